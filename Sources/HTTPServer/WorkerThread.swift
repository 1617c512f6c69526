import Dispatch
import Glibc
import Locking

/// A thread that does one thing after another and has a lower priority than the rest of the process.
///
/// A Dispatch queue would lend any thread of its pool, and on Linux a thread's priority cannot be raised again by an
/// ordinary user: a thread of its own is the only one that may be lowered.
final class WorkerThread: Sendable {
    /// What the thread shares with its owner; it outlives the owner while the last work is done.
    private final class Desk: Sendable {
        let work = Locked<[@Sendable () -> Void]>([])
        let isStopped = Locked(false)
        let arrival = DispatchSemaphore(value: 0)

        /// The life of the thread.
        func serve() {
            // Priority 5 of 19: a third of a loop's share when both want the processor, all of it when no loop does.
            setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 5)
            while true {
                arrival.wait()
                let next = work.withLock { $0.isEmpty ? nil : $0.removeFirst() }
                if let next { next() } else if isStopped.withLock({ $0 }) { return }
            }
        }
    }

    private let desk = Desk()
    private let hasThread = Locked(false)

    /// Has the thread run `work` after what it was given before. The thread begins with the first work.
    func run(_ work: @escaping @Sendable () -> Void) {
        desk.work.withLock { $0.append(work) }
        desk.arrival.signal()
        hasThread.withLock { hasThread in
            if !hasThread { hasThread = begin() }
        }
    }

    /// Ends the thread when it has done what it was given.
    func stop() {
        desk.isStopped.withLock { $0 = true }
        desk.arrival.signal()
    }

    /// Starts the thread; false when the system has none left, and then the next work tries again.
    private func begin() -> Bool {
        var thread = pthread_t()
        // The thread takes over this reference and gives it up at its end.
        let context = Unmanaged.passRetained(desk)
        let code = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<Desk>.fromOpaque(context).takeRetainedValue().serve()
                return nil
            }, context.toOpaque())
        guard code == 0 else {
            context.release()
            return false
        }
        pthread_detach(thread)
        return true
    }
}
