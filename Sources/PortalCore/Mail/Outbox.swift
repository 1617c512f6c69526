/// Where mails wait until a transport has taken them. They are written in the transaction that causes them, so a mail
/// goes out if and only if what it tells has happened.
public struct Outbox: Sendable {
    private let from: Mailbox
    private let audience: MailMessage.Audience
    private let wakeSender: @Sendable () -> Void

    /// An outbox of mails from `from`.
    ///
    /// - Parameter wakeSender: called after a commit that left mails here; it must return at once.
    public init(from: Mailbox, audience: MailMessage.Audience, wakeSender: @escaping @Sendable () -> Void = {}) {
        self.from = from
        self.audience = audience
        self.wakeSender = wakeSender
    }

    /// A mail ready to be put in, composed outside any transaction.
    public struct Envelope: Sendable {
        let recipient: String
        let id: MessageID
        let message: [UInt8]
        let writtenAt: Instant
        /// What of it stands in the inbox of the account at the recipient's address.
        var notice: (kind: MemberNotice.Kind, reference: String)?
    }

    /// Composes a mail.
    ///
    /// - Throws: `SecureRandom.Unavailable`.
    public func envelope(
        _ content: MailContent, to recipient: Mailbox, at now: Instant
    ) throws(SecureRandom.Unavailable) -> Envelope {
        let domain = from.address.text.drop { $0 != "@" }.dropFirst()
        let id = try MessageID.random(at: now, domain: domain)
        let message = MailMessage(id: id, date: now, from: from, to: recipient, content: content)
        return Envelope(
            recipient: recipient.address.text, id: id, message: message.bytes(for: audience), writtenAt: now)
    }

    /// Puts a mail in, inside the transaction that causes it. Call `wake()` when that is done.
    ///
    /// - Throws: `DatabaseError`.
    public func put(_ envelope: Envelope, on writer: any DatabaseWriter) throws {
        try writer.execute(
            """
            INSERT INTO outbox (recipient, message_id, message, created_at, next_attempt_at)
            VALUES (:recipient, :id, :message, :now, :now)
            """,
            [
                ":recipient": envelope.recipient, ":id": envelope.id.text, ":message": envelope.message,
                ":now": envelope.writtenAt,
            ])
        guard let notice = envelope.notice else { return }
        try writer.execute(
            """
            INSERT INTO notices (account_id, kind, reference, told_at)
            SELECT id, :kind, :reference, :now FROM accounts WHERE email_key = :key
            """,
            [
                ":kind": notice.kind, ":reference": notice.reference, ":now": envelope.writtenAt,
                ":key": envelope.recipient.lowercased(),
            ])
    }

    /// Says that mails were put in and committed.
    public func wake() { wakeSender() }
}
