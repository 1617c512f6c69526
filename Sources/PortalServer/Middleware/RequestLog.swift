import HTTPServer
import Logging

/// One line a request: method, route pattern, status, bytes, duration, id. Never a path, a query, a name or a token.
enum RequestLog {
    static func write(_ exchange: HTTPExchange, to log: Logger) {
        var metadata: Logger.Metadata = [
            "id": "\(exchange.id.description)",
            "method": "\(exchange.method?.rawValue ?? "-")",
            "route": "\(exchange.route ?? "-")",
            "status": "\(exchange.status.map { String($0.rawValue) } ?? "-")",
            "bytes": "\(exchange.bytesSent)",
            "us": "\(exchange.durationNanoseconds / 1000)",
        ]
        if let refusal = exchange.refusal { metadata["refusal"] = "\(refusal.reason)" }
        log.info("request", metadata: metadata)
    }
}
