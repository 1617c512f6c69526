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
        let frame = ProfileForm(
            layout: layout, title: words.passwordTitle, lead: words.passwordLead, errors: errors)
        frame.render(into: &out) { context, out in
            out.add(
                """
                \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .changePassword))\
                <input type="text" autocomplete="username" value="\(email)" readonly hidden>
                \(CurrentPasswordField(context: context))\
                \(PasswordField(
                    context: context, name: "mot_de_passe", label: Words.password.newPassword, rules: rules))\
                \(PasswordField(
                    context: context, name: "confirmation", label: Words.password.confirmation,
                    hint: Words.password.confirmationHint))\
                <p class="form-actions"><button class="button" type="submit">\(Words.password.save, language)</button></p>
                </form>

                """)
        }
    }
}
