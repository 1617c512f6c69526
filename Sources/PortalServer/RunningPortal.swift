import Dispatch
import HTMLTemplates
import HTTPServer
import Locking
import Logging
import PortalCore

/// The composition root: everything that runs while the portal is served, in the order in which it starts and stops.
final class RunningPortal: Sendable {
    /// Started requests have so long to end after a signal.
    private static let graceSeconds = 10
    private static let housekeepingMinutes = 10

    /// Where the portal listens.
    let addresses: [BoundAddress]
    private let store: OpenStore
    private let mail: MailService
    private let server: HTTPServer
    private let housekeeping: Housekeeper
    private let control: ControlServer

    /// Opens the data directory, imports the registry files of `seed`, and listens.
    ///
    /// - Throws: what keeps it from doing so, in words for the operator.
    init(_ settings: ServerSettings, seed: String?) throws {
        var log = Logger(label: "portal")
        log.logLevel = settings.logLevel
        let clock = settings.devClock.map { Clock.shifted(byFile: $0) } ?? .system
        let resources = try Resources(given: settings.resources)
        store = try OpenStore(settings.dataDirectory, resources, clock)
        let importer = try RegistryImporter(database: store.database, directory: store.directory, clock: clock)
        try importer.start(seed: seed)
        mail = try MailService(settings, store, log)
        let services = try Services(
            settings, resources, store, mail, hasher: PasswordHasher(),
            lists: PasswordLists(folder: resources.dataFolder), log)
        server = try HTTPServer(
            configuration: HTTPServerConfiguration(
                listeners: [HTTPListener(host: settings.host, port: UInt16(settings.port))]),
            handler: Portal(services))
        addresses = try server.start()
        mail.links.set(base: settings.baseURL ?? addresses.first?.description ?? "")
        mail.sender.start()
        housekeeping = Housekeeper(services, everyMinutes: Self.housekeepingMinutes)
        control = try ControlServer(
            path: store.directory.socketPath, handlers: ["import": ControlServer.importHandler(importer)])
        log.notice("serving", metadata: ["at": "\(addresses.map(\.description).joined(separator: " "))"])
    }

    /// Ends what was begun, then everything else. Returns when nothing runs any more.
    func stop() {
        control.stop()
        server.stop(graceSeconds: Self.graceSeconds)
        housekeeping.stop()
        mail.sender.stop()
    }
}
