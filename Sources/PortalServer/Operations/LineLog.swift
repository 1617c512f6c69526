import Glibc
import Logging
import PortalCore

/// Writes each log entry as one line on standard error, as text or as JSON. Nothing in a value can begin a new line or
/// reach the terminal: controls are escaped (OWASP ASVS 16.4.1).
struct LineLog: LogHandler {
    /// How a line is written; the raw value is the setting's.
    enum Format: String, CaseIterable, Sendable {
        case text
        case json
    }

    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info
    let format: Format
    let clock: Clock

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line = LogLine(format)
        line.add("time", clock.now().rfc3339, isNamed: false)
        line.add("level", event.level.rawValue, isNamed: false)
        line.add("event", event.message.description, isNamed: false)
        let given = event.metadata ?? [:]
        let values = metadata.isEmpty ? given : metadata.merging(given) { $1 }
        for (name, value) in values.sorted(by: { $0.key < $1.key }) { line.add(name, value.text) }
        // One call a line, so that lines of several threads never mix.
        line.end().withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// As inside a JSON string (RFC 8259, section 7).
    static func escaped(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Logger.MetadataValue {
    fileprivate var text: String {
        if case .string(let text) = self { text } else { description }
    }
}

/// A line in the making. It is written for every request, so as bytes, without a string for each piece.
private struct LogLine {
    private let format: LineLog.Format
    private var bytes: [UInt8] = []

    init(_ format: LineLog.Format) {
        self.format = format
        bytes.reserveCapacity(256)
    }

    /// Adds a value. The first few of a plain line are known by their place, and have no name there.
    mutating func add(_ name: String, _ value: String, isNamed: Bool = true) {
        let value = LineLog.escaped(value)
        switch format {
        case .json:
            bytes += (bytes.isEmpty ? "{\"" : ",\"").utf8
            bytes += LineLog.escaped(name).utf8
            bytes += "\":\"".utf8
            bytes += value.utf8
            bytes.append(UInt8(ascii: "\""))
        case .text:
            if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            if isNamed {
                bytes += LineLog.escaped(name).utf8
                bytes.append(UInt8(ascii: "="))
            }
            let isQuoted = isNamed && value.utf8.contains(UInt8(ascii: " "))
            if isQuoted { bytes.append(UInt8(ascii: "\"")) }
            bytes += value.utf8
            if isQuoted { bytes.append(UInt8(ascii: "\"")) }
        }
    }

    /// The whole line, its end included.
    mutating func end() -> [UInt8] {
        bytes += (format == .json ? "}\n" : "\n").utf8
        return bytes
    }
}

extension Instant {
    /// As in RFC 3339, in UTC, to the millisecond: `2026-11-23T20:15:00.123Z`.
    var rfc3339: String {
        let millisecondsOfDay = (milliseconds % 86_400_000 + 86_400_000) % 86_400_000
        let day = DayDate(daysSince1970: Int32(clamping: (milliseconds - millisecondsOfDay) / 86_400_000))
        var text = Array("\(day.iso)T00:00:00.000Z".utf8)
        func put(_ value: Int64, endingAt end: Int, width: Int) {
            var rest = value
            for position in stride(from: end, to: end - width, by: -1) {
                text[position] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            }
        }
        put(millisecondsOfDay / 3_600_000, endingAt: 12, width: 2)
        put(millisecondsOfDay / 60_000 % 60, endingAt: 15, width: 2)
        put(millisecondsOfDay / 1000 % 60, endingAt: 18, width: 2)
        put(millisecondsOfDay % 1000, endingAt: 22, width: 3)
        return String(decoding: text, as: UTF8.self)
    }
}
