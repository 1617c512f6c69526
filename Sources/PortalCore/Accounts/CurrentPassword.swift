/// Asks for the current password before something dear is done. Wrong ones are counted together, whatever they were for.
struct CurrentPassword: Sendable {
    /// What came of asking.
    enum Outcome {
        /// It is the one; what was read of the account.
        case right(AccountStore.Credentials)
        case wrong
        case throttled(ThrottleVerdict)
        /// The account is gone.
        case outdated
    }

    private let environment: AccountEnvironment

    init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Checks `text`, typed by the member of `session`. Slow: it hashes.
    func check(_ text: String, of session: Session) throws -> Outcome {
        let rules = [
            Throttles.Rule(
                action: "current password", subject: String(session.account.number), policy: .onePerson,
                success: .clears)
        ]
        let (verdict, credentials) = try environment.database.write { writer in
            let verdict = try environment.throttles.attempt(rules, at: environment.clock.now(), on: writer)
            return (verdict, try AccountStore.credentials(session.account, on: writer))
        }
        guard verdict == .allowed else { return .throttled(verdict) }
        guard let credentials else { return .outdated }
        guard environment.hasher.verify(text, against: credentials.password) else { return .wrong }
        try environment.database.write { try environment.throttles.succeed(rules, on: $0) }
        return .right(credentials)
    }
}
