/// What came of something that the current password was asked for.
public enum PasswordGuarded<Value> {
    /// It was right, and this was done.
    case done(Value)
    /// The current password is wrong.
    case wrongPassword
    /// Too many attempts.
    case throttled(ThrottleVerdict)
    /// The account, its password or the session changed meanwhile: nothing was done.
    case outdated
}

extension PasswordGuarded: Sendable where Value: Sendable {}

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

    /// Does `body` in a transaction, if `text`, typed by the member of `session`, is the password. Mails go out. Slow: it
    /// hashes.
    ///
    /// Hashing takes a while. Whoever changes the password meanwhile, or ends the session, shuts a thief out who is in the
    /// middle of this: the transaction asks again.
    func guarding<Value>(
        _ text: String, of session: Session, _ body: (Account, Instant, any DatabaseWriter) throws -> Value
    ) throws -> PasswordGuarded<Value> {
        try guarding(text, of: session, preparing: {}) { account, now, writer, _ in try body(account, now, writer) }
    }

    /// The same, with what `prepare` makes once the password was right: another hash, which takes a while too.
    func guarding<Prepared, Value>(
        _ text: String, of session: Session, preparing prepare: () throws -> Prepared,
        _ body: (Account, Instant, any DatabaseWriter, Prepared) throws -> Value
    ) throws -> PasswordGuarded<Value> {
        switch try check(text, of: session) {
        case .wrong: return .wrongPassword
        case .throttled(let verdict): return .throttled(verdict)
        case .outdated: return .outdated
        case .right(let credentials):
            let prepared = try prepare()
            let outcome = try environment.database.write { writer -> PasswordGuarded<Value> in
                let current = try AccountStore.credentials(session.account, on: writer)
                guard let current, current.password == credentials.password,
                    try SessionStore.isOpen(session, on: writer)
                else { return .outdated }
                return .done(try body(current.account, environment.clock.now(), writer, prepared))
            }
            environment.outbox.wake()
            return outcome
        }
    }

    /// Checks `text`, typed by the member of `session`. Slow: it hashes.
    func check(_ text: String, of session: Session) throws -> Outcome {
        let subject = String(session.account.number)
        let wrong = Throttles.Rule(
            action: "current password", subject: subject, policy: .onePerson, success: .clears)
        // Right ones too take the one who hashes, for whom everybody waits who signs in.
        let all = Throttles.Rule(action: "password check", subject: subject, policy: .oneMember)
        let (verdict, credentials) = try environment.database.write { writer in
            let verdict = try environment.throttles.attempt([wrong, all], at: environment.clock.now(), on: writer)
            return (verdict, try AccountStore.credentials(session.account, on: writer))
        }
        guard verdict == .allowed else { return .throttled(verdict) }
        guard let credentials else { return .outdated }
        guard environment.hasher.verify(text, against: credentials.password) else {
            environment.reportEvent(
                SecurityEvent(name: "access.password_refused", subject: .account(session.account)))
            return .wrong
        }
        try environment.database.write { try environment.throttles.succeed([wrong], on: $0) }
        return .right(credentials)
    }
}
