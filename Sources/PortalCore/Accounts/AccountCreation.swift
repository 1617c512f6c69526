/// Creates the account of a participant, for whoever knows the registry's facts and follows the link that is mailed.
public struct AccountCreation: Sendable {
    /// A checked form.
    public struct Request: Sendable {
        let facts: RegistryFacts
        let email: EmailAddress
        let password: NewPassword
        let question: SecurityQuestion
        let answer: SecurityAnswer
        let language: Language

        /// What was typed, each part checked; that the member consented is part of it.
        public init(
            facts: RegistryFacts, email: EmailAddress, password: NewPassword, question: SecurityQuestion,
            answer: SecurityAnswer, language: Language
        ) {
            self.facts = facts
            self.email = email
            self.password = password
            self.question = question
            self.answer = answer
            self.language = language
        }
    }

    /// What the person who asked may be told.
    public enum Outcome: Hashable, Sendable {
        /// A mail says what comes next: the activation link, or that there is an account already. Which one, only the
        /// mail tells.
        case mailSent
        /// The facts are not those of a participant; which one is wrong is never told.
        case noMatch
        /// Too many attempts.
        case throttled(ThrottleVerdict)
    }

    /// How long the link in the mail works.
    public static let linkLifetime = Instant.Span.hours(48)

    private let environment: AccountEnvironment

    /// Creates accounts in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Creates the account that `request` asks for. Slow: it hashes three times, whatever the outcome.
    ///
    /// An account that waits for its activation at the same address, with another password, was asked for by somebody
    /// else, or by a member who has thought again: it gives way, and its link is dead. Otherwise whoever knows a
    /// member's facts could be there first, and the member would activate a password that is not their own. Whoever comes
    /// second could do the same, so the new link also asks for the password.
    ///
    /// - Throws: `DatabaseError`, `PasswordHasher.Failure`, `SecureRandom.Unavailable`.
    public func create(_ request: Request, by visitor: Visitor) throws -> Outcome {
        let now = environment.clock.now()
        let verdict = try environment.database.write { writer in
            try environment.throttles.attempt(throttles(request, visitor), at: now, on: writer)
        }
        guard verdict == .allowed else {
            environment.report("account.throttled", at: request.facts.matricule.text, by: visitor)
            return .throttled(verdict)
        }
        let password = try environment.hasher.hash(request.password.text)
        let answer = try environment.hasher.hash(request.answer.normalised)
        let other = try environment.database.read { try AccountStore.credentials(request.email, on: $0) }
        let isRepeated = environment.hasher.verify(request.password.text, against: other?.password)
        let invitation = try Invitation(request, at: now, environment: environment)
        let outcome = try retryingOnce {
            try environment.database.write { writer -> Outcome in
                guard let participant = try participant(request.facts, on: writer) else { return .noMatch }
                var isContested = false
                if let other, !isRepeated, try !AccountStore.removeIfAbandoned(other.account, at: now, on: writer) {
                    isContested = try AccountStore.removeIfPending(other, of: participant.id, on: writer)
                }
                if try announceExisting(participant.id, request.email, at: now, on: writer) { return .mailSent }
                let account = try AccountStore.insert(
                    AccountStore.Draft(
                        participant: participant.id, email: request.email, language: request.language, state: .pending,
                        password: password, origin: .member, question: request.question, answer: answer,
                        consentedAt: now, isContested: isContested),
                    at: now, on: writer)
                try environment.record(.accountCreated, on: account, by: .browser(visitor), on: writer)
                try LinkStore.issue(
                    invitation.token, for: .activation, to: account, at: now, expiresAt: now + Self.linkLifetime,
                    on: writer)
                try environment.outbox.put(invitation.mail, on: writer)
                try environment.tellRegistryContact(participant.email, of: request.email, request.language, on: writer)
                return .mailSent
            }
        }
        environment.outbox.wake()
        if outcome == .noMatch {
            environment.report("account.refused", at: request.facts.matricule.text, by: visitor)
        }
        return outcome
    }

    /// The activation mail, rendered before the transaction, and whether or not it will go out.
    private struct Invitation {
        let token: Token
        let mail: Outbox.Envelope

        init(_ request: Request, at now: Instant, environment: AccountEnvironment) throws {
            token = try Token.random()
            mail = try environment.envelope(
                .activation(token, expiresAt: now + linkLifetime), to: request.email, in: request.language)
        }
    }

    /// Another process may have created the account between the question and the insert; asked again, it is there.
    private func retryingOnce(_ body: () throws -> Outcome) throws -> Outcome {
        do { return try body() } catch DatabaseError.notUnique { return try body() }
    }

    private func participant(
        _ facts: RegistryFacts, on reader: any DatabaseReader
    ) throws -> (id: Participant.ID, email: EmailAddress?)? {
        try reader.first(
            """
            SELECT id, last_name_key, first_name_key, birth_date, email FROM participants WHERE matricule = :matricule
            """, [":matricule": facts.matricule]
        ) { row in
            let isMatch = facts.match(
                lastNameKey: try row.text(1), firstNameKey: try row.text(2), birthDate: try row.day(3))
            return isMatch ? (try row.participantID(0), row.optionalText(4).flatMap { EmailAddress($0) }) : nil
        } ?? nil
    }

    /// Tells the owners of accounts that stand in the way; false when there are none, or none any more.
    private func announceExisting(
        _ participant: Participant.ID, _ email: EmailAddress, at now: Instant, on writer: any DatabaseWriter
    ) throws -> Bool {
        let found = [
            try AccountStore.account(of: participant, on: writer), try AccountStore.account(email, on: writer),
        ]
        let existing = try Set(found.compactMap { $0 }).filter { account in
            try !AccountStore.removeIfAbandoned(account, at: now, on: writer)
        }
        for account in existing {
            try environment.tell(.accountExists(isActivated: account.state != .pending), account, on: writer)
        }
        return !existing.isEmpty
    }

    /// Every attempt counts, successes too: the answers look alike, and so must the counting.
    private func throttles(_ request: Request, _ visitor: Visitor) -> [Throttles.Rule] {
        let matricule = request.facts.matricule.text
        return [
            Throttles.Rule(action: "creation pair", subject: "\(visitor.network) \(matricule)", policy: .oneGuesser),
            Throttles.Rule(action: "creation matricule", subject: matricule, policy: .onePerson),
            Throttles.Rule(action: "creation address", subject: visitor.network, policy: .oneAddress),
        ]
    }
}
