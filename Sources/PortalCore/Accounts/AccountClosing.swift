/// Takes the access to the portal away, as a member asks. The registry's data are the fund's and stay; so do complaints.
///
/// For thirty days a login takes the closing back: long enough to notice that somebody else asked for it.
public struct AccountClosing: Sendable {
    static let grace = Instant.Span.days(30)

    /// What hangs on the address instead of on the account.
    private static let traces: [SQL] = [
        "DELETE FROM outbox WHERE recipient = (SELECT email FROM accounts WHERE id = :id)",
        "DELETE FROM mail_requests WHERE email_key = (SELECT email_key FROM accounts WHERE id = :id)",
        "DELETE FROM login_attempts WHERE email_key = (SELECT email_key FROM accounts WHERE id = :id)",
    ]

    private let environment: AccountEnvironment

    /// Closes accounts in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Closes the account of who knows its password: all sessions end, and the account goes after the grace. Slow: it
    /// hashes.
    ///
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`.
    public func close(_ session: Session, password: String) throws -> PasswordGuarded<Void> {
        try CurrentPassword(environment).guarding(password, of: session) { account, now, writer in
            let instant = now + Self.grace
            try writer.execute(
                "UPDATE accounts SET closes_at = :instant WHERE id = :id", [":instant": instant, ":id": account.id])
            try environment.record(.closingAsked, on: account.id, by: .session(hash: session.hash), on: writer)
            try SessionWriter(writer).endAll(of: account.id)
            try environment.tell(.access(.accountClosing(at: instant)), account, on: writer)
        }
    }

    /// The member has signed in: the account stays.
    static func takeBack(
        _ account: Account, by visitor: Visitor, in environment: AccountEnvironment, on writer: any DatabaseWriter
    ) throws {
        let count = try writer.execute(
            "UPDATE accounts SET closes_at = NULL WHERE id = :id AND closes_at IS NOT NULL", [":id": account.id])
        guard count > 0 else { return }
        try environment.record(.closingTakenBack, on: account.id, by: .browser(visitor), on: writer)
    }

    /// Deletes the accounts whose time has come. One that staff has closed stays: or its holder would be free to make
    /// another.
    static func finish(at now: Instant, on writer: any DatabaseWriter) throws {
        let due = try writer.all(
            "SELECT id FROM accounts WHERE closes_at <= :now AND state <> 'disabled'", [":now": now]
        ) { Account.ID(number: try $0.integer(0)) }
        for account in due { try erase(account, on: writer) }
    }

    /// Deletes an account with everything that belongs to it alone: password, sessions, links, devices, journal, inbox. So
    /// does what still waits under its address.
    static func erase(_ account: Account.ID, on writer: any DatabaseWriter) throws {
        for sql in traces { try writer.execute(sql, [":id": account]) }
        try writer.execute("DELETE FROM accounts WHERE id = :id", [":id": account])
    }
}
