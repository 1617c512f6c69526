/// What the page before all others asks, at the first login.
public struct FirstLogin: Sendable {
    /// The setting `first_login_change`; the raw value is the setting's.
    public enum Setting: String, Hashable, Sendable, CaseIterable {
        /// Who chose the password in person is asked to change it, and may put it off.
        case ask
        /// Everybody must.
        case require
        /// Only who received the password from staff must.
        case off
    }

    /// What a member has to do before other pages open.
    public enum Demand: Hashable, Sendable {
        /// Nothing.
        case nothing
        /// Change the password, or put it off.
        case changeOrPutOff
        /// Change the password.
        case change
    }

    /// What putting it off came to.
    public enum PutOffOutcome: Hashable, Sendable {
        /// The other pages are open, and it is not asked again.
        case putOff
        /// It is not allowed: the password came from staff, or the setting says so.
        case notAllowed
    }

    private let environment: AccountEnvironment
    private let setting: Setting

    /// Asks as `setting` says.
    public init(_ environment: AccountEnvironment, setting: Setting) {
        self.environment = environment
        self.setting = setting
    }

    /// What the member of `session` has to do.
    public func demand(on session: Session) -> Demand {
        guard session.isFirstLoginPending else { return .nothing }
        switch (session.passwordOrigin, setting) {
        case (.staff, _), (.member, .require): return .change
        case (.member, .ask): return .changeOrPutOff
        case (.member, .off): return .nothing
        }
    }

    /// Opens the other pages without a new password, where that is allowed.
    ///
    /// - Throws: `DatabaseError`.
    public func putOff(_ session: Session) throws -> PutOffOutcome {
        guard demand(on: session) != .change else { return .notAllowed }
        // The condition holds also against a password that staff has set since the page was shown.
        return try environment.database.write { writer in
            let count = try writer.execute(
                "UPDATE accounts SET first_login_pending = 0 WHERE id = :id AND password_origin = 'member'",
                [":id": session.account])
            guard count > 0 else { return .notAllowed }
            try environment.record(.passwordKept, on: session.account, by: .session(hash: session.hash), on: writer)
            return .putOff
        }
    }
}
