import PortalCore

/// `/profil/fermeture`: closing the account.
public struct ClosingPage: Page {
    private let layout: Layout
    private let errors: FieldErrors

    /// The form.
    public init(layout: Layout, errors: FieldErrors = FieldErrors()) {
        self.layout = layout
        self.errors = errors
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.closing
        let frame = ProfileForm(
            layout: layout, title: words.title, lead: words.lead, errors: errors)
        frame.render(into: &out) { context, out in
            out.add(
                """
                <ul>
                <li>\(words.goes, language)</li>
                <li>\(words.stays, language)</li>
                <li>\(words.grace, language)</li>
                </ul>
                <p><a href="\(Path.dataExport)">\(words.before, language)</a></p>
                \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .closing))\
                \(CurrentPasswordField(context: context))\
                <p class="form-actions"><button class="button" type="submit">\(words.submit, language)</button></p>
                </form>

                """)
        }
    }
}
