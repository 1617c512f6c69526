/// How many attempts are let through, and how long one waits after too many. A pure value: it takes the time and the
/// record so far, and says what to do.
struct ThrottlePolicy: Hashable, Sendable {
    /// How attempts are forgotten.
    enum Forgetting: Hashable, Sendable {
        /// All at once, when there was none for so long.
        case all(after: Instant.Span)
        /// One by one, each after so long.
        case one(every: Instant.Span)
    }

    /// So many attempts meet no wait.
    var free: Int
    /// The wait after the next one; it doubles with each.
    var firstDelay = Instant.Span.seconds(2)
    /// It grows no further.
    var longestDelay = Instant.Span.seconds(60)
    /// So many attempts are followed by a hold; nil when none ever is.
    var firstHold: Int?
    /// So many more are each time followed by another.
    var nextHold = 5
    /// At this many the hold lasts a day; nil when there is no such number.
    var dailyLimit: Int?
    /// How attempts are forgotten.
    var forgetting: Forgetting

    static let hold = Instant.Span.minutes(15)
    static let longHold = Instant.Span.hours(24)

    /// Whether another attempt may be made at `now`.
    func verdict(_ record: ThrottleRecord, at now: Instant) -> ThrottleVerdict {
        // A record from the future means that the clock was set back: nobody waits for it to catch up.
        guard record.waitsUntil > now, record.lastAttempt <= now else { return .allowed }
        let wait = record.waitsUntil - record.lastAttempt
        return wait < Self.hold ? .delayed(until: record.waitsUntil) : .held(until: record.waitsUntil)
    }

    /// The record with one more attempt, made at `now`.
    func recording(attemptAt now: Instant, on record: ThrottleRecord) -> ThrottleRecord {
        let attempts = remembered(record, at: now) + 1
        return ThrottleRecord(attempts: attempts, lastAttempt: now, waitsUntil: now + wait(after: attempts))
    }

    private func remembered(_ record: ThrottleRecord, at now: Instant) -> Int {
        if let dailyLimit, record.attempts >= dailyLimit { return 0 }
        let elapsed = max(now - record.lastAttempt, .seconds(0)).milliseconds
        return switch forgetting {
        case .all(let span): elapsed >= span.milliseconds ? 0 : record.attempts
        case .one(let span): max(0, record.attempts - Int(clamping: elapsed / span.milliseconds))
        }
    }

    private func wait(after attempts: Int) -> Instant.Span {
        if let dailyLimit, attempts >= dailyLimit { return Self.longHold }
        if let firstHold, attempts >= firstHold, (attempts - firstHold).isMultiple(of: nextHold) { return Self.hold }
        guard attempts > free else { return .seconds(0) }
        // Past 2^20 times the first delay every longest one is reached; the bound keeps the shift from overflowing.
        let doubled = firstDelay.milliseconds << min(attempts - free - 1, 20)
        return min(Instant.Span(milliseconds: doubled), longestDelay)
    }
}

/// The attempts so far.
struct ThrottleRecord: Hashable, Sendable {
    let attempts: Int
    let lastAttempt: Instant
    let waitsUntil: Instant

    /// Nobody has tried.
    static let none = ThrottleRecord(
        attempts: 0, lastAttempt: Instant(milliseconds: 0), waitsUntil: Instant(milliseconds: 0))
}

/// Whether an attempt may be made.
public enum ThrottleVerdict: Hashable, Sendable {
    /// It may, and it has been counted.
    case allowed
    /// Not before then: attempts came fast.
    case delayed(until: Instant)
    /// Not before then: there were too many.
    case held(until: Instant)

    /// From when on it may; nil when it may now.
    public var waitsUntil: Instant? {
        switch self {
        case .allowed: nil
        case .delayed(let until), .held(let until): until
        }
    }

    /// The stricter of both.
    func stricter(_ other: ThrottleVerdict) -> ThrottleVerdict {
        guard let until = other.waitsUntil else { return self }
        return waitsUntil.map { $0 >= until } == true ? self : other
    }
}
