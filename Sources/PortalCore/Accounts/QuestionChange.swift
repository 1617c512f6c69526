/// Another security question and answer, or the first ones of an account that staff made.
public struct QuestionChange: Sendable {
    private let environment: AccountEnvironment

    /// Changes questions in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Asks `question` from now on; links to a new password that were sent before are dead, and a mail tells. Slow: it
    /// hashes.
    ///
    /// - Throws: `DatabaseError`, `PasswordHasher.Failure`, `SecureRandom.Unavailable`.
    public func change(
        _ session: Session, to question: SecurityQuestion, answer: SecurityAnswer, password: String
    ) throws -> PasswordGuarded<Void> {
        try CurrentPassword(environment).guarding(
            password, of: session,
            preparing: {
                SecurityChallenge(question: question, answer: try environment.hasher.hash(answer.normalised))
            }
        ) { account, now, writer, challenge in
            try challenge.store(for: account.id, on: writer)
            try environment.record(.questionChanged, on: account.id, by: .session(hash: session.hash), on: writer)
            try LinkStore.revoke(.passwordReset, of: account.id, on: writer)
            try environment.tell(.access(.questionChanged(at: now)), account, on: writer)
        }
    }
}
