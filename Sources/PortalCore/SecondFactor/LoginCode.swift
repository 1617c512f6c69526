/// The second page of a login: who has given the password gives a code.
public struct LoginCode: Sendable {
    /// What the person who tried may be told.
    public enum Outcome: Sendable {
        /// The code is right.
        case signedIn(Login.SignedIn)
        /// It is wrong, or was used before.
        case wrong
        /// Too many codes for this account.
        case throttled(ThrottleVerdict)
        /// The password was given too long ago, or something changed since: the login begins anew.
        case outdated
    }

    /// The code is asked for so long after the password.
    public static let lifetime = Instant.Span.minutes(10)

    private let environment: AccountEnvironment

    /// Signs in to accounts of `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Whether `token` still waits for its code.
    ///
    /// - Throws: `DatabaseError`.
    public func isWaiting(_ token: Token, on reader: any DatabaseReader) throws -> Bool {
        try HalfLoginStore.account(token, at: environment.clock.now(), on: reader) != nil
    }

    /// Tries `text`, a code of the telephone or a recovery code.
    ///
    /// - Parameters:
    ///   - token: what `Login.attempt` gave.
    ///   - former: the session that the browser has; a new one takes its place.
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`.
    public func attempt(
        _ token: Token, code text: String, by visitor: Visitor, replacing former: Token? = nil
    ) throws -> Outcome {
        let now = environment.clock.now()
        let opening = try SessionOpening(environment, by: visitor, replacing: former)
        let outcome = try environment.database.write { writer -> Outcome in
            guard let account = try HalfLoginStore.account(token, at: now, on: writer),
                let record = try environment.secondFactors.find(account.id, on: writer), record.confirmedAt != nil
            else { return .outdated }
            let device = try DeviceStore.familiarity(
                of: visitor.device, email: account.email.key, at: now, on: writer)
            // An answer is no code: or each reset by who holds the mailbox would bring twenty new guesses.
            let rules = LoginThrottles.codeRules(
                account.id, visitor: visitor, isKnownDevice: device == .signedIn)
            let verdict = try environment.throttles.attempt(rules, at: now, on: writer)
            guard verdict == .allowed else { return .throttled(verdict) }
            let check = SecondFactorCheck(environment)
            guard try check.accepts(text, record, of: account, by: .browser(visitor), on: writer) else {
                try environment.record(.loginCodeRefused, on: account.id, by: .browser(visitor), on: writer)
                return .wrong
            }
            try environment.throttles.succeed(rules, on: writer)
            try HalfLoginStore.end(token, on: writer)
            return .signedIn(try opening.open(account, isKnownDevice: device != .stranger, at: now, on: writer))
        }
        environment.outbox.wake()
        return outcome
    }
}
