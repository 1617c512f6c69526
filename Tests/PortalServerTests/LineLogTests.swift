import Foundation
import Logging
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

    func testEachRequestIsALineInEitherForm() throws {
        let text = try TestPortal(.socket)
        try ask(text)
        let line = try XCTUnwrap(text.log.lines.first { $0.contains(" info request ") })
        let form = /2[-0-9]+T[:.0-9]+Z info request bytes=\d+ id=\w+ method=GET route=\/connexion status=200 us=\d+\n/
        XCTAssertNotNil(line.wholeMatch(of: form), line)

        let json = try TestPortal(.socket) { $0.logFormat = .json }
        try ask(json)
        let object = try XCTUnwrap(json.log.lines.first { $0.contains("\"request\"") }).data(using: .utf8)
        let fields = try JSONSerialization.jsonObject(with: XCTUnwrap(object)) as? [String: String]
        XCTAssertEqual(fields?["route"], "/connexion")
        XCTAssertEqual(fields?["status"], "200")
        XCTAssertEqual(
            fields.map { Set($0.keys) },
            [
                "time", "level", "event", "bytes", "id", "method", "route", "status", "us",
            ])
    }

    /// Asks twice: the one loop takes the second request when it has written the line of the first.
    private func ask(_ portal: TestPortal) throws {
        for _ in 0..<2 { _ = try Browser(portal).get("/connexion?email=secret") }
    }

    func testWhereOnlyWarningsAreWrittenNoRequestIs() throws {
        let portal = try TestPortal(.socket) { $0.logLevel = .warning }
        try ask(portal)
        XCTAssertFalse(portal.log.lines.contains { $0.contains("request") })
    }
}
