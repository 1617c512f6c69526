import XCTest

@testable import HTTPServer

final class HTTPFieldsTests: XCTestCase {
    private func written(_ fields: HTTPFields) -> String {
        var bytes: [UInt8] = []
        fields.write(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    func testFieldsAreWrittenOnceAndNeverTheServersOwn() throws {
        var clean = HTTPFields()
        clean.append(.vary, "Accept")
        var marked = HTTPFields()
        marked.append(.contentLength, "99")
        marked.append(.eTag, "\"1\"")
        var removed = clean
        removed.append(.eTag, "\"1\"")
        removed[.vary] = nil
        let received = try HTTPRequestHead(target: "/", fields: clean).fields
        for (added, text) in [
            (clean, "Vary: Accept\r\n"), (marked, "ETag: \"1\"\r\n"), (removed, "ETag: \"1\"\r\n"),
            (received, "Host: localhost\r\nVary: Accept\r\n"),
        ] {
            var (first, second) = (HTTPFields(), clean)
            first.append(contentsOf: added)
            second.append(contentsOf: added)
            XCTAssertEqual(written(added), text)
            XCTAssertEqual(written(first), text)
            XCTAssertEqual(written(second), "Vary: Accept\r\n" + text)
        }
        marked[.eTag] = "W/\"1\""
        XCTAssertEqual(written(marked), "ETag: W/\"1\"\r\n")
    }

    func testFieldValuesCannotEndTheirLine() {
        var fields = HTTPFields()
        fields.append(.location, "/a\r\nSet-Cookie: b=c\u{0}")
        XCTAssertEqual(written(fields), "Location: /a  Set-Cookie: b=c \r\n")
        fields[.location] = nil
        XCTAssertEqual(fields.count, 0)
        XCTAssertEqual(written(fields), "")
        XCTAssertNil(HTTPFieldName("a b"))
        XCTAssertNil(HTTPFieldName(""))
    }
}
