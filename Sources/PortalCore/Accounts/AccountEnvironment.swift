/// What everything about accounts works with.
public struct AccountEnvironment: Sendable {
    let database: any Database
    let clock: Clock
    let hasher: PasswordHasher
    let outbox: Outbox
    let throttles: Throttles
    private let render: AccountMailRenderer

    /// An environment of these parts.
    public init(
        database: any Database, clock: Clock, hasher: PasswordHasher, secret: ServerSecret, outbox: Outbox,
        render: @escaping AccountMailRenderer
    ) {
        self.database = database
        self.clock = clock
        self.hasher = hasher
        self.outbox = outbox
        throttles = Throttles(secret: secret)
        self.render = render
    }

    /// A rendered mail to `email`, ready to be put in the outbox.
    func envelope(
        _ mail: AccountMail, to email: EmailAddress, in language: Language
    ) throws(SecureRandom.Unavailable) -> Outbox.Envelope {
        try outbox.envelope(render(mail, language), to: Mailbox(email), at: clock.now())
    }
}
