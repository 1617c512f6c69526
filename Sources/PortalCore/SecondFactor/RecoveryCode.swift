/// A code on paper that takes the place of the telephone's, once.
public struct RecoveryCode: Hashable, Sendable {
    /// So many are made at a time.
    static let count = 10
    /// Of 31 kinds: 49 bits.
    private static let length = 10

    /// As it is shown: two groups of five.
    public let text: String

    /// A code that nobody has seen.
    static func random() throws(SecureRandom.Unavailable) -> RecoveryCode {
        let letters = try ReadableText.random(length)
        return RecoveryCode(text: letters.prefix(5) + "-" + letters.dropFirst(5))
    }

    private init(text: some StringProtocol) {
        self.text = String(text)
    }

    /// Reads what was typed; nil when no code of ours can look like it.
    init?(typed: String) {
        let letters = typed.lowercased().filter { !$0.isWhitespace && $0 != "-" }
        guard letters.count == Self.length, letters.allSatisfy(ReadableText.alphabet.contains) else { return nil }
        self.init(text: letters.prefix(5) + "-" + letters.dropFirst(5))
    }

    /// Under which it is stored. Keyed, so that who has only the database cannot try all codes.
    func hash(of account: Account.ID, _ secret: ServerSecret) -> [UInt8] {
        secret.code(for: Array("\(account.number) \(text)".utf8), purpose: "recovery code")
    }
}
