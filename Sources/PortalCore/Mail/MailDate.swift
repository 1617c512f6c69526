/// An instant as mails write it, in UTC.
struct MailDate {
    private let day: DayDate
    private let millisecondOfDay: Int

    init(_ instant: Instant) {
        let millisecondsOfDay: Int64 = 86_400_000
        let (quotient, remainder) = instant.milliseconds.quotientAndRemainder(dividingBy: millisecondsOfDay)
        day = DayDate(daysSince1970: Int32(clamping: remainder < 0 ? quotient - 1 : quotient))
        millisecondOfDay = Int(remainder < 0 ? remainder + millisecondsOfDay : remainder)
    }

    /// `Mon, 23 Nov 2026 20:29:05 +0000` (RFC 5322, section 3.3).
    var text: String {
        let (year, month, dayOfMonth) = day.components
        // 1 January 1970 was a Thursday.
        let weekday = Self.weekdays[((Int(day.daysSince1970) + 4) % 7 + 7) % 7]
        return
            "\(weekday), \(Self.padded(dayOfMonth, 2)) \(Self.months[month - 1]) \(Self.padded(year, 4)) \(time(":")) +0000"
    }

    /// `20261123-202905.123`: sorts as the instants do.
    var compact: String {
        let (year, month, dayOfMonth) = day.components
        let date = Self.padded(year, 4) + Self.padded(month, 2) + Self.padded(dayOfMonth, 2)
        return "\(date)-\(time("")).\(Self.padded(millisecondOfDay % 1000, 3))"
    }

    private func time(_ separator: String) -> String {
        let seconds = millisecondOfDay / 1000
        return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, 2) }.joined(separator: separator)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
