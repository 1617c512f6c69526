import Glibc

/// A point in time: milliseconds since 1 January 1970, UTC.
public struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since 1 January 1970, UTC.
    public let milliseconds: Int64

    /// The instant that many milliseconds after 1 January 1970, UTC.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The instant `duration` later.
    public static func + (instant: Instant, duration: Span) -> Instant {
        Instant(milliseconds: instant.milliseconds + duration.milliseconds)
    }

    /// The instant `duration` earlier.
    public static func - (instant: Instant, duration: Span) -> Instant {
        Instant(milliseconds: instant.milliseconds - duration.milliseconds)
    }

    /// The time from `right` to `left`.
    public static func - (left: Instant, right: Instant) -> Span {
        Span(milliseconds: left.milliseconds - right.milliseconds)
    }

    /// Compares the instants.
    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    /// `2026-11-24T09:05:00Z` (RFC 3339), to the second.
    public var iso: String {
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let seconds = (milliseconds - (milliseconds % 1000 + 1000) % 1000) / 1000
        let second = (seconds % 86_400 + 86_400) % 86_400
        let day = DayDate(daysSince1970: Int32(clamping: (seconds - second) / 86_400))
        return "\(day.iso)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
    }

    /// A length of time.
    public struct Span: Hashable, Comparable, Sendable {
        /// Milliseconds.
        public let milliseconds: Int64

        /// So many milliseconds.
        public init(milliseconds: Int64) { self.milliseconds = milliseconds }
        /// So many seconds.
        public static func seconds(_ count: Int) -> Span { Span(milliseconds: Int64(count) * 1000) }
        /// So many minutes.
        public static func minutes(_ count: Int) -> Span { .seconds(count * 60) }
        /// So many hours.
        public static func hours(_ count: Int) -> Span { .minutes(count * 60) }
        /// So many times 24 hours.
        public static func days(_ count: Int) -> Span { .hours(count * 24) }
        /// The sum.
        public static func + (left: Span, right: Span) -> Span {
            Span(milliseconds: left.milliseconds + right.milliseconds)
        }
        /// The difference.
        public static func - (left: Span, right: Span) -> Span {
            Span(milliseconds: left.milliseconds - right.milliseconds)
        }
        /// Compares the lengths.
        public static func < (left: Span, right: Span) -> Bool { left.milliseconds < right.milliseconds }
    }
}

/// Where the time comes from. Everything that depends on the time takes one, so that a test can turn it by hand.
public struct Clock: Sendable {
    /// The time now.
    public let now: @Sendable () -> Instant

    /// A clock that answers with `now`.
    public init(now: @escaping @Sendable () -> Instant) {
        self.now = now
    }

    /// The machine's wall clock.
    public static let system = Clock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
