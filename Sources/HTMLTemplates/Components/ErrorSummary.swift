import PortalCore

/// Everything that is wrong, before the form, each with a link to its field. Empty when nothing is wrong.
struct ErrorSummary: Component {
    let errors: FieldErrors
    let layout: Layout

    func render(into out: inout Markup) {
        guard !errors.isEmpty else { return }
        let language = layout.language
        out.add(
            """
            <div class="notice notice-error error-summary" role="alert" aria-labelledby="erreurs" tabindex="-1" \
            autofocus>
            <h2 id="erreurs">\(Words.validation.summary, language)</h2>
            <ul>

            """)
        for entry in errors.entries {
            let phrase = entry.problem.phrase(for: entry.field, support: layout.site.support)
            if let field = entry.field {
                out.add("<li><a href=\"#\(field)\">\(phrase, language)</a></li>\n")
            } else {
                out.add("<li>\(phrase, language)</li>\n")
            }
        }
        out.add("</ul>\n</div>\n")
    }
}
