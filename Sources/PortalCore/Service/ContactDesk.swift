/// Takes messages to the mutual's services, from members and from strangers.
public struct ContactDesk: Sendable {
    /// A checked form.
    public struct Draft: Sendable {
        let service: MutualService
        let name: String
        let email: EmailAddress
        let subject: String
        let text: String
        let language: Language
        let participant: Participant.ID?

        /// What was typed, and who it is from where that is known.
        public init(
            service: MutualService, name: String, email: EmailAddress, subject: String, text: String,
            language: Language, participant: Participant.ID?
        ) {
            self.service = service
            self.name = name
            self.email = email
            self.subject = subject
            self.text = text
            self.language = language
            self.participant = participant
        }
    }

    /// What came of a form.
    public enum Outcome: Hashable, Sendable {
        /// It is written down, now or when the same form came before.
        case taken(reference: String)
        /// Too many in a short time.
        case throttled(ThrottleVerdict)
    }

    /// A message that waits for staff.
    public struct Waiting: Hashable, Sendable {
        /// `MSG-2026-000123`.
        public let reference: String
        /// The service it is for.
        public let service: String
        /// Who wrote it.
        public let name: String
        /// Where to answer.
        public let email: String
        /// In the writer's words.
        public let subject: String
        /// What was written.
        public let text: String
    }

    private static let counter: SQL = """
        INSERT INTO contact_years (year, last_number) VALUES (:year, 1)
        ON CONFLICT (year) DO UPDATE SET last_number = last_number + 1 RETURNING last_number
        """

    private let environment: AccountEnvironment

    /// Takes messages in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Writes the message down, acknowledges it, and tells the service that something waits. No mail holds what was
    /// written: it may be about health, and a stranger's words must not be sent on to somebody else's address.
    ///
    /// - Parameter form: drawn when the form was shown; the same one counts once.
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`.
    public func send(_ draft: Draft, form: Token, by visitor: Visitor) throws -> Outcome {
        let rules = rules(draft, visitor)
        let outcome = try environment.database.write { writer -> Outcome in
            let earlier = try writer.first(
                "SELECT reference FROM contact_messages WHERE form_code = :form", [":form": form.hash]
            ) { try $0.text(0) }
            if let earlier { return .taken(reference: earlier) }
            let now = environment.clock.now()
            let verdict = try environment.throttles.attempt(rules, at: now, on: writer)
            guard verdict == .allowed else { return .throttled(verdict) }
            let year = CasablancaTime.zone.day(at: now).year
            let reference = try ReferenceNumber.next("MSG", year: year, counter: Self.counter, on: writer)
            try insert(draft, reference, form, at: now, on: writer)
            try acknowledge(draft, reference, on: writer)
            return .taken(reference: reference)
        }
        environment.outbox.wake()
        return outcome
    }

    /// What waits for staff, the oldest first; at most 200. The journals of members who wrote note that it was read.
    ///
    /// - Throws: `DatabaseError`.
    public func waiting() throws -> [Waiting] {
        try environment.database.write { writer in
            let writers = try writer.all(
                """
                SELECT DISTINCT a.id FROM contact_messages m JOIN accounts a ON a.participant_id = m.participant_id
                WHERE m.handled_at IS NULL
                """
            ) { Account.ID(number: try $0.integer(0)) }
            for account in writers {
                try environment.record(.messageRead, on: account, by: AccountAdministration.actor, on: writer)
            }
            return try writer.all(
                """
                SELECT reference, service, name, email, subject, text FROM contact_messages
                WHERE handled_at IS NULL ORDER BY id LIMIT 200
                """
            ) { row in
                Waiting(
                    reference: try row.text(0), service: try row.text(1), name: try row.text(2),
                    email: try row.text(3), subject: try row.text(4), text: try row.text(5))
            }
        }
    }

    /// Staff has answered the message; false when none of that reference waits.
    ///
    /// - Throws: `DatabaseError`.
    public func markHandled(_ reference: String) throws -> Bool {
        try environment.database.write { writer in
            try writer.execute(
                """
                UPDATE contact_messages SET handled_at = :now WHERE reference = :reference AND handled_at IS NULL
                """, [":now": environment.clock.now(), ":reference": reference]) > 0
        }
    }

    private func acknowledge(_ draft: Draft, _ reference: String, on writer: any DatabaseWriter) throws {
        for (mail, address) in [
            (ContactMail.received(reference: reference), draft.email),
            (.waiting(reference: reference), draft.service.email),
        ] {
            var envelope = try environment.envelope(.contact(mail), to: address, in: draft.language)
            // A stranger may give a member's address: nobody but the member writes into the member's inbox.
            if draft.participant == nil { envelope.notice = nil }
            try environment.outbox.put(envelope, on: writer)
        }
    }

    /// A member has a count of their own: what strangers write under the same address does not use it up.
    private func rules(_ draft: Draft, _ visitor: Visitor) -> [Throttles.Rule] {
        if let participant = draft.participant {
            return [Throttles.Rule(action: "contact member", subject: String(participant.number), policy: .oneMember)]
        }
        return [
            Throttles.Rule(action: "contact mail", subject: draft.email.key, policy: .oneMember),
            Throttles.Rule(action: "contact address", subject: visitor.network, policy: .oneMember),
        ]
    }

    private func insert(
        _ draft: Draft, _ reference: String, _ form: Token, at now: Instant, on writer: any DatabaseWriter
    ) throws {
        try writer.execute(
            """
            INSERT INTO contact_messages (reference, service, participant_id, name, email, subject, text, written_at,
                form_code)
            VALUES (:reference, :service, :participant, :name, :email, :subject, :text, :now, :form)
            """,
            [
                ":reference": reference, ":service": draft.service.code, ":participant": draft.participant,
                ":name": draft.name, ":email": draft.email.text, ":subject": draft.subject, ":text": draft.text,
                ":now": now, ":form": form.hash,
            ])
    }
}

/// The mails about a message to a service. None holds what was written.
public enum ContactMail: Hashable, Sendable {
    /// To the writer.
    case received(reference: String)
    /// To the service.
    case waiting(reference: String)
}
