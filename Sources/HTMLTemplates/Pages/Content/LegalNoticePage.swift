import PortalCore

/// `/mentions-legales`.
public struct LegalNoticePage: Page {
    private let layout: Layout
    private static let headOfficePhone = PhoneNumber(parsing: "0522202421")

    /// The legal notice.
    public init(layout: Layout) {
        self.layout = layout
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.legal
        Shell(layout: layout, title: words.title).render(into: &out) { out in
            out.add(
                """
                <div class="narrow">
                <h1>\(words.title, language)</h1>
                <h2>\(words.publisher, language)</h2>
                <p>\(words.publisherText, language)</p>
                <dl>
                <dt>\(words.headOffice, language)</dt>
                <dd>\(words.headOfficeText, language)</dd>
                \(some: Self.headOfficePhone, { "<dt>\(words.headOfficePhone, language)</dt>\n<dd>\($0)</dd>\n" })\
                </dl>
                <h2>\(words.support, language)</h2>
                \(SupportLine(layout: layout))\
                <h2>\(words.value, language)</h2>
                <p>\(words.valueText, language)</p>
                </div>

                """)
        }
    }
}
