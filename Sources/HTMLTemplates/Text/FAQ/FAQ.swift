import PortalCore

/// A question that members ask, and its answer.
public struct FAQEntry: Sendable {
    /// What a question is about.
    public enum Theme: String, Sendable, CaseIterable {
        case account = "compte"
        case access = "connexion"
        case reimbursements = "remboursements"
        case claims = "dossiers"
        case guarantees = "garanties"
        case family = "famille"
        case complaints = "reclamations"
        case data = "donnees"
    }

    /// Its name in links and counts; once used it stays.
    public let id: String
    let theme: Theme
    let question: Phrase
    let answer: Phrase
}

/// The questions that members ask, in eight themes, in both languages.
public enum FAQ {
    /// When the answers were last looked through.
    static let reviewedOn = "24/11/2026"

    /// All questions, theme by theme.
    public static let all = account + access + reimbursements + claims + guarantees + family + complaints + data

    private static let keys = all.map { entry in
        Language.allCases.map { language in
            let phrases = [entry.question, entry.answer, otherWords[entry.id]].compactMap { $0 }
            let texts = phrases.map { $0[language].plain(in: language) }
            return Folding.searchKey(texts.joined(separator: " "))
        }.joined(separator: " ")
    }

    /// The questions in which every word of `text` stands, in either language; all of them for no word.
    public static func matching(_ text: String) -> [FAQEntry] {
        let words = SearchWords(text)
        return zip(all, keys).filter { words.stand(in: $1) }.map(\.0)
    }

    /// Whether there is a question of that name.
    public static func has(_ id: String) -> Bool { all.contains { $0.id == id } }

    static func name(_ theme: FAQEntry.Theme) -> Phrase {
        switch theme {
        case .account: Phrase("Créer mon compte", "إنشاء حسابي")
        case .access: Phrase("Me connecter", "الدخول إلى حسابي")
        case .reimbursements: Phrase("Comprendre mes remboursements", "فهم تعويضاتي")
        case .claims: Phrase("Envoyer un dossier", "إرسال ملف")
        case .guarantees: Phrase("Mes garanties", "ضماناتي")
        case .family: Phrase("Ma famille", "أسرتي")
        case .complaints: Phrase("Réclamer", "تقديم شكاية")
        case .data: Phrase("Mes données", "معطياتي")
        }
    }
}
