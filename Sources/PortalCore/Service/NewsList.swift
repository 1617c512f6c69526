/// What the mutual tells all its members for a while.
public struct MutualNews: Hashable, Sendable {
    /// The day it was written.
    public let day: DayDate
    /// The last day it is shown.
    public let endsOn: DayDate
    /// In French.
    public let french: Text
    /// The same in Arabic.
    public let arabic: Text
    /// A page of the portal where one can read or do more.
    public let link: String?

    /// The news in one language.
    public struct Text: Hashable, Sendable {
        /// In a few words.
        public let title: String
        /// In a sentence or two.
        public let body: String

        /// News in one language.
        public init(title: String, body: String) {
            self.title = title
            self.body = body
        }
    }

    /// News of these parts.
    public init(day: DayDate, endsOn: DayDate, french: Text, arabic: Text, link: String?) {
        self.day = day
        self.endsOn = endsOn
        self.french = french
        self.arabic = arabic
        self.link = link
    }

    /// The news in `language`.
    public subscript(language: Language) -> Text {
        switch language {
        case .french: french
        case .arabic: arabic
        }
    }
}

/// The news, as data that the operator keeps.
public struct NewsList: Sendable {
    private let all: [MutualNews]

    /// Reads `news.csv` in `folder`.
    ///
    /// - Throws: an error that names the file, when it is missing or not as it should be.
    public init(folder: String) throws {
        all = try DataFile.read(folder + "/news.csv", Self.news).sorted { $1.day < $0.day }
    }

    /// What is shown on `day`: the newest three, the newest first.
    public func shown(on day: DayDate) -> [MutualNews] {
        Array(all.lazy.filter { $0.day <= day && day <= $0.endsOn }.prefix(3))
    }

    private static func news(_ cells: [Substring]) -> MutualNews? {
        guard cells.count == 7, let day = DayDate(parsing: cells[0]), let end = DayDate(parsing: cells[1]), day <= end,
            cells[2...5].allSatisfy({ !$0.isEmpty }), isLink(cells[6])
        else { return nil }
        func text(_ title: Int) -> MutualNews.Text {
            MutualNews.Text(title: String(cells[title]), body: String(cells[title + 2]))
        }
        return MutualNews(
            day: day, endsOn: end, french: text(2), arabic: text(3), link: cells[6].isEmpty ? nil : String(cells[6]))
    }

    /// Nothing, or a page of our own: a path of plain characters, which leads nowhere else.
    private static func isLink(_ text: Substring) -> Bool {
        text.isEmpty
            || text.first == "/" && !text.hasPrefix("//")
                && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/-_.".contains($0)) }
    }
}
