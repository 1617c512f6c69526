/// The inbox of one account.
public struct NoticeStore {
    private let reader: any DatabaseReader
    private let account: Account.ID

    /// Asks about `account`.
    public init(_ reader: any DatabaseReader, account: Account.ID) {
        self.reader = reader
        self.account = account
    }

    /// The newest 100, the newest first. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func all() throws -> [MemberNotice] {
        try reader.all(
            """
            SELECT kind, reference, told_at, read_at FROM notices WHERE account_id = :account
            ORDER BY id DESC LIMIT 100
            """, [":account": account]
        ) { row in
            let reference = try row.text(1)
            return MemberNotice(
                kind: MemberNotice.Kind(rawValue: try row.text(0)), reference: reference.isEmpty ? nil : reference,
                toldAt: try row.instant(2), isRead: row.optionalInteger(3) != nil)
        }
    }

    /// Everything in the inbox of `account` has been seen.
    ///
    /// - Throws: `DatabaseError`.
    public static func markAllRead(of account: Account.ID, at now: Instant, on writer: any DatabaseWriter) throws {
        try writer.execute(
            "UPDATE notices SET read_at = :now WHERE account_id = :account AND read_at IS NULL",
            [":now": now, ":account": account])
    }
}
