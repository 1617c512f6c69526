/// The code besides the password: a member switches it on, and off again, and has recovery codes for a lost telephone.
public struct SecondFactor: Sendable {
    /// Where an account stands.
    public enum State: Hashable, Sendable {
        /// The password is enough.
        case off
        /// This session has begun; the telephone has not shown yet that it has the secret.
        case settingUp(TimeCode)
        /// A code is asked at each login.
        case on(since: Instant, recoveryCodesLeft: Int)
    }

    /// What the member may be told.
    public enum Outcome: Hashable, Sendable {
        /// It is done.
        case done
        /// It is done, and these codes, shown once and stored nowhere, are for a lost telephone.
        case doneWithCodes([RecoveryCode])
        /// The password is wrong.
        case wrongPassword
        /// The code is wrong, or was used before.
        case wrongCode
        /// Too many attempts.
        case throttled(ThrottleVerdict)
        /// The account or its second factor changed meanwhile: nothing was done.
        case outdated
    }

    /// The secret is shown so long, in the session that began.
    public static let setupLifetime = Instant.Span.minutes(15)

    private let environment: AccountEnvironment
    private var store: SecondFactorStore { environment.secondFactors }

    /// Works in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Where the account of `session` stands. At most two statements.
    ///
    /// - Throws: `DatabaseError`.
    public func state(of session: Session, on reader: any DatabaseReader) throws -> State {
        guard let record = try store.find(session.account, on: reader) else { return .off }
        if let since = record.confirmedAt {
            return .on(
                since: since,
                recoveryCodesLeft: try SecondFactorStore.recoveryCodesLeft(of: session.account, on: reader))
        }
        return isVisible(record, to: session) ? .settingUp(record.code) : .off
    }

    /// Makes a secret, to be confirmed with its first code. Slow: it hashes.
    ///
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`, `ServerSecret.SealingFailure`.
    public func begin(_ session: Session, password: String) throws -> Outcome {
        let code = try TimeCode.random()
        return try asking(password, of: session) { _, now, writer in
            try store.begin(code, for: session.account, in: session.hash, at: now, on: writer) ? .done : .outdated
        }
    }

    /// Switches it on with the telephone's first code. All other sessions end: they were opened without one.
    ///
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`.
    public func confirm(_ session: Session, code: String) throws -> Outcome {
        let now = environment.clock.now()
        let codes = try newCodes()
        let outcome = try environment.database.write { writer -> Outcome in
            // A session that was ended meanwhile must not leave its holder's telephone behind.
            guard try SessionStore.isOpen(session, on: writer),
                let account = try AccountStore.credentials(session.account, on: writer)?.account,
                let record = try store.find(session.account, on: writer), isVisible(record, to: session)
            else { return .outdated }
            guard let step = record.code.step(of: code.filter(\.isNumber), at: now, after: record.lastStep),
                try SecondFactorStore.use(step, of: session.account, on: writer)
            else { return .wrongCode }
            try SecondFactorStore.confirm(session.account, at: now, on: writer)
            try store.replaceRecoveryCodes(of: session.account, by: codes, on: writer)
            try SessionWriter(writer).endAll(of: session.account, except: session.hash)
            try note(.secondFactorSwitchedOn, .secondFactorOn(at: now), of: account, in: session, on: writer)
            return .doneWithCodes(codes)
        }
        environment.outbox.wake()
        return outcome
    }

    /// Switches it off. Slow: it hashes.
    ///
    /// - Parameter code: of the telephone, or a recovery code: who found a password beside an open session has neither.
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`.
    public func switchOff(_ session: Session, password: String, code: String) throws -> Outcome {
        try asking(password, and: code, of: session) { account, now, writer in
            guard try SecondFactorStore.remove(account.id, on: writer) else { return .outdated }
            try note(.secondFactorSwitchedOff, .secondFactorOff(at: now), of: account, in: session, on: writer)
            return .done
        }
    }

    /// Makes new recovery codes; those before work no more. Slow: it hashes.
    ///
    /// - Parameter code: as with `switchOff`.
    /// - Throws: `DatabaseError`, `SecureRandom.Unavailable`.
    public func renewRecoveryCodes(_ session: Session, password: String, code: String) throws -> Outcome {
        let codes = try newCodes()
        return try asking(password, and: code, of: session) { account, _, writer in
            try store.replaceRecoveryCodes(of: account.id, by: codes, on: writer)
            try environment.record(
                .recoveryCodesMade, on: account.id, by: .session(hash: session.hash), on: writer)
            return .doneWithCodes(codes)
        }
    }

    private func newCodes() throws -> [RecoveryCode] {
        try (0..<RecoveryCode.count).map { _ in try RecoveryCode.random() }
    }

    private func isVisible(_ record: SecondFactorStore.Record, to session: Session) -> Bool {
        record.setupSession == session.hash && environment.clock.now() - record.createdAt < Self.setupLifetime
    }

    /// Does `body` in a transaction, if the password is right.
    private func asking(
        _ password: String, of session: Session,
        _ body: (Account, Instant, any DatabaseWriter) throws -> Outcome
    ) throws -> Outcome {
        switch try CurrentPassword(environment).guarding(password, of: session, body) {
        case .done(let outcome): outcome
        case .wrongPassword: .wrongPassword
        case .throttled(let verdict): .throttled(verdict)
        case .outdated: .outdated
        }
    }

    /// Does `body` in a transaction, if the password is right and `code` is one of the second factor.
    private func asking(
        _ password: String, and code: String, of session: Session,
        _ body: (Account, Instant, any DatabaseWriter) throws -> Outcome
    ) throws -> Outcome {
        try asking(password, of: session) { account, now, writer in
            guard let record = try store.find(account.id, on: writer), record.confirmedAt != nil else {
                return .outdated
            }
            // Not the count of the login, or a thief could keep the member out with it.
            let rules = [
                Throttles.Rule(
                    action: "own code", subject: String(account.id.number), policy: .oneCode, success: .clears)
            ]
            let verdict = try environment.throttles.attempt(rules, at: now, on: writer)
            guard verdict == .allowed else { return .throttled(verdict) }
            let actor = ActivityActor.session(hash: session.hash)
            guard try SecondFactorCheck(environment).accepts(code, record, of: account, by: actor, on: writer) else {
                try environment.record(.loginCodeRefused, on: account.id, by: actor, on: writer)
                return .wrongCode
            }
            try environment.throttles.succeed(rules, on: writer)
            return try body(account, now, writer)
        }
    }

    /// Into the journal, and a mail to the member.
    private func note(
        _ activity: Activity, _ mail: AccessMail, of account: Account, in session: Session,
        on writer: any DatabaseWriter
    ) throws {
        try environment.record(activity, on: account.id, by: .session(hash: session.hash), on: writer)
        try environment.tell(.access(mail), account, on: writer)
    }
}
