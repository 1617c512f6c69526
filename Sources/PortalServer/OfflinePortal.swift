import HTMLTemplates
import PortalCore

/// What a command works with when no server runs on the data directory: the accounts, without pages or sending.
struct OfflinePortal {
    let store: OpenStore
    let accounts: AccountEnvironment

    /// Opens the data directory; mails wait in the outbox until the portal is served.
    ///
    /// - Throws: `CommandProblem`.
    init(_ data: DataOptions) throws {
        let settings = ServerSettings()
        store = try OpenStore(data.dataDir, try Resources(given: data.resources), .system)
        let support = try settings.support()
        let secret = try ServerSecret(path: store.directory.secretPath)
        accounts = AccountEnvironment(
            database: store.database, clock: .system, hasher: try PasswordHasher(),
            secret: secret,
            outbox: Outbox(from: try settings.sender(), audience: .folder, secret: secret)
        ) { AccountMails(baseURL: "", support: support).content(of: $0, in: $1) }
    }
}
