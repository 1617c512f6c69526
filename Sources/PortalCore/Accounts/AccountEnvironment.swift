import Dispatch

/// What everything about accounts works with.
public struct AccountEnvironment: Sendable {
    let database: any Database
    let clock: Clock
    let hasher: PasswordHasher
    let outbox: Outbox
    let throttles: Throttles
    let activity: ActivityLog
    let secondFactors: SecondFactorStore
    /// What was typed when a session ended.
    public let keptForms: KeptFormStore
    private let render: AccountMailRenderer
    /// For what is done after the answer.
    let background = DispatchQueue(label: "accounts.background")

    /// Told of what failed in the background.
    let reportFailure: @Sendable (any Error) -> Void

    /// Told of what touches the safety of accounts, as it is done.
    let reportEvent: @Sendable (SecurityEvent) -> Void
    let secret: ServerSecret

    /// An environment of these parts.
    ///
    /// - Parameters:
    ///   - reportFailure: told of what failed after the answer, when nobody waits for it any more.
    ///   - reportEvent: told of what touches the safety of accounts, inside the transaction that does it.
    public init(
        database: any Database, clock: Clock, hasher: PasswordHasher, secret: ServerSecret, outbox: Outbox,
        render: @escaping AccountMailRenderer, reportFailure: @escaping @Sendable (any Error) -> Void = { _ in },
        reportEvent: @escaping @Sendable (SecurityEvent) -> Void = { _ in }
    ) {
        self.secret = secret
        self.reportEvent = reportEvent
        self.database = database
        self.clock = clock
        self.hasher = hasher
        self.outbox = outbox
        throttles = Throttles(secret: secret)
        activity = ActivityLog(secret: secret)
        secondFactors = SecondFactorStore(secret: secret)
        keptForms = KeptFormStore(secret: secret)
        self.render = render
        self.reportFailure = reportFailure
    }

    /// A rendered mail to `email`, ready to be put in the outbox.
    func envelope(
        _ mail: AccountMail, to email: EmailAddress, in language: Language
    ) throws(SecureRandom.Unavailable) -> Outbox.Envelope {
        var envelope = try outbox.envelope(render(mail, language), to: Mailbox(email), at: clock.now())
        envelope.notice = mail.notice
        return envelope
    }

    /// Notes in the journal what has just been done, and tells the operator's log.
    func record(
        _ activity: Activity, on account: Account.ID, by actor: ActivityActor, on writer: any DatabaseWriter
    ) throws {
        try self.activity.record(activity, on: account, by: actor, at: clock.now(), on: writer)
        reportEvent(SecurityEvent(activity, on: account, by: actor))
    }

    /// Puts a mail to the address of `account`, in its language, into the outbox.
    func tell(_ mail: AccountMail, _ account: Account, on writer: any DatabaseWriter) throws {
        try outbox.put(try envelope(mail, to: account.email, in: account.language), on: writer)
    }

    /// Tells the address that the registry knows, if there is one, that an account was created with another.
    func tellRegistryContact(
        _ known: EmailAddress?, of email: EmailAddress, _ language: Language, on writer: any DatabaseWriter
    ) throws {
        guard let known, known.key != email.key else { return }
        let mail = AccountMail.accountCreatedElsewhere(maskedEmail: email.masked)
        try outbox.put(try envelope(mail, to: known, in: language), on: writer)
    }
}
