import Dispatch
import Glibc
import HTMLTemplates
import HTTPServer
import Locking
import Logging
import PortalCore

/// The composition root: everything that runs while the portal is served, in the order in which it starts and stops.
final class RunningPortal: Sendable {
    /// Started requests have so long to end after a signal.
    private static let graceSeconds = 9
    private static let housekeepingMinutes = 10

    /// Where the portal listens.
    let addresses: [BoundAddress]
    private let store: OpenStore
    private let mail: MailService
    private let server: HTTPServer
    private let housekeeping: Housekeeper
    private let control: ControlServer
    private let log: Logger

    /// Opens the data directory, imports the registry files of `seed`, and listens.
    ///
    /// - Throws: what keeps it from doing so, in words for the operator.
    init(_ settings: ServerSettings, seed: String?) throws {
        let clock = settings.devClock.map { Clock.shifted(byFile: $0) } ?? .system
        log = Logger(label: "portal") { _ in
            LineLog(logLevel: settings.logLevel, format: settings.logFormat, clock: clock)
        }
        let resources = try Resources(given: settings.resources)
        store = try OpenStore(settings.dataDirectory, resources, clock)
        let importer = try RegistryImporter(database: store.database, directory: store.directory, clock: clock)
        try importer.start(seed: seed)
        mail = try MailService(settings, store, log)
        let services = try Services(
            settings, resources, store, mail, hasher: PasswordHasher(),
            lists: PasswordLists(folder: resources.dataFolder), log,
            RequestLog(settings, clock, output: LogLine.write))
        try services.attachments.sweepAtStart(store.database)
        let portal = try Portal(services)
        server = try HTTPServer(
            configuration: settings.server(links: mail.links, report: { portal.finished($0) }), handler: portal)
        services.gauges.watch(server)
        addresses = try server.start()
        mail.links.set(base: settings.baseURL ?? addresses.last?.description ?? "")
        mail.sender.start()
        housekeeping = Housekeeper(services, everyMinutes: Self.housekeepingMinutes)
        control = try ControlServer(
            path: store.directory.socketPath,
            handlers: [
                "import": ControlServer.importHandler(importer),
                OutboxWork.command: OutboxWork.handler(services.accounts),
                MessageWork.command: MessageWork.handler(services.accounts),
                ComplaintWork.command: ComplaintWork.handler(services.accounts),
                BackupWork.command: BackupWork.handler(store),
                CompactWork.command: CompactWork.handler(store),
                CheckWork.command: CheckWork.handler(store),
                AccountWork.command: AccountWork.handler(services.accounts),
                StaffWork.command: StaffWork.handler(services.accounts),
            ])
        if geteuid() == 0 { log.warning("running as root: a user of its own is enough") }
        log.notice("serving", metadata: ["at": "\(addresses.map(\.description).joined(separator: " "))"])
    }

    /// Takes up new certificates. Connections go on; a certificate that cannot be used is left, and the old one kept.
    func reloadCertificates() {
        do {
            try server.reloadCertificates()
            log.notice("certificates reloaded")
        } catch {
            log.error("certificates not reloaded", metadata: ["error": "\(error)"])
        }
    }

    /// Ends what was begun, then everything else. Returns when nothing runs any more.
    func stop() {
        control.stop()
        // A slow mail server must not take the time that requests have to end.
        let mails = DispatchGroup()
        DispatchQueue.global().async(group: mails) { [mail] in mail.sender.stop() }
        server.stop(graceSeconds: Self.graceSeconds)
        housekeeping.stop()
        mails.wait()
    }
}
