import PortalCore

/// `/donnees-personnelles`.
public struct PersonalDataPage: Page {
    private let layout: Layout

    /// What is done with personal data, and the rights over them.
    public init(layout: Layout) {
        self.layout = layout
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.personalData
        Shell(layout: layout, title: words.title).render(into: &out) { out in
            out.add(
                """
                <div class="narrow">
                <h1>\(words.title, language)</h1>
                <p class="lead">\(words.lead, language)</p>
                <h2>\(words.what, language)</h2>
                <p>\(words.whatText, language)</p>
                <h2>\(words.why, language)</h2>
                <p>\(words.whyText, language)</p>
                <h2>\(words.family, language)</h2>
                <p>\(words.familyText, language)</p>
                <h2>\(words.cookies, language)</h2>
                <p>\(words.cookiesText, language)</p>
                <h2>\(words.rights, language)</h2>
                <p>\(words.rightsText, language)</p>
                \(SupportLine(layout: layout))\
                <p>\(words.authority, language)</p>
                </div>

                """)
        }
    }
}
