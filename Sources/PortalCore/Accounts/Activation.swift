/// The link in the activation mail.
public struct Activation: Sendable {
    /// What a link is worth. Looking changes nothing: mail scanners open links.
    public enum Link: Hashable, Sendable {
        /// It activates the account.
        case valid
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
        /// Nothing was done; the link is not valid, and why.
        case notDone(Link)
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

    /// Activates the account of the link with `token`.
    ///
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`.
    public func activate(with token: Token, by visitor: Visitor? = nil) throws -> Outcome {
        let outcome = try environment.database.write { writer -> Outcome in
            let now = environment.clock.now()
            let (link, account) = try look(at: token, on: writer)
            guard link == .valid, let account else { return .notDone(link) }
            guard try LinkStore.use(token, for: .activation, at: now, on: writer) else { return .notDone(.unknown) }
            try writer.execute(
                "UPDATE accounts SET state = 'active', activated_at = :now WHERE id = :id AND state = 'pending'",
                [":now": now, ":id": account.id])
            try environment.record(.accountActivated, on: account.id, by: .browser(visitor), on: writer)
            try environment.tell(.activated, account, on: writer)
            return .activated
        }
        environment.outbox.wake()
        return outcome
    }

    private func look(at token: Token, on reader: any DatabaseReader) throws -> (link: Link, account: Account?) {
        guard let link = try LinkStore.find(token, for: .activation, on: reader),
            let account = try AccountStore.credentials(link.account, on: reader)?.account
        else { return (.unknown, nil) }
        switch account.state {
        case .pending where link.isUsed: return (.unknown, nil)
        case .pending: return (link.expiresAt > environment.clock.now() ? .valid : .expired, account)
        case .active: return (link.isUsed ? .alreadyUsed : .unknown, account)
        case .disabled: return (.unknown, nil)
        }
    }
}
