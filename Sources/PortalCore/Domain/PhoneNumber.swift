/// A telephone number, stored as E.164: `+212522439995`.
public struct PhoneNumber: Hashable, Sendable {
    /// `+`, country code and number, digits only.
    public let e164: String

    /// Reads `0…`, `+212…` or `00212…`, with spaces, dots or dashes between the digits.
    ///
    /// A Moroccan number has nine digits after the prefix, the first 5, 6, 7 or 8; other countries 7 to 15. Else nil.
    public init?(parsing text: some StringProtocol) {
        var digits = ""
        for character in text.trimmingSpaces.unicodeScalars {
            switch character {
            case "0"..."9": digits.unicodeScalars.append(character)
            case "+" where digits.isEmpty: digits = "00"
            case " ", ".", "-", "(", ")", "\u{A0}", "\u{202F}": continue
            default: return nil
            }
        }
        if digits.hasPrefix("00") {
            digits.removeFirst(2)
        } else if digits.hasPrefix("0") {
            digits = "212" + digits.dropFirst()
        } else {
            return nil
        }
        if digits.hasPrefix("212") {
            guard digits.utf8.count == 12, let first = digits.dropFirst(3).first, "5678".contains(first) else {
                return nil
            }
        } else {
            guard (7...15).contains(digits.utf8.count), digits.first != "0" else { return nil }
        }
        e164 = "+" + digits
    }

    /// As written in Morocco, `05 22 43 99 95`; a foreign number stays as E.164.
    public var national: String {
        guard e164.hasPrefix("+212") else { return e164 }
        let digits = Array("0" + e164.dropFirst(4))
        return stride(from: 0, to: digits.count, by: 2).map { String(digits[$0..<min($0 + 2, digits.count)]) }
            .joined(separator: " ")
    }
}
