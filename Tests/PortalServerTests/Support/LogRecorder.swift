import Locking
import Logging

/// Keeps what the portal writes into its log.
final class LogRecorder: Sendable {
    private let kept = Locked<[String]>([])

    /// Every entry with its fields; lines of requests as they are written, with their ends.
    var lines: [String] { kept.withLock { $0 } }

    /// A log that is kept here.
    var logger: Logger { Logger(label: "portal") { _ in Handler(recorder: self) } }

    /// Keeps a line that comes as it is written.
    func add(_ line: [UInt8]) { kept.withLock { $0.append(String(decoding: line, as: UTF8.self)) } }

    private struct Handler: LogHandler {
        let recorder: LogRecorder
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let fields = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            let line = "\(event.level) \(event.message) " + fields.joined(separator: " ")
            recorder.kept.withLock { $0.append(line) }
        }
    }
}
