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
        var line = LogLine(format, at: clock.now(), level: event.level.rawValue, event: event.message.description)
        let given = event.metadata ?? [:]
        let values = metadata.isEmpty ? given : metadata.merging(given) { $1 }
        for (name, value) in values.sorted(by: { $0.key < $1.key }) { line.add(name, value.text) }
        LogLine.write(line.end())
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
