import HTTPServer
import PortalCore

/// `/metrics`: what the portal counts, for a Prometheus on the same machine or one that has the token.
enum MetricsController {
    static func show(_ services: Services, _ head: HTTPRequestHead) throws -> HTTPResponse {
        guard mayRead(services, head) else { throw HTTPRefusal(.notFound, "metrics without right") }
        var text = PrometheusText()
        services.metrics.write(into: &text)
        services.gauges.write(into: &text)
        try writeStore(services, into: &text)
        return HTTPResponse(contentType: "text/plain; version=0.0.4; charset=utf-8", bytes: Array(text.text.utf8))
    }

    private static func mayRead(_ services: Services, _ head: HTTPRequestHead) -> Bool {
        guard let token = services.metricsToken else {
            // A proxy on this machine that nobody told us to trust makes everybody look like this machine. Nearly all leave
            // a mark; behind one that leaves none, only a token closes this page.
            return head.client == .loopback && !isForwarded(head)
        }
        let given = head.fields[.authorization] ?? ""
        return ConstantTime.areEqual(Array(given.utf8), Array("Bearer \(token)".utf8))
    }

    private static func isForwarded(_ head: HTTPRequestHead) -> Bool {
        head.fields.all.contains { field in
            let name = field.name.lowercased()
            return name.hasPrefix("x-forwarded-") || ["forwarded", "via", "x-real-ip"].contains(name)
        }
    }

    private static func writeStore(_ services: Services, into text: inout PrometheusText) throws {
        let (waiting, failed, pages, pageSize) = try services.database.read { reader in
            let mails = try reader.first(
                "SELECT COUNT(next_attempt_at), COUNT(*) - COUNT(next_attempt_at) FROM outbox"
            ) { (Int(try $0.integer(0)), Int(try $0.integer(1))) }
            let pages = try reader.first("PRAGMA page_count") { Int(try $0.integer(0)) }
            let size = try reader.first("PRAGMA page_size") { Int(try $0.integer(0)) }
            return (mails?.0 ?? 0, mails?.1 ?? 0, pages ?? 0, size ?? 0)
        }
        text.single("outbox_waiting", "gauge", "Mails that wait to be sent.", waiting)
        text.single("outbox_failed", "gauge", "Mails that were given up.", failed)
        text.single("sqlite_bytes", "gauge", "Size of the database file.", pages * pageSize)
    }
}
