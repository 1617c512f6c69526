import XCTest

@testable import HTTPServer

/// The parser of heads, fed whole and cut at every byte.
final class RequestParserTests: XCTestCase {
    /// Parses `text` in two pieces cut at every place; every cut must say the same.
    private func parse(_ text: String, file: StaticString = #filePath, line: UInt = #line) -> Result<
        ParsedHead, HTTPRefusal
    >? {
        let bytes = Array(text.utf8)
        let whole = Self.outcome(bytes, cut: bytes.count)
        for cut in 0..<bytes.count {
            let other = Self.outcome(bytes, cut: cut)
            XCTAssertEqual(Self.summary(whole), Self.summary(other), "cut at \(cut)", file: file, line: line)
        }
        return whole
    }

    private static func outcome(_ bytes: [UInt8], cut: Int) -> Result<ParsedHead, HTTPRefusal>? {
        var parser = RequestParser()
        let limits = HTTPLimits()
        for end in [cut, bytes.count] {
            switch parser.parse(bytes.span.extracting(..<end), limits: limits) {
            case .incomplete: continue
            case .complete: return .success(parser.head)
            case .malformed(let refusal): return .failure(refusal)
            }
        }
        return nil
    }

    private static func summary(_ outcome: Result<ParsedHead, HTTPRefusal>?) -> String {
        switch outcome {
        case nil: "incomplete"
        case .failure(let refusal): "\(refusal.status)"
        case .success(let head): "\(head.method) \(head.path) \(head.length) \(head.body) \(head.lines.count)"
        }
    }

    private func status(_ text: String, file: StaticString = #filePath, line: UInt = #line) -> Int? {
        if case .failure(let refusal) = parse(text, file: file, line: line) { refusal.status.rawValue } else { nil }
    }

    func testReadsAWholeHead() throws {
        let outcome = parse("GET /a%20b?c=d HTTP/1.1\r\nHOST: localhost:80\r\nX-A:  b \t\r\nX-A:c\r\n\r\nrest")
        let parsed = try XCTUnwrap(outcome).get()
        let head = HTTPRequestHead(parsed, client: .loopback, isSecure: false, id: RequestID(rawValue: 7))
        XCTAssertEqual(head.path, "/a b")
        XCTAssertEqual(head.rawTarget, "/a%20b?c=d")
        XCTAssertEqual(head.rawQuery, "c=d")
        XCTAssertEqual(head.host, "localhost:80")
        XCTAssertEqual(try head.query["c"], "d")
        XCTAssertEqual(head.fields.values(of: try XCTUnwrap(HTTPFieldName("x-a"))), ["b", "c"])
        XCTAssertEqual(
            parsed.length, "GET /a%20b?c=d HTTP/1.1\r\nHOST: localhost:80\r\nX-A:  b \t\r\nX-A:c\r\n\r\n".utf8.count)
    }

    func testForgivesOneEmptyLine() {
        XCTAssertNil(status("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"))
        XCTAssertEqual(status("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"), 400)
    }

    func testRefusesBrokenRequestLines() {
        for line in [
            "GET  / HTTP/1.1", "GET / HTTP/1.1 ", "GET /", "GET HTTP/1.1", "GET / HTTP/1.10", "GET / HTTP/1.1x",
            "GET / http/1.1",
            "GET /#x HTTP/1.1", "GET x HTTP/1.1", "GET /é HTTP/1.1", "GET /\u{0} HTTP/1.1", " GET / HTTP/1.1",
            "GET * HTTP/1.1",
            "GET ftp://a/ HTTP/1.1", "GET http://a@b/ HTTP/1.1", "GET http:/// HTTP/1.1", "GET /%zz HTTP/1.1",
            "GET /%2F HTTP/1.1",
            "GET /.. HTTP/1.1", "GET /a/%2e%2E/b HTTP/1.1", "GET /%00 HTTP/1.1", "GET /%ff HTTP/1.1", "GET /% HTTP/1.1",
        ] {
            XCTAssertEqual(status(line + "\r\nHost: a\r\n\r\n"), 400, line)
        }
        XCTAssertEqual(status("GET / HTTP/2.0\r\nHost: a\r\n\r\n"), 505)
        XCTAssertEqual(status("get / HTTP/1.1\r\nHost: a\r\n\r\n"), 501)
        XCTAssertEqual(status("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n"), 501)
    }

    func testRefusesBrokenFieldLines() {
        for line in [
            "X-A : b", ": b", "X(A): b", "X", " X: b", "X: a\r\n b", "X: \u{0}", "X: a\u{1}", "X: a\rb", "X: a\nY: b",
            "Host: b",
            "Content-Length: 1\r\nContent-Length: 1", "Content-Length: +1", "Content-Length: 1, 1", "Content-Length:",
            "Content-Length: 99999999999999999999", "Content-Length: 1\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: chunked, chunked", "Transfer-Encoding: chunked, gzip", "Transfer-Encoding:",
            "Transfer-Encoding: chunked,", "Transfer-Encoding: chunked;q=1",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
        ] {
            XCTAssertEqual(status("GET / HTTP/1.1\r\nHost: a\r\n\(line)\r\n\r\n"), 400, line)
        }
        XCTAssertEqual(status("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"), 501)
        XCTAssertEqual(status("GET / HTTP/1.1\r\n\r\n"), 400)
        XCTAssertNil(status("GET / HTTP/1.0\r\n\r\n"))
    }

    func testChecksHosts() {
        for host in [
            "", "a b", "a,b", "a/b", "a@b", "a:8x", "a:99999", "[::1", "[::g]", "[::1]x", "a%41", ":80", "a:1:2",
        ] {
            XCTAssertEqual(status("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n"), 400, host)
        }
        for host in ["a", "a.b-c_d:80", "[::1]", "[2001:db8::1]:443", "127.0.0.1:", "LOCALHOST"] {
            XCTAssertNil(status("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n"), host)
        }
    }

    func testBoundsWhatItReads() {
        let limits = HTTPLimits()
        func end(_ text: String) -> Int? {
            if case .failure(let refusal) = Self.outcome(Array(text.utf8), cut: 0) {
                refusal.status.rawValue
            } else {
                nil
            }
        }
        XCTAssertEqual(end("GET /" + String(repeating: "a", count: limits.targetBytes + 40)), 414)
        XCTAssertEqual(end("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: limits.headBytes)), 431)
        XCTAssertEqual(end("GET / HTTP/1.1\r\n" + String(repeating: "X: a\r\n", count: limits.fieldCount + 1)), 431)
    }
}
