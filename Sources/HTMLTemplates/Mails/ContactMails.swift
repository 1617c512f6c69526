import PortalCore

extension AccountMails {
    /// The mails about a message to a service.
    func letter(_ mail: ContactMail) -> Letter {
        let words = Words.contact
        switch mail {
        case .received(let reference):
            return Letter(
                subject: words.mailReceived, paragraphs: [words.mailText(reference)],
                action: (Words.service.faqTitle, link(.faq)), after: [])
        case .waiting(let reference):
            return Letter(
                subject: words.mailWaiting, paragraphs: [words.mailStaff(reference)], action: nil, after: [])
        }
    }
}
