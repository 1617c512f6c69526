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

    /// French sets `: ; ? ! »` and `%` off by a space, and opens with `« `: there the line must not break.
    /// Written here once, so that the catalog needs no invisible characters.
    private static func withFrenchSpaces(_ sentence: Sentence) -> Sentence {
        // What needs no change stays the literal it is: that has no count of its users, which all cores would fight over.
        guard sentence.marked.utf8.contains(where: isOfPunctuation) else { return sentence }
        let utf8 = Array(sentence.marked.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count + 8)
        for (index, byte) in utf8.enumerated() {
            guard byte == UInt8(ascii: " ") else {
                result.append(byte)
                continue
            }
            result.append(contentsOf: space(between: utf8[..<index], and: utf8[(index + 1)...]))
        }
        return Sentence(marked: String(decoding: result, as: UTF8.self))
    }

    private static func isOfPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "%"): true
        case 0xC2: true  // The first byte of « and ».
        default: false
        }
    }

    private static func space(between before: ArraySlice<UInt8>, and after: ArraySlice<UInt8>) -> String.UTF8View {
        switch after.first {
        case UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"): "\u{202F}".utf8
        case UInt8(ascii: ":"), UInt8(ascii: "%"): "\u{A0}".utf8
        default: after.starts(with: "»".utf8) || before.suffix(2).elementsEqual("«".utf8) ? "\u{A0}".utf8 : " ".utf8
        }
    }
}
