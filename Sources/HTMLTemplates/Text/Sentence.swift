import PortalCore

/// A sentence in one language. Values in it keep their own direction, whatever the direction of the words around.
///
/// U+2068 and U+2069 (first strong isolate, pop directional isolate) stand around each value: HTML writes them as `<bdi>`,
/// plain Arabic text keeps them, plain French text does without.
struct Sentence: Hashable, Sendable, ExpressibleByStringInterpolation {
    let marked: String

    static let isolateStart: Unicode.Scalar = "\u{2068}"
    static let isolateEnd: Unicode.Scalar = "\u{2069}"

    /// A sentence without values.
    init(stringLiteral text: String) { marked = text }

    /// A sentence with values.
    init(stringInterpolation interpolation: StringInterpolation) { marked = interpolation.text }

    init(marked: String) { self.marked = marked }

    /// The sentence as plain text.
    func plain(in language: Language) -> String {
        switch language {
        case .arabic: marked
        case .french: String(String.UnicodeScalarView(marked.unicodeScalars.filter { !Self.isMark($0) }))
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == isolateStart || scalar == isolateEnd }

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
            if value.unicodeScalars.contains(where: Sentence.isMark) {
                text.unicodeScalars.append(contentsOf: value.unicodeScalars.lazy.filter { !Sentence.isMark($0) })
            } else {
                text += value
            }
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
