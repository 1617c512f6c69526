public import PortalCore

/// The journal as rows for a spreadsheet.
public enum JournalFile {
    /// The names of the columns.
    public static func header(_ language: Language) -> [CSVCell] {
        let words = Words.journal
        return [words.when, words.what, words.who, words.place].map { .text($0[language].plain(in: language)) }
    }

    /// One entry.
    public static func row(_ entry: ActivityEntry, _ language: Language) -> [CSVCell] {
        let (who, network) = JournalText.actor(entry.actor)
        return [
            .value(JournalText.moment(entry.doneAt)), .text(JournalText.act(entry)[language].plain(in: language)),
            .text(who[language].plain(in: language)), .text(network),
        ]
    }
}
