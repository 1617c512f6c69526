import Dispatch
import HTTPServer
import PortalTestSupport

@testable import HTMLTemplates
@testable import PortalCore
@testable import PortalServer

/// The whole portal on a data directory of its own: a real migrated database with the fixture's registry, the product's
/// settings, cheap password hashes, and a clock that a test turns.
final class TestPortal {
    let clock = HandClock()
    let log = LogRecorder()
    let folder: TemporaryFolder
    let store: OpenStore
    let services: Services
    let way: Way
    let carrier: any Carrier
    /// What the browser writes into `Host`.
    let authority: String
    /// Read once: they are long.
    private static let lists = Result { try PasswordLists(folder: PackageFiles.data) }
    private let settings: ServerSettings
    private let mailFolder: String
    private let server: HTTPServer?
    /// The mail files in the order in which they were found: the clock stands still, so their names do not tell it.
    private var mailFiles: [String] = []

    /// A portal with the fixture's registry, reached by `way`.
    init(_ way: Way = .memory, configure: (inout ServerSettings) -> Void = { _ in }) throws {
        folder = try TemporaryFolder()
        var settings = ServerSettings()
        settings.dataDirectory = folder.path
        settings.resources = PackageFiles.root
        configure(&settings)
        try SeededDatabase.bytes.get().write(to: folder, as: "portal.sqlite")
        let resources = try Resources(given: settings.resources)
        store = try OpenStore(folder.path, resources, clock.clock)
        let mail = try MailService(settings, store, log.logger)
        mail.links.set(base: settings.baseURL ?? "http://portail.exemple")
        services = try Services(
            settings, resources, store, mail, hasher: PasswordHasher(parameters: .cheap),
            lists: Self.lists.get(), log.logger,
            RequestLog(settings, clock.clock) { [log] in log.add($0) })
        let portal = try Portal(services)
        switch way {
        case .memory:
            server = nil
            carrier = MemoryCarrier(portal: portal)
            authority = "portail.exemple"
        case .socket:
            let configuration = HTTPServerConfiguration(listeners: [HTTPListener(port: 0)], loops: 1)
            let server = try HTTPServer(configuration: configuration, handler: portal)
            let port = try server.start().first?.port ?? 0
            self.server = server
            carrier = SocketCarrier(port: port)
            authority = "127.0.0.1:\(port)"
        }
        self.way = way
        self.settings = settings
        mailFolder = store.directory.mailPath
    }

    deinit {
        server?.stopNow()
    }

    /// Whether members reach it over TLS, as far as the portal knows.
    var isSecure: Bool { settings.isSecure }

    /// The help line that pages name.
    var supportPhone: PhoneNumber { get throws { try settings.support().phone } }

    /// What a browser calls the portal's pages.
    var origin: String { (isSecure ? "https://" : "http://") + authority }

    /// The full name of the cookie `base`.
    func cookieName(_ base: String) -> String { isSecure ? "__Host-" + base : base }

    /// Hands over the mails that wait, and reads all mail files there are, those found last at the end.
    func mails() throws -> [TestMail] {
        try Housekeeping(services.accounts).run()
        let delivery = OutboxDelivery(
            database: store.database, transport: try DirectoryTransport(folder: mailFolder),
            sender: try settings.sender().address, secret: services.secret, clock: clock.clock)
        _ = try delivery.run()
        mailFiles += try folder.names(in: "mail").filter { $0.hasSuffix(".eml") && !mailFiles.contains($0) }
        return try mailFiles.map { TestMail(String(decoding: try folder.contents(of: "mail/" + $0), as: UTF8.self)) }
    }

    /// The one whole number that `sql` yields.
    func number(_ sql: SQL) throws -> Int {
        try store.database.read { try $0.first(sql) { Int(try $0.integer(0)) } ?? -1 }
    }

    /// Waits for the writes that no answer waits for: a test that turns the clock would overtake them.
    func finishBackgroundWork() { services.background.sync {} }

    /// The number of rows of every table that a member's doing can reach, in their order.
    func numberOfRows() throws -> [Int] {
        try [
            "SELECT COUNT(*) FROM accounts", "SELECT COUNT(*) FROM tokens", "SELECT COUNT(*) FROM sessions",
            "SELECT COUNT(*) FROM devices", "SELECT COUNT(*) FROM throttles", "SELECT COUNT(*) FROM outbox",
        ].map { (sql: SQL) in try number(sql) }
    }
}
