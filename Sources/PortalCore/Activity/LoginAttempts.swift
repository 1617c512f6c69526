/// Logins that did not succeed, on their way into the journal.
///
/// Every attempt writes the same row, whether or not there is such an account, so that the time of the answer does not
/// tell; a success takes its row away. Later the rest is brought into the journals of the accounts there are.
struct LoginAttempts {
    /// The journal holds no more refusals in a row than this within a day: strangers must not fill it.
    private static let mostInARow = 20
    /// Attempts are judged within so long, hashing and waiting included.
    private static let longestAttempt = Instant.Span.minutes(1)

    let log: ActivityLog

    /// Notes an attempt for the address `key`; its number is for `remove`.
    func add(_ key: String, by visitor: Visitor, at now: Instant, on writer: any DatabaseWriter) throws -> Int64 {
        try writer.first(
            """
            INSERT INTO login_attempts (email_key, tried_at, user_agent, address)
            VALUES (:key, :now, :agent, :address) RETURNING id
            """, [":key": key, ":now": now, ":agent": visitor.userAgent, ":address": visitor.address]
        ) { try $0.integer(0) } ?? 0
    }

    /// The attempt was no refusal.
    func remove(_ number: Int64, on writer: any DatabaseWriter) throws {
        try writer.execute("DELETE FROM login_attempts WHERE id = :id", [":id": number])
    }

    /// Brings the refusals of `account` into its journal.
    func settle(_ account: Account, on writer: any DatabaseWriter) throws {
        let refused = try writer.all(
            "SELECT tried_at, user_agent, address FROM login_attempts WHERE email_key = :key ORDER BY id",
            [":key": account.email.key]
        ) { (try $0.instant(0), Visitor(address: try $0.text(2), userAgent: try $0.text(1))) }
        for (instant, visitor) in refused where try hasRoom(account.id, at: instant, on: writer) {
            try log.record(.loginRefused, on: account.id, by: .browser(visitor), at: instant, on: writer)
        }
        try writer.execute(
            "DELETE FROM login_attempts WHERE email_key = :key", [":key": account.email.key])
    }

    /// Brings all refusals that are not under way any more into the journals, and forgets those at unknown addresses.
    func settleAll(at now: Instant, in database: any Database) throws {
        let oldest = now - Self.longestAttempt
        let keys = try database.read { reader in
            try reader.all(
                "SELECT DISTINCT email_key FROM login_attempts WHERE tried_at <= :oldest", [":oldest": oldest]
            ) { try $0.text(0) }
        }
        for key in keys {
            try database.write { writer in
                if let email = EmailAddress(key), let account = try AccountStore.account(email, on: writer) {
                    try settle(account, on: writer)
                } else {
                    try writer.execute("DELETE FROM login_attempts WHERE email_key = :key", [":key": key])
                }
            }
        }
    }

    private func hasRoom(_ account: Account.ID, at now: Instant, on reader: any DatabaseReader) throws -> Bool {
        let recent = try ActivityStore(reader, account: account).entries(
            ActivityStore.Filter(), before: nil, limit: Self.mostInARow)
        return recent.count < Self.mostInARow
            || !recent.allSatisfy { $0.activity == .loginRefused && $0.doneAt > now - .days(1) }
    }
}
