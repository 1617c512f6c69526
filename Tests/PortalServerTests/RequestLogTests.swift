import Foundation
import Logging
import XCTest

@testable import PortalServer

final class RequestLogTests: XCTestCase {
    /// Asks twice: the one loop takes the second request when it has written the line of the first.
    private func ask(_ portal: TestPortal, _ target: String = "/connexion?email=secret") throws {
        for _ in 0..<2 { _ = try Browser(portal).get(target) }
    }

    private func line(_ portal: TestPortal) throws -> String {
        try XCTUnwrap(portal.log.lines.first { $0.contains(" info request ") })
    }

    func testEachRequestIsALine() throws {
        let portal = try TestPortal(.socket)
        try ask(portal)
        let form = /2[-0-9]+T[:.0-9]+Z info request bytes=\d+ id=\w+ method=GET route=\/connexion status=200 us=\d+\n/
        let line = try line(portal)
        XCTAssertNotNil(line.wholeMatch(of: form), line)
    }

    func testARefusalSaysWhy() throws {
        let portal = try TestPortal(.socket)
        try ask(portal, "/a%2Fb")
        let form = /method=- refusal="an encoded slash" route=- status=400 us=\d+\n/
        let line = try line(portal)
        XCTAssertNotNil(line.firstMatch(of: form), line)
    }

    func testTheLineCanBeAnObject() throws {
        let portal = try TestPortal(.socket) { $0.logFormat = .json }
        try ask(portal)
        let line = try XCTUnwrap(portal.log.lines.first { $0.contains("\"request\"") })
        let fields = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
        XCTAssertEqual(fields?["route"], "/connexion")
        XCTAssertEqual(fields?["status"], "200")
        let names: Set = ["time", "level", "event", "bytes", "id", "method", "route", "status", "us"]
        XCTAssertEqual(fields.map { Set($0.keys) }, names)
    }

    func testItIsWrittenFromItsLevelOn() throws {
        for (level, isWritten) in [(Logger.Level.debug, true), (.info, true), (.notice, false), (.warning, false)] {
            let portal = try TestPortal(.socket) { $0.logLevel = level }
            try ask(portal)
            XCTAssertEqual(portal.log.lines.contains { $0.contains("request") }, isWritten, "\(level)")
        }
    }
}
