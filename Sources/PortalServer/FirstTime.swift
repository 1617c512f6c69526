import Locking

/// True once.
final class FirstTime: Sendable {
    private let taken = Locked(false)

    func take() -> Bool {
        taken.withLock { taken in
            defer { taken = true }
            return !taken
        }
    }
}
