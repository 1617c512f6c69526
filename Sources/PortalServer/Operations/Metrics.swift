import HTTPServer
import Locking

/// Counts requests by route and status and how long they took, for `/metrics`.
final class Metrics: Sendable {
    private struct Key: Hashable {
        let route: String
        let method: String
        let status: Int
    }

    private struct Counts {
        var requests: [Key: Int] = [:]
        var durations: [String: Durations] = [:]
    }

    /// How many answers took at most so long, and their sum.
    struct Durations {
        /// Seconds.
        static let bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
        var buckets = [Int](repeating: 0, count: bounds.count + 1)
        var nanoseconds: Int64 = 0

        mutating func add(_ duration: Int64) {
            let seconds = Double(duration) / 1e9
            buckets[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
            nanoseconds += duration
        }
    }

    private let counts = Locked(Counts())

    /// Counts one answer. Only patterns of routes become labels, so their number is bounded.
    func count(_ exchange: HTTPExchange) {
        let route = exchange.route ?? "(none)"
        let key = Key(
            route: route, method: exchange.method?.rawValue ?? "-", status: exchange.status?.rawValue ?? 0)
        counts.withLock { counts in
            counts.requests[key, default: 0] += 1
            counts.durations[route, default: Durations()].add(exchange.durationNanoseconds)
        }
    }

    /// The counts in the Prometheus text format, version 0.0.4.
    func write(into text: inout PrometheusText) {
        let counts = counts.withLock { $0 }
        text.family("http_requests_total", "counter", "Answers by route, method and status.")
        for (key, count) in counts.requests.sorted(by: { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }
        ) {
            text.sample(
                "http_requests_total", [("route", key.route), ("method", key.method), ("status", "\(key.status)")],
                Double(count))
        }
        text.family("http_request_duration_seconds", "histogram", "From the whole head to the last byte.")
        for (route, durations) in counts.durations.sorted(by: { $0.key < $1.key }) {
            text.histogram("http_request_duration_seconds", [("route", route)], durations)
        }
    }
}
