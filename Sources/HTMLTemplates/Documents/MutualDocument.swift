import PortalCore

/// A document that members download.
public struct MutualDocument: Sendable {
    enum Theme: CaseIterable {
        case reimbursement, chronic, membership, complaint
    }

    /// A part of a form: a heading, and lines to fill in. `nil` of a line is its known value.
    struct Part: Sendable {
        let title: Phrase
        let lines: [Line]
    }

    /// One line to fill in.
    enum Line: Sendable {
        /// A blank of one line, and who knows it beforehand.
        case blank(Phrase, known: @Sendable (Participant) -> String? = { _ in nil })
        /// A blank of several lines.
        case box(Phrase, lines: Int = 2)
        /// Boxes to tick, so many in a row.
        case ticks([Phrase], inRow: Int)
    }

    enum Content: Sendable {
        case form([Part])
        case conditions
    }

    /// Its name in paths.
    public let slug: String
    let theme: Theme
    let title: Phrase
    let summary: Phrase
    /// The day of this version, `dd/MM/yyyy`.
    let version: String
    let replaces: Phrase?
    let content: Content

    /// Whether it can be had filled in with the member's own data.
    public var isForm: Bool { if case .form = content { true } else { false } }

    /// The documents that are found with `text`; all of them for no word.
    public static func matching(_ text: String) -> [MutualDocument] {
        let words = SearchWords(text)
        return all.filter { document in
            let texts = Language.allCases.flatMap { language in
                [document.title, document.summary].map { $0[language].plain(in: language) }
            }
            return words.stand(in: Folding.searchKey(texts.joined(separator: " ")))
        }
    }

    /// The document of that name.
    public static func named(_ slug: String) -> MutualDocument? { all.first { $0.slug == slug } }

    static func name(_ theme: Theme) -> Phrase {
        switch theme {
        case .reimbursement: Phrase("Se faire rembourser", "طلب التعويض")
        case .chronic: Phrase("Affections de longue durée", "الأمراض طويلة الأمد")
        case .membership: Phrase("Adhésion et famille", "الانخراط والأسرة")
        case .complaint: Phrase("Réclamer", "تقديم شكاية")
        }
    }
}
