import Glibc

/// Hands the work of a command to the server that holds the data directory.
public final class ControlClient {
    private let channel: ControlChannel

    /// Connects to the socket at `path`.
    ///
    /// - Throws: `ControlFailure.noServer` when nobody listens there; `ControlFailure`.
    public init(path: String) throws {
        let descriptor = try ControlAddress.socket()
        channel = ControlChannel(descriptor)
        let result = try ControlAddress.with(path) { Glibc.connect(descriptor, $0, $1) }
        guard result == 0 else {
            throw [ENOENT, ECONNREFUSED].contains(errno) ? ControlFailure.noServer : .system(errno: errno)
        }
    }

    /// Asks for `request` and waits for its end.
    ///
    /// - Parameter progress: told of the way.
    /// - Returns: the last answer.
    /// - Throws: `ControlFailure.cutShort` when the server ends first; `ControlFailure`.
    public func ask(_ request: ControlRequest, progress: ImportProgress.Sink) throws -> ControlAnswer {
        try channel.send(request)
        while let answer = try channel.receive(ControlAnswer.self) {
            if case .progress(let step) = answer { progress(step) }
            if answer.isLast { return answer }
        }
        throw ControlFailure.cutShort
    }
}
