/// What a command asks of a running server: one line of JSON.
public struct ControlRequest: Hashable, Sendable, Codable {
    /// The kind, by which the server finds who does it: `import`.
    public var command: String
    /// What it is about; paths are absolute, since the server stands in another folder.
    public var arguments: [String]
    /// Switches that are on: `dry-run`.
    public var flags: [String]

    /// Asks for `command`.
    public init(command: String, arguments: [String] = [], flags: [String] = []) {
        self.command = command
        self.arguments = arguments
        self.flags = flags
    }
}

/// What a server answers: lines of JSON, progress as often as it likes, then one result or one failure.
public enum ControlAnswer: Hashable, Sendable, Codable {
    /// How far the work is.
    case progress(ImportProgress)
    /// An import ended.
    case imported(ImportReport)
    /// Work of another kind ended; what it has to say.
    case done([String])
    /// It could not be done; why, in French.
    case failed(String)

    /// Whether nothing follows.
    var isLast: Bool { if case .progress = self { false } else { true } }
}

/// Why a running server could not be asked.
public enum ControlFailure: Error, Hashable, Sendable {
    /// No server listens on the socket.
    case noServer
    /// The system refused; the number is its own.
    case system(errno: Int32)
    /// The server ended before it answered.
    case cutShort
    /// The line was too long, or no message.
    case malformed
}
