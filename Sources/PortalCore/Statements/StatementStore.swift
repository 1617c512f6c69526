/// A member's statements. Every question is about one participant; another's statement is just absent.
public struct StatementStore {
    private let reader: any DatabaseReader
    private let participant: Participant.ID

    /// Asks about `participant`.
    public init(_ reader: any DatabaseReader, participant: Participant.ID) {
        self.reader = reader
        self.participant = participant
    }

    /// All of them, the newest first: a few dozen in a year, also after twenty years. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func all() throws -> [Statement] {
        try reader.all(
            """
            SELECT number, paid_on, method, total FROM statements
            WHERE participant_id = :participant ORDER BY paid_on DESC, number
            """, [":participant": participant], read: Self.read)
    }

    /// The statement of that number; nil when this participant has none. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func statement(_ number: String) throws -> Statement? {
        try reader.first(
            """
            SELECT number, paid_on, method, total FROM statements
            WHERE number = :number AND participant_id = :participant
            """, [":number": number, ":participant": participant], read: Self.read)
    }

    /// The statement of that number with its lines; nil when this participant has none. Two statements.
    ///
    /// - Throws: `DatabaseError`.
    public func summary(_ number: String, family: Family) throws -> StatementSummary? {
        guard let statement = try statement(number) else { return nil }
        let lines = ReimbursementStore(reader, participant: participant, family: family)
        return StatementSummary(statement, lines: try lines.lines(ofStatement: number))
    }

    static func read(_ row: Row) throws -> Statement {
        Statement(
            number: try row.text(0), paidOn: try row.day(1), method: try row.value(2), total: try row.money(3))
    }
}
