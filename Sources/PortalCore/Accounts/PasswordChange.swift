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
    /// - Throws: `DatabaseError`, `PasswordHasher.Failure`, `SecureRandom.Unavailable`.
    public func changeAtFirstLogin(_ session: Session, to new: NewPassword) throws -> Outcome {
        guard session.isFirstLoginPending,
            let credentials = try environment.database.read({ try AccountStore.credentials(session.account, on: $0) })
        else { return .outdated }
        return try change(credentials, session, to: new)
    }

    /// Changes the password of who knows the current one. Slow.
    ///
    /// - Throws: `DatabaseError`, `PasswordHasher.Failure`, `SecureRandom.Unavailable`.
    public func change(_ session: Session, from current: String, to new: NewPassword) throws -> Outcome {
        let rules = [
            Throttles.Rule(
                action: "password change", subject: String(session.account.number), policy: .onePerson,
                success: .clears)
        ]
        let (verdict, credentials) = try environment.database.write { writer in
            let verdict = try environment.throttles.attempt(rules, at: environment.clock.now(), on: writer)
            return (verdict, try AccountStore.credentials(session.account, on: writer))
        }
        guard verdict == .allowed else { return .throttled(verdict) }
        guard let credentials else { return .outdated }
        guard environment.hasher.verify(current, against: credentials.password) else { return .wrongCurrentPassword }
        try environment.database.write { try environment.throttles.succeed(rules, on: $0) }
        return try change(credentials, session, to: new)
    }

    private func change(
        _ credentials: AccountStore.Credentials, _ session: Session, to new: NewPassword
    ) throws -> Outcome {
        guard !environment.hasher.verify(new.text, against: credentials.password) else { return .sameAsCurrent }
        let hash = try environment.hasher.hash(new.text)
        let now = environment.clock.now()
        let account = credentials.account
        let mail = try environment.envelope(.passwordChanged(at: now), to: account.email, in: account.language)
        let outcome = try environment.database.write { writer -> Outcome in
            guard try AccountStore.setPassword(hash, insteadOf: credentials.password, for: account.id, on: writer)
            else { return .outdated }
            try writer.execute(
                "UPDATE accounts SET password_origin = 'member', first_login_pending = 0 WHERE id = :id",
                [":id": account.id])
            try SessionWriter(writer).endAll(of: account.id, except: session.hash)
            try LinkStore.revoke(.passwordReset, of: account.id, on: writer)
            try environment.outbox.put(mail, on: writer)
            return .changed
        }
        environment.outbox.wake()
        return outcome
    }
}
