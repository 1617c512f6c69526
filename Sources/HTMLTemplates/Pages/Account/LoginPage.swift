public import PortalCore

/// What the login page has to say before it asks.
public enum LoginNotice: Hashable, Sendable {
    /// Address or password is wrong; which one is never told.
    case failed
    /// Too many attempts, until this instant.
    case throttled(until: Instant)
    /// The password is right, the account waits for its activation.
    case notActivated
    /// The password is right, staff has closed the account.
    case disabled
    /// The password is right, but staff gave it too long ago.
    case temporaryPasswordExpired
    /// The account has just been activated.
    case activated
    /// The member has just signed out.
    case signedOut
    /// The session came to its end.
    case sessionEnded
    /// The same, and what was being written is kept.
    case textKept
    /// A page was asked for that only members see.
    case signInFirst
    /// The code was asked for and did not come in time.
    case codeExpired
    /// The password has just been changed.
    case passwordChanged
    /// The member has just closed the account.
    case closing
}

/// `/connexion`.
public struct LoginPage: Page {
    private let layout: Layout
    private let email: String
    private let notice: LoginNotice?
    private let errors: FieldErrors

    /// The form, empty or with the address as typed.
    ///
    /// - Parameter errors: only for fields left empty; everything else is a `notice`.
    public init(
        layout: Layout, email: String = "", notice: LoginNotice? = nil, errors: FieldErrors = FieldErrors()
    ) {
        self.layout = layout
        self.email = email
        self.notice = notice
        self.errors = errors
    }

    /// Writes the whole document.
    public func render(into out: inout Markup) {
        let language = layout.language
        let words = Words.login
        let shell = Shell(
            layout: layout, title: words.title, isErroneous: !errors.isEmpty || notice == .failed,
            styles: [.formsStyle], scripts: [.passwordScript])
        shell.render(into: &out) { out in
            let context = FieldContext(layout: layout, errors: errors)
            out.add("<div class=\"narrow\">\n<h1>\(words.heading, language)</h1>\n")
            if let notice { renderNotice(notice, into: &out) }
            out.add(
                """
                \(ErrorSummary(errors: errors, layout: layout))\(FormStart(layout, .login))\
                \(TextField(
                    context: context, name: "email", label: Words.shared.email, value: email,
                    attributes: """
                        type="email" inputmode="email" autocomplete="username" autocapitalize="none" spellcheck="false" dir="ltr"
                        """))\
                \(PasswordField(context: context, name: "mot_de_passe", label: words.password, isNew: false))\
                <p class="form-actions"><button class="button" type="submit">\(words.submit, language)</button></p>
                </form>

                """)
            renderOtherWays(into: &out)
            out.add("</div>\n")
        }
    }

    private func renderOtherWays(into out: inout Markup) {
        let language = layout.language
        let words = Words.login
        out.add(
            """
            <dl class="other-ways">
            <div><dt>\(words.forgotten, language)</dt>
            <dd><a href="\(Path.forgottenPassword)">\(words.chooseAnother, language)</a></dd></div>
            <div><dt>\(words.noAccount, language)</dt>
            <dd><a href="\(Path.accountCreation)">\(words.createAccount, language)</a><br>
            <a href="\(Path.activationResend)">\(words.resend, language)</a></dd></div>
            </dl>

            """)
    }

    private func renderNotice(_ notice: LoginNotice, into out: inout Markup) {
        let language = layout.language
        let words = Words.login
        func add(_ kind: Notice.Kind, _ title: Phrase?, _ text: Phrase, extra: Markup? = nil) {
            Notice(kind: kind, language: language, title: title, text: text, extra: extra).render(into: &out)
        }
        switch notice {
        case .failed: add(.error, words.failedTitle, words.failed)
        case .throttled(let until): add(.attention, words.throttledTitle, Words.errors.tryAgain(at: until))
        case .notActivated:
            add(
                .attention, words.notActivatedTitle, words.notActivated,
                extra: "<p><a href=\"\(Path.activationResend)\">\(words.resend, language)</a></p>\n")
        case .disabled:
            add(.attention, words.disabledTitle, words.disabled, extra: "\(SupportLine(layout: layout))")
        case .temporaryPasswordExpired:
            add(
                .attention, words.temporaryExpiredTitle, words.temporaryExpired,
                extra: "\(SupportLine(layout: layout))")
        case .activated: add(.success, nil, words.activated)
        case .signedOut: add(.success, nil, words.signedOut)
        case .sessionEnded: add(.information, nil, words.sessionEnded)
        case .textKept: add(.information, nil, words.textKept)
        case .signInFirst: add(.information, nil, words.signInFirst)
        case .codeExpired: add(.information, nil, Words.security.codeExpired)
        case .closing: add(.information, nil, Words.closing.asked)
        case .passwordChanged: add(.success, nil, words.passwordChanged)
        }
    }
}
