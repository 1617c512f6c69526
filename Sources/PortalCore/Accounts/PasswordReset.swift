/// A new password for who has forgotten the old one: a mailed link, and behind it the security question.
public struct PasswordReset: Sendable {
    /// What the person who asked for a link may be told.
    public enum RequestOutcome: Hashable, Sendable {
        /// If there is an account at this address, a mail is on its way.
        case mailSentIfKnown
        /// Too many attempts.
        case throttled(ThrottleVerdict)
    }

    /// What a link is worth. Looking changes nothing: mail scanners open links.
    public enum Link: Hashable, Sendable {
        /// It leads to a new password, past this question.
        case valid(SecurityQuestion, PasswordOwner)
        /// It came too late, or too many answers were wrong: a new one is needed.
        case expired
        /// The portal does not know it, it was used, or something newer has taken its place.
        case unknown
    }

    /// What an answer came to.
    public enum Outcome: Hashable, Sendable {
        /// The password is the new one; `device` recognises this browser at its next login.
        case changed(device: Token)
        /// The answer is wrong; so many tries are left with this link.
        case wrongAnswer(triesLeft: Int)
        /// Too many wrong answers, over all links.
        case throttled(ThrottleVerdict)
        /// Nothing was done; the link is not valid, and why.
        case notDone(Link)
    }

    static let linkLifetime = Instant.Span.minutes(30)
    static let tries = 5

    private let environment: AccountEnvironment

    /// Resets passwords in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Has a link mailed to `email`, if there is an account; the links sent before are dead then.
    ///
    /// - Throws: `DatabaseError`.
    public func request(for email: EmailAddress, by visitor: Visitor) throws -> RequestOutcome {
        let rules = [
            Throttles.Rule(action: "reset mail", subject: email.key, policy: .oneMailbox),
            Throttles.Rule(action: "reset address", subject: visitor.network, policy: .oneAddress),
            Throttles.Rule(action: "reset all", subject: "", policy: .everybody),
        ]
        let verdict = try MailRequests(environment: environment).ask(for: .passwordReset, to: email, rules)
        return verdict == .allowed ? .mailSentIfKnown : .throttled(verdict)
    }

    /// The mail for an active account: with a new link, unless there is no question to stand behind it.
    func invite(_ account: Account, on writer: any DatabaseWriter) throws -> AccessMail {
        guard try SecurityChallenge.find(account.id, on: writer) != nil else { return .passwordResetByPhone }
        let now = environment.clock.now()
        let (token, expiresAt) = (try Token.random(), now + Self.linkLifetime)
        try LinkStore.issue(token, for: .passwordReset, to: account.id, at: now, expiresAt: expiresAt, on: writer)
        return .passwordReset(token, expiresAt: expiresAt)
    }

    /// What the link with `token` is worth now.
    ///
    /// - Throws: `DatabaseError`.
    public func look(at token: Token) throws -> Link {
        try environment.database.read { reader in
            let found = try find(token, on: reader)
            guard let owner = try found.target.flatMap({ try owner(of: $0.credentials.account, on: reader) }),
                let question = found.target?.challenge.question
            else { return found.isLate ? .expired : .unknown }
            return .valid(question, owner)
        }
    }

    /// Sets `new` in the place of the forgotten password, for who gives the right answer. All sessions end, all
    /// browsers but this one are forgotten, a mail tells. Slow: it hashes.
    ///
    /// - Throws: `DatabaseError`, `PasswordHasher.Failure`, `SecureRandom.Unavailable`.
    public func reset(
        with token: Token, answer: SecurityAnswer, to new: NewPassword, by visitor: Visitor? = nil
    ) throws -> Outcome {
        let attempt = try begin(token)
        guard let target = attempt.target else { return attempt.outcome }
        let account = target.credentials.account.id
        guard environment.hasher.verify(answer.normalised, against: target.challenge.answer) else {
            environment.reportEvent(
                SecurityEvent(
                    name: "access.answer_refused", subject: .account(account), network: visitor?.half ?? ""))
            return attempt.outcome
        }
        let device = try Token.random()
        let replacement = PasswordReplacement(
            environment: environment, credentials: target.credentials, hash: try environment.hasher.hash(new.text),
            activity: .passwordReset, actor: .browser(visitor))
        let outcome = try environment.database.write { writer -> Outcome in
            let now = environment.clock.now()
            guard try LinkStore.use(token, for: .passwordReset, at: now, on: writer),
                try replacement.perform(at: now, on: writer)
            else { return .notDone(.unknown) }
            // Whoever holds mailbox and answer must get in, whatever strangers have done to the account.
            try DeviceStore.add(device, to: account, hasSignedIn: false, at: now, on: writer)
            try environment.throttles.succeed(rules(target.credentials.account), on: writer)
            return .changed(device: device)
        }
        environment.outbox.wake()
        return outcome
    }
}

extension PasswordReset {
    /// Whose password it is, and what is asked.
    private struct Target {
        let credentials: AccountStore.Credentials
        let challenge: SecurityChallenge
    }

    /// Counts the answer before it is checked: a hundred given at once are a hundred.
    private func begin(_ token: Token) throws -> (target: Target?, outcome: Outcome) {
        try environment.database.write { writer in
            let found = try find(token, on: writer)
            guard let target = found.target else { return (nil, .notDone(found.isLate ? .expired : .unknown)) }
            let verdict = try environment.throttles.attempt(
                rules(target.credentials.account), at: environment.clock.now(), on: writer)
            guard verdict == .allowed else { return (nil, .throttled(verdict)) }
            try LinkStore.countAttempt(token, for: .passwordReset, on: writer)
            return (target, .wrongAnswer(triesLeft: Self.tries - found.attempts - 1))
        }
    }

    private func find(
        _ token: Token, on reader: any DatabaseReader
    ) throws -> (target: Target?, isLate: Bool, attempts: Int) {
        guard let link = try LinkStore.find(token, for: .passwordReset, on: reader), !link.isUsed,
            let credentials = try AccountStore.credentials(link.account, on: reader),
            credentials.account.state == .active,
            let challenge = try SecurityChallenge.find(link.account, on: reader)
        else { return (nil, false, 0) }
        guard link.expiresAt > environment.clock.now(), link.attempts < Self.tries else { return (nil, true, 0) }
        return (Target(credentials: credentials, challenge: challenge), false, link.attempts)
    }

    private func owner(of account: Account, on reader: any DatabaseReader) throws -> PasswordOwner? {
        try reader.first(
            "SELECT matricule, last_name, first_name, birth_date FROM participants WHERE id = :id",
            [":id": account.participant]
        ) { row in
            PasswordOwner(
                matricule: Matricule(try row.text(0)), lastName: try row.text(1), firstName: try row.text(2),
                birthDate: try row.day(3), email: account.email)
        }
    }

    private func rules(_ account: Account) -> [Throttles.Rule] {
        [
            Throttles.Rule(
                action: "reset answer", subject: String(account.id.number), policy: .oneAnswer, success: .clears)
        ]
    }
}
