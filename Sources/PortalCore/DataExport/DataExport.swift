/// Lets a member take all data away, for who knows the current password.
public struct DataExport: Sendable {
    /// What came of asking.
    public enum Outcome: Hashable, Sendable {
        /// It may begin; the journal has noted it.
        case allowed
        /// The current password is wrong.
        case wrongPassword
        /// Too many attempts.
        case throttled(ThrottleVerdict)
        /// The account is gone.
        case outdated
    }

    private let environment: AccountEnvironment

    /// Exports from `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Asks for the password, and notes the export in the journal. Slow: it hashes.
    ///
    /// - Throws: `DatabaseError`.
    public func begin(_ session: Session, password: String) throws -> Outcome {
        switch try CurrentPassword(environment).check(password, of: session) {
        case .wrong: return .wrongPassword
        case .throttled(let verdict): return .throttled(verdict)
        case .outdated: return .outdated
        case .right:
            try environment.database.write { writer in
                try environment.record(
                    .dataExported, on: session.account, by: .session(hash: session.hash), on: writer)
            }
            return .allowed
        }
    }
}
