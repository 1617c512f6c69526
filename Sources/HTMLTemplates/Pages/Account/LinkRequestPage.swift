import PortalCore

/// `/compte/activation/renvoi` and `/mot-de-passe/oublie`: a link by mail, for whoever types an address.
public struct LinkRequestPage: Page {
    /// What the link is for.
    public enum Kind: Hashable, Sendable {
        /// The activation of an account.
        case activation
        /// A new password.
        case newPassword
    }

    private let layout: Layout
    private let kind: Kind
    private let email: String
    private let errors: FieldErrors
    private let isSent: Bool

    /// The form, empty or as typed with what is wrong in it.
    public init(layout: Layout, for kind: Kind, email: String = "", errors: FieldErrors = FieldErrors()) {
        self.layout = layout
        self.kind = kind
        self.email = email
        self.errors = errors
        isSent = false
    }

    /// The same answer whatever the address.
    public init(sentWith layout: Layout, for kind: Kind) {
        self.layout = layout
        self.kind = kind
        email = ""
        errors = FieldErrors()
        isSent = true
    }

    private struct Texts {
        let title, lead, submit, sentTitle, sent, nothing: Phrase
        let path: Path
        let autocomplete: Markup
    }

    private var texts: Texts {
        let (activation, access) = (Words.activation, Words.access)
        return switch kind {
        case .activation:
            Texts(
                title: activation.resendTitle, lead: activation.resendLead, submit: activation.resendSubmit,
                sentTitle: activation.sentTitle, sent: activation.sent, nothing: Words.account.createdNothingText,
                path: .activationResend, autocomplete: "email")
        case .newPassword:
            Texts(
                title: access.forgottenTitle, lead: access.forgottenLead, submit: access.forgottenSubmit,
                sentTitle: access.sentTitle, sent: access.sent, nothing: access.nothingText,
                path: .forgottenPassword, autocomplete: "username")
        }
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let texts = texts
        let shell = Shell(
            layout: layout, title: isSent ? texts.sentTitle : texts.title, isErroneous: !errors.isEmpty,
            styles: [.formsStyle])
        shell.render(into: &out) { out in
            out.add("<div class=\"narrow\">\n")
            if isSent { renderSent(texts, into: &out) } else { renderForm(texts, into: &out) }
            out.add("</div>\n")
        }
    }

    private func renderSent(_ texts: Texts, into out: inout Markup) {
        let language = layout.language
        out.add(
            """
            <h1>\(texts.sentTitle, language)</h1>
            <p class="lead">\(texts.sent, language)</p>
            <h2>\(Words.account.createdNothing, language)</h2>
            <p>\(texts.nothing, language)</p>
            \(SupportLine(layout: layout))
            """)
    }

    private func renderForm(_ texts: Texts, into out: inout Markup) {
        let language = layout.language
        let context = FieldContext(layout: layout, errors: errors)
        out.add(
            """
            <h1>\(texts.title, language)</h1>
            <p class="lead">\(texts.lead, language)</p>
            \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, texts.path))\
            \(TextField(
                context: context, name: "email", label: Words.shared.email, value: email,
                attributes: """
                    type="email" inputmode="email" autocomplete="\(texts.autocomplete)" autocapitalize="none" spellcheck="false" dir="ltr"
                    """))\
            <p class="form-actions"><button class="button" type="submit">\(texts.submit, language)</button></p>
            </form>

            """)
    }
}
