import Foundation
import PortalCore
import XCTest

@testable import PortalServer

final class LineLogTests: XCTestCase {
    func testControlsCannotBeginALineOrReachTheTerminal() {
        XCTAssertEqual(
            LineLog.escaped("a\r\nb\u{1B}[31m\u{85}\u{2028}\"\\"), "a\\u000d\\u000ab\\u001b[31m\\u0085\\u2028\\\"\\\\")
        XCTAssertEqual(LineLog.escaped("route=/remboursements/{id} é"), "route=/remboursements/{id} é")
    }

    func testTimeIsWrittenAsInRFC3339() {
        XCTAssertEqual(Instant(milliseconds: 1_795_464_900_123).rfc3339, "2026-11-23T20:15:00.123Z")
        XCTAssertEqual(Instant(milliseconds: 0).rfc3339, "1970-01-01T00:00:00.000Z")
        XCTAssertEqual(Instant(milliseconds: -1).rfc3339, "1969-12-31T23:59:59.999Z")
    }

    func testAValueIsEscapedAndQuotedInEitherForm() throws {
        let (now, value) = (Instant(milliseconds: 0), "a b\"\n\u{1B}")
        var text = LogLine(.text, at: now, level: "error", event: "failed")
        text.add("plain", "a")
        text.add("n\n", value)
        XCTAssertEqual(
            String(decoding: text.end(), as: UTF8.self),
            "1970-01-01T00:00:00.000Z error failed plain=a n\\u000a=\"a b\\\"\\u000a\\u001b\"\n")
        var json = LogLine(.json, at: now, level: "error", event: "failed")
        json.add("n\n", value)
        let line = json.end()
        XCTAssertEqual(
            String(decoding: line, as: UTF8.self),
            #"{"time":"1970-01-01T00:00:00.000Z","level":"error","event":"failed","n\u000a":"a b\"\u000a\u001b"}"#
                + "\n")
        let fields = try JSONSerialization.jsonObject(with: Data(line)) as? [String: String]
        XCTAssertEqual(fields?["n\n"], value)
    }
}
