/// How long a connection may wait for its client: a value that knows no clock, so tests turn it by hand.
/// Times are milliseconds that only go forward.
struct Patience: Sendable {
    /// What is waited for.
    enum Phase: Sendable, Equatable {
        /// The end of a TLS handshake.
        case handshake
        /// The first byte of a request.
        case idle
        /// The end of a head.
        case head
        /// The end of a body.
        case body
        /// The route's answer: our own work, which has no client to wait for.
        case working
        /// A queue making the next piece of an answer: our own work again, in the middle of `answer`.
        case piece
        /// The client taking the answer.
        case answer
        /// The client reading its last answer.
        case lingering
    }

    private(set) var phase: Phase
    private var since: Int64
    private var bytes = 0

    /// A connection just accepted.
    init(_ phase: Phase, now: Int64) {
        self.phase = phase
        since = now
    }

    /// Goes over to another phase.
    mutating func enter(_ phase: Phase, now: Int64) {
        self.phase = phase
        since = now
        bytes = 0
    }

    /// Stops the clock of an answer while we make its next piece ourselves.
    mutating func pause(now: Int64) {
        phase = .piece
        since -= now
    }

    /// Lets the clock of an answer go on, with what the client has taken so far to its credit.
    mutating func resume(now: Int64) {
        phase = .answer
        since += now
    }

    /// Notes bytes of a body received or of an answer taken: they buy time at the lowest rate allowed.
    mutating func moved(_ count: Int) { bytes += count }

    /// The moment at which the wait is over, nil when nobody waits for the client.
    func deadline(_ limits: HTTPLimits) -> Int64? {
        switch phase {
        case .handshake, .head: since + Int64(limits.headSeconds) * 1_000
        case .idle: since + Int64(limits.idleSeconds) * 1_000
        case .body, .answer:
            since + Int64(limits.transferGraceSeconds) * 1_000 + Int64(bytes) * 1_000 / Int64(limits.bytesPerSecond)
        case .lingering: since + Int64(limits.lingerSeconds) * 1_000
        case .working, .piece: nil
        }
    }
}
