import Dispatch
import XCTest

@testable import HTTPServer

/// Uploads, stopping at once and fields the server writes itself.
final class ServerBodyTests: XCTestCase {
    private static let head = "POST /u HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\n"

    func testSpoolsUploadsAndDropsThemWithTheirRequest() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let handler = TestHandler { _ in
            let limits = UploadLimits(folder: folder.path, totalBytes: 300_000, fileBytes: 200_000)
            return Admission(route: "/u", body: .upload(limits)) { request in
                guard case .multipart(let form) = request.body, let file = form.files.first else {
                    return .text("none")
                }
                let bytes = (try? file.read(at: 0, count: file.length)) ?? []
                let sum = bytes.reduce(0) { $0 + Int($1) }
                return .text("\(file.filename) \(file.length) \(sum) \(form.fields["a"] ?? "") \(folder.isEmpty)\n")
            }
        }
        let port = try serve(handler).port
        let before = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x\r\n"
        let part = "Content-Disposition: form-data; name=\"f\"; filename=\"a.bin\"\r\n\r\n"
        let file = String(repeating: "\r\n--y", count: 30_000)
        let body = before + part + file + "\r\n--x--\r\n"
        let client = try RawClient(port: port)
        try client.send(Self.head + "Content-Length: \(body.utf8.count)\r\n\r\n" + body)
        let sum = file.utf8.reduce(0) { $0 + Int($1) }
        try client.read(until: "a.bin 150000 \(sum) 1 true\n")
        XCTAssertTrue(client.received.contains(" 200 OK"))

        let large = try RawClient(port: port)
        try large.send(Self.head + "Transfer-Encoding: chunked\r\n\r\n")
        let piece = before + part + String(repeating: "a", count: 250_000)
        try large.send("\(String(piece.utf8.count, radix: 16))\r\n" + piece)
        XCTAssertTrue(try large.readToEnd().hasPrefix("HTTP/1.1 413 "), "refused while it arrives")
        XCTAssertTrue(folder.isEmpty)
    }

    private static func upload(_ file: String) -> String {
        let body =
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x\r\n"
            + "Content-Disposition: form-data; name=\"f\"; filename=\"a.bin\"\r\n\r\n\(file)\r\n--x--\r\n"
        return head + "Content-Length: \(body.utf8.count)\r\n\r\n" + body
    }

    func testBoundsTheDiskOfAllUploadsTogether() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let (begun, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let queue = WorkQueue(label: "work", workers: 2, capacity: 2)
        let limits = UploadLimits(folder: folder.path, totalBytes: 10_000, fileBytes: 9_000, allBytes: 12_000)
        let handler = TestHandler { _ in
            Admission(route: "/u", lane: .queue(queue), body: .upload(limits)) { request in
                begun.signal()
                gate.wait()
                return .text("\(request.form["a"] ?? "")\n")
            }
        }
        let port = try serve(handler).port
        let first = try RawClient(port: port)
        try first.send(Self.upload(String(repeating: "a", count: 8_000)))
        begun.wait()
        let second = try RawClient(port: port)
        try second.send(Self.upload(String(repeating: "a", count: 5_000)))
        let refused = try second.readToEnd()
        XCTAssertTrue(refused.hasPrefix("HTTP/1.1 503 "), refused)
        XCTAssertTrue(refused.contains("Retry-After: 60\r\n"), refused)
        let unknown = try RawClient(port: port)
        try unknown.send(Self.head + "Transfer-Encoding: chunked\r\n\r\n")
        XCTAssertTrue(try unknown.readToEnd().hasPrefix("HTTP/1.1 503 "), "a length nobody says may be the longest")
        for _ in 0..<2 { gate.signal() }
        XCTAssertTrue(try first.read(until: "1\n").contains(" 200 OK"))
        // The answer may be here before the queue has let go of the request.
        let end = Monotonic.milliseconds() + 10_000
        while limits.room.lease(12_000) == nil, Monotonic.milliseconds() < end { sched_yield() }
        let third = try RawClient(port: port)
        try third.send(Self.upload(String(repeating: "a", count: 8_000)))
        XCTAssertTrue(try third.read(until: "1\n").contains(" 200 OK"), "the room is given back")
    }

    func testDropsTheFilesOfWhoMaySendNone() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var limits = UploadLimits(folder: folder.path + "/none", totalBytes: 10_000, fileBytes: 5_000, allBytes: 0)
        limits.keepsFiles = false
        let handler = TestHandler { [limits] _ in
            Admission(route: "/u", body: .upload(limits)) { request in
                guard case .multipart(let form) = request.body else { return .text("none") }
                return .text("\(form.files.count) \(form.fields["a"] ?? "")\n")
            }
        }
        let port = try serve(handler).port
        let client = try RawClient(port: port)
        try client.send(Self.upload(String(repeating: "\r\n--y", count: 1_000)))
        XCTAssertTrue(try client.read(until: "0 1\n").contains(" 200 OK"), client.received)
        let large = try RawClient(port: port)
        try large.send(Self.upload(String(repeating: "a", count: 6_000)))
        XCTAssertTrue(try large.readToEnd().hasPrefix("HTTP/1.1 413 "), "its bounds stay")
    }

    func testAStreamEndsWithTheConnectionForHTTP10() throws {
        let handler = TestHandler { _ in
            Admission(route: "/") { _ in
                HTTPResponse(
                    status: .ok,
                    body: .stream { piece in
                        piece += "abc".utf8
                        return false
                    })
            }
        }
        let client = try RawClient(port: try serve(handler).port)
        try client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        let text = try client.readToEnd()
        XCTAssertTrue(text.hasSuffix("Connection: close\r\n\r\nabc"), text)
        XCTAssertFalse(text.contains("chunked"))
    }

    func testAHeadInPiecesIsReadAsInOne() throws {
        let handler = TestHandler { _ in
            Admission(route: "/", body: .form(maximumBytes: 100)) { request in
                let fields = request.head.fields.all.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
                return .text("\(request.head.path) \(fields) \(request.form["a"] ?? "-")")
            }
        }
        let client = try RawClient(port: try serve(handler).port)
        let first = "GET /first HTTP/1.1\r\nHost: a\r\nX-A: 1\r\n\r\n"
        let second =
            "POST /second HTTP/1.1\r\nHost: b\r\nX-B: 2\r\nConnection: close\r\nX-C: 3\r\nContent-Length: 3\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n\r\na=b"
        try client.send(first + second.prefix(30))
        for byte in second.dropFirst(30) { try client.send(String(byte)) }
        let text = try client.readToEnd()
        XCTAssertTrue(text.contains("\r\n\r\n/first Host=a,X-A=1 -HTTP/1.1 200 OK\r\n"), text)
        let fields =
            "Host=b,X-B=2,Connection=close,X-C=3,Content-Length=3,Content-Type=application/x-www-form-urlencoded"
        XCTAssertTrue(text.hasSuffix("\r\n\r\n/second \(fields) b"), text)
    }

    func testWritesItsOwnFieldsOnce() throws {
        let handler = TestHandler { _ in
            Admission(route: "/") { _ in
                var response = HTTPResponse.text("hello")
                response.fields.append(.contentLength, "99")
                response.fields.append(.transferEncoding, "chunked")
                response.fields.append(.connection, "upgrade")
                response.fields.append(.date, "never")
                return response
            }
        }
        let client = try RawClient(port: try serve(handler).port)
        try client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        let text = try client.readToEnd()
        for wrong in ["99", "chunked", "upgrade", "never"] { XCTAssertFalse(text.contains(wrong), text) }
        XCTAssertTrue(text.contains("Content-Length: 5\r\n"))
    }

    func testStopNowCutsWhatIsUnderWay() throws {
        let (begun, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let queue = WorkQueue(label: "work", workers: 1, capacity: 1)
        let handler = TestHandler.held(on: queue, begun: begun, until: gate)
        let (server, port) = try serve(handler)
        let client = try RawClient(port: port)
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        begun.wait()
        server.stopNow()
        XCTAssertEqual(try client.readToEnd(), "")
        gate.signal()
        XCTAssertEqual(handler.exchanges.map(\.isComplete), [false])
        XCTAssertEqual(server.counters.openConnections, 0)
    }

    func testManyPipelinedRequestsLetOthersHaveTheirTurn() throws {
        let handler = TestHandler { head in Admission(route: "/") { _ in .text("\(head.path)\n") } }
        let port = try serve(handler, loops: 1).port
        let greedy = try RawClient(port: port)
        let count = 1_000
        try greedy.send(String(repeating: "GET /a HTTP/1.1\r\nHost: a\r\n\r\n", count: count))
        let other = try RawClient(port: port)
        try other.send("GET /b HTTP/1.1\r\nHost: a\r\n\r\n")
        try other.read(until: "/b\n")
        try greedy.read(until: "/a\n", count: count)
        XCTAssertEqual(greedy.received.components(separatedBy: "200 OK").count, count + 1)
    }
}
