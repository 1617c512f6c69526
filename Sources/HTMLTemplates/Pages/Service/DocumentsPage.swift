public import PortalCore

/// `/documents`: what members download; public.
public struct DocumentsPage: Page {
    private let layout: Layout
    private let words: String
    private let documents: [MutualDocument]
    private let sizes: [String: [Language: Int]]

    /// The documents that were found for `words`.
    ///
    /// - Parameter sizes: bytes, by the document's name and language.
    public init(
        layout: Layout, words: String = "", documents: [MutualDocument],
        sizes: [String: [Language: Int]]
    ) {
        self.layout = layout
        self.words = words
        self.documents = documents
        self.sizes = sizes
    }

    private var language: Language { layout.language }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let text = Words.documents
        let shell = Shell(layout: layout, title: text.title, styles: [.formsStyle, .listStyle])
        shell.render(into: &out) { out in
            out.add(
                """
                <h1>\(text.title, language)</h1>
                <p class="lead">\(text.lead, language)</p>
                \(SearchForm(layout: layout, action: .documents, label: text.search, words: words))
                """)
            if documents.isEmpty { out.add("<p>\(text.nothing, language)</p>\n") }
            for theme in MutualDocument.Theme.allCases {
                let found = documents.filter { $0.theme == theme }
                guard !found.isEmpty else { continue }
                out.add("<section>\n<h2>\(MutualDocument.name(theme), language)</h2>\n")
                for document in found { render(document, into: &out) }
                out.add("</section>\n")
            }
        }
    }

    private func render(_ document: MutualDocument, into out: inout Markup) {
        let text = Words.documents
        out.add(
            """
            <article class="card">
            <h3>\(document.title, language)</h3>
            <p>\(document.summary, language)</p>
            <p class="fresh">\(text.version(document.version), language)\
             · \(document.replaces ?? text.firstVersion, language)</p>
            <ul>

            """)
        for other in Language.allCases {
            let path = Path.document(document.slug, other)
            let name = other == .french ? text.french : text.arabic
            out.add(
                """
                <li><a href="\(path)" hreflang="\(other.rawValue)">\(name, language)</a> \
                (\(text.size(sizes[document.slug]?[other] ?? 0), language))</li>

                """)
        }
        if document.isForm {
            let isMember = layout.member != nil
            let path = isMember ? Path.document(document.slug, language, isFilled: true) : .login
            out.add("<li><a href=\"\(path)\">\(isMember ? text.filled : text.signInToFill, language)</a></li>\n")
        }
        out.add("</ul>\n</article>\n")
    }
}
