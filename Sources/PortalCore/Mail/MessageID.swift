/// Names one mail in the whole world (RFC 5322, section 3.6.4): the instant, something random, and the portal's domain.
public struct MessageID: Hashable, Sendable {
    /// Without angle brackets.
    public let text: String

    /// What stands before the `@`: made of letters, digits, `-`, `_` and dots, so it can name a file. Sorts by time.
    public var localPart: String { String(text.prefix { $0 != "@" }) }

    /// An identifier as stored.
    init(stored text: String) {
        self.text = text
    }

    /// A new identifier of a mail written at `instant`.
    ///
    /// - Throws: `SecureRandom.Unavailable`.
    static func random(at instant: Instant, domain: some StringProtocol) throws(SecureRandom.Unavailable) -> MessageID {
        let random = Base64URL.encode(try SecureRandom.bytes(12))
        return MessageID(stored: "\(MailDate(instant).compact).\(random)@\(domain)")
    }
}
