/// One round through the outbox: hands over what is due, and plans the rest.
public struct OutboxDelivery: Sendable {
    /// What a round came to.
    public struct Report: Hashable, Sendable {
        /// Mails handed over.
        public internal(set) var delivered = 0
        /// Mails that wait for another attempt.
        public internal(set) var postponed = 0
        /// Mails that will not be tried again.
        public internal(set) var givenUp = 0
        /// When the next mail is due; nil when none waits.
        public internal(set) var nextDue: Instant?
    }

    private let database: any Database
    private let transport: any MailTransport
    private let sender: EmailAddress
    private let clock: Clock
    private let store: OutboxStore

    /// Delivers from `database` through `transport`, in the name of `sender`; `secret` is the one of the `Outbox`.
    public init(
        database: any Database, transport: any MailTransport, sender: EmailAddress, secret: ServerSecret, clock: Clock
    ) {
        store = OutboxStore(secret: secret)
        self.database = database
        self.transport = transport
        self.sender = sender
        self.clock = clock
    }

    /// After the first failure a minute, then twice as long each time, up to six hours.
    static func wait(afterAttempts attempts: Int) -> Instant.Span {
        min(.seconds(60 << min(max(attempts - 1, 0), 10)), .hours(6))
    }

    /// So many attempts take about three days.
    static let maximumAttempts = 20

    /// Delivers what is due, until nothing is or `isStopping` says so between two mails.
    ///
    /// A crash between handing over and forgetting hands the mail over again: each at least once.
    ///
    /// - Throws: `DatabaseError`.
    public func run(isStopping: () -> Bool = { false }) throws -> Report {
        var report = Report()
        while true {
            let due = try database.read { try store.due(at: clock.now(), on: $0) }
            for entry in due where !isStopping() { try deliver(entry, &report) }
            if due.isEmpty || isStopping() { break }
        }
        report.nextDue = try database.read { try OutboxStore.nextDue(on: $0) }
        return report
    }

    /// Breaks off the mail on its way; it stays in the outbox.
    func cancel() { transport.cancel() }

    private func deliver(_ entry: OutboxStore.Entry, _ report: inout Report) throws {
        do {
            guard let recipient = EmailAddress(entry.recipient) else {
                throw MailFailure.permanent("the address is none")
            }
            guard let message = entry.message else {
                throw MailFailure.permanent("sealed with another secret.key, or for another recipient")
            }
            try transport.deliver(
                OutgoingMail(id: entry.messageID, sender: sender, recipient: recipient, message: message))
            report.delivered += 1
            try database.write { try OutboxStore.remove(entry, on: $0) }
        } catch MailFailure.temporary(let reason) where entry.attempts + 1 < Self.maximumAttempts {
            let next = clock.now() + Self.wait(afterAttempts: entry.attempts + 1)
            try database.write { try OutboxStore.postpone(entry, to: next, because: reason, on: $0) }
            report.postponed += 1
        } catch let failure as MailFailure {
            try database.write { try OutboxStore.postpone(entry, to: nil, because: failure.reason, on: $0) }
            report.givenUp += 1
        }
    }
}

extension MailFailure {
    fileprivate var reason: String {
        switch self {
        case .temporary(let reason), .permanent(let reason): reason
        }
    }
}
