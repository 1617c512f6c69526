import PortalCore

/// `/profil/email`: another address to sign in with.
public struct ChangeEmailPage: Page {
    private let layout: Layout
    private let current: String
    private let email: String
    private let errors: FieldErrors

    /// The form.
    ///
    /// - Parameters:
    ///   - current: the account's address.
    ///   - email: what was typed.
    public init(layout: Layout, current: String, email: String = "", errors: FieldErrors = FieldErrors()) {
        self.layout = layout
        self.current = current
        self.email = email
        self.errors = errors
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.access
        let frame = ProfileForm(
            layout: layout, title: words.emailTitle, lead: words.emailLead, errors: errors)
        frame.render(into: &out) { context, out in
            out.add(
                """
                <dl class="facts">
                <div><dt>\(words.emailNow, language)</dt><dd>\(code: current)</dd></div>
                </dl>
                \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .changeEmail))\
                \(TextField(
                    context: context, name: "email", label: words.emailNew, value: email,
                    attributes: """
                        type="email" inputmode="email" autocomplete="email" autocapitalize="none" spellcheck="false" dir="ltr"
                        """))\
                \(CurrentPasswordField(context: context))\
                <p class="form-actions"><button class="button" type="submit">\(words.emailSubmit, language)</button></p>
                </form>

                """)
        }
    }
}
