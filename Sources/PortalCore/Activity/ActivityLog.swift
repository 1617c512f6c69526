/// Writes the journal of accounts: each row carries a code over itself and the row before, keyed with the server's
/// secret. Whoever changes the database without the secret cannot make the codes fit again.
public struct ActivityLog: Sendable {
    private let secret: ServerSecret

    /// Writes and verifies with `secret`.
    public init(secret: ServerSecret) {
        self.secret = secret
    }

    /// Adds what was done to the journal of `account`, in the transaction that does it.
    ///
    /// - Throws: `DatabaseError`.
    public func record(
        _ activity: Activity, on account: Account.ID, by actor: ActivityActor, at now: Instant,
        on writer: any DatabaseWriter
    ) throws {
        let (end, _) = try end(of: account, on: writer)
        let row = ActivityRow(
            number: end.number + 1, doneAt: now, action: activity.rawValue, who: try who(actor, on: writer))
        let digest = row.digest(after: end.digest, of: account, secret)
        try row.insert(digest, account, on: writer)
        let new = End(number: row.number, digest: digest)
        try writer.execute(
            """
            INSERT INTO activity_ends (account_id, number, digest, seal) VALUES (:account, :number, :digest, :seal)
            ON CONFLICT (account_id) DO UPDATE
                SET number = excluded.number, digest = excluded.digest, seal = excluded.seal
            """,
            [":account": account, ":number": new.number, ":digest": digest, ":seal": seal(new, of: account)])
    }

    /// What is wrong with the journal of `account`; nil when every row is there as it was written.
    ///
    /// - Throws: `DatabaseError`.
    public func fault(in account: Account.ID, on reader: any DatabaseReader) throws -> ActivityFault? {
        var (last, fault): (End, ActivityFault?) = (.none, nil)
        try reader.query(ActivityRow.all, [":account": account]) { row in
            guard fault == nil else { return }
            let (entry, digest) = try ActivityRow.read(row)
            if entry.number != last.number + 1 {
                fault = .missing(number: last.number + 1)
            } else if digest != entry.digest(after: last.digest, of: account, secret) {
                fault = .changed(number: entry.number)
            }
            last = End(number: entry.number, digest: digest)
        }
        if let fault { return fault }
        let (end, found) = try end(of: account, on: reader)
        guard found == seal(end, of: account) else { return .endChanged }
        return end.number == last.number && end.digest == last.digest ? nil : .missing(number: last.number + 1)
    }
}

/// What is wrong with an account's journal.
public enum ActivityFault: Hashable, Sendable {
    /// The row of that number is not as it was written.
    case changed(number: Int64)
    /// The row of that number is not there.
    case missing(number: Int64)
    /// The note of where the journal ends is missing or not as it was written.
    case endChanged
}

extension ActivityLog {
    private struct End {
        let number: Int64
        let digest: [UInt8]

        static let none = End(number: 0, digest: [])
    }

    private func end(of account: Account.ID, on reader: any DatabaseReader) throws -> (end: End, seal: [UInt8]?) {
        try reader.first(
            "SELECT number, digest, seal FROM activity_ends WHERE account_id = :account", [":account": account]
        ) { (End(number: try $0.integer(0), digest: try $0.blob(1)), try $0.blob(2)) } ?? (.none, nil)
    }

    private func seal(_ end: End, of account: Account.ID) -> [UInt8] {
        secret.code(for: Array("\(account.number) \(end.number) ".utf8) + end.digest, purpose: "activity end")
    }

    private func who(_ actor: ActivityActor, on reader: any DatabaseReader) throws -> ActivityRow.Who {
        switch actor {
        case .browser(let visitor):
            return ActivityRow.Who(kind: .browser, userAgent: visitor?.userAgent, network: visitor?.half)
        case .session(let hash):
            let visitor = try reader.first(
                "SELECT address, user_agent FROM sessions WHERE hash = :hash", [":hash": hash]
            ) { Visitor(address: try $0.text(0), userAgent: try $0.text(1)) }
            return ActivityRow.Who(kind: .browser, userAgent: visitor?.userAgent, network: visitor?.half)
        case .staff(let name): return ActivityRow.Who(kind: .staff, staffName: name)
        case .portal: return ActivityRow.Who(kind: .portal)
        }
    }
}
