import Foundation
import XCTest

@testable import HTTPServer

/// Certificates, made with the openssl command as an operator would.
enum TestCertificate {
    static func make(in folder: TemporaryFolder, name: String) throws -> TLSConfiguration {
        let (certificate, key) = ("\(folder.path)/\(name).pem", "\(folder.path)/\(name).key")
        _ = try Command.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
                + ["-subj", "/CN=\(name)", "-keyout", key, "-out", certificate])
        return TLSConfiguration(certificatePath: certificate, keyPath: key)
    }
}

/// A command of the system, run to its end.
enum Command {
    static func run(_ arguments: [String], input: String = "") throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        let (output, feed) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = output
        process.standardInput = feed
        try process.run()
        feed.fileHandleForWriting.write(Data(input.utf8))
        try feed.fileHandleForWriting.close()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }
}

final class TLSTests: XCTestCase {
    private let hello = TestHandler { _ in Admission(route: "/") { _ in .text("hello") } }

    private func connect(_ port: UInt16, _ options: [String]) throws -> String {
        try Command.run(["openssl", "s_client", "-connect", "127.0.0.1:\(port)"] + options)
    }

    func testSpeaksOnlyWhatTheProfileAllows() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let port = try serve(hello, tls: try TestCertificate.make(in: folder, name: "a")).port
        XCTAssertTrue(try connect(port, ["-tls1_3"]).contains("New, TLSv1.3"))
        XCTAssertTrue(try connect(port, ["-tls1_2"]).contains("New, TLSv1.2"))
        XCTAssertTrue(try connect(port, ["-alpn", "http/1.1"]).contains("ALPN protocol: http/1.1"))
        XCTAssertTrue(try connect(port, ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"]).contains("Cipher is (NONE)"))
        XCTAssertTrue(try connect(port, ["-tls1_2", "-cipher", "AES128-SHA"]).contains("Cipher is (NONE)"))
        XCTAssertTrue(try connect(port, ["-alpn", "smtp"]).contains("no application protocol"))
    }

    /// Who begins handshakes and stalls makes room for who comes.
    func testTheOldestHandshakeEndsWhenThereAreTooMany() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var limits = HTTPLimits()
        limits.handshakes = 2
        let (server, port) = try serve(
            hello, limits: limits, tls: try TestCertificate.make(in: folder, name: "a"), loops: 1)
        let begun: [UInt8] = [0x16, 3, 1, 2, 0, 1, 0, 1, 0xFC, 3, 3]
        let clients = try (0..<3).map { _ in
            let client = try RawClient(port: port)
            try client.send(begun)
            return client
        }
        XCTAssertEqual(try clients[0].readToEnd(), "")
        XCTAssertTrue(try connect(port, []).contains("subject=CN = a"), "an honest one is done before it is the oldest")
        XCTAssertEqual(try clients[1].readToEnd(), "")
        try clients[2].send([UInt8](repeating: 0, count: 600))
        XCTAssertTrue(try clients[2].read(), "the youngest was still listened to: it gets an alert")
        XCTAssertEqual(server.counters.turnedAwayConnections, 0)
    }

    /// A client can tell an end from a cut: an idle connection ends with a farewell, an answer that breaks off without one.
    func testSaysFarewellWhereNothingIsCut() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var limits = HTTPLimits()
        limits.idleSeconds = 1
        let handler = TestHandler { head in
            Admission(route: "/") { _ in
                if head.path == "/" { return .text("hello") }
                return HTTPResponse(status: .ok, body: .stream { _ in throw SystemError(call: "made up", code: EIO) })
            }
        }
        let port = try serve(handler, limits: limits, tls: try TestCertificate.make(in: folder, name: "a")).port
        for (path, isCut) in [("/", false), ("/broken", true)] {
            let said = try Command.run(
                ["openssl", "s_client", "-connect", "127.0.0.1:\(port)", "-ign_eof", "-msg"],
                input: "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
            XCTAssertNotEqual(said.contains("<<< TLS 1.3, Alert [length 0002], warning close_notify"), isCut, said)
        }
    }

    /// The keys of session tickets go with their context.
    func testAContextServesForADayAtMost() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let configuration = try TestCertificate.make(in: folder, name: "a")
        let certificate = try TLSCertificate(configuration, now: 1_000)
        let first = certificate.current
        XCTAssertFalse(try certificate.refresh(now: 1_000 + TLSCertificate.longestUse))
        XCTAssertTrue(certificate.current === first)
        XCTAssertFalse(try certificate.refresh(now: 1_001 + TLSCertificate.longestUse), "no file has changed")
        let second = certificate.current
        XCTAssertFalse(second === first)
        try FileManager.default.removeItem(atPath: configuration.keyPath)
        XCTAssertThrowsError(try certificate.refresh(now: 2_000 + TLSCertificate.longestUse))
        XCTAssertTrue(certificate.current === second, "a file that cannot be read leaves the one in use")
    }

    func testTakesANewCertificateWithoutDroppingAConnection() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let first = try TestCertificate.make(in: folder, name: "first")
        let second = try TestCertificate.make(in: folder, name: "second")
        let (server, port) = try serve(hello, tls: first)
        XCTAssertTrue(try connect(port, []).contains("subject=CN = first"))
        try Data(contentsOf: URL(fileURLWithPath: second.certificatePath)).write(
            to: URL(fileURLWithPath: first.certificatePath))
        XCTAssertThrowsError(try server.reloadCertificates(), "a key that does not belong to it")
        XCTAssertTrue(try connect(port, []).contains("subject=CN = first"))
        try Data(contentsOf: URL(fileURLWithPath: second.keyPath)).write(to: URL(fileURLWithPath: first.keyPath))
        try server.reloadCertificates()
        XCTAssertTrue(try connect(port, []).contains("subject=CN = second"))
    }
}
