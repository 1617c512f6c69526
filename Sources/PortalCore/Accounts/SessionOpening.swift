/// The last step of every login: the session, the browser that is known from now on, the journal. Tokens are drawn before
/// the transaction, so that it is short.
struct SessionOpening {
    private let environment: AccountEnvironment
    private let visitor: Visitor
    private let former: Token?
    private let session: Token
    private let newDevice: Token

    /// - Parameter former: the session that the browser has; the new one takes its place.
    init(
        _ environment: AccountEnvironment, by visitor: Visitor, replacing former: Token?
    ) throws(SecureRandom.Unavailable) {
        self.environment = environment
        self.visitor = visitor
        self.former = former
        session = try Token.random()
        newDevice = try Token.random()
    }

    /// Opens the session of `account`, everything in the caller's transaction.
    func open(
        _ account: Account, isKnownDevice: Bool, at now: Instant, on writer: any DatabaseWriter
    ) throws -> Login.SignedIn {
        let device = isKnownDevice ? visitor.device : nil
        try LoginAttempts(log: environment.activity).settle(account, on: writer)
        try environment.record(
            device == nil ? .signedInFromNewDevice : .signedIn, on: account.id, by: .browser(visitor), on: writer)
        try AccountClosing.takeBack(account, by: visitor, in: environment, on: writer)
        let sessions = SessionWriter(writer)
        if let former { try sessions.end(former) }
        try sessions.begin(session, for: account.id, by: visitor, at: now)
        if let device {
            try DeviceStore.use(device, at: now, on: writer)
        } else {
            try welcome(newDevice, of: account, at: now, on: writer)
        }
        return Login.SignedIn(
            session: session, device: device ?? newDevice, language: account.language,
            keptForm: try environment.keptForms.form(of: account.id, at: now, on: writer))
    }

    /// Remembers a browser, and tells the member of it unless it is the account's first.
    private func welcome(
        _ device: Token, of account: Account, at now: Instant, on writer: any DatabaseWriter
    ) throws {
        if try DeviceStore.hasAny(account.id, on: writer) {
            try environment.tell(.newDevice(userAgent: visitor.userAgent, at: now), account, on: writer)
        }
        try DeviceStore.add(device, to: account.id, hasSignedIn: true, at: now, on: writer)
    }
}
