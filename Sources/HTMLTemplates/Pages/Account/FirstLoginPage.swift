public import PortalCore

/// `/premiere-connexion`: the page before all others.
public struct FirstLoginPage: Page {
    private let layout: Layout
    private let errors: FieldErrors
    private let rules: [PasswordRule]
    private let email: String
    private let canPutOff: Bool

    /// The form.
    ///
    /// - Parameters:
    ///   - rules: `PasswordPolicy.rules`.
    ///   - email: the account's, for the browser that keeps the new password; it is not shown and not sent.
    ///   - canPutOff: whether there is a second form, with the one field `plus_tard` (`oui`), that keeps the password.
    public init(
        layout: Layout, errors: FieldErrors = FieldErrors(), rules: [PasswordRule], email: String = "", canPutOff: Bool
    ) {
        self.layout = layout
        self.errors = errors
        self.rules = rules
        self.email = email
        self.canPutOff = canPutOff
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.password
        let shell = Shell(
            layout: layout, title: words.firstLoginTitle, isErroneous: !errors.isEmpty, styles: [.formsStyle],
            scripts: [.passwordScript], isGate: true)
        shell.render(into: &out) { out in
            let context = FieldContext(layout: layout, errors: errors)
            out.add(
                """
                <div class="narrow">
                <h1>\(words.firstLoginTitle, language)</h1>
                <p class="lead">\(canPutOff ? words.firstLoginAsk : words.firstLoginRequired, language)</p>
                \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .firstLogin))\
                <input type="text" autocomplete="username" value="\(email)" readonly hidden>
                \(PasswordField(context: context, name: "mot_de_passe", label: words.newPassword, rules: rules))\
                \(PasswordField(
                    context: context, name: "confirmation", label: words.confirmation, hint: words.confirmationHint))\
                <p class="form-actions"><button class="button" type="submit">\(words.save, language)</button></p>
                </form>

                """)
            if canPutOff {
                out.add(
                    """
                    \(FormStart(layout, .firstLogin, class: "form put-off"))\
                    <p>\(words.laterHint, language)</p>
                    <p><button class="button button-quiet" type="submit" name="plus_tard" value="oui">\
                    \(words.later, language)</button></p>
                    </form>

                    """)
            }
            out.add("</div>\n")
        }
    }
}
