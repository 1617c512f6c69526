import HTTPServer
import Logging
import PortalCore

/// One line for each thing that touches the safety of accounts: what, about whom, by whom, from where. Accounts stand
/// there by their number, typed addresses by a keyed code; never a name, an address, a password or a token.
enum SecurityLog {
    static func write(_ event: SecurityEvent, to log: Logger) {
        var metadata: Logger.Metadata = ["what": "\(event.name)", "by": "\(event.actor)"]
        switch event.subject {
        case .account(let id): metadata["account"] = "\(id.number)"
        case .typed(let code): metadata["typed"] = "\(code)"
        case .nobody: break
        }
        if !event.network.isEmpty { metadata["network"] = "\(event.network)" }
        log.notice("security", metadata: metadata)
    }

    /// A form without its token, or from another site; the request's own line has the route.
    static func writeForgery(_ visit: Visit) {
        let subject = visit.session.map { SecurityEvent.Subject.account($0.account) } ?? .nobody
        write(SecurityEvent(name: "form.refused", subject: subject), to: visit.services.log)
    }
}
