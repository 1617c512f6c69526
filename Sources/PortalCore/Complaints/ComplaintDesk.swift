/// Takes complaints and what follows on them, from members.
public struct ComplaintDesk: Sendable {
    /// A checked form.
    public struct Draft: Sendable {
        let category: Complaint.Category
        let subject: String
        let text: String
        let line: Complaint.Line?

        /// What the member typed, and the line it is about as it stands.
        public init(category: Complaint.Category, subject: String, text: String, line: Complaint.Line?) {
            self.category = category
            self.subject = subject
            self.text = text
            self.line = line
        }
    }

    /// What came of a form.
    public enum Outcome: Hashable, Sendable {
        /// It is written down, now or when the same form came before.
        case taken(reference: String)
        /// The files are not taken.
        case refused([AttachmentProblem])
        /// There is no such complaint of this member's.
        case unknown
        /// Too many in a short time.
        case throttled(ThrottleVerdict)
    }

    /// What is kept for one member, in bytes.
    static let quota = 200 << 20

    private static let counter: SQL = """
        INSERT INTO complaint_years (year, last_number) VALUES (:year, 1)
        ON CONFLICT (year) DO UPDATE SET last_number = last_number + 1 RETURNING last_number
        """

    let environment: AccountEnvironment
    let folder: AttachmentFolder
    let scanner: VirusScanner?
    let promise: ComplaintPromise

    /// Takes complaints in `environment`; files go to `folder`, past `scanner` where there is one.
    public init(
        _ environment: AccountEnvironment, folder: AttachmentFolder, scanner: VirusScanner?, promise: ComplaintPromise
    ) {
        self.environment = environment
        self.folder = folder
        self.scanner = scanner
        self.promise = promise
    }

    /// Makes a complaint. The same `form` sent again, also at the same time, makes no second one.
    ///
    /// - Parameter form: drawn when the form was shown.
    /// - Throws: `DatabaseError`, `AttachmentFolder.Failure`, `SecureRandom.Unavailable`.
    public func open(_ draft: Draft, files: [SentFile], form: Token, by session: Session) throws -> Outcome {
        try writing(files, form, session) { kept, writer in
            let now = environment.clock.now()
            let today = CasablancaTime.zone.day(at: now)
            let reference = try ReferenceNumber.next("REC", year: today.year, counter: Self.counter, on: writer)
            let due = promise.due(from: today)
            let id = try insert(draft, reference, due, session, at: now, on: writer)
            try insertMessage(draft.text, id, kept, Self.code(form, session), at: now, on: writer)
            try environment.record(.complaintOpened, on: session.account, by: .session(hash: session.hash), on: writer)
            try tell(.opened(reference: reference, handleBy: due.handle), session, on: writer)
            return .taken(reference: reference)
        }
    }

    /// Adds the member's message to a thread; it wakes the complaint, also a closed one.
    ///
    /// - Throws: `DatabaseError`, `AttachmentFolder.Failure`, `SecureRandom.Unavailable`.
    public func reply(
        _ text: String, to reference: String, files: [SentFile], form: Token, by session: Session
    ) throws -> Outcome {
        try writing(files, form, session) { kept, writer in
            guard let id = try find(reference, session, on: writer) else { return .unknown }
            try insertMessage(text, id, kept, Self.code(form, session), at: environment.clock.now(), on: writer)
            try wake(id, reference, session, on: writer)
            try environment.record(.complaintReplied, on: session.account, by: .session(hash: session.hash), on: writer)
            return .taken(reference: reference)
        }
    }

    /// Notes whether the answer helped; only an answered complaint takes it.
    ///
    /// - Throws: `DatabaseError`.
    public func rate(_ reference: String, isSatisfied: Bool, by session: Session) throws -> Outcome {
        try environment.database.write { writer in
            guard let id = try find(reference, session, on: writer) else { return .unknown }
            try writer.execute(
                """
                UPDATE complaints SET is_satisfied = :satisfied WHERE id = :id AND state IN ('repondue', 'close')
                """, [":satisfied": isSatisfied, ":id": id])
            return .taken(reference: reference)
        }
    }
}

extension ComplaintDesk {
    /// A kept file and what it is.
    private struct Kept {
        let sent: SentFile
        let kind: Attachment.Kind
        let scan: Attachment.Scan
        let file: String
    }

    /// Files first, on disk; then everything in one transaction. Whatever goes wrong, no file stays without its row.
    private func writing(
        _ files: [SentFile], _ form: Token, _ session: Session,
        _ body: ([Kept], any DatabaseWriter) throws -> Outcome
    ) throws -> Outcome {
        let (kinds, problems) = try AttachmentCheck.judge(files)
        guard problems.isEmpty else { return .refused(problems) }
        let scans = try scanner?.judge(files) ?? files.map { _ in .notAsked }
        let infected = zip(files, scans).filter { $1 == .infected }.map { AttachmentProblem.infected(name: $0.0.name) }
        guard infected.isEmpty else { return .refused(infected) }
        var kept: [Kept] = []
        var isDone = false
        defer { if !isDone { folder.discard(kept.map(\.file)) } }
        for (index, file) in files.enumerated() {
            kept.append(Kept(sent: file, kind: kinds[index], scan: scans[index], file: try folder.keep(file)))
        }
        let rule = Throttles.Rule(action: "complaint", subject: String(session.account.number), policy: .oneMember)
        let outcome = try environment.database.write { writer -> Outcome in
            if let earlier = try reference(of: form, session, on: writer) { return .taken(reference: earlier) }
            guard try room(for: files, session, on: writer) else { return .refused([.noRoomLeft]) }
            let verdict = try environment.throttles.attempt([rule], at: environment.clock.now(), on: writer)
            guard verdict == .allowed else { return .throttled(verdict) }
            let outcome = try body(kept, writer)
            if case .taken = outcome {
                isDone = true
                try KeptFormStore.remove(of: session.account, on: writer)
            }
            return outcome
        }
        environment.outbox.wake()
        return outcome
    }

    /// What a form is known by: each member's own, so that nobody's form can stand in the way of another's.
    private static func code(_ form: Token, _ session: Session) -> [UInt8] {
        SHA256.hash("\(form.text) \(session.participant.id.number)".utf8)
    }

    /// What staff waited for has come, or the member does not accept the answer: then the promise begins anew.
    private func wake(_ id: Int64, _ reference: String, _ session: Session, on writer: any DatabaseWriter) throws {
        let due = promise.due(from: CasablancaTime.zone.day(at: environment.clock.now()))
        let reopened = try writer.execute(
            """
            UPDATE complaints SET state = 'en_cours', is_satisfied = NULL, acknowledge_by = :acknowledge,
                handle_by = :handle
            WHERE id = :id AND state IN ('repondue', 'close')
            """, [":id": id, ":acknowledge": due.acknowledge, ":handle": due.handle])
        if reopened > 0 { try tell(.reopened(reference: reference, handleBy: due.handle), session, on: writer) }
        try writer.execute("UPDATE complaints SET state = 'en_cours' WHERE id = :id AND state = 'attente'", [":id": id])
    }

    private func reference(of form: Token, _ session: Session, on reader: any DatabaseReader) throws -> String? {
        try reader.first(
            """
            SELECT c.reference FROM complaint_messages m JOIN complaints c ON c.id = m.complaint_id
            WHERE m.form_code = :form AND c.participant_id = :participant
            """, [":form": Self.code(form, session), ":participant": session.participant.id]
        ) { try $0.text(0) }
    }

    private func room(for files: [SentFile], _ session: Session, on reader: any DatabaseReader) throws -> Bool {
        guard !files.isEmpty else { return true }
        let used =
            try reader.first(
                """
                SELECT COALESCE(SUM(a.size), 0) FROM attachments a JOIN complaint_messages m ON m.id = a.message_id
                JOIN complaints c ON c.id = m.complaint_id WHERE c.participant_id = :participant
                """, [":participant": session.participant.id]
            ) { try $0.integer(0) } ?? 0
        return Int(used) + files.reduce(0) { $0 + $1.size } <= Self.quota
    }

    private func find(_ reference: String, _ session: Session, on reader: any DatabaseReader) throws -> Int64? {
        try reader.first(
            "SELECT id FROM complaints WHERE reference = :reference AND participant_id = :participant",
            [":reference": reference, ":participant": session.participant.id]
        ) { try $0.integer(0) }
    }

    private func insert(
        _ draft: Draft, _ reference: String, _ due: (acknowledge: DayDate, handle: DayDate), _ session: Session,
        at now: Instant, on writer: any DatabaseWriter
    ) throws -> Int64 {
        let line = draft.line
        return try writer.first(
            """
            INSERT INTO complaints (reference, participant_id, category, subject, state, opened_at, acknowledge_by,
                handle_by, line_id, line_label, line_care_on, line_state, line_incurred, line_mandatory, line_reimbursed)
            VALUES (:reference, :participant, :category, :subject, 'recue', :now, :acknowledge, :handle, :line, :label,
                :care, :state, :incurred, :mandatory, :reimbursed)
            RETURNING id
            """,
            [
                ":reference": reference, ":participant": session.participant.id, ":category": draft.category,
                ":subject": draft.subject, ":now": now, ":acknowledge": due.acknowledge, ":handle": due.handle,
                ":line": line?.id, ":label": line?.label, ":care": line?.careStartsOn, ":state": line?.state,
                ":incurred": line?.incurred, ":mandatory": line?.paidByMandatoryScheme,
                ":reimbursed": line?.reimbursed,
            ]
        ) { try $0.integer(0) } ?? 0
    }

    private func insertMessage(
        _ text: String, _ complaint: Int64, _ kept: [Kept], _ form: [UInt8], at now: Instant,
        on writer: any DatabaseWriter
    ) throws {
        let id =
            try writer.first(
                """
                INSERT INTO complaint_messages (complaint_id, author, staff_name, text, written_at, form_code)
                VALUES (:complaint, 'member', '', :text, :now, :form) RETURNING id
                """, [":complaint": complaint, ":text": text, ":now": now, ":form": form]
            ) { try $0.integer(0) } ?? 0
        for file in kept {
            try writer.execute(
                """
                INSERT INTO attachments (message_id, name, kind, size, file, scan)
                VALUES (:message, :name, :kind, :size, :file, :scan)
                """,
                [
                    ":message": id, ":name": file.sent.name, ":kind": file.kind, ":size": file.sent.size,
                    ":file": file.file, ":scan": file.scan,
                ])
        }
    }

    private func tell(_ mail: ComplaintMail, _ session: Session, on writer: any DatabaseWriter) throws {
        try environment.outbox.put(
            try environment.envelope(.complaint(mail), to: session.email, in: session.language), on: writer)
    }
}
