import Locking
import Logging
import PortalCore

/// How mails are written and sent.
struct MailService: Sendable {
    let outbox: Outbox
    let sender: OutboxSender
    let links: MailLinks

    /// Mails go where `settings` say.
    ///
    /// - Throws: `CommandProblem`.
    init(_ settings: ServerSettings, _ store: OpenStore, _ log: Logger) throws {
        let from = try settings.sender()
        let transport = try Self.transport(settings, store.directory)
        let secret = try ServerSecret(path: store.directory.secretPath)
        let delivery = OutboxDelivery(
            database: store.database, transport: transport.value, sender: from.address, secret: secret,
            clock: store.clock)
        let sender = OutboxSender(delivery: delivery, clock: store.clock) { Self.write($0, to: log) }
        outbox = Outbox(from: from, audience: transport.audience, secret: secret) { sender.wake() }
        self.sender = sender
        links = MailLinks()
    }

    private static func transport(
        _ settings: ServerSettings, _ directory: DataDirectory
    ) throws -> (value: any MailTransport, audience: MailMessage.Audience) {
        switch try settings.mailURL.map({ try MailURL($0) }) ?? .directory(path: directory.mailPath) {
        case .directory(let path):
            return (try DirectoryTransport(folder: path), .folder)
        case .server(let server):
            let transport = try SMTPTransport(
                server: server, heloName: settings.mailHelo, certificateFile: settings.mailCertificates)
            return (transport, .mailServer)
        }
    }

    private static func write(_ round: Result<OutboxDelivery.Report, any Error>, to log: Logger) {
        switch round {
        case .success(let report) where report.postponed + report.givenUp > 0:
            log.warning(
                "mails not sent", metadata: ["postponed": "\(report.postponed)", "given_up": "\(report.givenUp)"])
        case .success: break
        case .failure(let error): log.error("outbox", metadata: ["error": "\(error)"])
        }
    }
}

/// What links in mails start with. It comes from the settings, or from the address that was bound; never from a request.
final class MailLinks: Sendable {
    private let text = Locked("")

    /// Without a slash at its end.
    var base: String { text.withLock { $0 } }

    func set(base url: String) { text.withLock { $0 = url.hasSuffix("/") ? String(url.dropLast()) : url } }
}
