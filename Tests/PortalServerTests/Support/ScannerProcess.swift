import Foundation
import PortalTestSupport
import XCTest

/// A virus scanner in a process of its own (`Tests/Tools/scanner.py`), on a real socket.
final class ScannerProcess {
    /// What every scanner takes for a virus, inside a file that is otherwise a PDF.
    static let infected = Array(
        ("%PDF-1.4\nX5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*\n%%EOF\n").utf8)

    private let process = Process()
    private let input = Pipe()

    /// Starts it at `path`, and waits until it listens.
    init(at path: String, _ arguments: [String] = []) throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [PackageFiles.root + "/Tests/Tools/scanner.py", path] + arguments
        process.standardOutput = output
        process.standardInput = input
        try process.run()
        XCTAssertEqual(try output.fileHandleForReading.read(upToCount: 6), Data("ready\n".utf8))
    }

    /// Ends it, as when it is updated or crashes.
    func stop() throws {
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    deinit { if process.isRunning { process.terminate() } }
}
