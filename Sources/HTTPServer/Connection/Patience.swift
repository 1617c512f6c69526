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
        /// The client taking the answer.
        case answer
        /// A queue making the next piece of an answer: our own work again, in the middle of `answer`.
        case piece
        /// The client reading its last answer.
        case lingering
    }

    private(set) var phase: Phase
    /// When the wait ends; in `piece`, how long it may still last. In microseconds, so that single bytes count.
    private var end: Int64 = .max

    /// Waits for nothing yet: call `enter`.
    init() { phase = .working }

    /// A connection in `phase` since `now`.
    init(_ phase: Phase, now: Int64, limits: HTTPLimits) {
        self.init()
        enter(phase, now: now, limits: limits)
    }

    /// Goes over to another phase.
    mutating func enter(_ phase: Phase, now: Int64, limits: HTTPLimits) {
        self.phase = phase
        switch phase {
        case .handshake, .head: wait(limits.headSeconds, from: now)
        case .idle: wait(limits.idleSeconds, from: now)
        case .body, .answer: wait(limits.transferGraceSeconds, from: now)
        case .lingering: wait(limits.lingerSeconds, from: now)
        case .working, .piece: end = .max
        }
    }

    private mutating func wait(_ seconds: Int, from now: Int64) { end = now * 1_000 + Int64(seconds) * 1_000_000 }

    /// Notes bytes of a body received or of an answer taken. They buy time at the lowest rate allowed, but never more
    /// than the grace: who has sent much and then stops is not waited for longer than who has sent nothing.
    mutating func moved(_ count: Int, now: Int64, limits: HTTPLimits) {
        let bought = end + Int64(count) * 1_000_000 / Int64(limits.bytesPerSecond)
        end = min(bought, now * 1_000 + Int64(limits.transferGraceSeconds) * 1_000_000)
    }

    /// Stops the clock of an answer while we make its next piece ourselves.
    mutating func pause(now: Int64) {
        phase = .piece
        end -= now * 1_000
    }

    /// Lets the clock of an answer go on from where it stopped.
    mutating func resume(now: Int64) {
        phase = .answer
        end += now * 1_000
    }

    /// The moment at which the wait is over, nil when nobody waits for the client.
    var deadline: Int64? {
        switch phase {
        case .working, .piece: nil
        default: end / 1_000
        }
    }
}
