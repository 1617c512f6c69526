/// Writes to members that a payment was made: one mail for all lines of a statement, without amount or act, unless the
/// member wants none.
public struct PaymentNews: Sendable {
    /// A payment older than this is no news: a year of history that is brought in later sends nobody a hundred mails.
    static let newsworthy = 30
    /// Longer than `newsworthy`, so that no statement is told twice.
    private static let memory = Instant.Span.days(60)
    private static let batchSize = 100

    private let environment: AccountEnvironment

    /// Tells in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    private struct Item {
        let account: Account.ID
        let statement: String
        let paidOn: DayDate
        let email: String
        let language: Language
        let isWanted: Bool
    }

    /// Puts a mail and a notice for each payment that finished imports brought, a hundred to a transaction.
    ///
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`.
    public func tellAll() throws {
        while true {
            let items = try environment.database.read(untold)
            guard !items.isEmpty else { return try forget() }
            try tell(items)
            environment.outbox.wake()
        }
    }

    private func tell(_ items: [Item]) throws {
        let mails = try items.map { ($0, try envelope($0)) }
        let now = environment.clock.now()
        try environment.database.write { writer in
            for (item, envelope) in mails {
                try writer.execute(
                    """
                    UPDATE payment_news SET told_at = :now WHERE account_id = :account AND statement_number = :statement
                    """, [":now": now, ":account": item.account, ":statement": item.statement])
                if let envelope { try environment.outbox.put(envelope, on: writer) }
            }
        }
    }

    private func envelope(_ item: Item) throws -> Outbox.Envelope? {
        guard item.isWanted, let email = EmailAddress(item.email) else { return nil }
        return try environment.envelope(
            .payment(statement: item.statement, paidOn: item.paidOn), to: email, in: item.language)
    }

    private func untold(_ reader: any DatabaseReader) throws -> [Item] {
        try reader.all(
            """
            SELECT n.account_id, n.statement_number, s.paid_on, a.email, a.language,
                a.state = 'active' AND a.payment_mails = 1
            FROM payment_news AS n
            JOIN import_batches AS b ON b.id = n.batch_id
            JOIN accounts AS a ON a.id = n.account_id
            JOIN statements AS s ON s.number = n.statement_number
            WHERE n.told_at IS NULL AND b.state <> 'applying' LIMIT :limit
            """, [":limit": Self.batchSize]
        ) { row in
            Item(
                account: Account.ID(number: try row.integer(0)), statement: try row.text(1), paidOn: try row.day(2),
                email: try row.text(3), language: try row.value(4), isWanted: try row.integer(5) == 1)
        }
    }

    private func forget() throws {
        _ = try environment.database.write { writer in
            try writer.execute(
                "DELETE FROM payment_news WHERE told_at <= :oldest",
                [":oldest": environment.clock.now() - Self.memory])
        }
    }
}

extension PaymentNews {
    /// Whether `account` is written to about payments.
    ///
    /// - Throws: `DatabaseError`.
    public static func isWanted(by account: Account.ID, on reader: any DatabaseReader) throws -> Bool {
        try reader.first("SELECT payment_mails FROM accounts WHERE id = :id", [":id": account]) {
            try $0.integer(0) == 1
        } ?? false
    }

    /// `account` is written to about payments from now on, or no more.
    ///
    /// - Throws: `DatabaseError`.
    public static func setWanted(
        _ isWanted: Bool, by account: Account.ID, on writer: any DatabaseWriter
    ) throws {
        try writer.execute(
            "UPDATE accounts SET payment_mails = :wanted WHERE id = :id",
            [":wanted": isWanted ? 1 : 0, ":id": account])
    }

    /// In the transaction that applies a piece of `reimbursements.csv`: the statements of lines that are paid now and
    /// were not before, of members who can be told.
    static let collect: SQL = """
        INSERT INTO payment_news (account_id, statement_number, batch_id)
        SELECT DISTINCT a.id, s.statement_number, :batch
        FROM staging.sorted AS s CROSS JOIN accounts AS a
        WHERE s.rowid > :from AND s.rowid <= :to AND s.state = 'paye' AND s.former_state IS NOT 'paye'
            AND s.statement_number IS NOT NULL AND s.paid_on >= :newsworthy
            AND a.participant_id = s.participant_id AND a.state = 'active' AND a.payment_mails = 1
        ON CONFLICT DO NOTHING
        """
}
