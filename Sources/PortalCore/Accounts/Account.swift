/// A participant's access to the portal.
public struct Account: Hashable, Sendable, Identifiable {
    /// The row of an account.
    public struct ID: Hashable, Sendable {
        /// The stored number.
        public let number: Int64
        /// The account of that stored number.
        public init(number: Int64) { self.number = number }
    }

    /// Where an account stands.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// Created; the link in the mail has not been followed.
        case pending
        /// In use.
        case active
        /// Closed by staff.
        case disabled
    }

    /// Who chose the password.
    public enum PasswordOrigin: String, Hashable, Sendable, CaseIterable {
        /// The member, in person.
        case member
        /// Staff, who told it to the member.
        case staff
    }

    /// The row.
    public let id: ID
    /// Whose access it is.
    public let participant: Participant.ID
    /// What the member signs in with and is written to at.
    public let email: EmailAddress
    /// What pages and mails are written in.
    public let language: Language
    /// Where it stands.
    public let state: State
}

extension Account.ID: DatabaseConvertible {
    /// The number.
    public var databaseValue: DatabaseValue { .integer(number) }
}
extension Account.State: DatabaseConvertible {}
extension Account.PasswordOrigin: DatabaseConvertible {}
