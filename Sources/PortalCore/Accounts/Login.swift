/// Signs members in.
public struct Login: Sendable {
    /// What the person who tried may be told.
    public enum Outcome: Sendable {
        /// The password is right.
        case signedIn(SignedIn)
        /// The password is right; a code is asked on the next page. The token opens nothing but that page: see `LoginCode`.
        case codeNeeded(Token)
        /// Address or password is wrong; which one is never told.
        case refused
        /// The password is right, but the link in the activation mail has not been followed.
        case activationNeeded
        /// The password is right, but staff has closed the account.
        case disabled
        /// The password is right, but staff gave it too long ago.
        case temporaryPasswordExpired
        /// Too many attempts.
        case throttled(ThrottleVerdict)
    }

    /// A new session.
    public struct SignedIn: Sendable {
        /// Opens the session.
        public let session: Token
        /// Recognises this browser at its next login; give it to the browser for `deviceLifetime`.
        public let device: Token
        /// The language of the account.
        public let language: Language
        /// What was typed when the last session ended.
        public let keptForm: KeptForm?
    }

    /// How long a browser is recognised after its last login.
    public static let deviceLifetime = Instant.Span.days(400)

    private let environment: AccountEnvironment

    /// Signs in to accounts of `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Tries `password` for the account of the address `email`. Slow: it hashes, whether or not there is an account.
    ///
    /// - Parameter former: the session that the browser has; a new one takes its place.
    /// - Throws: `DatabaseError`, `PasswordHasher.Failure`, `SecureRandom.Unavailable`.
    public func attempt(
        email text: String, password: String, by visitor: Visitor, replacing former: Token? = nil
    ) throws -> Outcome {
        let email = EmailAddress(text)
        let key = email?.key ?? text.lowercased()
        let attempt = try begin(key, by: visitor)
        guard attempt.verdict == .allowed else {
            environment.report("session.throttled", at: key, by: visitor)
            return .throttled(attempt.verdict)
        }
        let credentials = try email.flatMap { email in
            try environment.database.read { try AccountStore.credentials(email, on: $0) }
        }
        guard environment.hasher.verify(password, against: credentials?.password), let credentials else {
            environment.report(Activity.loginRefused.rawValue, at: key, by: visitor)
            return .refused
        }
        switch credentials.account.state {
        case .active where credentials.hasExpired(at: attempt.instant):
            return try clearing(attempt, outcome: .temporaryPasswordExpired)
        case .active: return try signIn(credentials, password, visitor, former, attempt)
        case .pending: return try clearing(attempt, outcome: .activationNeeded)
        case .disabled: return try clearing(attempt, outcome: .disabled)
        }
    }

    /// An attempt that has been counted, or refused.
    private struct Attempt {
        let instant: Instant
        let verdict: ThrottleVerdict
        let isKnownDevice: Bool
        let rules: [Throttles.Rule]
        /// Its number among the attempts.
        let number: Int64
    }

    private var attempts: LoginAttempts { LoginAttempts(log: environment.activity) }

    private func begin(_ key: String, by visitor: Visitor) throws -> Attempt {
        let now = environment.clock.now()
        return try environment.database.write { writer in
            let isKnown =
                try DeviceStore.familiarity(of: visitor.device, email: key, at: now, on: writer) != .stranger
            let rules = LoginThrottles.rules(email: key, visitor: visitor, isKnownDevice: isKnown)
            let verdict = try environment.throttles.attempt(rules, at: now, on: writer)
            let number = verdict == .allowed ? try attempts.add(key, by: visitor, at: now, on: writer) : 0
            return Attempt(instant: now, verdict: verdict, isKnownDevice: isKnown, rules: rules, number: number)
        }
    }

    private func clearing(_ attempt: Attempt, outcome: Outcome) throws -> Outcome {
        try environment.database.write { writer in
            try environment.throttles.succeed(attempt.rules, on: writer)
            try attempts.remove(attempt.number, on: writer)
        }
        return outcome
    }

    private func signIn(
        _ credentials: AccountStore.Credentials, _ password: String, _ visitor: Visitor, _ former: Token?,
        _ attempt: Attempt
    ) throws -> Outcome {
        let account = credentials.account
        let now = environment.clock.now()
        let stronger = environment.hasher.isOutdated(credentials.password) ? try environment.hasher.hash(password) : nil
        let opening = try SessionOpening(environment, by: visitor, replacing: former)
        let half = try Token.random()
        let outcome = try environment.database.write { writer -> Outcome in
            // Hashing took a while. An account closed or a password changed meanwhile has ended all sessions, this too.
            let current = try AccountStore.credentials(account.id, on: writer)
            guard current?.password == credentials.password, current?.account.state == .active else { return .refused }
            try environment.throttles.succeed(attempt.rules, on: writer)
            try attempts.remove(attempt.number, on: writer)
            if let stronger {
                _ = try AccountStore.setPassword(
                    stronger, insteadOf: credentials.password, for: account.id, on: writer)
            }
            if try SecondFactorStore.isOn(account.id, on: writer) {
                try HalfLoginStore.begin(half, for: account.id, at: now, on: writer)
                return .codeNeeded(half)
            }
            return .signedIn(
                try opening.open(account, isKnownDevice: attempt.isKnownDevice, at: now, on: writer))
        }
        environment.outbox.wake()
        return outcome
    }
}
