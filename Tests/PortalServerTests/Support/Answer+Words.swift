import PortalCore

@testable import HTMLTemplates

/// What a page says, compared with the catalog: a sentence may be written better without a test to change.
extension Answer {
    /// Whether the page says `phrase`, in its own language.
    func says(_ phrase: Phrase) -> Bool {
        let language = Language(rawValue: self["Content-Language"] ?? "") ?? .french
        return Self.plain(text).contains(Self.unmarked(phrase, language))
    }

    /// Whether `phrase` is the main heading.
    func isHeaded(_ phrase: Phrase) -> Bool {
        let language = Language(rawValue: self["Content-Language"] ?? "") ?? .french
        return heading == Self.unmarked(phrase, language)
    }

    /// A page marks values with `<bdi>`, where a sentence has invisible marks.
    private static func unmarked(_ phrase: Phrase, _ language: Language) -> String {
        String(
            String.UnicodeScalarView(
                phrase[language].marked.unicodeScalars.filter { !"\u{2068}\u{2069}".unicodeScalars.contains($0) }))
    }
}
