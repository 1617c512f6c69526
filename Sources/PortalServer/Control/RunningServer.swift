import Glibc
import PortalCore

/// The server that holds a data directory, if one runs.
enum RunningServer {
    /// Prints what the running server has to say to `command`, or, when none runs, what `work` has.
    ///
    /// - Throws: `CommandProblem`, and what `work` throws.
    static func print(
        _ command: String, _ arguments: [String], _ data: DataOptions, orHere work: () throws -> [String]
    ) throws {
        let request = ControlRequest(command: command, arguments: arguments)
        let lines: [String]
        if case .done(let told) = try ask(request, dataDirectory: data.dataDir) {
            lines = told
        } else {
            lines = try work()
        }
        for line in lines { Swift.print(line) }
    }

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
