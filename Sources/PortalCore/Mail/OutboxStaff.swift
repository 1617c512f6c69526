/// What staff sees of the outbox, and does about it.
public struct OutboxStaff: Sendable {
    /// A mail that could not be handed over so far.
    public struct Entry: Hashable, Sendable {
        /// Names it.
        public let id: Int64
        /// Enough of the address to know it again.
        public let maskedRecipient: String
        /// Whose account has the address; nil when none has.
        public let matricule: String?
        /// How often it was tried.
        public let attempts: Int
        /// When it is tried again; nil when it was given up.
        public let nextAttempt: Instant?
        /// What the mail server said.
        public let reason: String
    }

    /// Mails that nobody has asked to be tried again for so long are forgotten: their links are dead.
    static let memory = Instant.Span.days(90)

    private let environment: AccountEnvironment

    /// Works in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Mails that were tried and are still here, those given up first; at most 200.
    ///
    /// - Throws: `DatabaseError`.
    public func failures() throws -> [Entry] {
        try environment.database.read { reader in
            try reader.all(
                """
                SELECT o.id, o.recipient, p.matricule, o.attempts, o.next_attempt_at, o.last_error
                FROM outbox o LEFT JOIN accounts a ON a.email = o.recipient
                    LEFT JOIN participants p ON p.id = a.participant_id
                WHERE o.last_error IS NOT NULL ORDER BY o.next_attempt_at IS NOT NULL, o.id LIMIT 200
                """
            ) { row in
                Entry(
                    id: try row.integer(0), maskedRecipient: EmailAddress(try row.text(1))?.masked ?? "",
                    matricule: row.optionalText(2), attempts: Int(try row.integer(3)),
                    nextAttempt: row.optionalInstant(4), reason: try row.text(5))
            }
        }
    }

    /// Has the mail of that number, or all, tried again now, as if for the first time. Says how many.
    ///
    /// - Throws: `DatabaseError`.
    public func retry(_ id: Int64?) throws -> Int {
        let count = try environment.database.write { writer in
            try writer.execute(
                """
                UPDATE outbox SET next_attempt_at = :now, attempts = 0, last_error = NULL
                WHERE last_error IS NOT NULL AND (:id IS NULL OR id = :id)
                """, [":now": environment.clock.now(), ":id": id])
        }
        environment.outbox.wake()
        return count
    }

    /// Forgets what was given up long ago.
    static func purge(at now: Instant, on writer: any DatabaseWriter) throws {
        try writer.execute(
            "DELETE FROM outbox WHERE next_attempt_at IS NULL AND created_at <= :oldest", [":oldest": now - memory])
    }
}
