/// What staff does with complaints.
public struct ComplaintStaff: Sendable {
    /// What staff says to a complaint.
    public enum Act: Hashable, Sendable {
        /// Staff has looked at it.
        case begin
        /// The member is asked something.
        case ask(String)
        /// The answer; `isRefused` when it is no.
        case answer(String, isRefused: Bool)
        /// A note among staff, which the member never sees.
        case note(String)
        /// It is done with.
        case close
    }

    /// A file of a thread, for staff.
    public struct StaffFile: Hashable, Sendable {
        /// The name the member gave it.
        public let name: String
        /// Its name in the folder of attachments.
        public let file: String
        /// What the virus scanner says of it.
        public let scan: Attachment.Scan
    }

    private let environment: AccountEnvironment

    /// Works in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// What waits for staff, the nearest due day first; at most 200.
    ///
    /// - Throws: `DatabaseError`.
    public func waiting() throws -> [Complaint] {
        try environment.database.read { try $0.all(ComplaintStore.byDueDay, [:], read: ComplaintStore.read) }
    }

    /// The whole thread with the notes of staff, the oldest first: who, what, and the files. Empty when there is no such
    /// complaint. The member's journal notes that staff, by that name, has read it.
    ///
    /// - Throws: `DatabaseError`.
    public func thread(
        _ reference: String, by name: String
    ) throws -> [(author: String, text: String, files: [StaffFile])] {
        try environment.database.write { writer in
            if let account = try owner(of: reference, on: writer)?.account {
                try environment.record(.complaintRead, on: account, by: .staff(name), on: writer)
            }
            let files = try writer.all(
                """
                SELECT a.message_id, a.name, a.file, a.scan FROM attachments a
                JOIN complaint_messages m ON m.id = a.message_id JOIN complaints c ON c.id = m.complaint_id
                WHERE c.reference = :reference ORDER BY a.id
                """, [":reference": reference]
            ) {
                (
                    message: try $0.integer(0),
                    file: StaffFile(name: try $0.text(1), file: try $0.text(2), scan: try $0.value(3))
                )
            }
            return try writer.all(
                """
                SELECT m.id, m.author, m.staff_name, m.text FROM complaint_messages m
                JOIN complaints c ON c.id = m.complaint_id WHERE c.reference = :reference ORDER BY m.id
                """, [":reference": reference]
            ) { row in
                let id = try row.integer(0)
                let author = [try row.text(1), try row.text(2)].filter { !$0.isEmpty }.joined(separator: " ")
                return (author, try row.text(3), files.filter { $0.message == id }.map(\.file))
            }
        }
    }

    /// Does `act`; the member is told by mail, and the journal notes it. False when there is no such complaint.
    ///
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`.
    public func perform(_ act: Act, on reference: String, by name: String) throws -> Bool {
        let isDone = try environment.database.write { writer in
            guard let (complaint, account) = try owner(of: reference, on: writer) else { return false }
            guard try write(act, complaint, name, on: writer) else { return true }
            try tell(act, reference, account, name, on: writer)
            return true
        }
        environment.outbox.wake()
        return isDone
    }

    /// The row of the complaint, and the account of who made it, if there is one.
    private func owner(
        of reference: String, on reader: any DatabaseReader
    ) throws -> (complaint: Int64, account: Account.ID?)? {
        try reader.first(
            """
            SELECT c.id, a.id FROM complaints c LEFT JOIN accounts a ON a.participant_id = c.participant_id
            WHERE c.reference = :reference
            """, [":reference": reference]
        ) { (try $0.integer(0), $0.optionalInteger(1).map { Account.ID(number: $0) }) }
    }

    /// False when nothing changed, so that nobody is told twice.
    private func write(_ act: Act, _ complaint: Int64, _ name: String, on writer: any DatabaseWriter) throws -> Bool {
        switch act {
        case .begin: return try setState(.inProgress, complaint, on: writer)
        case .close: return try setState(.closed, complaint, on: writer)
        case .note(let text): try insert(text, as: "note", complaint, name, on: writer)
        case .ask(let text):
            try insert(text, as: "staff", complaint, name, on: writer)
            try setState(.awaitingMember, complaint, on: writer)
        case .answer(let text, let isRefused):
            try insert(text, as: "staff", complaint, name, on: writer)
            try setState(.answered, complaint, on: writer)
            try writer.execute(
                "UPDATE complaints SET is_refused = :refused WHERE id = :id", [":refused": isRefused, ":id": complaint])
        }
        return true
    }

    @discardableResult
    private func setState(_ state: Complaint.State, _ complaint: Int64, on writer: any DatabaseWriter) throws -> Bool {
        try writer.execute(
            "UPDATE complaints SET state = :state WHERE id = :id AND state <> :state",
            [":state": state, ":id": complaint]) > 0
    }

    private func insert(
        _ text: String, as author: String, _ complaint: Int64, _ name: String, on writer: any DatabaseWriter
    ) throws {
        try writer.execute(
            """
            INSERT INTO complaint_messages (complaint_id, author, staff_name, text, written_at)
            VALUES (:complaint, :author, :name, :text, :now)
            """,
            [
                ":complaint": complaint, ":author": author, ":name": name, ":text": text,
                ":now": environment.clock.now(),
            ])
    }

    private func tell(
        _ act: Act, _ reference: String, _ account: Account.ID?, _ name: String, on writer: any DatabaseWriter
    ) throws {
        let (mail, activity): (ComplaintMail, Activity)
        switch act {
        case .begin: (mail, activity) = (.begun(reference: reference), .complaintBegun)
        case .ask: (mail, activity) = (.asked(reference: reference), .complaintAnswered)
        case .answer: (mail, activity) = (.answered(reference: reference), .complaintAnswered)
        case .close: (mail, activity) = (.closed(reference: reference), .complaintClosed)
        case .note: return
        }
        guard let account, let owner = try AccountStore.credentials(account, on: writer)?.account else { return }
        try environment.record(activity, on: account, by: .staff(name), on: writer)
        try environment.tell(.complaint(mail), owner, on: writer)
    }
}
