/// The mails that wait, sealed.
struct OutboxStore {
    let secret: ServerSecret

    /// A row.
    struct Entry {
        let id: Int64
        let recipient: String
        let messageID: MessageID
        /// Nil when this server's secret does not open it, or not for this recipient.
        let message: [UInt8]?
        let attempts: Int
    }

    private static let batchSize = 20
    private static let purpose: StaticString = "outbox"

    /// The mail so that only this server reads it, and only for this recipient: nobody can turn it to another mailbox.
    func seal(_ envelope: Outbox.Envelope) throws -> [UInt8] {
        try secret.seal(
            envelope.message, purpose: Self.purpose, context: Self.context(envelope.recipient, envelope.id.text))
    }

    private static func context(_ recipient: String, _ id: String) -> [UInt8] { Array("\(recipient) \(id)".utf8) }

    /// Mails whose time has come, the oldest first. One that has longer to wait than twice `OutboxDelivery.wait` was
    /// planned by a clock that has been set back since: its time has come too.
    func due(at now: Instant, on reader: any DatabaseReader) throws -> [Entry] {
        try reader.all(
            """
            SELECT id, recipient, message_id, message, attempts FROM outbox
            WHERE next_attempt_at <= :now
                OR next_attempt_at > :now + CASE WHEN attempts > 9 THEN 43200000 ELSE 60000 << attempts END
            ORDER BY next_attempt_at, id LIMIT :limit
            """, [":now": now, ":limit": Self.batchSize]
        ) { row in
            let (recipient, id, stored) = (try row.text(1), try row.text(2), try row.blob(3))
            let opened = secret.open(stored, purpose: Self.purpose, context: Self.context(recipient, id))
            // A mail from before mails were sealed stands there as it is: it is text, which nothing sealed is.
            let isText = opened == nil && String(validating: stored, as: UTF8.self) != nil
            return Entry(
                id: try row.integer(0), recipient: recipient, messageID: MessageID(stored: id),
                message: opened ?? (isText ? stored : nil), attempts: Int(try row.integer(4)))
        }
    }

    /// When the next mail is due; nil when none waits.
    static func nextDue(on reader: any DatabaseReader) throws -> Instant? {
        try reader.first("SELECT MIN(next_attempt_at) FROM outbox") { $0.optionalInstant(0) } ?? nil
    }

    /// The mail is gone.
    static func remove(_ entry: Entry, on writer: any DatabaseWriter) throws {
        try writer.execute("DELETE FROM outbox WHERE id = :id", [":id": entry.id])
    }

    /// The mail was not taken; `next` is nil when it is given up.
    static func postpone(
        _ entry: Entry, to next: Instant?, because reason: String, on writer: any DatabaseWriter
    ) throws {
        try writer.execute(
            """
            UPDATE outbox SET attempts = attempts + 1, next_attempt_at = :next, last_error = :reason WHERE id = :id
            """, [":next": next, ":reason": reason, ":id": entry.id])
    }
}
