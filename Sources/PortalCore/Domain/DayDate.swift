/// A calendar day with no time zone, in the proleptic Gregorian calendar, years 1 to 9999.
public struct DayDate: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970.
    public let daysSince1970: Int32

    /// 0001-01-01: before every day that is meant.
    public static let distantPast = DayDate(daysSince1970: -719_162)
    /// The last day there is; in storage it stands for "not yet".
    public static let distantFuture = DayDate(daysSince1970: 2_932_896)

    /// The day that many days after 1 January 1970.
    public init(daysSince1970: Int32) {
        self.daysSince1970 = daysSince1970
    }

    /// The day `year`-`month`-`day`, or nil if the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.lengthOfMonth(month, inYear: year)
        else { return nil }
        // Counts in years that start in March, so that the leap day is the last of its year.
        let marchYear = month > 2 ? year : year - 1
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        daysSince1970 = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Reads `yyyy-MM-dd` or `dd/MM/yyyy`, digits in ASCII only. Nil for anything else.
    public init?(parsing text: some StringProtocol) {
        var copy = String(text)
        guard let day = copy.withUTF8({ DayDate(bytes: $0) }) else { return nil }
        self = day
    }

    /// Reads the same forms from UTF-8 bytes.
    init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10 else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        let day: DayDate?
        if bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let y = number(0..<4), let m = number(5..<7), let d = number(8..<10)
        {
            day = DayDate(year: y, month: m, day: d)
        } else if bytes[2] == UInt8(ascii: "/"), bytes[5] == UInt8(ascii: "/"),
            let d = number(0..<2), let m = number(3..<5), let y = number(6..<10)
        {
            day = DayDate(year: y, month: m, day: d)
        } else {
            day = nil
        }
        guard let day else { return nil }
        self = day
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(daysSince1970) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The year.
    public var year: Int { components.year }

    /// The month, 1 to 12.
    public var month: Int { components.month }

    /// The day of the month, 1 to 31.
    public var dayOfMonth: Int { components.day }

    /// `yyyy-MM-dd`, as stored and as in form fields.
    public var iso: String {
        let (year, month, day) = components
        return String(unsafeUninitializedCapacity: 10) { buffer in
            func put(_ value: Int, at start: Int, width: Int) {
                var rest = value
                for position in stride(from: start + width - 1, through: start, by: -1) {
                    buffer[position] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
            }
            put(year, at: 0, width: 4)
            buffer[4] = UInt8(ascii: "-")
            put(month, at: 5, width: 2)
            buffer[7] = UInt8(ascii: "-")
            put(day, at: 8, width: 2)
            return 10
        }
    }

    /// The day `days` later (earlier when negative).
    public func adding(days: Int) -> DayDate { DayDate(daysSince1970: daysSince1970 + Int32(clamping: days)) }

    /// The same day `years` later; 29 February becomes 1 March in a common year.
    public func adding(years: Int) -> DayDate {
        let (year, month, day) = components
        return DayDate(year: year + years, month: month, day: day)
            ?? DayDate(year: year + years, month: 3, day: 1) ?? .distantFuture
    }

    /// The same day so many months later; the last of that month where it has no such day.
    public func adding(months: Int) -> DayDate {
        let (year, month, day) = components
        let index = year * 12 + month - 1 + months
        return (0...3).lazy.compactMap { DayDate(year: index / 12, month: index % 12 + 1, day: day - $0) }.first
            ?? .distantFuture
    }

    /// Whole years of age on `day` of somebody born on this one.
    public func age(on day: DayDate) -> Int {
        let (born, today) = (components, day.components)
        let hadBirthday = (today.month, today.day) >= (born.month, born.day)
        return today.year - born.year - (hadBirthday ? 0 : 1)
    }

    /// Compares the days.
    public static func < (left: DayDate, right: DayDate) -> Bool { left.daysSince1970 < right.daysSince1970 }

    private static func lengthOfMonth(_ month: Int, inYear year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
