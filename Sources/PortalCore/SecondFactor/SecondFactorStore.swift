/// The second factors of accounts, inside a transaction. The secret is sealed with the server's.
struct SecondFactorStore {
    /// What is kept of one.
    struct Record {
        let code: TimeCode
        let createdAt: Instant
        /// The session that may see the secret, until it is confirmed.
        let setupSession: [UInt8]?
        /// Nil until a first code has shown that the telephone has the secret.
        let confirmedAt: Instant?
        let lastStep: Int64
    }

    let secret: ServerSecret

    /// The second factor of `account`, confirmed or not.
    ///
    /// - Throws: `DatabaseError`; also when this server's secret does not open it, so that nobody gets in without a code.
    func find(_ account: Account.ID, on reader: any DatabaseReader) throws -> Record? {
        try reader.first(
            """
            SELECT secret, created_at, setup_session, confirmed_at, last_step FROM second_factors
            WHERE account_id = :account
            """, [":account": account]
        ) { row in
            guard let plain = secret.open(try row.blob(0), purpose: Self.purpose, context: Self.context(account)) else {
                throw DatabaseError.unexpectedValue(column: 0)
            }
            return Record(
                code: TimeCode(secret: plain), createdAt: try row.instant(1), setupSession: row.optionalBlob(2),
                confirmedAt: row.optionalInstant(3), lastStep: try row.integer(4))
        }
    }

    /// Whether a code is asked at the login to `account`.
    static func isOn(_ account: Account.ID, on reader: any DatabaseReader) throws -> Bool {
        try reader.first(
            "SELECT 1 FROM second_factors WHERE account_id = :account AND confirmed_at IS NOT NULL",
            [":account": account]
        ) { _ in true } ?? false
    }

    /// Keeps a new one, seen only in `session` until it is confirmed; false when a confirmed one is there.
    func begin(
        _ code: TimeCode, for account: Account.ID, in session: [UInt8], at now: Instant, on writer: any DatabaseWriter
    ) throws -> Bool {
        let sealed = try secret.seal(code.secret, purpose: Self.purpose, context: Self.context(account))
        return try writer.execute(
            """
            INSERT INTO second_factors (account_id, secret, created_at, setup_session, last_step)
            VALUES (:account, :secret, :now, :session, 0)
            ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret, created_at = excluded.created_at,
                setup_session = excluded.setup_session, last_step = 0
            WHERE second_factors.confirmed_at IS NULL
            """, [":account": account, ":secret": sealed, ":now": now, ":session": session]) > 0
    }

    /// Notes that the code of `step` was used; false when it, or a later one, was used before.
    static func use(_ step: Int64, of account: Account.ID, on writer: any DatabaseWriter) throws -> Bool {
        try writer.execute(
            "UPDATE second_factors SET last_step = :step WHERE account_id = :account AND last_step < :step",
            [":step": step, ":account": account]) > 0
    }

    static func confirm(_ account: Account.ID, at now: Instant, on writer: any DatabaseWriter) throws {
        try writer.execute(
            "UPDATE second_factors SET confirmed_at = :now, setup_session = NULL WHERE account_id = :account",
            [":now": now, ":account": account])
    }

    /// Takes the second factor and its recovery codes away; false when no confirmed one was there.
    static func remove(_ account: Account.ID, on writer: any DatabaseWriter) throws -> Bool {
        let wasOn = try isOn(account, on: writer)
        try writer.execute("DELETE FROM second_factors WHERE account_id = :account", [":account": account])
        try writer.execute("DELETE FROM recovery_codes WHERE account_id = :account", [":account": account])
        try writer.execute("DELETE FROM half_logins WHERE account_id = :account", [":account": account])
        return wasOn
    }

    /// Takes a second factor away that was begun after `instant`.
    static func remove(_ account: Account.ID, newerThan instant: Instant, on writer: any DatabaseWriter) throws {
        let isNew =
            try writer.first(
                "SELECT 1 FROM second_factors WHERE account_id = :account AND created_at > :instant",
                [":account": account, ":instant": instant]
            ) { _ in true } ?? false
        if isNew { _ = try remove(account, on: writer) }
    }

    private static let purpose: StaticString = "second factor key"

    private static func context(_ account: Account.ID) -> [UInt8] { Array("\(account.number)".utf8) }
}

// The recovery codes.
extension SecondFactorStore {
    /// Keeps the hashes of `codes` in the place of those before.
    func replaceRecoveryCodes(
        of account: Account.ID, by codes: [RecoveryCode], on writer: any DatabaseWriter
    ) throws {
        try writer.execute("DELETE FROM recovery_codes WHERE account_id = :account", [":account": account])
        for code in codes {
            try writer.execute(
                "INSERT INTO recovery_codes (account_id, hash) VALUES (:account, :hash)",
                [":account": account, ":hash": code.hash(of: account, secret)])
        }
    }

    /// Takes `code` away; false when it is none of the account's.
    func use(_ code: RecoveryCode, of account: Account.ID, on writer: any DatabaseWriter) throws -> Bool {
        try writer.execute(
            "DELETE FROM recovery_codes WHERE account_id = :account AND hash = :hash",
            [":account": account, ":hash": code.hash(of: account, secret)]) > 0
    }

    static func recoveryCodesLeft(of account: Account.ID, on reader: any DatabaseReader) throws -> Int {
        try reader.first(
            "SELECT COUNT(*) FROM recovery_codes WHERE account_id = :account", [":account": account]
        ) { Int(try $0.integer(0)) } ?? 0
    }
}
