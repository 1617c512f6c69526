import Dispatch
import Glibc
import Locking
import XCTest

@testable import HTTPServer

/// The whole server over a real socket.
final class ServerTests: XCTestCase {
    private static let host = "Host: localhost\r\n"

    func testAnswersPipelinedRequestsInOrder() throws {
        let queue = WorkQueue(label: "slow", workers: 2, capacity: 8)
        let gate = DispatchSemaphore(value: 0)
        let handler = TestHandler { head in
            Admission(route: "/", lane: head.path == "/1" ? .queue(queue) : .loop) { _ in
                if head.path == "/1" { gate.wait() }
                return .text("answer \(head.path)\n")
            }
        }
        let client = try RawClient(port: try serve(handler).port)
        for path in 1...4 { try client.send("GET /\(path) HTTP/1.1\r\n\(Self.host)\r\n") }
        gate.signal()
        let text = try client.read(until: "answer /4\n")
        let order = text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("answer") }
        XCTAssertEqual(order, ["answer /1", "answer /2", "answer /3", "answer /4"])
    }

    func testReadsFormsOfBothFramings() throws {
        let handler = TestHandler.echo()
        let client = try RawClient(port: try serve(handler).port)
        let type = "Content-Type: application/x-www-form-urlencoded\r\n"
        try client.send("POST /a HTTP/1.1\r\n\(Self.host)\(type)Content-Length: 8\r\n\r\na=b+c%C3")
        try client.read(until: "refused")
        XCTAssertTrue(client.received.hasPrefix("HTTP/1.1 400 "), client.received)
        let second = try RawClient(port: try serve(handler).port)
        try second.send("POST /a HTTP/1.1\r\n\(Self.host)\(type)Content-Length: 11\r\n\r\na=b+c%C3%A9")
        try second.send(
            "POST /b HTTP/1.1\r\n\(Self.host)\(type)Transfer-Encoding: chunked\r\n\r\n2;x=\"y\"\r\na=\r\n1\r\n1\r\n0\r\nT: 1\r\n\r\n"
        )
        try second.read(until: "POST /b a=1\n")
        XCTAssertTrue(second.received.contains("POST /a a=b%20c%C3%A9\n"), second.received)
    }

    func testHeadHasLengthAndNoBody() throws {
        let client = try RawClient(port: try serve(TestHandler.echo()).port)
        try client.send("HEAD /x HTTP/1.1\r\n\(Self.host)Connection: close\r\n\r\n")
        let text = try client.readToEnd()
        XCTAssertTrue(text.contains("Content-Length: 9\r\n"), text)
        XCTAssertTrue(text.hasSuffix("\r\n\r\n"), text)
    }

    func testRefusesTooLargeBodiesWhileTheyArrive() throws {
        let client = try RawClient(port: try serve(TestHandler.echo()).port)
        let type = "Content-Type: application/x-www-form-urlencoded\r\n"
        try client.send(
            "POST / HTTP/1.1\r\n\(Self.host)\(type)Transfer-Encoding: chunked\r\n\r\n400\r\n"
                + String(repeating: "a", count: 1_024))
        XCTAssertTrue(try client.readToEnd().hasPrefix("HTTP/1.1 413 "))
        let waiting = try RawClient(port: try serve(TestHandler.echo()).port)
        try waiting.send("POST / HTTP/1.1\r\n\(Self.host)\(type)Content-Length: 1001\r\nExpect: 100-continue\r\n\r\n")
        XCTAssertTrue(try waiting.readToEnd().hasPrefix("HTTP/1.1 413 "))
    }

    func testSaysContinueOnlyWhenTheBodyIsWanted() throws {
        let client = try RawClient(port: try serve(TestHandler.echo()).port)
        let type = "Content-Type: application/x-www-form-urlencoded\r\n"
        try client.send("POST / HTTP/1.1\r\n\(Self.host)\(type)Content-Length: 3\r\nExpect: 100-continue\r\n\r\n")
        try client.read(until: "HTTP/1.1 100 Continue\r\n\r\n")
        try client.send("a=1")
        try client.read(until: "POST / a=1\n")
        XCTAssertTrue(client.received.contains("200 OK"))
    }

    func testStreamsWithBackPressure() throws {
        for lane in [Lane.loop, .queue(WorkQueue(label: "stream", workers: 1, capacity: 1))] {
            let made = Locked(0)
            let handler = TestHandler { _ in
                Admission(route: "/stream", lane: lane) { _ in
                    HTTPResponse(
                        status: .ok,
                        body: .stream { piece in
                            piece = Array(repeating: 0x61, count: 100_000)
                            return made.withLock { made in
                                made += 1
                                return made < 300
                            }
                        })
                }
            }
            let client = try RawClient(port: try serve(handler).port, receiveBuffer: 8_192)
            try client.send("GET / HTTP/1.1\r\n\(Self.host)Connection: close\r\n\r\n")
            try client.read(until: "Transfer-Encoding: chunked\r\n")
            var length = client.received.utf8.count
            while try client.read() {
                length = client.received.utf8.count
                let ahead = made.withLock { $0 } * 100_000 - length
                XCTAssertLessThan(ahead, 10_000_000, "more made than two sockets hold")
            }
            XCTAssertGreaterThan(length, 30_000_000)
            XCTAssertTrue(client.received.hasSuffix("\r\n0\r\n\r\n"))
        }
    }

    func testCutsAStreamThatFails() throws {
        struct Failure: Error {}
        let handler = TestHandler { _ in
            Admission(route: "/") { _ in
                HTTPResponse(status: .ok, body: .stream { _ in throw Failure() })
            }
        }
        let client = try RawClient(port: try serve(handler).port)
        try client.send("GET / HTTP/1.1\r\n\(Self.host)\r\n")
        XCTAssertFalse(try client.readToEnd().contains("0\r\n\r\n"))
        XCTAssertEqual(handler.exchanges.map(\.isComplete), [false])
    }

    func testAnswers503WhenAQueueIsFull() throws {
        let gate = DispatchSemaphore(value: 0)
        let queue = WorkQueue(label: "full", workers: 1, capacity: 1)
        let handler = TestHandler { _ in
            Admission(route: "/", lane: .queue(queue)) { _ in
                gate.wait()
                return .text("done")
            }
        }
        let port = try serve(handler).port
        let clients = try (0..<3).map { _ in try RawClient(port: port) }
        for (index, client) in clients.enumerated() {
            try client.send("GET / HTTP/1.1\r\n\(Self.host)\r\n")
            if index < 2 {
                while queue.load.waiting + queue.load.running <= index { sched_yield() }
            }
        }
        let refused = try clients[2].read(until: "overloaded")
        XCTAssertTrue(refused.hasPrefix("HTTP/1.1 503 "), refused)
        XCTAssertTrue(refused.contains("Retry-After: 5\r\n"))
        gate.signal()
        gate.signal()
        for client in clients.prefix(2) { XCTAssertTrue(try client.read(until: "done").contains("200 OK")) }
        XCTAssertEqual(queue.load.refused, 1)
    }

    func testNamesTheCodingsItTakesOnlyWhereACodingWasTheReason() throws {
        let port = try serve(TestHandler.echo()).port
        for (fields, names) in [
            ("Content-Type: application/x-www-form-urlencoded\r\nContent-Encoding: gzip\r\n", true),
            ("Content-Type: text/plain\r\n", false),
        ] {
            let client = try RawClient(port: port)
            try client.send("POST / HTTP/1.1\r\n\(Self.host)\(fields)Content-Length: 3\r\n\r\na=b")
            let text = try client.readToEnd()
            XCTAssertTrue(text.hasPrefix("HTTP/1.1 415 "), text)
            XCTAssertEqual(text.contains("Accept-Encoding: identity\r\n"), names, text)
        }
    }

    func testARefusedHeadHasNoBody() throws {
        let port = try serve(TestHandler.echo()).port
        for request in [
            "HEAD / HTTP/1.1\r\n\r\n", "\r\nHEAD / HTTP/2.0\r\n\r\n", "HEAD /%zz HTTP/1.1\r\n\(Self.host)\r\n",
        ] {
            let client = try RawClient(port: port)
            try client.send(request)
            let text = try client.readToEnd()
            XCTAssertTrue(text.hasSuffix("\r\n\r\n"), text)
            XCTAssertTrue(text.contains("Content-Length: "), text)
        }
        let cut = try RawClient(port: port)
        try cut.send("HEAD / HT")
        cut.finishSending()
        XCTAssertTrue(try cut.readToEnd().hasSuffix("\r\n\r\n"), cut.received)
    }

    func testTurnsAwayWhoHoldsMuchWhenAllHoldTooMuch() throws {
        var limits = HTTPLimits()
        (limits.unreadBytes, limits.ordinaryRequestBytes) = (20_000, 1_000)
        let port = try serve(TestHandler.echo(.loop, .form(maximumBytes: 60_000)), limits: limits, loops: 1).port
        let form = "POST / HTTP/1.1\r\n\(Self.host)Content-Type: application/x-www-form-urlencoded\r\n"
        let part = "\(form)Content-Length: 50000\r\n\r\n" + String(repeating: "a", count: 15_000)
        let first = try RawClient(port: port)
        try first.send(part)
        let second = try RawClient(port: port)
        try second.send(part)
        let refused = try second.readToEnd()
        XCTAssertTrue(refused.hasPrefix("HTTP/1.1 503 "), refused)
        XCTAssertTrue(refused.contains("Retry-After: 5\r\n"), refused)
        let head = try RawClient(port: port)
        try head.send("GET / HTTP/1.1\r\n\(Self.host)X: " + String(repeating: "a", count: 15_000))
        XCTAssertTrue(try head.readToEnd().hasPrefix("HTTP/1.1 503 "), "heads count too")
        let ordinary = try RawClient(port: port)
        try ordinary.send("\(form)Content-Length: 3\r\n\r\na")
        try ordinary.send("=b")
        XCTAssertTrue(try ordinary.read(until: "a=b\n").contains(" 200 OK"), "an ordinary form always has room")
        try first.send(String(repeating: "a", count: 35_000))
        XCTAssertTrue(try first.read(until: "POST").contains(" 200 OK"), "who was there first goes on")
        let third = try RawClient(port: port)
        try third.send(part + String(repeating: "a", count: 35_000))
        XCTAssertTrue(try third.read(until: "POST").contains(" 200 OK"), "the room is given back")
    }

    func testBoundsConnectionsPerAddress() throws {
        var limits = HTTPLimits()
        limits.connectionsPerAddress = 2
        let port = try serve(TestHandler.echo(), limits: limits).port
        let first = try RawClient(port: port)
        try first.send("GET / HTTP/1.1\r\n\(Self.host)\r\n")
        try first.read(until: "GET")
        let second = try RawClient(port: port)
        try second.send("GET / HTTP/1.1\r\n\(Self.host)\r\n")
        try second.read(until: "GET")
        let third = try RawClient(port: port)
        XCTAssertTrue(try third.readToEnd().hasPrefix("HTTP/1.1 503 "))
    }
}
