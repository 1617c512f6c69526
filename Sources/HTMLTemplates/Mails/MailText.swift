import PortalCore

/// A mail as plain text: short paragraphs, each link on a line of its own.
struct MailText {
    let letter: Letter
    let language: Language
    let support: SupportContact

    func text() -> String {
        let words = Words.mails
        var blocks = ["\(LayoutWords.mutualArabic)\n\(LayoutWords.mutualFrench)", plain(words.hello)]
        blocks += letter.paragraphs.map(plain)
        if let action = letter.action { blocks.append("\(plain(action.label))\n\(action.url)") }
        blocks += letter.after.map(plain)
        blocks += [plain(words.goodbye), "-- \n\(plain(words.help(support.phone, support.email)))"]
        blocks.append(plain(words.automatic))
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func plain(_ phrase: Phrase) -> String { phrase[language].plain(in: language) }
}
