import FoundationEssentials

/// Keeps one form an account for a day, sealed. Only a session of that account gets it back.
public struct KeptFormStore: Sendable {
    static let lifetime = Instant.Span.hours(24)
    private static let purpose: StaticString = "kept form"

    private let secret: ServerSecret

    init(secret: ServerSecret) {
        self.secret = secret
    }

    /// Keeps `form` for the account that `browser` signed in to last; a newer one takes the place of an older. False when
    /// that account is not known any more: after a change of password, or once it is closed.
    func keep(_ form: KeptForm, of browser: Token, at now: Instant, on writer: any DatabaseWriter) throws -> Bool {
        guard let account = try DeviceStore.account(of: browser, at: now, on: writer) else { return false }
        let plain = Array(try JSONEncoder().encode(form))
        try writer.execute(
            """
            INSERT INTO kept_forms (account_id, sealed, kept_at) VALUES (:account, :sealed, :now)
            ON CONFLICT (account_id) DO UPDATE SET sealed = excluded.sealed, kept_at = excluded.kept_at
            """,
            [
                ":account": account, ":now": now,
                ":sealed": try secret.seal(plain, purpose: Self.purpose, context: Self.context(account)),
            ])
        return true
    }

    /// The form of `account`; nil when none is kept. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func form(of account: Account.ID, at now: Instant, on reader: any DatabaseReader) throws -> KeptForm? {
        let sealed = try reader.first(
            "SELECT sealed FROM kept_forms WHERE account_id = :account AND kept_at > :oldest",
            [":account": account, ":oldest": now - Self.lifetime]
        ) { try $0.blob(0) }
        guard let sealed,
            let plain = secret.open(sealed, purpose: Self.purpose, context: Self.context(account))
        else { return nil }
        do {
            return try JSONDecoder().decode(KeptForm.self, from: Data(plain))
        } catch {
            // Kept by a program of another version: nobody must be kept from signing in by it.
            return nil
        }
    }

    /// The form has been sent.
    static func remove(of account: Account.ID, on writer: any DatabaseWriter) throws {
        try writer.execute("DELETE FROM kept_forms WHERE account_id = :account", [":account": account])
    }

    /// Forgets what nobody came back for.
    static func purge(at now: Instant, on writer: any DatabaseWriter) throws {
        try writer.execute("DELETE FROM kept_forms WHERE kept_at <= :oldest", [":oldest": now - Self.lifetime])
    }

    private static func context(_ account: Account.ID) -> [UInt8] { Array(String(account.number).utf8) }
}

extension AccountEnvironment {
    /// Keeps `form` for who was signed in at `browser`. False when that is not known.
    ///
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`.
    public func keep(_ form: KeptForm, of browser: Token) throws -> Bool {
        try database.write { try keptForms.keep(form, of: browser, at: clock.now(), on: $0) }
    }
}
