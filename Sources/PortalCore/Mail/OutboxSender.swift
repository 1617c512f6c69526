import Dispatch
import Locking

/// Sends what the outbox holds, on a queue of its own: at once when woken, else when the next mail is due.
public final class OutboxSender: Sendable {
    private let queue = DispatchQueue(label: "mail.outbox")
    private let delivery: OutboxDelivery
    private let clock: Clock
    private let onRound: @Sendable (Result<OutboxDelivery.Report, any Error>) -> Void
    private let state = Locked(State())

    private struct State {
        var isRunning = false
        var isWoken = false
        /// Tells a timer that a later one has taken its place.
        var timer = 0
    }

    /// Even when nothing is due, it looks this often: a clock may have been set.
    private static let longestPause = Instant.Span.seconds(60)

    /// A sender that has not started.
    ///
    /// - Parameter onRound: told what each round came to, on the sender's queue.
    public init(
        delivery: OutboxDelivery, clock: Clock,
        onRound: @escaping @Sendable (Result<OutboxDelivery.Report, any Error>) -> Void = { _ in }
    ) {
        self.delivery = delivery
        self.clock = clock
        self.onRound = onRound
    }

    /// Starts, with a round at once.
    public func start() {
        state.withLock { $0.isRunning = true }
        wake()
    }

    /// Says that mails were put in and committed. Returns at once; calls that come together make one round.
    public func wake() {
        let isFirst = state.withLock { state in
            defer { if state.isRunning { state.isWoken = true } }
            return state.isRunning && !state.isWoken
        }
        if isFirst { queue.async { self.round() } }
    }

    /// Stops. When it returns, the mail on its way has been handed over or not, and no other follows. A mail that takes
    /// longer than `grace` seconds is broken off, and will be sent again after the next start.
    public func stop(grace: Int = 5) {
        state.withLock { $0.isRunning = false }
        let round = DispatchWorkItem {}
        queue.async(execute: round)
        if round.wait(timeout: .now() + .seconds(grace)) == .timedOut {
            delivery.cancel()
            round.wait()
        }
    }

    private var isStopping: Bool { state.withLock { !$0.isRunning } }

    private func round() {
        state.withLock { $0.isWoken = false }
        guard !isStopping else { return }
        let result = Result { try delivery.run { isStopping } }
        onRound(result)
        let pause =
            switch result {
            case .success(let report): report.nextDue.map { max($0 - clock.now(), .seconds(1)) } ?? Self.longestPause
            case .failure: Self.longestPause
            }
        plan(after: min(pause, Self.longestPause))
    }

    private func plan(after pause: Instant.Span) {
        let timer = state.withLock { state in
            state.timer += 1
            return state.timer
        }
        queue.asyncAfter(deadline: .now() + .milliseconds(Int(pause.milliseconds))) { [weak self] in
            guard let self, self.state.withLock({ $0.timer == timer }) else { return }
            self.wake()
        }
    }
}
