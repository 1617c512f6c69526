/// The browsers that accounts have signed in with, inside a transaction.
enum DeviceStore {
    /// How well an account knows a browser.
    enum Familiarity {
        /// Not at all.
        case stranger
        /// The security question was answered in it, and nobody has signed in since.
        case answered
        /// Somebody has signed in with it.
        case signedIn
    }

    static func familiarity(
        of device: Token?, email key: String, at now: Instant, on reader: any DatabaseReader
    ) throws -> Familiarity {
        // Asked also without a cookie, so that the time is the same.
        let hasSignedIn = try reader.first(
            """
            SELECT d.has_signed_in FROM devices d JOIN accounts a ON a.id = d.account_id
            WHERE d.hash = :hash AND a.email_key = :key AND d.last_login_at > :oldest
            """, [":hash": device?.hash ?? [], ":key": key, ":oldest": now - Login.deviceLifetime]
        ) { try $0.bool(0) }
        return hasSignedIn.map { $0 ? .signedIn : .answered } ?? .stranger
    }

    /// The active account that signed in with `device` last.
    static func account(of device: Token, at now: Instant, on reader: any DatabaseReader) throws -> Account.ID? {
        try reader.first(
            """
            SELECT a.id FROM devices d JOIN accounts a ON a.id = d.account_id
            WHERE d.hash = :hash AND a.state = 'active' AND d.last_login_at > :oldest
            """, [":hash": device.hash, ":oldest": now - Login.deviceLifetime]
        ) { Account.ID(number: try $0.integer(0)) }
    }

    static func hasAny(_ account: Account.ID, on reader: any DatabaseReader) throws -> Bool {
        try reader.first("SELECT 1 FROM devices WHERE account_id = :account LIMIT 1", [":account": account]) { _ in
            true
        } ?? false
    }

    static func add(
        _ device: Token, to account: Account.ID, hasSignedIn: Bool, at now: Instant, on writer: any DatabaseWriter
    ) throws {
        try writer.execute(
            """
            INSERT INTO devices (hash, account_id, created_at, last_login_at, has_signed_in)
            VALUES (:hash, :account, :now, :now, :signedIn)
            """, [":hash": device.hash, ":account": account, ":now": now, ":signedIn": hasSignedIn])
    }

    static func use(_ device: Token, at now: Instant, on writer: any DatabaseWriter) throws {
        try writer.execute(
            "UPDATE devices SET last_login_at = :now, has_signed_in = 1 WHERE hash = :hash",
            [":now": now, ":hash": device.hash])
    }

    /// Forgets all browsers of `account` but `device`.
    static func forgetAll(of account: Account.ID, except device: Token?, on writer: any DatabaseWriter) throws {
        try writer.execute(
            "DELETE FROM devices WHERE account_id = :account AND hash <> :hash",
            [":account": account, ":hash": device?.hash ?? []])
    }
}
