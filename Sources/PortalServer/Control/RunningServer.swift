import Glibc
import PortalCore

/// The server that holds a data directory, if one runs.
enum RunningServer {
    /// Hands `request` over and waits for its last answer; nil when no server runs.
    ///
    /// - Throws: `CommandProblem`.
    static func ask(
        _ request: ControlRequest, dataDirectory path: String, progress: ImportProgress.Sink = { _ in }
    ) throws -> ControlAnswer? {
        // No folder, no server; whoever opens the store next makes it, or says why it cannot be made.
        guard access(path, X_OK) == 0 else { return nil }
        do {
            let answer = try ControlClient(path: DataDirectory(path: path).socketPath).ask(request, progress: progress)
            if case .failed(let reason) = answer { throw CommandProblem(reason) }
            return answer
        } catch ControlFailure.noServer {
            return nil
        } catch let failure as ControlFailure {
            throw CommandProblem(ControlSentence.text(failure))
        }
    }
}
