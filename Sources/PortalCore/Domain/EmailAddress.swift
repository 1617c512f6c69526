/// A mail address that can be put in a mail's head as it is: one `@`, a domain with a dot, ASCII without spaces,
/// quotes, brackets or controls. A subset of RFC 5321, section 4.1.2, that every mail service in use accepts.
public struct EmailAddress: Hashable, Sendable {
    /// The address as given, trimmed.
    public let text: String

    /// The address in lower case: two accounts never share one.
    public var key: String { text.lowercased() }

    /// Checks and trims `text`; nil when it is not such an address.
    public init?(_ text: some StringProtocol) {
        let address = String(text.trimmingSpaces)
        let bytes = address.utf8
        guard bytes.count <= 254, let at = bytes.firstIndex(of: UInt8(ascii: "@")),
            Self.isLocalPart(bytes[..<at]), Self.isDomain(bytes[at...].dropFirst())
        else { return nil }
        self.text = address
    }

    /// `s…@example.ma`: enough for the owner to recognise, too little for anybody else.
    public var masked: String {
        guard let at = text.firstIndex(of: "@"), let first = text.first else { return "" }
        return "\(first)…\(text[at...])"
    }

    private static func isLocalPart(_ part: Substring.UTF8View) -> Bool {
        (1...64).contains(part.count)
            && isDotted(part) { byte in
                switch byte {  // Besides letters and digits (RFC 5321, section 4.1.2, `atext`).
                case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"),
                    UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "?"),
                    UInt8(ascii: "^")...UInt8(ascii: "`"), UInt8(ascii: "{")...UInt8(ascii: "~"):
                    true
                default: byte.isASCIILetter || byte.isASCIIDigit
                }
            }
    }

    private static func isDomain(_ part: Substring.UTF8View) -> Bool {
        let hyphen = UInt8(ascii: "-")
        return part.contains(UInt8(ascii: "."))
            && isDotted(part) { $0.isASCIILetter || $0.isASCIIDigit || $0 == hyphen }
            && part.split(separator: UInt8(ascii: ".")).allSatisfy { label in
                label.count <= 63 && label.first != hyphen && label.last != hyphen
            }
    }

    /// Whether dots stand only between signs that `isSign` lets pass.
    private static func isDotted(_ part: Substring.UTF8View, isSign: (UInt8) -> Bool) -> Bool {
        var followsSign = false
        for byte in part {
            let isDot = byte == UInt8(ascii: ".")
            guard isDot ? followsSign : isSign(byte) else { return false }
            followsSign = !isDot
        }
        return followsSign
    }
}
