/// The journal of one account, newest first.
public struct ActivityStore {
    /// What of the journal is asked for.
    public struct Filter: Hashable, Sendable {
        /// One group of acts; nil for all.
        public var group: Activity.Group?
        /// Done at this instant or later.
        public var from: Instant?
        /// Done before this instant.
        public var before: Instant?

        /// Everything passes unless said.
        public init(group: Activity.Group? = nil, from: Instant? = nil, before: Instant? = nil) {
            self.group = group
            self.from = from
            self.before = before
        }
    }

    /// How many entries stand on a page.
    public static let pageSize = 50

    private let reader: any DatabaseReader
    private let account: Account.ID

    /// Asks about `account`.
    public init(_ reader: any DatabaseReader, account: Account.ID) {
        self.reader = reader
        self.account = account
    }

    /// At most `limit` entries that `filter` lets pass and that stand before number `end`; from the newest when it is
    /// nil. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func entries(_ filter: Filter, before end: Int64?, limit: Int) throws -> [ActivityEntry] {
        try reader.all(
            Self.page,
            [
                ":account": account, ":end": end ?? Int64.max, ":from": filter.from, ":before": filter.before,
                ":group": filter.group.map { "\($0.rawValue).%" }, ":limit": limit,
            ]
        ) { try ActivityRow.read($0).row.entry }
    }

    private static let page = SQL(
        joining: ActivityRow.columns,
        """
        WHERE account_id = :account AND number < :end AND (:group IS NULL OR action LIKE :group)
            AND (:from IS NULL OR done_at >= :from) AND (:before IS NULL OR done_at < :before)
        ORDER BY number DESC LIMIT :limit
        """)
}
