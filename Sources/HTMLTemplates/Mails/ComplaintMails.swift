import PortalCore

extension AccountMails {
    /// The mails about a complaint.
    func letter(_ mail: ComplaintMail) -> Letter {
        let words = Words.complaints
        switch mail {
        case .opened(let reference, let day):
            return Letter(
                subject: words.mailOpened, paragraphs: [words.mailText(reference), words.mailDue(day)],
                action: action(reference), after: [words.mailReply])
        case .answered(let reference):
            return Letter(
                subject: words.mailAnswered, paragraphs: [words.mailNews(reference)], action: action(reference),
                after: [words.mailReply])
        case .asked(let reference):
            return Letter(
                subject: words.mailAsked, paragraphs: [words.mailNews(reference)], action: action(reference),
                after: [words.mailReply])
        }
    }

    private func action(_ reference: String) -> (label: Phrase, url: String) {
        (Words.complaints.mailButton, link(.complaint(reference: reference)))
    }
}
