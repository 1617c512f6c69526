import Foundation
import PortalTestSupport
import XCTest

/// A real mail server in a process of its own (`Tests/Tools/smtp_sink.py`).
final class SMTPSink {
    /// What the server tells of.
    struct Event: Decodable {
        let event: String
        let tls: Bool?
        let user: String?
        let sender: String?
        let recipients: [String]?
        let content: Data?
    }

    let port: UInt16
    private let process = Process()
    private let output = Pipe()
    private let input = Pipe()

    /// Starts a server; the test is skipped where Python's aiosmtpd is missing.
    init(_ arguments: [String] = []) throws {
        guard try Self.run("/usr/bin/python3", ["-c", "import aiosmtpd"]) == 0 else {
            throw XCTSkip("python3-aiosmtpd is not installed")
        }
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [PackageFiles.root + "/Tests/Tools/smtp_sink.py"] + arguments
        process.standardOutput = output
        process.standardInput = input
        try process.run()
        port = try XCTUnwrap(UInt16(try Self.line(from: output)))
    }

    /// Waits for the next thing that the server tells.
    func next() throws -> Event {
        try JSONDecoder().decode(Event.self, from: Data(try Self.line(from: output).utf8))
    }

    private static func line(from pipe: Pipe) throws -> String {
        var line = Data()
        while let byte = try pipe.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8) { line += byte }
        return String(decoding: line, as: UTF8.self)
    }

    /// Ends the server, and returns all that it told.
    func finish() throws -> [Event] {
        try input.fileHandleForWriting.close()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try text.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Event.self, from: $0) }
    }

    /// Runs a program to its end, quietly.
    static func run(_ path: String, _ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}

/// A key and a certificate that it has signed itself.
struct TestCertificate {
    let certificate: String
    let key: String

    init(in folder: TemporaryFolder, for name: String) throws {
        certificate = folder.path + "/\(name).pem"
        key = folder.path + "/\(name).key"
        let status = try SMTPSink.run(
            "/usr/bin/openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                "-keyout", key,
                "-out", certificate, "-subj", "/CN=\(name)", "-addext", "subjectAltName=DNS:\(name)",
            ])
        XCTAssertEqual(status, 0, "openssl made no certificate")
    }

    var arguments: [String] { ["--certificate", certificate, "--key", key] }
}
