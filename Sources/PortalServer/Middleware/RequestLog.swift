import HTTPServer
import Logging
import PortalCore

/// One line a request: method, route pattern, status, bytes, duration, id. Never a path, a query, a name or a token.
///
/// It looks like the others of the log, but is written past `Logger`, whose dictionary of fields costs more than the line.
struct RequestLog: Sendable {
    private let isWritten: Bool
    private let format: LineLog.Format
    private let clock: Clock
    private let output: @Sendable ([UInt8]) -> Void

    /// A log as `settings` ask for; `output` takes each line.
    init(_ settings: ServerSettings, _ clock: Clock, output: @escaping @Sendable ([UInt8]) -> Void) {
        isWritten = settings.logLevel <= .info
        format = settings.logFormat
        self.clock = clock
        self.output = output
    }

    func write(_ exchange: HTTPExchange) {
        guard isWritten else { return }
        var line = LogLine(format, at: clock.now(), level: "info", event: "request")
        // In the order of their names, as the others are.
        line.add("bytes", String(exchange.bytesSent))
        line.add("id", exchange.id.description)
        line.add("method", exchange.method?.rawValue ?? "-")
        if let refusal = exchange.refusal { line.add("refusal", refusal.reason) }
        line.add("route", exchange.route ?? "-")
        line.add("status", exchange.status.map { String($0.rawValue) } ?? "-")
        line.add("us", String(exchange.durationNanoseconds / 1000))
        output(line.end())
    }
}
