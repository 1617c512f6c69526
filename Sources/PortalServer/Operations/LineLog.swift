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
        var fields = [
            ("time", clock.now().rfc3339), ("level", event.level.rawValue), ("event", event.message.description),
        ]
        let values = metadata.merging(event.metadata ?? [:]) { $1 }
        fields += values.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
        var line = format == .json ? Self.json(fields) : Self.text(fields)
        line.append("\n")
        // One call a line, so that lines of several threads never mix.
        line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    private static func json(_ fields: [(String, String)]) -> String {
        "{" + fields.map { "\"\(escaped($0))\":\"\(escaped($1))\"" }.joined(separator: ",") + "}"
    }

    private static func text(_ fields: [(String, String)]) -> String {
        let plain = fields.prefix(3).map { escaped($0.1) }
        let named = fields.dropFirst(3).map { name, value in
            value.contains(" ") ? "\(name)=\"\(escaped(value))\"" : "\(name)=\(escaped(value))"
        }
        return (plain + named).joined(separator: " ")
    }

    /// As inside a JSON string (RFC 8259, section 7).
    static func escaped(_ text: String) -> String {
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

extension Instant {
    /// As in RFC 3339, in UTC, to the millisecond: `2026-11-23T20:15:00.123Z`.
    var rfc3339: String {
        let days = Int32(clamping: (milliseconds - (milliseconds % 86_400_000 + 86_400_000) % 86_400_000) / 86_400_000)
        let rest = Int(milliseconds - Int64(days) * 86_400_000)
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }
        return DayDate(daysSince1970: days).iso + "T" + time.joined(separator: ":") + "." + padded(rest % 1000, 3) + "Z"
    }
}
