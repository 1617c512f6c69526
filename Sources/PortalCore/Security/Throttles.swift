/// The attempts of late at whatever can be guessed. They are kept in the database, so that a restart forgives nothing.
///
/// An attempt is counted before it is made, in one transaction with the question whether it may be: so a hundred made at
/// once are a hundred. A success takes its own count back.
struct Throttles: Sendable {
    /// Attempts of one kind on or from one subject.
    struct Rule: Sendable {
        /// What a success does.
        enum Success: Sendable {
            /// It proves that the others were the same person's.
            case clears
            /// It was none, and proves nothing about the others.
            case takesBack
        }

        let action: String
        let subject: String
        let policy: ThrottlePolicy
        var success = Success.takesBack
    }

    let secret: ServerSecret

    /// Counts an attempt under all `rules`, unless one of them refuses it.
    func attempt(_ rules: [Rule], at now: Instant, on writer: any DatabaseWriter) throws -> ThrottleVerdict {
        let records = try rules.map { try record($0, on: writer) }
        let verdict = zip(rules, records).reduce(ThrottleVerdict.allowed) { verdict, pair in
            verdict.stricter(pair.0.policy.verdict(pair.1, at: now))
        }
        guard verdict == .allowed else { return verdict }
        for (rule, record) in zip(rules, records) {
            try store(rule.policy.recording(attemptAt: now, on: record), for: rule, on: writer)
        }
        return .allowed
    }

    /// Tells `rules` that the attempt just counted was a success.
    func succeed(_ rules: [Rule], on writer: any DatabaseWriter) throws {
        for rule in rules {
            switch rule.success {
            case .clears:
                try writer.execute(
                    "DELETE FROM throttles WHERE action = :action AND subject = :subject",
                    [":action": rule.action, ":subject": key(rule)])
            case .takesBack:
                // The attempt was let through, so the only wait there can be is its own.
                try writer.execute(
                    """
                    UPDATE throttles SET attempts = attempts - 1, waits_until = 0
                    WHERE action = :action AND subject = :subject AND attempts > 0
                    """, [":action": rule.action, ":subject": key(rule)])
            }
        }
    }

    /// Forgets what nobody waits for any more.
    static func purge(before instant: Instant, on writer: any DatabaseWriter) throws {
        try writer.execute(
            "DELETE FROM throttles WHERE last_attempt_at < :instant AND waits_until < :instant", [":instant": instant])
    }

    private func record(_ rule: Rule, on reader: any DatabaseReader) throws -> ThrottleRecord {
        try reader.first(
            """
            SELECT attempts, last_attempt_at, waits_until FROM throttles WHERE action = :action AND subject = :subject
            """, [":action": rule.action, ":subject": key(rule)]
        ) { row in
            ThrottleRecord(
                attempts: Int(try row.integer(0)), lastAttempt: try row.instant(1), waitsUntil: try row.instant(2))
        } ?? .none
    }

    private func store(_ record: ThrottleRecord, for rule: Rule, on writer: any DatabaseWriter) throws {
        try writer.execute(
            """
            INSERT INTO throttles (action, subject, attempts, last_attempt_at, waits_until)
            VALUES (:action, :subject, :attempts, :last, :until)
            ON CONFLICT (action, subject) DO UPDATE SET attempts = excluded.attempts,
                last_attempt_at = excluded.last_attempt_at, waits_until = excluded.waits_until
            """,
            [
                ":action": rule.action, ":subject": key(rule), ":attempts": record.attempts,
                ":last": record.lastAttempt, ":until": record.waitsUntil,
            ])
    }

    /// The subject may be a mail address or a network address, so the table holds only its code.
    private func key(_ rule: Rule) -> [UInt8] { secret.code(for: Array(rule.subject.utf8), purpose: "throttle") }
}
