import Foundation
import XCTest

@testable import HTTPServer

/// The raw HTTP cases of `Probe/`, all of them, against a small site: `cases.json` as given, `rules.txt` of our own.
final class ProbeTests: XCTestCase {
    private func site(_ assets: AssetSet) -> TestHandler {
        let queue = WorkQueue(label: "forms", workers: 1, capacity: 64)
        return TestHandler { head in
            if let response = assets.response(for: head) { return Admission(route: "/assets") { _ in response } }
            switch (head.method, head.path) {
            case (.get, "/"), (.head, "/"): return Admission(route: "/") { _ in .text("hello") }
            case (_, "/"):
                return Admission(route: "/") { _ in
                    var response = HTTPResponse(status: .methodNotAllowed)
                    response.fields.append(.allow, "GET, HEAD")
                    return response
                }
            case (.post, "/connexion"):
                return Admission(route: "/connexion", lane: .queue(queue), body: .form(maximumBytes: 65_536)) {
                    request in
                    .text("\(request.form.names.count) fields")
                }
            default: return Admission(route: "-") { _ in HTTPResponse(status: .notFound) }
            }
        }
    }

    private func probe(tls: TLSConfiguration?) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write("a.css", "body { }")
        let (server, port) = try serve(site(try AssetSet(folder: folder.path)), tls: tls)
        let cases = try python("rules.py")
        try folder.write("cases.json", cases.said)
        let (status, said) = try python(
            "probe.py", "127.0.0.1", "\(port)", folder.path + "/cases.json", "--post-path", "/connexion",
            "--static-prefix", "/assets/", "--slow-limit", "30", "--jobs", "32", tls == nil ? "" : "--tls")
        XCTAssertEqual(
            status, 0, said.split(separator: "\n").filter { !$0.hasPrefix("PASS") }.joined(separator: "\n"))
        XCTAssertTrue(said.contains("SUMMARY cases="), said)
        XCTAssertEqual(server.counters.turnedAwayConnections, 0)
    }

    private func python(_ program: String, _ arguments: String...) throws -> (status: Int32, said: String) {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Probe")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["python3", here.appendingPathComponent(program).path] + arguments.filter { !$0.isEmpty }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, said)
    }

    func testEveryCaseOnThePlainPort() throws {
        try probe(tls: nil)
    }

    func testEveryCaseOnTheTLSPort() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try probe(tls: try TestCertificate.make(in: folder, name: "a"))
    }
}
