/// A mail address that can be put in a mail's head as it is: one `@`, a domain with a dot, ASCII without spaces,
/// quotes, brackets or controls. A subset of RFC 5321, section 4.1.2, that every mail service in use accepts.
public struct EmailAddress: Hashable, Sendable {
    /// The address as given, trimmed.
    public let text: String

    /// The address in lower case: two accounts never share one.
    public var key: String { text.lowercased() }

    /// Checks and trims `text`; nil when it is not such an address.
    public init?(_ text: some StringProtocol) {
        let address = Substring(text.trimmingSpaces)
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, address.utf8.count <= 254,
            Self.isLocalPart(parts[0]), Self.isDomain(parts[1])
        else { return nil }
        self.text = String(address)
    }

    /// `s…@example.ma`: enough for the owner to recognise, too little for anybody else.
    public var masked: String {
        guard let at = text.firstIndex(of: "@"), let first = text.first else { return "" }
        return "\(first)…\(text[at...])"
    }

    /// Besides letters and digits (RFC 5321, section 4.1.2, `atext` and the dot).
    private static let localPartSigns = Array(".!#$%&'*+/=?^_`{|}~-".utf8)

    private static func isLocalPart(_ part: Substring) -> Bool {
        (1...64).contains(part.utf8.count)
            && part.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || localPartSigns.contains($0) }
            && part.first != "." && part.last != "." && !part.hasConsecutiveDots
    }

    private static func isDomain(_ part: Substring) -> Bool {
        let labels = part.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                    && label.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
            }
    }
}

extension Substring {
    fileprivate var hasConsecutiveDots: Bool {
        zip(utf8, utf8.dropFirst()).contains { $0 == UInt8(ascii: ".") && $1 == UInt8(ascii: ".") }
    }
}
