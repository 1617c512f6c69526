import PortalCore

extension AccountMails {
    /// The mails about a complaint.
    func letter(_ mail: ComplaintMail) -> Letter {
        let words = Words.complaints
        switch mail {
        case .opened(let reference, let day):
            return letter(words.mailOpened, [words.mailText(reference), words.mailDue(day)], reference)
        case .begun(let reference):
            return letter(words.mailBegun, [words.mailAtWork(reference)], reference)
        case .answered(let reference):
            return letter(words.mailAnswered, [words.mailNews(reference)], reference)
        case .asked(let reference):
            return letter(words.mailAsked, [words.mailNews(reference)], reference)
        case .reopened(let reference, let day):
            return letter(words.mailReopened, [words.mailAgain(reference), words.mailDue(day)], reference)
        case .closed(let reference):
            return letter(words.mailClosed, [words.mailDone(reference)], reference)
        }
    }

    private func letter(_ subject: Phrase, _ paragraphs: [Phrase], _ reference: String) -> Letter {
        Letter(
            subject: subject, paragraphs: paragraphs,
            action: (Words.complaints.mailButton, link(.complaint(reference: reference))),
            after: [Words.complaints.mailReply])
    }
}
