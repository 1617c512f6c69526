import Dispatch
import Glibc
import XCTest

@testable import HTTPServer

/// How a server begins and ends.
final class StartAndStopTests: XCTestCase {
    private static let host = "Host: localhost\r\n"

    func testStopsGracefully() throws {
        let (begun, gate, stopped) = (
            DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)
        )
        let queue = WorkQueue(label: "work", workers: 1, capacity: 1)
        let handler = TestHandler.held(on: queue, begun: begun, until: gate)
        let (server, port) = try serve(handler, loops: 1)
        let idle = try RawClient(port: port)
        let busy = try RawClient(port: port)
        try busy.send("GET / HTTP/1.1\r\n\(Self.host)\r\n")
        begun.wait()
        DispatchQueue.global().async {
            server.stop(graceSeconds: 5)
            stopped.signal()
        }
        XCTAssertEqual(try idle.readToEnd(), "", "an idle connection ends when the stop begins")
        gate.signal()
        let text = try busy.readToEnd()
        XCTAssertTrue(text.contains("Connection: close\r\n"))
        XCTAssertTrue(text.hasSuffix("done"))
        busy.finishSending()
        stopped.wait()
        XCTAssertThrowsError(try RawClient(port: port))
        XCTAssertEqual(server.counters.openConnections, 0)
    }

    func testAnswersWhatHadComeWhenItStopped() throws {
        let (begun, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let handler = TestHandler { head in
            Admission(route: "/") { _ in
                if head.path == "/hold" {
                    begun.signal()
                    gate.wait()
                }
                return .text("answer \(head.path)\n")
            }
        }
        let (server, port) = try serve(handler, loops: 1)
        let kept = try RawClient(port: port)
        try kept.send("GET /first HTTP/1.1\r\n\(Self.host)\r\n")
        try kept.read(until: "answer /first\n")
        let holding = try RawClient(port: port)
        try holding.send("GET /hold HTTP/1.1\r\n\(Self.host)\r\n")
        begun.wait()
        server.beginStopping()
        // The loop learns of these two after it learns that it is to stop.
        try kept.send("GET /kept HTTP/1.1\r\n\(Self.host)\r\n")
        let fresh = try RawClient(port: port)
        try fresh.send("GET /fresh HTTP/1.1\r\n\(Self.host)\r\n")
        gate.signal()
        XCTAssertTrue(try holding.readToEnd().hasSuffix("answer /hold\n"))
        for (client, path) in [(kept, "kept"), (fresh, "fresh")] {
            let text = try client.readToEnd()
            XCTAssertTrue(text.hasSuffix("answer /\(path)\n"), text)
            XCTAssertTrue(text.contains("Connection: close\r\n"), text)
        }
    }

    /// However few descriptors there are at the start, it is an error or a server, and an error leaves none open.
    func testStartsWithFewDescriptorsOrSaysWhyNot() throws {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var before = rlimit()
        getrlimit(resource, &before)
        defer { setrlimit(resource, &before) }
        // Dispatch opens descriptors of its own for the first source there is, and some time after it is asked.
        let first = try HTTPServer(
            configuration: HTTPServerConfiguration(listeners: [HTTPListener(port: 0)]), handler: TestHandler.echo())
        _ = try first.start()
        first.stop()
        // Two loops take a socket and three descriptors each, and choosing a port takes none for long.
        for free in 0...9 {
            let server = try HTTPServer(
                configuration: HTTPServerConfiguration(listeners: [HTTPListener(port: 0)]), handler: TestHandler.echo())
            let open = Self.openDescriptors()
            // The limit is one of numbers: so high that `free` below it are not taken.
            let limit = (0..<4_096).filter { !open.contains($0) }[free]
            var few = rlimit(rlim_cur: rlim_t(limit), rlim_max: before.rlim_max)
            setrlimit(resource, &few)
            let isStarted = (try? server.start()) != nil
            setrlimit(resource, &before)
            XCTAssertEqual(isStarted, free >= 8, "\(free)")
            server.stopNow()
            XCTAssertEqual(Self.openDescriptors(), open, "\(free)")
        }
    }

    func testRefusesAPortInUse() throws {
        let port = try serve(TestHandler.echo()).port
        let configuration = HTTPServerConfiguration(listeners: [HTTPListener(port: port)])
        let second = try HTTPServer(configuration: configuration, handler: TestHandler.echo())
        XCTAssertThrowsError(try second.start())
    }

    private static func openDescriptors() -> Set<Int> {
        Set((0..<4_096).filter { fcntl(Int32($0), F_GETFD) != -1 })
    }
}
