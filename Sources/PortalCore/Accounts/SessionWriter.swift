/// Begins and ends sessions, inside a transaction.
public struct SessionWriter {
    private let writer: any DatabaseWriter

    /// Writes with `writer`.
    public init(_ writer: any DatabaseWriter) {
        self.writer = writer
    }

    /// A new session of `account`, opened by `token`.
    func begin(_ token: Token, for account: Account.ID, by visitor: Visitor, at now: Instant) throws {
        try writer.execute(
            """
            INSERT INTO sessions (hash, account_id, created_at, last_seen_at, user_agent, address)
            VALUES (:hash, :account, :now, :now, :agent, :address)
            """,
            [
                ":hash": token.hash, ":account": account, ":now": now, ":agent": visitor.userAgent,
                ":address": visitor.address,
            ])
    }

    /// Notes that the member of `session` was seen at `now`. Call it when `session.isTouchDue`.
    ///
    /// - Throws: `DatabaseError`.
    public func touch(_ session: Session, at now: Instant) throws {
        try writer.execute(
            "UPDATE sessions SET last_seen_at = :now WHERE hash = :hash", [":now": now, ":hash": session.hash])
    }

    /// Ends the session of `token`, if there is one.
    ///
    /// - Throws: `DatabaseError`.
    public func end(_ token: Token) throws {
        try writer.execute("DELETE FROM sessions WHERE hash = :hash", [":hash": token.hash])
    }

    /// Ends the session of that hash, if it is one of `account`; false when it is not.
    ///
    /// - Throws: `DatabaseError`.
    public func end(_ hash: [UInt8], of account: Account.ID) throws -> Bool {
        try writer.execute(
            "DELETE FROM sessions WHERE hash = :hash AND account_id = :account",
            [":hash": hash, ":account": account]) > 0
    }

    /// Ends all sessions of `account` but the one of that hash, and says how many; all of them when it is nil. Logins that
    /// wait for their code end too.
    ///
    /// - Throws: `DatabaseError`.
    @discardableResult
    public func endAll(of account: Account.ID, except hash: [UInt8]? = nil) throws -> Int {
        try HalfLoginStore.endAll(of: account, on: writer)
        return try writer.execute(
            "DELETE FROM sessions WHERE account_id = :account AND hash <> :hash",
            [":account": account, ":hash": hash ?? []])
    }
}
