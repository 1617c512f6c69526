/// A telephone number, stored as E.164: `+212522439995`.
public struct PhoneNumber: Hashable, Sendable {
    /// `+`, country code and number, digits only.
    public let e164: String

    /// Reads `0…`, `+212…` or `00212…`, with spaces, dots or dashes between the digits.
    ///
    /// A Moroccan number has nine digits after the prefix, the first 5, 6, 7 or 8; other countries 7 to 15. Else nil.
    public init?(parsing text: some StringProtocol) {
        var digits: [UInt8] = []
        for scalar in text.trimmingSpaces.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.append(UInt8(ascii: scalar))
            case "+" where digits.isEmpty: digits = Self.international
            case " ", ".", "-", "(", ")", "\u{A0}", "\u{202F}": continue
            default: return nil
            }
        }
        if digits.starts(with: Self.international) {
            digits.removeFirst(2)
        } else if digits.first == UInt8(ascii: "0") {
            digits.replaceSubrange(..<1, with: Self.morocco)
        } else {
            return nil
        }
        if digits.starts(with: Self.morocco) {
            guard digits.count == 12, (UInt8(ascii: "5")...UInt8(ascii: "8")).contains(digits[3]) else { return nil }
        } else {
            guard (7...15).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
        }
        e164 = "+" + String(decoding: digits, as: UTF8.self)
    }

    private static let international = Array("00".utf8)
    private static let morocco = Array("212".utf8)

    /// As written in Morocco, `05 22 43 99 95`; a foreign number stays as E.164.
    public var national: String {
        guard e164.hasPrefix("+212") else { return e164 }
        let digits = Array("0" + e164.dropFirst(4))
        return stride(from: 0, to: digits.count, by: 2).map { String(digits[$0..<min($0 + 2, digits.count)]) }
            .joined(separator: " ")
    }
}
