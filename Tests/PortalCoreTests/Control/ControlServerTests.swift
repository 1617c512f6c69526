import Dispatch
import Glibc
import PortalTestSupport
import XCTest

@testable import PortalCore

final class ControlServerTests: XCTestCase {
    private func server(
        _ folder: TemporaryFolder, _ handlers: [String: ControlServer.Handler]
    ) throws -> (ControlServer, path: String) {
        let path = folder.path + "/portal.socket"
        return (try ControlServer(path: path, handlers: handlers), path)
    }

    private static func step(_ rows: Int) -> ImportProgress {
        ImportProgress(file: "a", step: .reading, done: Int64(rows), total: 10, rows: rows, seconds: 0.5)
    }

    func testARequestIsAnsweredWithItsWay() throws {
        let folder = try TemporaryFolder()
        let (server, path) = try server(
            folder,
            [
                "echo": { request, progress in
                    for rows in 1...3 { progress(Self.step(rows)) }
                    return .done(request.arguments + request.flags)
                }
            ])
        XCTAssertEqual(folder.permissions(of: "portal.socket"), 0o600)
        let told = Counter()
        let request = ControlRequest(command: "echo", arguments: ["é \"x\"\n"], flags: ["f"])
        let answer = try ControlClient(path: path).ask(request) { _ in _ = told.next() }
        XCTAssertEqual(answer, .done(["é \"x\"\n", "f"]))
        XCTAssertEqual(told.value, 3)
        server.stop()
        XCTAssertThrowsError(try ControlClient(path: path)) { XCTAssertEqual($0 as? ControlFailure, .noServer) }
    }

    func testWhatGoesWrongIsSaid() throws {
        let folder = try TemporaryFolder()
        let (server, path) = try server(folder, ["fail": { _, _ in throw ImportFailure(message: "non") }])
        XCTAssertEqual(try ControlClient(path: path).ask(ControlRequest(command: "fail")) { _ in }, .failed("non"))
        guard case .failed = try ControlClient(path: path).ask(ControlRequest(command: "other"), progress: { _ in })
        else {
            return XCTFail("an unknown command was done")
        }
        server.stop()
    }

    func testAStaleSocketIsReplacedAndAnotherIsNoServer() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/portal.socket"
        XCTAssertThrowsError(try ControlClient(path: path)) { XCTAssertEqual($0 as? ControlFailure, .noServer) }
        try folder.write("left behind", to: "portal.socket")
        let (server, _) = try server(folder, ["echo": { _, _ in .done([]) }])
        XCTAssertEqual(try ControlClient(path: path).ask(ControlRequest(command: "echo")) { _ in }, .done([]))
        server.stop()
        XCTAssertThrowsError(try ControlClient(path: folder.path + String(repeating: "/long", count: 40)))
    }

    func testAClientThatDiesDoesNotEndTheWork() throws {
        let folder = try TemporaryFolder()
        let (begun, gone, ended) = (
            DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)
        )
        let (server, path) = try server(
            folder,
            [
                "work": { _, progress in
                    begun.signal()
                    gone.wait()
                    for rows in 0..<1000 { progress(Self.step(rows)) }
                    ended.signal()
                    return .done([])
                }
            ])
        var client: ControlChannel? = try connect(path)
        try client?.send(ControlRequest(command: "work"))
        XCTAssertEqual(begun.wait(timeout: .now() + 10), .success)
        XCTAssertNotNil(client)
        client = nil
        gone.signal()
        XCTAssertEqual(ended.wait(timeout: .now() + 10), .success)
        XCTAssertThrowsError(
            try ControlClient(path: path).ask(
                ControlRequest(command: "x\u{0}"),
                progress: { _ in
                    XCTFail("no progress")
                }
            ).requireDone())
        server.stop()
    }

    func testJunkIsRefused() throws {
        let folder = try TemporaryFolder()
        let (server, path) = try server(folder, [:])
        let channel = try connect(path)
        try channel.send(["not", "a", "request"])
        guard case .failed = try channel.receive(ControlAnswer.self) else { return XCTFail("junk was taken") }
        XCTAssertNil(try channel.receive(ControlAnswer.self))
        server.stop()
    }

    func testAnImportOverTheSocket() throws {
        let world = try ImportWorld()
        for (name, text) in ImportWorld.small { try world.files.write(text, to: name) }
        let folder = try TemporaryFolder()
        let (server, path) = try server(folder, ["import": ControlServer.importHandler(world.importer)])
        let request = ControlRequest(command: "import", arguments: [world.files.path], flags: ["dry-run"])
        let told = Counter()
        guard case .imported(let dry) = try ControlClient(path: path).ask(request, progress: { _ in _ = told.next() })
        else {
            return XCTFail("no report")
        }
        XCTAssertEqual(dry.files.map(\.inserted), [2, 2, 2, 2, 2, 3])
        XCTAssertGreaterThan(told.value, 6)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM plans"), 0)
        let real = ControlRequest(command: "import", arguments: [world.files.path])
        guard case .imported(let report) = try ControlClient(path: path).ask(real, progress: { _ in }) else {
            return XCTFail("no report")
        }
        XCTAssertTrue(report.isSuccess)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM reimbursements"), 3)
        server.stop()
    }

    private func connect(_ path: String) throws -> ControlChannel {
        let descriptor = try ControlAddress.socket()
        let channel = ControlChannel(descriptor)
        XCTAssertEqual(try ControlAddress.with(path) { Glibc.connect(descriptor, $0, $1) }, 0)
        return channel
    }
}

extension ControlAnswer {
    fileprivate struct NotDone: Error {}
    fileprivate func requireDone() throws { guard case .done = self else { throw NotDone() } }
}
