/// Ends sessions, as a member asks.
public struct SessionEnding: Sendable {
    private let environment: AccountEnvironment

    /// Ends sessions in `environment`.
    public init(_ environment: AccountEnvironment) {
        self.environment = environment
    }

    /// Signs out.
    ///
    /// - Throws: `DatabaseError`.
    public func signOut(_ session: Session) throws {
        try environment.database.write { writer in
            try environment.record(.signedOut, on: session.account, by: .session(hash: session.hash), on: writer)
            _ = try SessionWriter(writer).end(session.hash, of: session.account)
        }
    }

    /// Ends the session of that hash, if it is another one of the same account.
    ///
    /// - Throws: `DatabaseError`.
    public func end(_ hash: [UInt8], from session: Session) throws {
        try environment.database.write { writer in
            guard hash != session.hash, try SessionWriter(writer).end(hash, of: session.account) else { return }
            try environment.record(
                .otherSessionEnded, on: session.account, by: .session(hash: session.hash), on: writer)
        }
    }

    /// Ends all other sessions of the account.
    ///
    /// - Throws: `DatabaseError`.
    public func endOthers(from session: Session) throws {
        try environment.database.write { writer in
            guard try SessionWriter(writer).endAll(of: session.account, except: session.hash) > 0 else { return }
            try environment.record(
                .allOtherSessionsEnded, on: session.account, by: .session(hash: session.hash), on: writer)
        }
    }
}
