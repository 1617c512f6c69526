/// Takes a mail out of the portal.
public protocol MailTransport: Sendable {
    /// Hands `mail` on; when it returns, somebody else answers for the mail. May take long.
    ///
    /// - Throws: `MailFailure`.
    func deliver(_ mail: OutgoingMail) throws(MailFailure)

    /// Breaks off the mail on its way, if that can take long. For a stop that cannot wait.
    func cancel()
}

extension MailTransport {
    /// Nothing: the mail on its way will not take long.
    public func cancel() {}
}

/// A mail on its way.
public struct OutgoingMail: Hashable, Sendable {
    /// Its identifier.
    public let id: MessageID
    /// Who it comes from, as the mail server is told.
    public let sender: EmailAddress
    /// Who gets it.
    public let recipient: EmailAddress
    /// The whole message.
    public let message: [UInt8]

    /// A mail on its way.
    public init(id: MessageID, sender: EmailAddress, recipient: EmailAddress, message: [UInt8]) {
        self.id = id
        self.sender = sender
        self.recipient = recipient
        self.message = message
    }
}

/// Why a mail was not taken. The words are for staff.
public enum MailFailure: Error, Hashable, Sendable {
    /// Later it may be.
    case temporary(String)
    /// It never will be.
    case permanent(String)
}
