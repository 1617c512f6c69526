public import PortalCore

/// Writes the mails that an account's life brings, in one language each. None holds a health fact.
public struct AccountMails: Sendable {
    private let baseURL: String
    private let support: SupportContact

    /// Mails of the portal at `baseURL` (`https://…`, without a slash at its end), which never comes from a request.
    public init(baseURL: String, support: SupportContact) {
        self.baseURL = baseURL
        self.support = support
    }

    /// What `mail` says in `language`.
    public func content(of mail: AccountMail, in language: Language) -> MailContent {
        let letter = letter(mail)
        let texts = MailText(letter: letter, language: language, support: support)
        let html = MailHTML(letter: letter, language: language, support: support)
        return MailContent(
            subject: letter.subject[language].plain(in: language), text: texts.text(), html: html.text(),
            language: language)
    }

    private func letter(_ mail: AccountMail) -> Letter {
        let words = Words.mails
        switch mail {
        case .activation(let token, expiresAt: let limit):
            return Letter(
                subject: words.activationSubject, paragraphs: [words.activationText],
                action: (words.activationButton, link(.activation, token: token)),
                after: [words.activationLimit(limit), words.activationNotYou])
        case .activated:
            return Letter(
                subject: words.confirmedSubject, paragraphs: [words.confirmedText],
                action: (words.confirmedButton, link(.login)), after: [words.confirmedKeep])
        case .accountExists(isActivated: true):
            return Letter(
                subject: words.existsSubject, paragraphs: [words.existsText, words.existsYou],
                action: (words.confirmedButton, link(.login)), after: [words.existsNotYou])
        case .accountExists(isActivated: false):
            return Letter(
                subject: words.existsSubject, paragraphs: [words.existsText, words.existsWaiting],
                action: (words.existsResend, link(.activationResend)), after: [words.existsNotYou])
        case .accountCreatedElsewhere(maskedEmail: let address):
            return Letter(
                subject: words.noticeSubject, paragraphs: [words.noticeText(address)], action: nil,
                after: [words.noticeNotYou])
        case .newDevice(userAgent: let agent, at: let instant):
            return Letter(
                subject: words.deviceSubject,
                paragraphs: [words.deviceText(at: instant, device: DeviceName(userAgent: agent))], action: nil,
                after: [words.deviceYou])
        case .passwordChanged(at: let instant):
            return Letter(
                subject: words.passwordSubject, paragraphs: [words.passwordText(at: instant)], action: nil,
                after: [words.passwordNotYou])
        case .access(let mail):
            return letter(mail)
        case .complaint(let mail):
            return letter(mail)
        case .payment(let statement, paidOn: let day):
            return Letter(
                subject: words.paymentSubject, paragraphs: [words.paymentText(day)],
                action: (words.paymentButton, link(.statement(number: statement))),
                after: [words.paymentOptOut])
        case .contact(let mail):
            return letter(mail)
        }
    }

    func link(_ path: Path, token: Token? = nil) -> String {
        baseURL + path.text + (token.map { "?jeton=" + PercentEncoding.pathSegment($0.text) } ?? "")
    }
}

/// A mail before it has a language and a form.
struct Letter {
    let subject: Phrase
    let paragraphs: [Phrase]
    /// What there is to do, and where.
    let action: (label: Phrase, url: String)?
    let after: [Phrase]
}
