public import PortalCore

/// `/compte/activation`: a button, since mail scanners open links; or why the link does nothing.
public struct ActivationPage: Page {
    private let layout: Layout
    private let link: Activation.Link
    private let token: String
    private let errors: FieldErrors

    /// The page behind the link in the activation mail.
    ///
    /// - Parameters:
    ///   - link: what the link is worth.
    ///   - token: the link's, sent back by the button; it is written only into a valid link's form.
    public init(layout: Layout, link: Activation.Link, token: String, errors: FieldErrors = FieldErrors()) {
        self.layout = layout
        self.link = link
        self.token = token
        self.errors = errors
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let (title, text) = words
        let shell = Shell(
            layout: layout, title: title, isErroneous: !errors.isEmpty,
            styles: link == .contested ? [.formsStyle] : [], scripts: link == .contested ? [.passwordScript] : [])
        shell.render(into: &out) { out in
            out.add(
                """
                <div class="narrow">
                <h1>\(title, language)</h1>
                <p class="lead">\(text, language)</p>

                """)
            switch link {
            case .valid:
                out.add(
                    """
                    \(FormStart(layout, .activation))<input type="hidden" name="jeton" value="\(token)">
                    <p><button class="button" type="submit">\(Words.activation.activate, language)</button></p>
                    </form>

                    """)
            case .contested: renderContested(into: &out)
            case .alreadyUsed:
                out.add("<p><a class=\"button\" href=\"\(Path.login)\">\(Words.activation.signIn, language)</a></p>\n")
            case .expired, .unknown:
                out.add(
                    """
                    <p><a class="button" href="\(Path.activationResend)">\(Words.activation.again, language)</a></p>

                    """)
            }
            out.add("</div>\n")
        }
    }

    private func renderContested(into out: inout Markup) {
        let language = layout.language
        let context = FieldContext(layout: layout, errors: errors)
        out.add(
            """
            \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .activation))\
            <input type="hidden" name="jeton" value="\(token)">
            \(PasswordField(
                context: context, name: "mot_de_passe", label: Words.activation.chosenPassword, isNew: false))\
            <p class="form-actions"><button class="button" type="submit">\(Words.activation.activate, language)</button></p>
            </form>
            <p><a href="\(Path.accountCreation)">\(Words.activation.createAgain, language)</a></p>
            \(SupportLine(layout: layout))
            """)
    }

    private var words: (title: Phrase, text: Phrase) {
        let words = Words.activation
        return switch link {
        case .valid: (words.title, words.ready)
        case .contested: (words.title, words.contested)
        case .expired: (words.expiredTitle, words.expired)
        case .alreadyUsed: (words.usedTitle, words.used)
        case .unknown: (words.invalidTitle, words.invalid)
        }
    }
}
