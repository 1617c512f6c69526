import PortalCore

/// How values look as text, in sentences and mails. Pages write the same bytes without the string in between.
enum Formats {
    static func money(_ amount: Money, _ language: Language) -> String {
        text { out in out.appendMoneyDigits(amount) } + "\u{A0}" + currency(language)
    }

    static func currency(_ language: Language) -> String {
        switch language {
        case .french: "DH"
        case .arabic: "درهم"
        }
    }

    static func rate(_ rate: Rate) -> String { text { out in out.appendRate(rate) } }

    static func day(_ day: DayDate) -> String { text { out in out.appendDay(day) } }

    /// `05 22 43 99 95`, on one line.
    static func phone(_ phone: PhoneNumber) -> String { text { out in out.appendPhone(phone) } }

    /// The time of day in Casablanca: `14:05`.
    static func timeOfDay(_ instant: Instant) -> String {
        let wall = CasablancaTime.zone.wallTime(at: instant)
        return text { out in
            out.appendTwoDigits(wall.hour)
            out.appendByte(UInt8(ascii: ":"))
            out.appendTwoDigits(wall.minute)
        }
    }

    /// The day in Casablanca: `05/03/2026`.
    static func day(_ instant: Instant) -> String { day(CasablancaTime.zone.day(at: instant)) }

    /// `5 mars 2026`, «5 مارس 2026».
    static func longDay(_ day: DayDate, _ language: Language) -> String {
        let (year, month, dayOfMonth) = day.components
        let ordinal = language == .french && dayOfMonth == 1 ? "1er" : String(dayOfMonth)
        return "\(ordinal) \(monthName(month, language)) \(year)"
    }

    /// The name of a month, 1 to 12; in Arabic as used in Morocco.
    static func monthName(_ month: Int, _ language: Language) -> String {
        let names = language == .french ? frenchMonths : moroccanMonths
        return names.indices.contains(month - 1) ? names[month - 1] : ""
    }

    private static let frenchMonths = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]
    private static let moroccanMonths = [
        "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
    ]

    private static func text(_ body: (inout Markup) -> Void) -> String {
        var out = Markup(capacity: 32)
        body(&out)
        return String(decoding: out.bytes, as: UTF8.self)
    }
}

// The same, straight into the page.
extension Markup {
    /// `1 234,56 DH`. In Arabic the figure is isolated, so that a minus stays on its left.
    mutating func appendMoney(_ amount: Money, _ language: Language) {
        switch language {
        case .french:
            appendMoneyDigits(amount)
            appendRaw("\u{A0}DH")
        case .arabic:
            appendRaw("<bdi dir=\"ltr\">")
            appendMoneyDigits(amount)
            appendRaw("</bdi>\u{A0}درهم")
        }
    }

    mutating func appendUnknown(_ language: Language) {
        appendRaw("<span class=\"unknown\">")
        appendSentence(Words.shared.unknown[language])
        appendRaw("</span>")
    }

    /// Dirhams in groups of three with narrow no-break spaces, a comma, centimes.
    mutating func appendMoneyDigits(_ amount: Money) {
        if amount < .zero { appendRaw("\u{2212}") }
        // From the last digit to the first: at most 20 digits, a comma, and six spaces of three bytes.
        append(40) { bytes in
            var rest = amount.centimes.magnitude
            bytes.putTwoDigits(Int(rest % 100), at: 38)
            bytes[37] = UInt8(ascii: ",")
            rest /= 100
            var (start, digits) = (37, 0)
            repeat {
                if digits > 0, digits.isMultiple(of: 3) {
                    start -= 3
                    for (offset, byte) in "\u{202F}".utf8.enumerated() { bytes[start + offset] = byte }
                }
                start -= 1
                bytes[start] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
                digits += 1
            } while rest > 0
            return start
        }
    }

    /// `05 22 43 99 95` in pairs that stay on one line; a foreign number as it is dialled from anywhere.
    mutating func appendPhone(_ phone: PhoneNumber) {
        let (number, country) = (phone.e164.utf8, "+212".utf8)
        guard number.starts(with: country) else { return appendText(phone.e164) }
        appendRaw("0")
        for (index, digit) in number.dropFirst(country.count).enumerated() {
            if index % 2 == 1 { appendRaw("\u{A0}") }
            appendByte(digit)
        }
    }

    /// `70 %`, `87,5 %`.
    mutating func appendRate(_ rate: Rate) {
        appendInteger(rate.basisPoints / 100)
        let rest = abs(rate.basisPoints % 100)
        if rest != 0 {
            appendByte(UInt8(ascii: ","))
            if rest.isMultiple(of: 10) { appendInteger(rest / 10) } else { appendTwoDigits(rest) }
        }
        appendRaw("\u{A0}%")
    }

    /// `05/03/2026`.
    mutating func appendDay(_ day: DayDate) {
        let (year, month, dayOfMonth) = day.components
        append(10) { bytes in
            bytes.putTwoDigits(dayOfMonth, at: 0)
            bytes[2] = UInt8(ascii: "/")
            bytes.putTwoDigits(month, at: 3)
            bytes[5] = UInt8(ascii: "/")
            bytes.putTwoDigits(year / 100, at: 6)
            bytes.putTwoDigits(year % 100, at: 8)
            return 0
        }
    }

    mutating func appendInteger(_ number: Int) {
        if number < 0 { appendByte(UInt8(ascii: "-")) }
        appendDigits(UInt64(number.magnitude))
    }

    mutating func appendTwoDigits(_ number: Int) {
        append(2) { bytes in
            bytes.putTwoDigits(number, at: 0)
            return 0
        }
    }

    /// Appends at once what `write` puts into `count` bytes, from the place on that it returns: a byte at a time costs more.
    private mutating func append(_ count: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { bytes in
            bytes.initialize(repeating: 0)
            let start = write(bytes)
            appendRaw(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }

    private mutating func appendDigits(_ number: UInt64) {
        if number >= 10 { appendDigits(number / 10) }
        appendByte(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    fileprivate func putTwoDigits(_ number: Int, at place: Int) {
        self[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10)
        self[place + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
    }
}
