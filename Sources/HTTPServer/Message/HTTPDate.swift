/// Dates as HTTP writes them (RFC 9110 5.6.7): seconds since 1970 UTC in and out, no time zone and no locale.
public enum HTTPDate {
    private static let days = Array("SunMonTueWedThuFriSat".utf8)
    private static let months = Array("JanFebMarAprMayJunJulAugSepOctNovDec".utf8)

    /// The date as `Sun, 06 Nov 1994 08:49:37 GMT`.
    public static func text(_ seconds: Int64) -> String {
        String(decoding: bytes(seconds), as: UTF8.self)
    }

    /// The 29 bytes of the date.
    static func bytes(_ seconds: Int64) -> [UInt8] {
        let day = seconds.floorDivided(by: 86_400)
        let time = Int(seconds - day * 86_400)
        let date = CivilDate(daysSince1970: day)
        let weekday = Int((day + 4) - (day + 4).floorDivided(by: 7) * 7)
        var text: [UInt8] = []
        text.reserveCapacity(29)
        text += days[(weekday * 3)..<(weekday * 3 + 3)]
        text += [ASCII.comma, ASCII.space]
        appendTwoDigits(date.day, to: &text)
        text.append(ASCII.space)
        text += months[(date.month * 3 - 3)..<(date.month * 3)]
        text.append(ASCII.space)
        appendTwoDigits(date.year / 100, to: &text)
        appendTwoDigits(date.year % 100, to: &text)
        for (separator, part) in [(ASCII.space, time / 3_600), (ASCII.colon, time / 60 % 60), (ASCII.colon, time % 60)]
        {
            text.append(separator)
            appendTwoDigits(part, to: &text)
        }
        text += " GMT".utf8
        return text
    }

    private static func appendTwoDigits(_ number: Int, to text: inout [UInt8]) {
        text.append(ASCII.zero + UInt8(truncatingIfNeeded: number / 10 % 10))
        text.append(ASCII.zero + UInt8(truncatingIfNeeded: number % 10))
    }

    /// Reads a date in any of the three forms of RFC 9110 5.6.7; nil for anything else. The day of the week is not
    /// compared. `now` decides the century of a two-digit year: never more than 50 years ahead.
    public static func seconds(_ text: String, now: Int64) -> Int64? {
        let parts = text.utf8.split(separator: ASCII.space, omittingEmptySubsequences: true).map(Array.init)
        switch parts.count {
        case 6 where parts[0].count == 4 && parts[0][3] == ASCII.comma && isGMT(parts[5]):
            return seconds(day: parts[1], month: parts[2], year: number(parts[3], digits: 4), time: parts[4])
        case 4 where parts[0].last == ASCII.comma && isGMT(parts[3]):
            let date = parts[1].split(separator: ASCII.dash, omittingEmptySubsequences: false).map(Array.init)
            guard date.count == 3, let year = number(date[2], digits: 2) else { return nil }
            return seconds(day: date[0], month: date[1], year: fullYear(year, now: now), time: parts[2])
        case 5 where parts[0].count == 3:
            let day = parts[2].count == 1 ? [ASCII.zero] + parts[2] : parts[2]
            return seconds(day: day, month: parts[1], year: number(parts[4], digits: 4), time: parts[3])
        default:
            return nil
        }
    }

    private static func isGMT(_ bytes: [UInt8]) -> Bool { bytes == Array("GMT".utf8) }

    private static func fullYear(_ year: Int, now: Int64) -> Int {
        let current = CivilDate(daysSince1970: now.floorDivided(by: 86_400)).year
        let candidate = current / 100 * 100 + year
        return candidate > current + 50 ? candidate - 100 : candidate
    }

    private static func number(_ bytes: [UInt8], digits: Int) -> Int? {
        guard bytes.count == digits else { return nil }
        var number = 0
        for byte in bytes {
            guard let digit = ASCII.digitValue(byte) else { return nil }
            number = number * 10 + digit
        }
        return number
    }

    private static func seconds(day: [UInt8], month: [UInt8], year: Int?, time: [UInt8]) -> Int64? {
        let clock = time.split(separator: ASCII.colon, omittingEmptySubsequences: false).map {
            number(Array($0), digits: 2)
        }
        guard let day = number(day, digits: 2), let year, month.count == 3, clock.count == 3,
            let hour = clock[0], let minute = clock[1], let second = clock[2],
            let index = (0..<12).first(where: { Array(months[($0 * 3)..<($0 * 3 + 3)]) == month }),
            (1...31).contains(day), hour < 24, minute < 60, second <= 60
        else { return nil }
        let date = CivilDate(year: year, month: index + 1, day: day)
        // The 31st of a month with 30 days comes back as another day.
        guard CivilDate(daysSince1970: date.daysSince1970) == date else { return nil }
        return date.daysSince1970 * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
    }
}

/// A day of the Gregorian calendar (Howard Hinnant's algorithms, for any era).
struct CivilDate: Equatable {
    var year: Int
    var month: Int
    var day: Int
}

extension CivilDate {
    init(daysSince1970: Int64) {
        let shifted = daysSince1970 + 719_468
        let era = shifted.floorDivided(by: 146_097)
        let dayOfEra = Int(shifted - era * 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + Int(era) * 400 + (month <= 2 ? 1 : 0)
    }

    var daysSince1970: Int64 {
        let shiftedYear = Int64(month <= 2 ? year - 1 : year)
        let era = shiftedYear.floorDivided(by: 400)
        let yearOfEra = shiftedYear - era * 400
        let shiftedMonth = Int64(month > 2 ? month - 3 : month + 9)
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + Int64(day) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension Int64 {
    /// Division that rounds down, for instants before 1970.
    func floorDivided(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
