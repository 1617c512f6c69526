import HTTPServer
import Logging

/// One line a request: method, route pattern, status, bytes, duration, id. Never a path, a query, a name or a token.
enum RequestLog {
    static func write(_ exchange: HTTPExchange, to log: Logger) {
        var metadata: Logger.Metadata = [
            "id": .string(exchange.id.description),
            "method": .string(exchange.method?.rawValue ?? "-"),
            "route": .string(exchange.route ?? "-"),
            "status": .string(exchange.status.map { String($0.rawValue) } ?? "-"),
            "bytes": .string(String(exchange.bytesSent)),
            "us": .string(String(exchange.durationNanoseconds / 1000)),
        ]
        if let refusal = exchange.refusal { metadata["refusal"] = "\(refusal.reason)" }
        log.info("request", metadata: metadata)
    }
}
