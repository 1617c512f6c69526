import Dispatch
import Glibc
import Locking
import XCTest

@testable import HTTPServer

/// A client that sends and reads bytes as they are, with time-outs instead of hanging.
final class RawClient {
    private let socket: Int32
    private(set) var received = ""

    init(port: UInt16, receiveBuffer: Int32? = nil) throws {
        socket = try SystemCall.run("socket") { Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) }
        if var receiveBuffer {
            setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(MemoryLayout<Int32>.size))
        }
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let descriptor = socket
        try ClientAddress.loopback.withSocketAddress(port: port) { address, length throws(SystemError) in
            try SystemCall.run("connect") { connect(descriptor, address, length) }
        }
    }

    deinit { close(socket) }

    func send(_ text: String) throws { try send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            sent += try bytes.withUnsafeBytes { buffer in
                try SystemCall.run("send") {
                    Glibc.send(socket, buffer.baseAddress?.advanced(by: sent), buffer.count - sent, Int32(MSG_NOSIGNAL))
                }
            }
        }
    }

    /// Says that no more will come.
    func finishSending() { shutdown(socket, Int32(SHUT_WR)) }

    /// Reads some bytes; false at the end. A time-out throws.
    func read(_ count: Int = 65_536) throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: count)
        let got = try SystemCall.run("recv") { recv(socket, &buffer, buffer.count, 0) }
        received += String(decoding: buffer.prefix(got), as: UTF8.self)
        return got > 0
    }

    /// Reads until `text` has come `count` times, or to the end.
    @discardableResult
    func read(until text: String, count: Int = 1) throws -> String {
        while received.components(separatedBy: text).count <= count, try read() {}
        return received
    }

    /// Reads to the end.
    func readToEnd() throws -> String {
        while try read() {}
        return received
    }
}

/// A handler made of one closure, which keeps what it hears.
final class TestHandler: HTTPHandler {
    private let route: @Sendable (HTTPRequestHead) -> Admission
    private let heard = Locked<[HTTPExchange]>([])

    init(_ route: @escaping @Sendable (HTTPRequestHead) -> Admission) { self.route = route }

    var exchanges: [HTTPExchange] { heard.withLock { $0 } }

    func admit(_ head: HTTPRequestHead) -> Admission { route(head) }

    func refuse(_ refusal: HTTPRefusal, _ id: RequestID) -> HTTPResponse {
        var response = HTTPResponse(contentType: "text/plain", bytes: Array("refused: \(refusal.reason)".utf8))
        response.status = refusal.status
        return response
    }

    func finished(_ exchange: HTTPExchange) { heard.withLock { $0.append(exchange) } }

    /// Answers on `queue`: says that it has begun, and waits for `gate`.
    static func held(
        on queue: WorkQueue, begun: DispatchSemaphore, until gate: DispatchSemaphore
    ) -> TestHandler {
        TestHandler { _ in
            Admission(route: "/", lane: .queue(queue)) { _ in
                begun.signal()
                gate.wait()
                return .text("done")
            }
        }
    }

    /// Says the method, the path and the form.
    static func echo(_ lane: Lane = .loop, _ body: BodyPolicy = .form(maximumBytes: 1_000)) -> TestHandler {
        TestHandler { head in
            Admission(route: "/echo", lane: lane, body: body) { request in
                .text("\(head.method) \(head.path) \(request.form.encoded)\n")
            }
        }
    }
}

extension HTTPResponse {
    /// A short text, for tests.
    static func text(_ text: String) -> HTTPResponse {
        HTTPResponse(contentType: "text/plain", bytes: Array(text.utf8))
    }
}

extension XCTestCase {
    /// Runs a server for one test on a port of its own.
    func serve(
        _ handler: any HTTPHandler, limits: HTTPLimits = HTTPLimits(), tls: TLSConfiguration? = nil, loops: Int = 2
    ) throws -> (server: HTTPServer, port: UInt16) {
        var configuration = HTTPServerConfiguration(listeners: [HTTPListener(port: 0, tls: tls)], loops: loops)
        configuration.limits = limits
        let server = try HTTPServer(configuration: configuration, handler: handler)
        let addresses = try server.start()
        addTeardownBlock { server.stopNow() }
        return (server, try XCTUnwrap(addresses.first).port)
    }
}
