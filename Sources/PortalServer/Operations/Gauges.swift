import HTTPServer
import Locking

/// What can be read off the running parts at any moment. The server is known only once it is made, after the portal.
final class Gauges: Sendable {
    private let server = Locked<HTTPServer?>(nil)
    private let lanes: Portal.Lanes

    init(_ lanes: Portal.Lanes) {
        self.lanes = lanes
    }

    func watch(_ server: HTTPServer) { self.server.withLock { $0 = server } }

    func write(into text: inout PrometheusText) {
        if let counters = server.withLock({ $0 })?.counters {
            text.single("connections_open", "gauge", "Connections open now.", counters.openConnections)
            text.single("connections_total", "counter", "Connections accepted.", counters.acceptedConnections)
            text.single(
                "connections_refused_total", "counter", "Connections turned away.", counters.turnedAwayConnections)
            text.single("sent_bytes_total", "counter", "Bytes of answers.", counters.bytesSent)
        }
        let lanes = [lanes.writing, lanes.uploading, lanes.hashing, lanes.drawing]
        let loads = lanes.map { ($0.label, $0.load) }
        text.family("queue_waiting", "gauge", "Requests that wait for a worker.")
        for (label, load) in loads { text.sample("queue_waiting", [("queue", label)], Double(load.waiting)) }
        text.family("queue_running", "gauge", "Workers at work: on hashing, hashes in flight.")
        for (label, load) in loads { text.sample("queue_running", [("queue", label)], Double(load.running)) }
        text.family("queue_refused_total", "counter", "Requests refused because a queue was full.")
        for (label, load) in loads { text.sample("queue_refused_total", [("queue", label)], Double(load.refused)) }
    }
}
