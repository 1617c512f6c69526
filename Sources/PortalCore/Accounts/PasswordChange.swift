/// Gives an account another password, chosen by its member. All other sessions end, and a mail tells the member.
public struct PasswordChange: Sendable {
    /// What the member may be told.
    public enum Outcome: Hashable, Sendable {
        /// The password is the new one.
        case changed
        /// The current password is wrong.
        case wrongCurrentPassword
        /// The new password is the current one.
        case sameAsCurrent
        /// Too many attempts.
        case throttled(ThrottleVerdict)
        /// The account, its session or its password changed meanwhile: nothing was done.
        case outdated
    }

    private let environment: AccountEnvironment

    /// Changes passwords in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Changes the password on the first-login page, where the member has just typed the old one at the login. Slow.
    ///
    /// - Parameter device: what recognises this browser; all others are forgotten.
    /// - Throws: `DatabaseError`, `PasswordHasher.Failure`, `SecureRandom.Unavailable`.
    public func changeAtFirstLogin(
        _ session: Session, to new: NewPassword, keeping device: Token? = nil
    ) throws -> Outcome {
        guard session.isFirstLoginPending,
            let credentials = try environment.database.read({ try AccountStore.credentials(session.account, on: $0) })
        else { return .outdated }
        return try change(credentials, session, to: new, keeping: device)
    }

    /// Changes the password of who knows the current one. Slow.
    ///
    /// - Parameter device: what recognises this browser; all others are forgotten.
    /// - Throws: `DatabaseError`, `PasswordHasher.Failure`, `SecureRandom.Unavailable`.
    public func change(
        _ session: Session, from current: String, to new: NewPassword, keeping device: Token? = nil
    ) throws -> Outcome {
        switch try CurrentPassword(environment).check(current, of: session) {
        case .wrong: .wrongCurrentPassword
        case .throttled(let verdict): .throttled(verdict)
        case .outdated: .outdated
        case .right(let credentials): try change(credentials, session, to: new, keeping: device)
        }
    }

    private func change(
        _ credentials: AccountStore.Credentials, _ session: Session, to new: NewPassword, keeping device: Token?
    ) throws -> Outcome {
        guard !environment.hasher.verify(new.text, against: credentials.password) else { return .sameAsCurrent }
        let replacement = PasswordReplacement(
            environment: environment, credentials: credentials, hash: try environment.hasher.hash(new.text),
            session: session.hash, device: device, activity: .passwordChanged,
            actor: .session(hash: session.hash))
        let isDone = try environment.database.write { writer in
            // Ended meanwhile, perhaps since it is a thief's.
            try SessionStore.isOpen(session, on: writer) && replacement.perform(at: environment.clock.now(), on: writer)
        }
        environment.outbox.wake()
        return isDone ? .changed : .outdated
    }
}
