import Locking
public import PortalCore

/// A clock that stands still until a test turns it.
public final class HandClock: Sendable {
    private let instant: Locked<Instant>

    /// 23 November 2026, 10:00 UTC.
    public static let start = Instant(milliseconds: 1_795_428_000_000)

    /// A clock that shows `instant`.
    public init(_ instant: Instant = HandClock.start) {
        self.instant = Locked(instant)
    }

    /// The time it shows.
    public var now: Instant { instant.withLock { $0 } }

    /// The clock for whoever only reads it.
    public var clock: Clock { Clock { self.now } }

    /// Turns it on by `span`; back, when that is negative.
    public func advance(_ span: Instant.Span) {
        instant.withLock { $0 = $0 + span }
    }
}
