public import PortalCore

/// `/profil/mot-de-passe`: another password, by who knows the current one.
public struct ChangePasswordPage: Page {
    private let layout: Layout
    private let errors: FieldErrors
    private let rules: [PasswordRule]
    private let email: String

    /// The form.
    ///
    /// - Parameters:
    ///   - rules: `PasswordPolicy.rules`.
    ///   - email: the account's, for the browser that keeps the new password; it is not shown and not sent.
    public init(layout: Layout, errors: FieldErrors = FieldErrors(), rules: [PasswordRule], email: String) {
        self.layout = layout
        self.errors = errors
        self.rules = rules
        self.email = email
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.profile
        let shell = Shell(
            layout: layout, title: words.passwordTitle, isErroneous: !errors.isEmpty, styles: [.formsStyle],
            scripts: [.passwordScript])
        shell.render(into: &out) { out in
            let context = FieldContext(layout: layout, errors: errors)
            out.add(
                """
                <div class="narrow">
                <p class="back"><a href="\(Path.profile)">\(words.back, language)</a></p>
                <h1>\(words.passwordTitle, language)</h1>
                <p class="lead">\(words.passwordLead, language)</p>
                \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .changePassword))\
                <input type="text" autocomplete="username" value="\(email)" readonly hidden>
                \(PasswordField(context: context, name: "actuel", label: words.currentPassword, isNew: false))\
                \(PasswordField(
                    context: context, name: "mot_de_passe", label: Words.password.newPassword, rules: rules))\
                \(PasswordField(
                    context: context, name: "confirmation", label: Words.password.confirmation,
                    hint: Words.password.confirmationHint))\
                <p class="form-actions"><button class="button" type="submit">\(Words.password.save, language)</button></p>
                </form>
                </div>

                """)
        }
    }
}
