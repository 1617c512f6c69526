import Locking

/// A bounded queue for slow work, with a fixed number of workers.
///
/// Each worker has a thread of its own, which gives way to the loops: a flood of password hashes takes neither the
/// threads of another queue nor, while a page wants it, the processor.
public final class WorkQueue: Sendable {
    private struct State {
        var waiting: [@Sendable () -> Void] = []
        var head = 0
        /// Workers whose threads wait for something to do.
        var idle: [WorkerThread]
        var refused = 0

        var depth: Int { waiting.count - head }

        mutating func next() -> (@Sendable () -> Void)? {
            guard head < waiting.count else { return nil }
            let work = waiting[head]
            head += 1
            if head == waiting.count {
                waiting.removeAll(keepingCapacity: true)
                head = 0
            } else if head >= 256 {
                waiting.removeFirst(head)
                head = 0
            }
            return work
        }
    }

    /// The name of the queue, for the metrics.
    public let label: String
    /// How much may wait.
    public let capacity: Int
    /// How much is done at once.
    public let workerCount: Int
    private let workers: [WorkerThread]
    private let state: Locked<State>

    /// A queue with `workers` workers (at least one), on which at most `capacity` pieces of work may wait.
    public init(label: String, workers: Int, capacity: Int) {
        self.label = label
        self.capacity = capacity
        workerCount = max(1, workers)
        self.workers = (0..<workerCount).map { _ in WorkerThread() }
        state = Locked(State(idle: self.workers))
    }

    deinit { for worker in workers { worker.stop() } }

    /// Takes the work on, or returns false when `capacity` pieces wait already.
    public func submit(_ work: @escaping @Sendable () -> Void) -> Bool {
        enqueue(work, bounded: true)
    }

    /// Takes on the rest of something that has begun: refusing it would waste what is done.
    func resume(_ work: @escaping @Sendable () -> Void) {
        _ = enqueue(work, bounded: false)
    }

    /// What waits, what is being done, and how often there was no room.
    public var load: Load {
        state.withLock {
            Load(waiting: $0.depth, running: workerCount - $0.idle.count, refused: $0.refused)
        }
    }

    /// The load of a queue at one moment.
    public struct Load: Sendable {
        /// Pieces of work that wait.
        public let waiting: Int
        /// Workers at work.
        public let running: Int
        /// Pieces of work refused since the start.
        public let refused: Int
    }

    private func enqueue(_ work: @escaping @Sendable () -> Void, bounded: Bool) -> Bool {
        let (accepted, worker): (Bool, WorkerThread?) = state.withLock { state in
            // A worker is only idle when nothing waits, so handing it this keeps the order.
            if let worker = state.idle.popLast() { return (true, worker) }
            if bounded, state.depth >= capacity {
                state.refused += 1
                return (false, nil)
            }
            state.waiting.append(work)
            return (true, nil)
        }
        if let worker { worker.run { [self] in drain(worker, from: work) } }
        return accepted
    }

    private func drain(_ worker: WorkerThread, from first: @Sendable () -> Void) {
        first()
        while true {
            let work = state.withLock { state -> (@Sendable () -> Void)? in
                let work = state.next()
                if work == nil { state.idle.append(worker) }
                return work
            }
            guard let work else { return }
            work()
        }
    }
}
