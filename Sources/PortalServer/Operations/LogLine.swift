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
}
