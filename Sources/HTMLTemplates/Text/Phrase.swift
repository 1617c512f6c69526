import PortalCore

/// One thing to say, in both languages. There is no way to make one that lacks a language.
struct Phrase: Hashable, Sendable {
    private let french: Sentence
    private let arabic: Sentence

    /// The same thing said in French and in Arabic.
    init(_ french: Sentence, _ arabic: Sentence) {
        self.french = Self.withFrenchSpaces(french)
        self.arabic = arabic
    }

    /// The sentence in `language`.
    subscript(language: Language) -> Sentence {
        switch language {
        case .french: french
        case .arabic: arabic
        }
    }

    /// French sets `: ; ? ! »` off by a space, and opens with `« `: there the line must not break.
    /// Written here once, so that the catalog needs no invisible characters.
    private static func withFrenchSpaces(_ sentence: Sentence) -> Sentence {
        var result = String.UnicodeScalarView()
        let scalars = sentence.marked.unicodeScalars
        var former: Unicode.Scalar?
        for (scalar, next) in zip(scalars, scalars.dropFirst().map(Optional.some) + [nil]) {
            if scalar == " ", let next, ";?!".unicodeScalars.contains(next) {
                result.append("\u{202F}")
            } else if scalar == " ", next == ":" || next == "»" || next == "%" || former == "«" {
                result.append("\u{A0}")
            } else {
                result.append(scalar)
            }
            former = scalar
        }
        return Sentence(marked: String(result))
    }
}
