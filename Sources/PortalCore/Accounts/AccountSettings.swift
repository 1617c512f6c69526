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
    public func setLanguage(_ language: Language, of session: Session) throws {
        try environment.database.write { writer in
            let count = try writer.execute(
                "UPDATE accounts SET language = :language WHERE id = :id AND language <> :language",
                [":language": language, ":id": session.account])
            guard count > 0 else { return }
            try environment.record(
                .languageChanged, on: session.account, by: .session(hash: session.hash), on: writer)
        }
    }
}
