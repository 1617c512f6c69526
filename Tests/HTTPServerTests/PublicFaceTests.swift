import HTTPServer
import XCTest

/// What another project would write: only the module's public face.
private struct Site: HTTPHandler {
    let writing = WorkQueue(label: "writing", workers: 1, capacity: 16)

    func admit(_ head: HTTPRequestHead) -> Admission {
        switch (head.method, head.path) {
        case (.get, "/"), (.head, "/"):
            Admission(route: "/") { _ in
                var response = HTTPResponse(contentType: "text/plain; charset=utf-8", bytes: Array("hello\n".utf8))
                response.fields[.eTag] = "\"1\""
                return response.evaluatingConditions(for: head)
            }
        case (.post, "/names"):
            Admission(route: "/names", lane: .queue(writing), body: .form(maximumBytes: 1_000)) { request in
                guard let name = request.form["name"] else { return HTTPResponse(status: .unprocessableContent) }
                var response = HTTPResponse(status: .seeOther)
                response.fields[.location] = "/names/" + String(name.utf8.count)
                return response
            }
        default:
            Admission(route: "-") { _ in HTTPResponse(status: .notFound) }
        }
    }

    func refuse(_ refusal: HTTPRefusal, _ id: RequestID) -> HTTPResponse { HTTPResponse(status: refusal.status) }

    func finished(_ exchange: HTTPExchange) {}
}

/// The public face is enough for a site, and says what it promises.
final class PublicFaceTests: XCTestCase {
    func testASiteOfItsOwn() throws {
        let configuration = HTTPServerConfiguration(listeners: [HTTPListener(port: 0)])
        let server = try HTTPServer(configuration: configuration, handler: Site())
        defer { server.stop() }
        let address = try XCTUnwrap(try server.start().first)
        XCTAssertEqual(address.description, "http://127.0.0.1:\(address.port)")
        for (request, first, last) in [
            ("GET / HTTP/1.1\r\n", "HTTP/1.1 200 OK", "hello\n"),
            ("HEAD / HTTP/1.1\r\n", "HTTP/1.1 200 OK", "\r\n\r\n"),
            ("GET / HTTP/1.1\r\nIf-None-Match: \"1\"\r\n", "HTTP/1.1 304 Not Modified", "\r\n\r\n"),
            ("GET /nowhere HTTP/1.1\r\n", "HTTP/1.1 404 Not Found", "\r\n\r\n"),
            ("OPTIONS * HTTP/1.1\r\n", "HTTP/1.1 204 No Content", "\r\n\r\n"),
            ("PUT / HTTP/9.1\r\n", "HTTP/1.1 505 HTTP Version Not Supported", "\r\n\r\n"),
        ] {
            let text = try ask(request + "Host: localhost\r\nConnection: close\r\n\r\n", address.port)
            XCTAssertTrue(text.hasPrefix(first + "\r\nDate: "), text)
            XCTAssertTrue(text.hasSuffix(last), text)
        }
        let form =
            "POST /names HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 9\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n\r\nname=Amal"
        XCTAssertTrue(try ask(form, address.port).contains("Location: /names/4\r\n"))
        XCTAssertEqual(server.counters.requests, 7, "of all loops together")
        XCTAssertEqual(server.counters.refusals, 1)
    }

    func testAPlainPortBesideTLSOnlyRedirects() throws {
        let port = try serve(HTTPSRedirect(origin: { "https://a.example" })).port
        for (method, target, status, field) in [
            ("GET", "/a?b=c", "308 Permanent Redirect", "Location: https://a.example/a?b=c\r\n"),
            (
                "GET", "/a|b?c={d}|[e]^`\\%zz%41%e9", "308 Permanent Redirect",
                "Location: https://a.example/a%7Cb?c=%7Bd%7D%7C%5Be%5D%5E%60%5C%25zz%41%e9\r\n"
            ),
            ("OPTIONS", "*", "204 No Content", "Allow: GET, HEAD, OPTIONS\r\n"),
            ("HEAD", "http://evil.example//x", "308 Permanent Redirect", "Location: https://a.example//x\r\n"),
            ("OPTIONS", "/a", "204 No Content", "Allow: GET, HEAD, OPTIONS\r\n"),
            ("POST", "/a", "403 Forbidden", "Content-Length: 0\r\n"),
            ("GET", "https://a.example/", "421 Misdirected Request", "Content-Length: 0\r\n"),
        ] {
            let text = try ask("\(method) \(target) HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", port)
            XCTAssertTrue(text.hasPrefix("HTTP/1.1 \(status)\r\n"), text)
            XCTAssertTrue(text.contains(field), text)
            XCTAssertFalse(text.contains("evil"), text)
        }
    }

    private func ask(_ bytes: String, _ port: UInt16) throws -> String {
        let client = try RawClient(port: port)
        try client.send(bytes)
        return try client.readToEnd()
    }
}
