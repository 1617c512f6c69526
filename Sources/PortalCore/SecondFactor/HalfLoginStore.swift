/// Logins whose password was right and whose code is still asked, inside a transaction.
enum HalfLoginStore {
    static func begin(
        _ token: Token, for account: Account.ID, at now: Instant, on writer: any DatabaseWriter
    ) throws {
        try writer.execute(
            "INSERT INTO half_logins (hash, account_id, created_at) VALUES (:hash, :account, :now)",
            [":hash": token.hash, ":account": account, ":now": now])
    }

    /// The active account that `token` leads to, if it is young enough.
    static func account(_ token: Token, at now: Instant, on reader: any DatabaseReader) throws -> Account? {
        let id = try reader.first(
            "SELECT account_id FROM half_logins WHERE hash = :hash AND created_at > :oldest",
            [":hash": token.hash, ":oldest": now - LoginCode.lifetime]
        ) { Account.ID(number: try $0.integer(0)) }
        let account = try id.flatMap { try AccountStore.credentials($0, on: reader) }?.account
        return account?.state == .active ? account : nil
    }

    static func end(_ token: Token, on writer: any DatabaseWriter) throws {
        try writer.execute("DELETE FROM half_logins WHERE hash = :hash", [":hash": token.hash])
    }

    static func endAll(of account: Account.ID, on writer: any DatabaseWriter) throws {
        try writer.execute("DELETE FROM half_logins WHERE account_id = :account", [":account": account])
    }

    static func purge(at now: Instant, on writer: any DatabaseWriter) throws {
        try writer.execute(
            "DELETE FROM half_logins WHERE created_at <= :oldest", [":oldest": now - LoginCode.lifetime])
    }
}
