/// Sends the activation mail again. The answer is the same whatever the address.
public struct ActivationResend: Sendable {
    /// What the person who asked may be told.
    public enum Outcome: Hashable, Sendable {
        /// If an account waits for its activation at this address, a mail with a new link is on its way.
        case mailSentIfWaiting
        /// Too many attempts.
        case throttled(ThrottleVerdict)
    }

    private let environment: AccountEnvironment

    /// Sends mails from `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Mails a new link to `email`, if an account waits there; the links sent before are dead then.
    ///
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`.
    public func send(to email: EmailAddress, language: Language, by visitor: Visitor) throws -> Outcome {
        let now = environment.clock.now()
        let (token, expiresAt) = (try Token.random(), now + AccountCreation.linkLifetime)
        // Rendered in either case, and put in the outbox in either case: known and unknown cost the same.
        let mail = try environment.envelope(.activation(token, expiresAt: expiresAt), to: email, in: language)
        let verdict = try environment.database.write { writer -> ThrottleVerdict in
            let verdict = try environment.throttles.attempt(throttles(email, visitor), at: now, on: writer)
            guard verdict == .allowed else { return verdict }
            if let account = try AccountStore.account(email, on: writer), account.state == .pending {
                try LinkStore.issue(
                    token, for: .activation, to: account.id, at: now, expiresAt: expiresAt, on: writer)
                try environment.outbox.put(mail, on: writer)
            } else {
                try environment.outbox.put(mail.decoy, on: writer)
            }
            return .allowed
        }
        environment.outbox.wake()
        return verdict == .allowed ? .mailSentIfWaiting : .throttled(verdict)
    }

    private func throttles(_ email: EmailAddress, _ visitor: Visitor) -> [Throttles.Rule] {
        [
            Throttles.Rule(action: "activation mail", subject: email.key, policy: .onePerson),
            Throttles.Rule(action: "activation address", subject: visitor.network, policy: .oneAddress),
        ]
    }
}
