/// The browsers that accounts have signed in with, inside a transaction.
enum DeviceStore {
    static func knows(
        _ device: Token?, email key: String, at now: Instant, on reader: any DatabaseReader
    ) throws -> Bool {
        // Asked also without a cookie, so that the time is the same.
        try reader.first(
            """
            SELECT 1 FROM devices d JOIN accounts a ON a.id = d.account_id
            WHERE d.hash = :hash AND a.email_key = :key AND d.last_login_at > :oldest
            """, [":hash": device?.hash ?? [], ":key": key, ":oldest": now - Login.deviceLifetime]
        ) { _ in true } ?? false
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

    static func add(_ device: Token, to account: Account.ID, at now: Instant, on writer: any DatabaseWriter) throws {
        try writer.execute(
            "INSERT INTO devices (hash, account_id, created_at, last_login_at) VALUES (:hash, :account, :now, :now)",
            [":hash": device.hash, ":account": account, ":now": now])
    }

    static func use(_ device: Token, at now: Instant, on writer: any DatabaseWriter) throws {
        try writer.execute(
            "UPDATE devices SET last_login_at = :now WHERE hash = :hash", [":now": now, ":hash": device.hash])
    }

    /// Forgets all browsers of `account` but `device`.
    static func forgetAll(of account: Account.ID, except device: Token?, on writer: any DatabaseWriter) throws {
        try writer.execute(
            "DELETE FROM devices WHERE account_id = :account AND hash <> :hash",
            [":account": account, ":hash": device?.hash ?? []])
    }
}
