/// An unguessable text that opens something: a session, a mailed link, a known device. Only its hash is ever stored.
public struct Token: Hashable, Sendable {
    /// 192 bits: 32 characters without padding.
    private static let byteCount = 24

    /// The text, for a cookie or a link.
    public let text: String
    /// The SHA-256 digest of the text, under which it is stored.
    public let hash: [UInt8]

    /// A token that nobody has seen.
    ///
    /// - Throws: `SecureRandom.Unavailable`.
    public static func random() throws(SecureRandom.Unavailable) -> Token {
        Token(knownText: Base64URL.encode(try SecureRandom.bytes(byteCount)))
    }

    /// Reads what a cookie or a link holds; nil when no token of ours can look like it.
    public init?(_ text: String) {
        guard let bytes = Base64URL.decode(text), bytes.count == Self.byteCount else { return nil }
        self.init(knownText: text)
    }

    private init(knownText: String) {
        text = knownText
        hash = SHA256.hash(knownText.utf8)
    }
}
