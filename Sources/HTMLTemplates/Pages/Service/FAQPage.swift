import PortalCore

/// `/faq`: the questions that members ask; public.
public struct FAQPage: Page {
    /// What was just said of an answer.
    public enum Opinion: Hashable, Sendable {
        /// It helped.
        case helped
        /// It did not.
        case didNotHelp
    }

    private let layout: Layout
    private let words: String
    private let entries: [FAQEntry]
    private let opinion: Opinion?

    /// The questions in `entries`.
    ///
    /// - Parameters:
    ///   - words: what was searched for.
    ///   - opinion: what was just said.
    public init(layout: Layout, words: String = "", entries: [FAQEntry], opinion: Opinion? = nil) {
        self.layout = layout
        self.words = words
        self.entries = entries
        self.opinion = opinion
    }

    private var language: Language { layout.language }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let service = Words.service
        let shell = Shell(layout: layout, title: service.faqTitle, styles: [.formsStyle, .listStyle])
        shell.render(into: &out) { out in
            out.add("<h1>\(service.faqTitle, language)</h1>\n")
            switch opinion {
            case .helped: Notice(kind: .success, language: language, text: service.thanks).render(into: &out)
            case .didNotHelp:
                Notice(
                    kind: .information, language: language, text: service.sorry,
                    extra: """
                        \(SupportLine(layout: layout))\
                        <p><a href="\(Path.contact)">\(Words.contact.title, language)</a></p>

                        """
                ).render(into: &out)
            case nil: break
            }
            out.add(
                """
                <p class="lead">\(service.faqLead, language)</p>
                \(SearchForm(layout: layout, action: .faq, label: service.searchLabel, words: words))
                """)
            renderThemes(into: &out)
            if entries.isEmpty { out.add("<p>\(service.nothing, language)</p>\n\(SupportLine(layout: layout))") }
            // One form for all: the button that is pressed names its question.
            FormStart(layout, .faq, class: "opinions").render(into: &out)
            for theme in FAQEntry.Theme.allCases { render(theme, into: &out) }
            out.add("</form>\n")
            out.add("<p class=\"fresh\">\(service.reviewed(FAQ.reviewedOn), language)</p>\n")
        }
    }

    /// The themes there are, to jump to.
    private func renderThemes(into out: inout Markup) {
        let themes = FAQEntry.Theme.allCases.filter { theme in entries.contains { $0.theme == theme } }
        guard themes.count > 1 else { return }
        out.add("<ul class=\"themes\" aria-label=\"\(plain: Words.service.themes, language)\">\n")
        for theme in themes {
            out.add("<li><a href=\"#theme-\(theme.rawValue)\">\(FAQ.name(theme), language)</a></li>\n")
        }
        out.add("</ul>\n")
    }

    private func render(_ theme: FAQEntry.Theme, into out: inout Markup) {
        let entries = entries.filter { $0.theme == theme }
        guard !entries.isEmpty else { return }
        let id = "theme-" + theme.rawValue
        out.add("<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(FAQ.name(theme), language)</h2>\n")
        for entry in entries { render(entry, into: &out) }
        out.add("</section>\n")
    }

    private func render(_ entry: FAQEntry, into out: inout Markup) {
        let service = Words.service
        let complaints = Words.complaints
        out.add(
            """
            <details class="card" id="\(entry.id)">
            <summary><strong>\(entry.question, language)</strong></summary>
            <p>\(entry.answer, language)</p>
            <p>\(service.helped, language) \
            <button class="button button-quiet" name="aide" value="\(entry.id)">\(complaints.yes, language)</button>
            <button class="button button-quiet" name="pas_aide" value="\(entry.id)">\(complaints.no, language)</button></p>
            </details>

            """)
    }
}
