/// A member's complaints. Every question is about one participant; another's complaint is just absent.
public struct ComplaintStore {
    private let reader: any DatabaseReader
    private let participant: Participant.ID

    private static let columns: SQL = """
        SELECT reference, category, subject, state, opened_at, acknowledge_by, handle_by, is_refused, is_satisfied,
            line_id, line_label, line_care_on, line_state, line_incurred, line_mandatory, line_reimbursed
        FROM complaints
        """
    static let byDueDay = SQL(
        joining: columns, "WHERE state IN ('recue', 'en_cours') ORDER BY handle_by, id LIMIT 200")
    private static let ofParticipant = SQL(
        joining: columns, "WHERE participant_id = :participant ORDER BY id DESC LIMIT :limit")
    private static let one = SQL(joining: columns, "WHERE participant_id = :participant AND reference = :reference")

    /// Asks about `participant`.
    public init(_ reader: any DatabaseReader, participant: Participant.ID) {
        self.reader = reader
        self.participant = participant
    }

    /// The newest, at most `limit`, the newest first. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func all(limit: Int = 200) throws -> [Complaint] {
        try reader.all(Self.ofParticipant, [":participant": participant, ":limit": limit], read: Self.read)
    }

    /// The files that may be downloaded, of all threads, each with its complaint's reference. One statement.
    ///
    /// - Throws: `DatabaseError`.
    func releasedAttachments() throws -> [(reference: String, attachment: Attachment)] {
        try reader.all(
            """
            SELECT a.id, a.name, a.kind, a.size, a.file, a.scan, c.reference FROM attachments a
            JOIN complaint_messages m ON m.id = a.message_id JOIN complaints c ON c.id = m.complaint_id
            WHERE c.participant_id = :participant AND m.author <> 'note' ORDER BY a.id
            """, [":participant": participant]
        ) { (try $0.text(6), try Self.attachment($0)) }.filter(\.attachment.isReleased)
    }

    /// How many are not answered yet, and how many of these wait for the member. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func openCounts() throws -> (open: Int, awaitingMember: Int) {
        try reader.first(
            """
            SELECT COUNT(*), COUNT(CASE WHEN state = 'attente' THEN 1 END) FROM complaints
            WHERE participant_id = :participant AND state IN ('recue', 'en_cours', 'attente')
            """, [":participant": participant]
        ) { (Int(try $0.integer(0)), Int(try $0.integer(1))) } ?? (0, 0)
    }

    /// The complaint of that reference; nil when this participant has none. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func complaint(_ reference: String) throws -> Complaint? {
        try reader.first(Self.one, [":participant": participant, ":reference": reference], read: Self.read)
    }

    /// The thread without the notes of staff, the oldest first. Two statements.
    ///
    /// - Throws: `DatabaseError`.
    public func thread(_ reference: String) throws -> [ComplaintMessage] {
        let files = try reader.all(
            """
            SELECT a.id, a.name, a.kind, a.size, a.file, a.scan, a.message_id FROM attachments a
            JOIN complaint_messages m ON m.id = a.message_id JOIN complaints c ON c.id = m.complaint_id
            WHERE c.reference = :reference AND c.participant_id = :participant AND m.author <> 'note' ORDER BY a.id
            """, [":reference": reference, ":participant": participant]
        ) { (message: try $0.integer(6), attachment: try Self.attachment($0)) }
        return try reader.all(
            """
            SELECT m.id, m.author, m.staff_name, m.text, m.written_at FROM complaint_messages m
            JOIN complaints c ON c.id = m.complaint_id
            WHERE c.reference = :reference AND c.participant_id = :participant AND m.author <> 'note' ORDER BY m.id
            """, [":reference": reference, ":participant": participant]
        ) { row in
            let id = try row.integer(0)
            return ComplaintMessage(
                id: id, author: try row.text(1) == "member" ? .member : .staff(try row.text(2)),
                text: try row.text(3), writtenAt: try row.instant(4),
                attachments: files.filter { $0.message == id }.map(\.attachment))
        }
    }

    /// The attachment of that number, if it stands in a thread of this participant's. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func attachment(_ id: Int64, of reference: String) throws -> Attachment? {
        try reader.first(
            """
            SELECT a.id, a.name, a.kind, a.size, a.file, a.scan FROM attachments a
            JOIN complaint_messages m ON m.id = a.message_id JOIN complaints c ON c.id = m.complaint_id
            WHERE a.id = :id AND c.reference = :reference AND c.participant_id = :participant AND m.author <> 'note'
            """, [":id": id, ":reference": reference, ":participant": participant], read: Self.attachment)
    }

    static func attachment(_ row: Row) throws -> Attachment {
        Attachment(
            id: try row.integer(0), name: try row.text(1), kind: try row.value(2), size: Int(try row.integer(3)),
            file: try row.text(4), scan: try row.value(5))
    }

    static func read(_ row: Row) throws -> Complaint {
        let line = try row.optionalText(9).map { id in
            Complaint.Line(
                id: id, label: try row.text(10), careStartsOn: try row.day(11), state: try row.value(12),
                incurred: try row.money(13), paidByMandatoryScheme: row.optionalMoney(14),
                reimbursed: try row.money(15))
        }
        return Complaint(
            reference: try row.text(0), category: try row.value(1), subject: try row.text(2),
            state: try row.value(3), openedAt: try row.instant(4), acknowledgeBy: try row.day(5),
            handleBy: try row.day(6), isRefused: try row.bool(7), isSatisfied: row.optionalInteger(8).map { $0 == 1 },
            line: line)
    }
}
