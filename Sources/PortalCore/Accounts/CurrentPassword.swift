/// What came of something that the current password was asked for.
public enum PasswordGuarded<Value: Sendable>: Sendable {
    /// It was right, and this was done.
    case done(Value)
    /// The current password is wrong.
    case wrongPassword
    /// Too many attempts.
    case throttled(ThrottleVerdict)
    /// The account is gone.
    case outdated
}

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

    /// Does `body` with what was read of the account, if `text`, typed by the member of `session`, is the password. Slow:
    /// it hashes.
    func guarding<Value: Sendable>(
        _ text: String, of session: Session, _ body: (AccountStore.Credentials) throws -> Value
    ) throws -> PasswordGuarded<Value> {
        switch try check(text, of: session) {
        case .right(let credentials): .done(try body(credentials))
        case .wrong: .wrongPassword
        case .throttled(let verdict): .throttled(verdict)
        case .outdated: .outdated
        }
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
