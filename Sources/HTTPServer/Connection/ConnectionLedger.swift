import Locking
import Synchronization

/// Counts the connections of the whole server and of each address, and keeps the loops' tallies of requests.
final class ConnectionLedger: Sendable {
    private struct State {
        var open = 0
        var accepted = 0
        var turnedAway = 0
        var tallies: [RequestTally] = []
        var byAddress: [ClientAddress: Int] = [:]
    }

    private let maximum: Int
    private let maximumPerAddress: Int
    private let state = Locked(State())
    private let crowded = Atomic(false)

    init(maximum: Int, maximumPerAddress: Int) {
        self.maximum = maximum
        self.maximumPerAddress = maximumPerAddress
    }

    /// Whether three quarters of the room are taken: then a connection ends with its request, to leave its place to the
    /// next visitor.
    var isCrowded: Bool { crowded.load(ordering: .relaxed) }

    /// Counts a connection in, or returns false when there are too many. A trusted proxy's connections are many clients',
    /// so only the whole number counts for it.
    func admit(_ peer: ClientAddress, isProxy: Bool) -> Bool {
        state.withLock { state in
            let count = state.byAddress[peer.network, default: 0]
            guard state.open < maximum, isProxy || count < maximumPerAddress else {
                state.turnedAway += 1
                return false
            }
            state.open += 1
            state.accepted += 1
            state.byAddress[peer.network] = count + 1
            crowded.store(state.open > maximum / 4 * 3, ordering: .relaxed)
            return true
        }
    }

    /// Counts a connection out.
    func release(_ peer: ClientAddress) {
        state.withLock { state in
            state.open -= 1
            let count = state.byAddress[peer.network, default: 1] - 1
            state.byAddress[peer.network] = count == 0 ? nil : count
            crowded.store(state.open > maximum / 4 * 3, ordering: .relaxed)
        }
    }

    /// A loop's own tally of requests.
    func makeTally() -> RequestTally {
        let tally = RequestTally()
        state.withLock { $0.tallies.append(tally) }
        return tally
    }

    /// The counters now.
    var counters: HTTPServerCounters {
        state.withLock { state in
            HTTPServerCounters(
                openConnections: state.open, acceptedConnections: state.accepted,
                turnedAwayConnections: state.turnedAway,
                requests: state.tallies.reduce(0) { $0 + $1.requests.load(ordering: .relaxed) },
                refusals: state.tallies.reduce(0) { $0 + $1.refusals.load(ordering: .relaxed) },
                bytesSent: state.tallies.reduce(0) { $0 + $1.bytesSent.load(ordering: .relaxed) })
        }
    }
}

/// Counts the requests of one loop. Only the loop writes, so it never waits for another core; anybody may read.
final class RequestTally: Sendable {
    let requests = Atomic(0)
    let refusals = Atomic(0)
    let bytesSent = Atomic(0)

    /// Counts a request that is over.
    func count(_ exchange: HTTPExchange) {
        Self.add(1, to: requests)
        Self.add(exchange.bytesSent, to: bytesSent)
        if exchange.refusal != nil { Self.add(1, to: refusals) }
    }

    /// No atomic addition: there is one writer.
    private static func add(_ count: Int, to counter: borrowing Atomic<Int>) {
        counter.store(counter.load(ordering: .relaxed) + count, ordering: .relaxed)
    }
}

/// The server's counters, read one after the other while it works. All but the first only grow.
public struct HTTPServerCounters: Sendable, Equatable {
    /// Connections open now.
    public let openConnections: Int
    /// Connections accepted since the start.
    public let acceptedConnections: Int
    /// Connections refused because there were too many.
    public let turnedAwayConnections: Int
    /// Requests that are over, refused ones among them.
    public let requests: Int
    /// Requests that the server refused by itself.
    public let refusals: Int
    /// Bytes of answers handed to the system.
    public let bytesSent: Int
}
