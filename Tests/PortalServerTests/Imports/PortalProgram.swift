import Foundation
import XCTest

/// The built program, run as an operator runs it.
final class PortalProgram {
    private let process = Process()
    private let output = Pipe()
    private let ended = DispatchSemaphore(value: 0)

    init(_ arguments: [String]) throws {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let program = tests.deletingLastPathComponent().appendingPathComponent("PortalServer")
        process.executableURL = program
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.terminationHandler = { [ended] _ in ended.signal() }
        try process.run()
    }

    /// Runs it to its end and gives its exit status and its standard output.
    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let program = try PortalProgram(arguments)
        let text = String(decoding: program.output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        program.process.waitUntilExit()
        return (program.process.terminationStatus, text)
    }

    /// Lets it run for so long, then ends it without any warning. True if it had not ended by itself.
    func kill(afterMilliseconds time: Int) -> Bool {
        guard ended.wait(timeout: .now() + .milliseconds(time)) == .timedOut else { return false }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return true
    }

    /// The first line of its standard output.
    func firstLine() -> String {
        var bytes: [UInt8] = []
        while let byte = output.fileHandleForReading.readData(ofLength: 1).first, byte != UInt8(ascii: "\n") {
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Asks it to end, and gives its exit status.
    func stop() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
