import HTMLTemplates
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
        let from = try Self.mailbox(settings.mailFrom)
        let transport = try Self.transport(settings.mailURL, store.directory)
        let delivery = OutboxDelivery(
            database: store.database, transport: transport.value, sender: from.address, clock: store.clock)
        let sender = OutboxSender(delivery: delivery, clock: store.clock) { Self.write($0, to: log) }
        outbox = Outbox(from: from, audience: transport.audience) { sender.wake() }
        self.sender = sender
        links = MailLinks()
    }

    private static func transport(
        _ url: String?, _ directory: DataDirectory
    ) throws -> (value: any MailTransport, audience: MailMessage.Audience) {
        let path = url.map { $0.hasPrefix("dir:") ? String($0.dropFirst(4)) : nil } ?? directory.mailPath
        guard let path, !path.isEmpty else {
            throw CommandProblem("--mail-url : dir:CHEMIN est attendu, pas \(url ?? "")")
        }
        return (try DirectoryTransport(folder: path), .folder)
    }

    /// Reads `Name <address>` or an address alone.
    private static func mailbox(_ text: String) throws -> Mailbox {
        let parts = text.split(separator: "<")
        let address = parts.last.map { $0.filter { $0 != ">" } } ?? ""
        guard let email = EmailAddress(address) else {
            throw CommandProblem("--mail-from : « Nom <adresse> » est attendu, pas \(text)")
        }
        let name = parts.count == 2 ? String(parts[0]).trimmed : ""
        return Mailbox(email, name: name)
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
    private let base = Locked("")

    func set(base text: String) { base.withLock { $0 = text.hasSuffix("/") ? String(text.dropLast()) : text } }

    func url(_ path: Path, query: String = "") -> String { base.withLock { $0 } + path.text + query }
}

extension String {
    fileprivate var trimmed: String {
        let words = split(separator: " ")
        return words.joined(separator: " ")
    }
}
