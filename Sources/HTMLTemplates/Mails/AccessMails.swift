import PortalCore

extension AccountMails {
    /// The mails about a member's own access.
    func letter(_ mail: AccessMail) -> Letter {
        let words = Words.accessMails
        switch mail {
        case .passwordReset(let token, let limit):
            return Letter(
                subject: words.resetSubject, paragraphs: [words.resetText],
                action: (words.resetButton, link(.newPassword, token: token)),
                after: [Words.mails.activationLimit(limit), words.resetNotYou])
        case .passwordResetByPhone:
            return Letter(
                subject: words.resetSubject, paragraphs: [words.byPhoneText], action: nil, after: [words.resetNotYou])
        case .emailConfirmation(let token, let limit):
            return Letter(
                subject: words.confirmSubject, paragraphs: [words.confirmText],
                action: (words.confirmButton, link(.emailConfirmation, token: token)),
                after: [Words.mails.activationLimit(limit), words.confirmNotYou])
        case .emailChangeAsked(let address, let token, let limit):
            return Letter(
                subject: words.askedSubject, paragraphs: [words.askedText(address), words.askedYou],
                action: (words.askedButton, link(.emailCancellation, token: token)),
                after: [words.askedLimit(limit)])
        case .emailWanted:
            return Letter(subject: words.wantedSubject, paragraphs: [words.wantedText], action: nil, after: [])
        case .emailChanged(let address, let instant):
            return Letter(
                subject: words.changedSubject, paragraphs: [words.changedText(address, at: instant)], action: nil,
                after: [words.changedNotYou])
        case .emailChangeCancelled(let instant):
            return Letter(
                subject: words.cancelledSubject, paragraphs: [words.cancelledText(at: instant)],
                action: (Words.access.newTitle, link(.forgottenPassword)), after: [words.cancelledNext])
        case .accountClosing(let instant):
            return Letter(
                subject: Words.closing.mailSubject, paragraphs: [Words.closing.mailText(instant)],
                action: (Words.mails.confirmedButton, link(.login)), after: [])
        case .questionChanged(let instant):
            return Letter(
                subject: words.questionSubject, paragraphs: [words.questionText(at: instant)], action: nil,
                after: [Words.mails.passwordNotYou])
        case .secondFactorOn(let instant):
            let words = Words.securityMails
            return security(words.onSubject, [words.onText(at: instant)])
        case .secondFactorOff(let instant):
            let words = Words.securityMails
            return security(words.offSubject, [words.offText(at: instant)])
        case .recoveryCodeUsed(let left, let instant):
            let words = Words.securityMails
            return security(words.recoverySubject, [words.recoveryText(at: instant), Words.security.codesLeft(left)])
        }
    }

    private func security(_ subject: Phrase, _ texts: [Phrase]) -> Letter {
        Letter(subject: subject, paragraphs: texts, action: nil, after: [Words.mails.passwordNotYou])
    }
}
