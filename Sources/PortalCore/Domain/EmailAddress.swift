/// A mail address that can be put in a mail's head as it is: one `@`, a domain with a dot, ASCII without spaces,
/// quotes, brackets or controls. A subset of RFC 5321, section 4.1.2, that every mail service in use accepts.
public struct EmailAddress: Hashable, Sendable {
    /// The address as given, trimmed.
    public let text: String

    /// The address in lower case: two accounts never share one.
    public var key: String { text.lowercased() }

    /// Checks and trims `text`; nil when it is not such an address.
    public init?(_ text: some StringProtocol) {
        var address = String(text.trimmingSpaces)
        guard address.withUTF8(Self.isAddress) else { return nil }
        self.text = address
    }

    /// `s…@example.ma`: enough for the owner to recognise, too little for anybody else.
    public var masked: String {
        guard let at = text.firstIndex(of: "@"), let first = text.first else { return "" }
        return "\(first)…\(text[at...])"
    }

    private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count <= 254, let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return false }
        return isLocalPart(bytes[..<at]) && isDomain(bytes[(at + 1)...])
    }

    /// Letters, digits and signs, with dots only between them.
    private static func isLocalPart(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard (1...64).contains(part.count) else { return false }
        var followsSign = false
        for byte in part {
            let isDot = byte == UInt8(ascii: ".")
            guard isDot ? followsSign : isSign(byte) else { return false }
            followsSign = !isDot
        }
        return followsSign
    }

    /// `atext` of RFC 5321, section 4.1.2.
    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"),
            UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "?"),
            UInt8(ascii: "^")...UInt8(ascii: "`"), UInt8(ascii: "{")...UInt8(ascii: "~"):
            true
        default: byte.isASCIILetter || byte.isASCIIDigit
        }
    }

    /// At least two labels of at most 63 letters, digits and hyphens, a hyphen neither first nor last.
    private static func isDomain(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let (dot, hyphen) = (UInt8(ascii: "."), UInt8(ascii: "-"))
        var (labels, length, previous) = (1, 0, dot)
        for byte in part {
            if byte == dot {
                guard previous != dot, previous != hyphen else { return false }
                (labels, length) = (labels + 1, 0)
            } else {
                length += 1
                guard length <= 63, byte.isASCIILetter || byte.isASCIIDigit || (byte == hyphen && previous != dot)
                else { return false }
            }
            previous = byte
        }
        return labels > 1 && previous != dot && previous != hyphen
    }
}
