/// Another security question and answer, or the first ones of an account that staff made.
public struct QuestionChange: Sendable {
    /// What the member may be told.
    public enum Outcome: Hashable, Sendable {
        /// The question and its answer are the new ones; a mail tells.
        case changed
        /// The current password is wrong.
        case wrongPassword
        /// Too many attempts.
        case throttled(ThrottleVerdict)
        /// The account is gone.
        case outdated
    }

    private let environment: AccountEnvironment

    /// Changes questions in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Asks `question` from now on; links to a new password that were sent before are dead. Slow: it hashes.
    ///
    /// - Throws: `DatabaseError`, `PasswordHasher.Failure`, `SecureRandom.Unavailable`.
    public func change(
        _ session: Session, to question: SecurityQuestion, answer: SecurityAnswer, password: String
    ) throws -> Outcome {
        switch try CurrentPassword(environment).check(password, of: session) {
        case .wrong: return .wrongPassword
        case .throttled(let verdict): return .throttled(verdict)
        case .outdated: return .outdated
        case .right(let credentials):
            let answer = try environment.hasher.hash(answer.normalised)
            let challenge = SecurityChallenge(question: question, answer: answer)
            let (account, now) = (credentials.account, environment.clock.now())
            let mail = try environment.envelope(
                .access(.questionChanged(at: now)), to: account.email, in: account.language)
            try environment.database.write { writer in
                try challenge.store(for: account.id, on: writer)
                try environment.record(
                    .questionChanged, on: account.id, by: .session(hash: session.hash), on: writer)
                try LinkStore.revoke(.passwordReset, of: account.id, on: writer)
                try environment.outbox.put(mail, on: writer)
            }
            environment.outbox.wake()
            return .changed
        }
    }
}
