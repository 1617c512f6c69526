/// Lets a member take all data away, for who knows the current password.
public struct DataExport: Sendable {
    private let environment: AccountEnvironment

    /// Exports from `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Asks for the password, and notes the export in the journal: it may begin then. Slow: it hashes.
    ///
    /// - Throws: `DatabaseError`.
    public func begin(_ session: Session, password: String) throws -> PasswordGuarded<Void> {
        try CurrentPassword(environment).guarding(password, of: session) { account, _, writer in
            try environment.record(.dataExported, on: account.id, by: .session(hash: session.hash), on: writer)
        }
    }
}
