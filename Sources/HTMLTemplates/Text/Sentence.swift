import PortalCore

/// A sentence in one language. Values in it keep their own direction, whatever the direction of the words around.
///
/// U+2068 and U+2069 (first strong isolate, pop directional isolate) stand around each value: HTML writes them as `<bdi>`,
/// plain Arabic text keeps them, plain French text does without.
struct Sentence: Hashable, Sendable, ExpressibleByStringInterpolation {
    let marked: String

    private static let isolateStart: Unicode.Scalar = "\u{2068}"
    private static let isolateEnd: Unicode.Scalar = "\u{2069}"

    /// A sentence without values.
    init(stringLiteral text: String) { marked = text }

    /// A sentence with values.
    init(stringInterpolation interpolation: StringInterpolation) { marked = interpolation.text }

    init(marked: String) { self.marked = marked }

    /// The sentence as plain text.
    func plain(in language: Language) -> String {
        language == .arabic ? marked : Self.withoutMarks(marked)
    }

    private static func withoutMarks(_ text: String) -> String {
        // Most texts have no sign that begins with the marks' byte, as the apostrophe does: nothing of them is copied.
        guard text.utf8.contains(0xE2) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != isolateStart && $0 != isolateEnd }))
    }

    /// Collects the words and the values of a sentence.
    struct StringInterpolation: StringInterpolationProtocol {
        var text = ""

        /// An empty sentence.
        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        /// Words.
        mutating func appendLiteral(_ words: String) { text += words }

        /// A value: a name, an address, a formatted number. Marks that it holds itself are dropped, so that it cannot
        /// close its own isolation.
        mutating func appendInterpolation(_ value: String) {
            text.unicodeScalars.append(Sentence.isolateStart)
            text += Sentence.withoutMarks(value)
            text.unicodeScalars.append(Sentence.isolateEnd)
        }

        /// A whole number, which needs no isolation.
        mutating func appendInterpolation(_ number: Int) { text += String(number) }

        mutating func appendInterpolation(_ phone: PhoneNumber) { appendInterpolation(Formats.phone(phone)) }

        mutating func appendInterpolation(_ address: EmailAddress) { appendInterpolation(address.text) }

        /// Another sentence, as it is.
        mutating func appendInterpolation(_ sentence: Sentence) { text += sentence.marked }
    }
}
