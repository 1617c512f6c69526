/// The sessions, inside a transaction: the page's own.
public struct SessionStore {
    /// A session as its owner sees it in a list.
    public struct Entry: Hashable, Sendable {
        /// Names it in a form; opens nothing.
        public let hash: [UInt8]
        /// When the member signed in.
        public let createdAt: Instant
        /// When it was last used, to the minute.
        public let lastSeenAt: Instant
        /// What the browser called itself.
        public let userAgent: String
        /// The network address of the login.
        public let address: String

        /// A session with these facts.
        public init(hash: [UInt8], createdAt: Instant, lastSeenAt: Instant, userAgent: String, address: String) {
            self.hash = hash
            self.createdAt = createdAt
            self.lastSeenAt = lastSeenAt
            self.userAgent = userAgent
            self.address = address
        }

        /// The hash as a form holds it.
        public var code: String { Base64URL.encode(hash) }
    }

    private let reader: any DatabaseReader
    private let now: Instant

    /// Asks as of `now`.
    public init(_ reader: any DatabaseReader, now: Instant) {
        self.reader = reader
        self.now = now
    }

    /// The session of `token`; nil when it has ended, or its account is not active. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func find(_ token: Token) throws -> Session? {
        try reader.first(
            """
            SELECT s.created_at, s.last_seen_at, a.id, a.email, a.language, a.first_login_pending, a.password_origin,
                p.id, p.matricule, p.last_name, p.first_name, p.birth_date, p.email, p.phone,
                (SELECT COUNT(*) FROM notices n WHERE n.account_id = a.id AND n.read_at IS NULL)
            FROM sessions s JOIN accounts a ON a.id = s.account_id JOIN participants p ON p.id = a.participant_id
            WHERE s.hash = :hash AND a.state = 'active' AND s.created_at > :oldest AND s.last_seen_at > :idle
            """, [":hash": token.hash, ":oldest": now - Session.absoluteLimit, ":idle": now - Session.idleLimit]
        ) { row in
            guard let email = EmailAddress(try row.text(3)) else { throw DatabaseError.unexpectedValue(column: 3) }
            return Session(
                hash: token.hash, createdAt: try row.instant(0), lastSeenAt: try row.instant(1),
                account: Account.ID(number: try row.integer(2)), email: email, language: try row.value(4),
                isFirstLoginPending: try row.bool(5), passwordOrigin: try row.value(6),
                participant: try participant(row), unreadCount: Int(try row.integer(14)))
        }
    }

    /// Whether `session`, found earlier, has not been ended since, and its account is still active.
    static func isOpen(_ session: Session, on reader: any DatabaseReader) throws -> Bool {
        try reader.first(
            """
            SELECT 1 FROM sessions s JOIN accounts a ON a.id = s.account_id
            WHERE s.hash = :hash AND s.account_id = :account AND a.state = 'active'
            """, [":hash": session.hash, ":account": session.account]
        ) { _ in true } ?? false
    }

    /// The live sessions of `account`, the last used first. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func all(of account: Account.ID) throws -> [Entry] {
        try reader.all(
            """
            SELECT hash, created_at, last_seen_at, user_agent, address FROM sessions
            WHERE account_id = :account AND created_at > :oldest AND last_seen_at > :idle
            ORDER BY last_seen_at DESC, hash
            """, [":account": account, ":oldest": now - Session.absoluteLimit, ":idle": now - Session.idleLimit]
        ) { row in
            Entry(
                hash: try row.blob(0), createdAt: try row.instant(1), lastSeenAt: try row.instant(2),
                userAgent: try row.text(3), address: try row.text(4))
        }
    }

    private func participant(_ row: Row) throws -> Participant {
        guard let matricule = Matricule(try row.text(8)) else { throw DatabaseError.unexpectedValue(column: 8) }
        return Participant(
            id: try row.participantID(7), matricule: matricule, lastName: try row.text(9), firstName: try row.text(10),
            birthDate: try row.day(11), email: row.optionalText(12).flatMap { EmailAddress($0) },
            phone: row.optionalText(13).flatMap { PhoneNumber(parsing: $0) })
    }
}
