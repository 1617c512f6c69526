/// Proves that a form was made by the portal for the one who sends it.
///
/// The token is bound to the session, or before login to a signed cookie. It is masked anew each time it is printed, so
/// that a compressed page tells nothing about it (BREACH).
public struct CSRFToken: Sendable {
    /// Whose form it is.
    public enum Binding: Hashable, Sendable {
        /// A signed-in member's, by the hash of the session's token.
        case session(hash: [UInt8])
        /// Somebody's who is not signed in, by the cookie they were given.
        case visitor(VisitorCookie)
    }

    private static let byteCount = 32
    private let secret: ServerSecret
    private let value: [UInt8]

    /// The token of `binding`.
    public init(_ binding: Binding, secret: ServerSecret) {
        self.secret = secret
        value =
            switch binding {
            case .session(let hash): secret.code(for: hash, purpose: "csrf session")
            case .visitor(let cookie): secret.code(for: Array(cookie.text.utf8), purpose: "csrf visitor")
            }
    }

    /// The text for one form.
    ///
    /// - Throws: `SecureRandom.Unavailable`.
    public func masked() throws(SecureRandom.Unavailable) -> String {
        let mask = try SecureRandom.bytes(Self.byteCount)
        return Base64URL.encode(mask + zip(value, mask).map { $0 ^ $1 })
    }

    /// Whether `text` came from `masked()` of the same binding.
    public func accepts(_ text: String?) -> Bool {
        guard let text, let bytes = Base64URL.decode(text), bytes.count == 2 * Self.byteCount else { return false }
        let (mask, masked) = (bytes.prefix(Self.byteCount), bytes.suffix(Self.byteCount))
        return ConstantTime.areEqual(zip(masked, mask).map { $0 ^ $1 }, value)
    }
}

/// What a visitor who is not signed in is known by: a random value with the portal's signature, so that nobody can plant
/// a value of their own.
public struct VisitorCookie: Hashable, Sendable {
    private static let randomBytes = 16

    /// The text of the cookie.
    public let text: String

    /// A new one.
    ///
    /// - Throws: `SecureRandom.Unavailable`.
    public static func random(secret: ServerSecret) throws(SecureRandom.Unavailable) -> VisitorCookie {
        let value = try SecureRandom.bytes(randomBytes)
        return VisitorCookie(text: Base64URL.encode(value + secret.code(for: value, purpose: "visitor")))
    }

    /// Reads what a browser sent; nil when the portal did not make it.
    public init?(_ text: String, secret: ServerSecret) {
        guard let bytes = Base64URL.decode(text), bytes.count > Self.randomBytes else { return nil }
        let value = Array(bytes.prefix(Self.randomBytes))
        guard secret.isValid(Array(bytes.dropFirst(Self.randomBytes)), for: value, purpose: "visitor") else {
            return nil
        }
        self.text = text
    }

    private init(text: String) {
        self.text = text
    }
}
