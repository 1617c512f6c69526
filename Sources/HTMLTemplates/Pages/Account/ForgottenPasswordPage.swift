import PortalCore

/// `/mot-de-passe/oublie`: the mail that leads to a new password.
public struct ForgottenPasswordPage: Page {
    private let layout: Layout
    private let email: String
    private let errors: FieldErrors
    private let isSent: Bool

    /// The form, empty or as typed with what is wrong in it.
    public init(layout: Layout, email: String = "", errors: FieldErrors = FieldErrors()) {
        self.layout = layout
        self.email = email
        self.errors = errors
        isSent = false
    }

    /// The same answer whatever the address.
    public init(sentWith layout: Layout) {
        self.layout = layout
        email = ""
        errors = FieldErrors()
        isSent = true
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let words = Words.access
        let shell = Shell(
            layout: layout, title: isSent ? words.sentTitle : words.forgottenTitle, isErroneous: !errors.isEmpty,
            styles: [.formsStyle])
        shell.render(into: &out) { out in
            out.add("<div class=\"narrow\">\n")
            if isSent { renderSent(into: &out) } else { renderForm(into: &out) }
            out.add("</div>\n")
        }
    }

    private func renderSent(into out: inout Markup) {
        let language = layout.language
        out.add(
            """
            <h1>\(Words.access.sentTitle, language)</h1>
            <p class="lead">\(Words.access.sent, language)</p>
            <h2>\(Words.account.createdNothing, language)</h2>
            <p>\(Words.access.nothingText, language)</p>
            \(SupportLine(layout: layout))
            """)
    }

    private func renderForm(into out: inout Markup) {
        let language = layout.language
        let words = Words.access
        let context = FieldContext(layout: layout, errors: errors)
        out.add(
            """
            <h1>\(words.forgottenTitle, language)</h1>
            <p class="lead">\(words.forgottenLead, language)</p>
            \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .forgottenPassword))\
            \(TextField(
                context: context, name: "email", label: Words.shared.email, value: email,
                attributes: """
                    type="email" inputmode="email" autocomplete="username" autocapitalize="none" spellcheck="false" dir="ltr"
                    """))\
            <p class="form-actions"><button class="button" type="submit">\(words.forgottenSubmit, language)</button></p>
            </form>

            """)
    }
}
