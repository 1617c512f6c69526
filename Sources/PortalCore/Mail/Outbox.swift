/// Where mails wait until a transport has taken them. They are written in the transaction that causes them, so a mail
/// goes out if and only if what it tells has happened.
///
/// They hold links that open accounts, so they wait sealed: who has only the database, or a copy of it, cannot follow them.
public struct Outbox: Sendable {
    private let from: Mailbox
    private let audience: MailMessage.Audience
    private let secret: ServerSecret
    private let wakeSender: @Sendable () -> Void

    /// An outbox of mails from `from`.
    ///
    /// - Parameters:
    ///   - secret: seals what waits; `OutboxDelivery` needs the same.
    ///   - wakeSender: called after a commit that left mails here; it must return at once.
    public init(
        from: Mailbox, audience: MailMessage.Audience, secret: ServerSecret,
        wakeSender: @escaping @Sendable () -> Void = {}
    ) {
        self.from = from
        self.audience = audience
        self.secret = secret
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
    /// - Throws: `DatabaseError`, `ServerSecret.SealingFailure`, `SecureRandom.Unavailable`.
    public func put(_ envelope: Envelope, on writer: any DatabaseWriter) throws {
        let sealed = try OutboxStore(secret: secret).seal(envelope)
        try writer.execute(
            """
            INSERT INTO outbox (recipient, message_id, message, created_at, next_attempt_at)
            VALUES (:recipient, :id, :message, :now, :now)
            """,
            [
                ":recipient": envelope.recipient, ":id": envelope.id.text, ":message": sealed,
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
