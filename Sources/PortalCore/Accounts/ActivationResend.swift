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

    /// Mails a new link to `email`, if an account waits there; the links sent before are dead then. The mail is in the
    /// account's language.
    ///
    /// - Throws: `DatabaseError`.
    public func send(to email: EmailAddress, by visitor: Visitor) throws -> Outcome {
        let verdict = try MailRequests(environment: environment)
            .ask(for: .activation, to: email, throttles(email, visitor))
        return verdict == .allowed ? .mailSentIfWaiting : .throttled(verdict)
    }

    private func throttles(_ email: EmailAddress, _ visitor: Visitor) -> [Throttles.Rule] {
        [
            Throttles.Rule(action: "activation mail", subject: email.key, policy: .onePerson),
            Throttles.Rule(action: "activation address", subject: visitor.network, policy: .oneAddress),
        ]
    }
}
