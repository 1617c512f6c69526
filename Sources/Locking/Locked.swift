import Glibc

/// A value that only one thread at a time can touch, guarded by a pthread mutex.
///
/// `Synchronization.Mutex` would do the same, but ThreadSanitizer does not see it on Linux and would report
/// every guarded value as a race.
public final class Locked<Value>: @unchecked Sendable {
    // Sendable: `value` is reached only between lock and unlock of `mutex`, which lives at a fixed address.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private var value: Value

    /// Guards `value`.
    public init(_ value: sending Value) {
        self.value = value
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Runs `body` while no other thread can touch the value. Never call it again from inside `body`.
    public func withLock<Result, Failure: Error>(
        _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&value)
    }
}
