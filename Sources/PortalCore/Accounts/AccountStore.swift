/// The accounts, inside a transaction.
struct AccountStore {
    /// What a new account starts with.
    struct Draft {
        let participant: Participant.ID
        let email: EmailAddress
        let language: Language
        let state: Account.State
        let password: PasswordHash
        let origin: Account.PasswordOrigin
        let question: SecurityQuestion?
        let answer: PasswordHash?
        let consentedAt: Instant?
        /// Until when a password that staff gave works; nil for one that the member chose.
        var passwordExpiresAt: Instant?
        /// Whether it takes the place of one with another password.
        var isContested = false
    }

    /// An account and what its password is checked against.
    struct Credentials {
        let account: Account
        let password: PasswordHash
        /// Until when it works; nil when it does not end.
        let passwordExpiresAt: Instant?

        func hasExpired(at now: Instant) -> Bool { passwordExpiresAt.map { $0 <= now } ?? false }
    }

    private static let columns: SQL = """
        SELECT id, participant_id, email, language, state, password_hash, password_expires_at FROM accounts
        """
    private static let byEmail = SQL(joining: columns, "WHERE email_key = :key")
    private static let byParticipant = SQL(joining: columns, "WHERE participant_id = :participant")
    private static let byID = SQL(joining: columns, "WHERE id = :id")

    static func credentials(_ email: EmailAddress, on reader: any DatabaseReader) throws -> Credentials? {
        try reader.first(byEmail, [":key": email.key], read: credentials)
    }

    static func credentials(_ id: Account.ID, on reader: any DatabaseReader) throws -> Credentials? {
        try reader.first(byID, [":id": id], read: credentials)
    }

    static func account(_ email: EmailAddress, on reader: any DatabaseReader) throws -> Account? {
        try credentials(email, on: reader)?.account
    }

    static func account(of participant: Participant.ID, on reader: any DatabaseReader) throws -> Account? {
        try reader.first(byParticipant, [":participant": participant], read: credentials)?.account
    }

    /// - Throws: `DatabaseError.notUnique` when the participant or the address has an account.
    static func insert(_ draft: Draft, at now: Instant, on writer: any DatabaseWriter) throws -> Account.ID {
        let id = try writer.first(
            """
            INSERT INTO accounts (participant_id, email, email_key, language, state, password_hash, password_origin,
                security_question, security_answer_hash, first_login_pending, consented_at, created_at, activated_at,
                password_expires_at, is_contested)
            VALUES (:participant, :email, :key, :language, :state, :password, :origin,
                :question, :answer, 1, :consented, :now, :activated, :expires, :contested)
            RETURNING id
            """,
            [
                ":participant": draft.participant, ":email": draft.email.text, ":key": draft.email.key,
                ":language": draft.language, ":state": draft.state, ":password": draft.password,
                ":origin": draft.origin, ":question": draft.question, ":answer": draft.answer,
                ":consented": draft.consentedAt, ":now": now, ":activated": draft.state == .active ? now : nil,
                ":expires": draft.passwordExpiresAt, ":contested": draft.isContested,
            ]
        ) { Account.ID(number: try $0.integer(0)) }
        guard let id else { throw DatabaseError.unexpectedValue(column: 0) }
        return id
    }

    /// Makes room for a new account: one that was never activated, and whose last link has expired, goes.
    static func removeIfAbandoned(_ account: Account, at now: Instant, on writer: any DatabaseWriter) throws -> Bool {
        try writer.execute(
            """
            DELETE FROM accounts WHERE id = :id AND state = 'pending' AND NOT EXISTS (
                SELECT 1 FROM tokens WHERE account_id = :id AND purpose = 'activation' AND used_at IS NULL
                    AND expires_at > :now)
            """, [":id": account.id, ":now": now]) > 0
    }

    /// Makes room for another request of the same person at the same address, unless the account was activated or
    /// replaced since `credentials` was read: then false.
    static func removeIfPending(
        _ credentials: Credentials, of participant: Participant.ID, on writer: any DatabaseWriter
    ) throws -> Bool {
        try writer.execute(
            """
            DELETE FROM accounts WHERE id = :id AND state = 'pending' AND participant_id = :participant
                AND password_hash = :password
            """, [":id": credentials.account.id, ":participant": participant, ":password": credentials.password]) > 0
    }

    /// Whether two people may have asked for the account.
    static func isContested(_ account: Account, on reader: any DatabaseReader) throws -> Bool {
        try reader.first("SELECT is_contested FROM accounts WHERE id = :id", [":id": account.id]) { try $0.bool(0) }
            ?? false
    }

    /// Puts a new password in the place of `old`; false when another change came first.
    static func setPassword(
        _ new: PasswordHash, insteadOf old: PasswordHash, for account: Account.ID, on writer: any DatabaseWriter
    ) throws -> Bool {
        try writer.execute(
            "UPDATE accounts SET password_hash = :new WHERE id = :id AND password_hash = :old",
            [":new": new, ":old": old, ":id": account]) > 0
    }

    private static func credentials(_ row: Row) throws -> Credentials {
        guard let email = EmailAddress(try row.text(2)) else { throw DatabaseError.unexpectedValue(column: 2) }
        return Credentials(
            account: Account(
                id: Account.ID(number: try row.integer(0)), participant: try row.participantID(1), email: email,
                language: try row.value(3), state: try row.value(4)),
            password: PasswordHash(phc: try row.text(5)), passwordExpiresAt: row.optionalInstant(6))
    }
}
