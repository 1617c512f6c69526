import Glibc
import PortalCore

/// A line of the log in the making. It is written for every request, so as bytes, without a string for each piece.
struct LogLine {
    private let format: LineLog.Format
    private var bytes: [UInt8] = []

    /// The start of a line: the moment, the level and what happened, which a plain line tells by their place.
    init(_ format: LineLog.Format, at now: Instant, level: String, event: String) {
        self.format = format
        bytes.reserveCapacity(256)
        if format == .json { append("{\"time\":\"") }
        now.appendRFC3339(to: &bytes)
        append(format == .json ? "\",\"level\":\"" : " ")
        append(level)
        append(format == .json ? "\",\"event\":\"" : " ")
        append(LineLog.escaped(event))
        if format == .json { append("\"") }
    }

    /// Adds a value and its name.
    mutating func add(_ name: String, _ value: String) {
        begin(name)
        let isQuoted = format == .json || value.utf8.contains(UInt8(ascii: " "))
        if isQuoted { append("\"") }
        append(LineLog.escaped(value))
        if isQuoted { append("\"") }
    }

    /// Adds a number that is not negative and its name.
    mutating func add(_ name: String, _ number: Int) {
        begin(name)
        if format == .json { append("\"") }
        appendDigits(number)
        if format == .json { append("\"") }
    }

    /// The whole line, its end included.
    mutating func end() -> [UInt8] {
        append(format == .json ? "}\n" : "\n")
        return bytes
    }

    /// Writes a whole line on standard error. One call a line, so that lines of several threads never mix.
    static func write(_ line: [UInt8]) {
        line.withUnsafeBytes { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    private mutating func begin(_ name: String) {
        append(format == .json ? ",\"" : " ")
        append(LineLog.escaped(name))
        append(format == .json ? "\":" : "=")
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func appendDigits(_ number: Int) {
        if number >= 10 { appendDigits(number / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
}

extension Instant {
    /// As in RFC 3339, in UTC, to the millisecond: `2026-11-23T20:15:00.123Z`.
    var rfc3339: String {
        var bytes: [UInt8] = []
        appendRFC3339(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the same.
    fileprivate func appendRFC3339(to bytes: inout [UInt8]) {
        let millisecondsOfDay = (milliseconds % 86_400_000 + 86_400_000) % 86_400_000
        let day = DayDate(daysSince1970: Int32(clamping: (milliseconds - millisecondsOfDay) / 86_400_000))
        let start = bytes.count
        bytes.append(contentsOf: day.iso.utf8)
        bytes.append(contentsOf: "T00:00:00.000Z".utf8)
        func put(_ value: Int64, endingAt end: Int, width: Int) {
            var rest = value
            for position in stride(from: end, to: end - width, by: -1) {
                bytes[start + position] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            }
        }
        put(millisecondsOfDay / 3_600_000, endingAt: 12, width: 2)
        put(millisecondsOfDay / 60_000 % 60, endingAt: 15, width: 2)
        put(millisecondsOfDay / 1000 % 60, endingAt: 18, width: 2)
        put(millisecondsOfDay % 1000, endingAt: 22, width: 3)
    }
}
