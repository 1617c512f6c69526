import PortalCore

/// `/accessibilite`.
public struct AccessibilityPage: Page {
    private let layout: Layout

    /// The accessibility statement.
    public init(layout: Layout) {
        self.layout = layout
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.accessibility
        let points = [words.howKeyboard, words.howZoom, words.howDark, words.howScript, words.howLanguages]
        Shell(layout: layout, title: words.title).render(into: &out) { out in
            out.add(
                """
                <div class="narrow">
                <h1>\(words.title, language)</h1>
                <p class="lead">\(words.lead, language)</p>
                <h2>\(words.aim, language)</h2>
                <p>\(words.aimText, language)</p>
                <h2>\(words.how, language)</h2>
                <ul>
                \(each: points, { point, out in out.add("<li>\(point, language)</li>\n") })\
                </ul>
                <h2>\(words.obstacle, language)</h2>
                <p>\(words.obstacleText, language)</p>
                \(SupportLine(layout: layout))\
                </div>

                """)
        }
    }
}
