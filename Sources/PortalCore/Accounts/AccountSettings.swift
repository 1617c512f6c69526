/// What a member sets on the own account.
public struct AccountSettings: Sendable {
    private let environment: AccountEnvironment

    /// Sets in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Pages and mails come in `language` from now on.
    ///
    /// - Throws: `DatabaseError`.
    public func setLanguage(_ language: Language, of account: Account.ID) throws {
        _ = try environment.database.write { writer in
            try writer.execute(
                "UPDATE accounts SET language = :language WHERE id = :id", [":language": language, ":id": account])
        }
    }
}
