import PortalCore

/// A box for words, by a plain `GET`.
struct SearchForm: Component {
    let layout: Layout
    let action: Path
    let label: Phrase
    /// What was typed.
    let words: String

    func render(into out: inout Markup) {
        let context = FieldContext(layout: layout, errors: FieldErrors())
        out.add(
            """
            <form class="filters" method="get" action="\(action)" role="search">
            \(TextField(
                context: context, name: "q", label: label, value: words,
                attributes: "type=\"search\" maxlength=\"100\" dir=\"auto\"", isRequired: false))\
            <p class="filter-actions"><button class="button" type="submit">\(Words.service.search, layout.language)</button>\
            \(if: !words.isEmpty, "<a href=\"\(action)\">\(Words.service.all, layout.language)</a>")</p>
            </form>

            """)
    }
}
