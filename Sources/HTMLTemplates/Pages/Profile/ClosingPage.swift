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
        let shell = Shell(
            layout: layout, title: words.title, isErroneous: !errors.isEmpty, styles: [.formsStyle],
            scripts: [.passwordScript])
        shell.render(into: &out) { out in
            let context = FieldContext(layout: layout, errors: errors)
            out.add(
                """
                <div class="narrow">
                <p class="back"><a href="\(Path.profile)">\(Words.profile.back, language)</a></p>
                <h1>\(words.title, language)</h1>
                <p class="lead">\(words.lead, language)</p>
                <ul>
                <li>\(words.goes, language)</li>
                <li>\(words.stays, language)</li>
                <li>\(words.grace, language)</li>
                </ul>
                <p><a href="\(Path.dataExport)">\(words.before, language)</a></p>
                \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .closing))\
                \(PasswordField(
                    context: context, name: "actuel", label: Words.profile.currentPassword, isNew: false))\
                <p class="form-actions"><button class="button" type="submit">\(words.submit, language)</button></p>
                </form>
                </div>

                """)
        }
    }
}
