/// The single-use links sent by mail, inside a transaction.
struct LinkStore {
    /// What a link does; the raw value is the stored one.
    enum Purpose: String, DatabaseConvertible {
        case activation
        case passwordReset = "password_reset"
        case emailChange = "email_change"
        case emailChangeCancel = "email_change_cancel"
    }

    /// A stored link.
    struct Link {
        let account: Account.ID
        let expiresAt: Instant
        let isUsed: Bool
        /// How many answers have been tried.
        let attempts: Int
        /// The address it is about; nil where it is about none.
        let email: EmailAddress?
    }

    /// Stores `token`; older links of the account for the same purpose are dead from now on, but for those that cancel a
    /// change of address: or a thief's second change would kill the link by which the first is undone.
    static func issue(
        _ token: Token, for purpose: Purpose, to account: Account.ID, at now: Instant, expiresAt: Instant,
        about email: EmailAddress? = nil, on writer: any DatabaseWriter
    ) throws {
        if purpose != .emailChangeCancel { try revoke(purpose, of: account, on: writer) }
        try writer.execute(
            """
            INSERT INTO tokens (hash, purpose, account_id, created_at, expires_at, email)
            VALUES (:hash, :purpose, :account, :now, :expires, :email)
            """,
            [
                ":hash": token.hash, ":purpose": purpose, ":account": account, ":now": now, ":expires": expiresAt,
                ":email": email?.text,
            ])
    }

    /// The unused links of the account for `purpose` are dead from now on.
    static func revoke(_ purpose: Purpose, of account: Account.ID, on writer: any DatabaseWriter) throws {
        try writer.execute(
            "DELETE FROM tokens WHERE account_id = :account AND purpose = :purpose AND used_at IS NULL",
            [":account": account, ":purpose": purpose])
    }

    static func find(_ token: Token, for purpose: Purpose, on reader: any DatabaseReader) throws -> Link? {
        try reader.first(
            """
            SELECT account_id, expires_at, used_at, attempts, email FROM tokens
            WHERE hash = :hash AND purpose = :purpose
            """,
            [":hash": token.hash, ":purpose": purpose]
        ) { row in
            Link(
                account: Account.ID(number: try row.integer(0)), expiresAt: try row.instant(1),
                isUsed: row.optionalInteger(2) != nil, attempts: Int(try row.integer(3)),
                email: row.optionalText(4).flatMap { EmailAddress($0) })
        }
    }

    /// Counts one answer more behind the link.
    static func countAttempt(_ token: Token, for purpose: Purpose, on writer: any DatabaseWriter) throws {
        try writer.execute(
            "UPDATE tokens SET attempts = attempts + 1 WHERE hash = :hash AND purpose = :purpose",
            [":hash": token.hash, ":purpose": purpose])
    }

    /// Uses the link up; false when it was used before, has expired, or is unknown.
    static func use(
        _ token: Token, for purpose: Purpose, at now: Instant, on writer: any DatabaseWriter
    ) throws -> Bool {
        try writer.execute(
            """
            UPDATE tokens SET used_at = :now
            WHERE hash = :hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now
            """, [":now": now, ":hash": token.hash, ":purpose": purpose]) > 0
    }
}
