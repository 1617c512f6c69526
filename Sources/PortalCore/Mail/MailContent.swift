/// What a mail says, rendered already, in one language.
public struct MailContent: Hashable, Sendable {
    /// The subject, in any script.
    public let subject: String
    /// The text for readers of plain text.
    public let text: String
    /// The same as a page.
    public let html: String
    /// The language it is written in.
    public let language: Language

    /// A mail that says this.
    public init(subject: String, text: String, html: String, language: Language) {
        self.subject = subject
        self.text = text
        self.html = html
        self.language = language
    }
}

/// An address and the name that stands before it.
public struct Mailbox: Hashable, Sendable {
    /// The address.
    public let address: EmailAddress
    /// The name, in any script; empty when there is none.
    public let name: String

    /// A mailbox.
    public init(_ address: EmailAddress, name: String = "") {
        self.address = address
        self.name = name
    }
}
