/// The link in the activation mail.
public struct Activation: Sendable {
    /// What a link is worth. Looking changes nothing: mail scanners open links.
    public enum Link: Hashable, Sendable {
        /// It activates the account.
        case valid
        /// It activates the account for who also knows its password: somebody asked for it with another one before.
        case contested
        /// It came too late; the mail can be sent again.
        case expired
        /// It has activated the account already.
        case alreadyUsed
        /// The portal does not know it, or a newer one has taken its place.
        case unknown
    }

    /// What following a link came to.
    public enum Outcome: Hashable, Sendable {
        /// The account is active now; a mail confirms it.
        case activated
        /// Nothing was done; what the link is worth says why.
        case notDone(Link)
        /// The password is not that of the newest request.
        case wrongPassword
        /// Too many passwords were tried.
        case throttled(ThrottleVerdict)
    }

    private let environment: AccountEnvironment

    /// Activates accounts in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// What the link with `token` is worth now.
    ///
    /// - Throws: `DatabaseError`.
    public func look(at token: Token) throws -> Link {
        try environment.database.read { try look(at: token, on: $0).link }
    }

    /// Activates the account of the link with `token`; a contested one only with its password. Slow where it hashes.
    ///
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`.
    public func activate(
        with token: Token, password: String? = nil, by visitor: Visitor? = nil
    ) throws -> Outcome {
        var proven: PasswordHash?
        let found = try environment.database.read { try look(at: token, on: $0) }
        if found.link == .contested, let credentials = found.credentials {
            guard let password else { return .notDone(.contested) }
            let verdict = try attempt(credentials.account)
            guard verdict == .allowed else { return .throttled(verdict) }
            guard environment.hasher.verify(password, against: credentials.password) else { return .wrongPassword }
            proven = credentials.password
        }
        let outcome = try environment.database.write { writer -> Outcome in
            let now = environment.clock.now()
            let (link, credentials) = try look(at: token, on: writer)
            guard let credentials, link == .valid || link == .contested && credentials.password == proven else {
                return .notDone(link)
            }
            guard try LinkStore.use(token, for: .activation, at: now, on: writer) else { return .notDone(.unknown) }
            try activate(credentials.account, by: visitor, at: now, on: writer)
            return .activated
        }
        environment.outbox.wake()
        return outcome
    }

    private func activate(
        _ account: Account, by visitor: Visitor?, at now: Instant, on writer: any DatabaseWriter
    ) throws {
        try writer.execute(
            "UPDATE accounts SET state = 'active', activated_at = :now WHERE id = :id AND state = 'pending'",
            [":now": now, ":id": account.id])
        try environment.record(.accountActivated, on: account.id, by: .browser(visitor), on: writer)
        try environment.tell(.activated, account, on: writer)
    }

    private func attempt(_ account: Account) throws -> ThrottleVerdict {
        let rules = [
            Throttles.Rule(action: "activation password", subject: String(account.id.number), policy: .onePerson)
        ]
        return try environment.database.write {
            try environment.throttles.attempt(rules, at: environment.clock.now(), on: $0)
        }
    }

    private func look(at token: Token, on reader: any DatabaseReader) throws -> (
        link: Link, credentials: AccountStore.Credentials?
    ) {
        guard let link = try LinkStore.find(token, for: .activation, on: reader),
            let credentials = try AccountStore.credentials(link.account, on: reader)
        else { return (.unknown, nil) }
        switch credentials.account.state {
        case .pending where link.isUsed: return (.unknown, nil)
        case .pending where link.expiresAt <= environment.clock.now(): return (.expired, credentials)
        case .pending:
            let isContested = try AccountStore.isContested(credentials.account, on: reader)
            return (isContested ? .contested : .valid, credentials)
        case .active: return (link.isUsed ? .alreadyUsed : .unknown, credentials)
        case .disabled: return (.unknown, nil)
        }
    }
}
