public import PortalCore

/// Everything about accounts, on a file of its own, with cheap hashes and a clock that a test turns.
public struct AccountWorld: Sendable {
    /// The database.
    public let storage: TestDatabase
    /// The clock.
    public let clock: HandClock
    /// The mails.
    public let mails: MailRecorder
    /// What the use cases work with.
    public let environment: AccountEnvironment
    /// The guide's rules.
    public let policy: PasswordPolicy
    /// Hands the mails over.
    public let delivery: OutboxDelivery

    /// A world with three members in the registry and no account.
    public init(parameters: PasswordHasher.Parameters = .cheap) throws {
        let (clock, mails) = (HandClock(), MailRecorder())
        storage = try TestDatabase(clock: clock)
        try RegistryFixture.insert(into: storage.database)
        guard let sender = EmailAddress("portail@mutuelle.example") else { throw Impossible() }
        let secret = try storage.secret
        environment = AccountEnvironment(
            database: storage.database, clock: clock.clock, hasher: try PasswordHasher(parameters: parameters),
            secret: secret,
            outbox: Outbox(from: Mailbox(sender, name: "Espace participant"), audience: .folder, secret: secret),
            render: { mails.render($0, in: $1) })
        delivery = OutboxDelivery(
            database: storage.database, transport: mails, sender: sender, secret: secret, clock: clock.clock)
        policy = PasswordPolicy(.guide, lists: try PasswordLists(folder: PackageFiles.data))
        self.clock = clock
        self.mails = mails
    }

    struct Impossible: Error {}

    /// A password that the policy takes.
    public func password(_ text: String) throws -> NewPassword {
        guard case .accepted(let password) = policy.check(text, for: PasswordOwner()) else { throw Impossible() }
        return password
    }

    /// A checked form that creates the account of `member`.
    public func request(
        for member: RegistryFixture.Member = RegistryFixture.karim, email: String = "karim@exemple.ma",
        password: String = "Tortue-57x", lastName: String? = nil, firstName: String? = nil, birthDate: String? = nil
    ) throws -> AccountCreation.Request {
        guard let matricule = Matricule(member.matricule), let email = EmailAddress(email),
            let birthDate = DayDate(parsing: birthDate ?? member.birthDate), let answer = SecurityAnswer("Mimi")
        else { throw Impossible() }
        return AccountCreation.Request(
            facts: RegistryFacts(
                matricule: matricule, lastName: lastName ?? member.lastName, firstName: firstName ?? member.firstName,
                birthDate: birthDate),
            email: email, password: try self.password(password), question: .q3, answer: answer, language: .french)
    }

    /// Does what waits to be done, hands over what waits to be sent, and returns the newest mails: recipient and subject.
    public func deliver() throws -> [Delivered] {
        let before = mails.delivered.count
        try Housekeeping(environment).run()
        _ = try delivery.run()
        return mails.delivered.dropFirst(before).map(Delivered.init)
    }

    /// The token in the last activation mail; delivers first.
    public func activationToken() throws -> Token {
        _ = try deliver()
        let links = mails.delivered.compactMap { Delivered($0).token }
        guard let token = links.last else { throw Impossible() }
        return token
    }

    /// Creates and activates the account of `member`.
    public func activeAccount(
        for member: RegistryFixture.Member = RegistryFixture.karim, email: String = "karim@exemple.ma",
        password: String = "Tortue-57x"
    ) throws {
        let request = try request(for: member, email: email, password: password)
        guard try AccountCreation(environment).create(request, by: Visitor(address: "192.0.2.99")) == .mailSent,
            try Activation(environment).activate(with: try activationToken()) == .activated
        else { throw Impossible() }
        _ = try deliver()
    }

    /// A mail that was taken, as far as tests look.
    public struct Delivered: Hashable, Sendable {
        /// Who got it.
        public let recipient: String
        /// Its subject.
        public let subject: String
        /// The link's token, in an activation mail.
        public let token: Token?

        init(_ mail: OutgoingMail) {
            recipient = mail.recipient.text
            let lines = String(decoding: mail.message, as: UTF8.self).split(separator: "\r\n")
            subject = lines.first { $0.hasPrefix("Subject: ") }.map { String($0.dropFirst(9)) } ?? ""
            token = lines.first { $0.hasPrefix("jeton=") }.flatMap { Token(String($0.dropFirst(6))) }
        }
    }
}

extension PasswordHasher.Parameters {
    /// As little as Argon2 takes: for tests only.
    public static let cheap = PasswordHasher.Parameters(memoryKibibytes: 8, passes: 1, lanes: 1)
}
