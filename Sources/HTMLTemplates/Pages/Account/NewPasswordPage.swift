public import PortalCore

/// `/mot-de-passe/nouveau`: the security question and the new password; or why the link does nothing.
public struct NewPasswordPage: Page {
    private let layout: Layout
    private let link: PasswordReset.Link
    private let token: String
    private let errors: FieldErrors
    private let rules: [PasswordRule]

    /// The page behind the link in the mail.
    ///
    /// - Parameters:
    ///   - token: the link's, sent back by the form; it is written only into a valid link's form.
    ///   - rules: `PasswordPolicy.rules`.
    public init(
        layout: Layout, link: PasswordReset.Link, token: String, errors: FieldErrors = FieldErrors(),
        rules: [PasswordRule]
    ) {
        self.layout = layout
        self.link = link
        self.token = token
        self.errors = errors
        self.rules = rules
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let words = Words.access
        switch link {
        case .valid(let question, _): renderForm(question, into: &out)
        case .expired: renderRefusal(words.expiredTitle, words.expired, into: &out)
        case .unknown: renderRefusal(words.unknownTitle, words.unknown, into: &out)
        }
    }

    private func renderForm(_ question: SecurityQuestion, into out: inout Markup) {
        let language = layout.language
        let words = Words.access
        let shell = Shell(
            layout: layout, title: words.newTitle, isErroneous: !errors.isEmpty, styles: [.formsStyle],
            scripts: [.passwordScript])
        shell.render(into: &out) { out in
            let context = FieldContext(layout: layout, errors: errors)
            out.add(
                """
                <div class="narrow">
                <h1>\(words.newTitle, language)</h1>
                <p class="lead">\(words.newLead, language)</p>
                \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .newPassword))\
                <input type="hidden" name="jeton" value="\(token)">
                \(TextField(
                    context: context, name: "reponse", label: Words.account[question], hint: words.answerHint,
                    attributes: "type=\"text\" autocomplete=\"off\" spellcheck=\"false\" dir=\"auto\""))\
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

    private func renderRefusal(_ title: Phrase, _ text: Phrase, into out: inout Markup) {
        let language = layout.language
        Shell(layout: layout, title: title).render(into: &out) { out in
            out.add(
                """
                <div class="narrow">
                <h1>\(title, language)</h1>
                <p class="lead">\(text, language)</p>
                <p><a class="button" href="\(Path.forgottenPassword)">\(Words.access.again, language)</a></p>
                \(SupportLine(layout: layout))</div>

                """)
        }
    }
}
