/// A participant's registration number at the mutual, trimmed and in upper case, so that equal ones compare equal.
public struct Matricule: Hashable, Comparable, Sendable {
    /// The canonical text, 1 to 32 ASCII letters, digits, `-`, `/`, `.` or `_`.
    public let text: String

    /// Trims and upper-cases `text`; nil when it is empty, too long or holds anything else.
    public init?(_ text: some StringProtocol) {
        // Checked before the case is changed: in upper case some letters outside ASCII become letters inside it.
        let trimmed = text.trimmingSpaces
        let isKnown = trimmed.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"):
                true
            default:
                false
            }
        }
        guard isKnown, (1...32).contains(trimmed.utf8.count) else { return nil }
        // It is read for every request, and written with capitals: most need no other text made of them.
        self.text =
            trimmed.utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
            ? trimmed.uppercased() : String(trimmed)
    }

    /// Compares the texts.
    public static func < (left: Matricule, right: Matricule) -> Bool { left.text < right.text }
}
