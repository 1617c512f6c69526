import PortalCore

/// `/compte/activation/renvoi`: the activation mail once more.
public struct ResendActivationPage: Page {
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
        let words = Words.activation
        let shell = Shell(
            layout: layout, title: isSent ? words.sentTitle : words.resendTitle, isErroneous: !errors.isEmpty,
            styles: [.formsStyle])
        shell.render(into: &out) { out in
            out.add("<div class=\"narrow\">\n")
            if isSent { renderSent(into: &out) } else { renderForm(into: &out) }
            out.add("</div>\n")
        }
    }

    private func renderSent(into out: inout Markup) {
        let language = layout.language
        let words = Words.activation
        out.add(
            """
            <h1>\(words.sentTitle, language)</h1>
            <p class="lead">\(words.sent, language)</p>
            <h2>\(Words.account.createdNothing, language)</h2>
            <p>\(Words.account.createdNothingText, language)</p>
            \(SupportLine(layout: layout))
            """)
    }

    private func renderForm(into out: inout Markup) {
        let language = layout.language
        let words = Words.activation
        let context = FieldContext(layout: layout, errors: errors)
        out.add(
            """
            <h1>\(words.resendTitle, language)</h1>
            <p class="lead">\(words.resendLead, language)</p>
            \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .activationResend))\
            \(TextField(
                context: context, name: "email", label: Words.shared.email, value: email,
                attributes: """
                    type="email" inputmode="email" autocomplete="email" autocapitalize="none" spellcheck="false" dir="ltr"
                    """))\
            <p class="form-actions"><button class="button" type="submit">\(words.resendSubmit, language)</button></p>
            </form>

            """)
    }
}
