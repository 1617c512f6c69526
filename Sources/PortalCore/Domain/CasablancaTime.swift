/// A day and a time of day as a wall clock in Casablanca shows them.
public struct WallTime: Hashable, Sendable {
    /// The day.
    public let day: DayDate
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int
}

/// Africa/Casablanca: UTC+1, but UTC during Ramadan, whose dates only the system's zone database knows.
public struct CasablancaTime: Sendable {
    /// The zone as the system knows it; UTC+1 all year where the system has no zone database.
    public static let zone = CasablancaTime(zoneFile: "/usr/share/zoneinfo/Africa/Casablanca")

    /// From each instant on (seconds since 1970), the offset from UTC in seconds. Ascending.
    private let transitions: [(from: Int64, offset: Int64)]
    private static let winterOffset: Int64 = 3600

    /// Reads a compiled zone file (RFC 8536).
    init(zoneFile path: String) {
        transitions = ZoneFile(path: path)?.transitions ?? []
    }

    /// What a wall clock shows at `instant`.
    public func wallTime(at instant: Instant) -> WallTime {
        let seconds = instant.milliseconds.flooredDivision(by: 1000)
        let local = seconds + offset(at: seconds)
        let day = local.flooredDivision(by: 86_400)
        let secondOfDay = Int(local - day * 86_400)
        return WallTime(
            day: DayDate(daysSince1970: Int32(clamping: day)), hour: secondOfDay / 3600, minute: secondOfDay / 60 % 60)
    }

    /// The calendar day in Casablanca at `instant`.
    public func day(at instant: Instant) -> DayDate { wallTime(at: instant).day }

    /// The first instant of `day` in Casablanca. The clock is never turned at midnight there.
    public func start(of day: DayDate) -> Instant {
        let midnight = Int64(day.daysSince1970) * 86_400
        return Instant(milliseconds: (midnight - offset(at: midnight - Self.winterOffset)) * 1000)
    }

    private func offset(at seconds: Int64) -> Int64 {
        var (low, high) = (0, transitions.count)
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle].from <= seconds { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? Self.winterOffset : transitions[low - 1].offset
    }
}

extension Int64 {
    fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
        (self - (self % divisor + divisor) % divisor) / divisor
    }
}
