import HTTPServer
import PortalCore
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// When the store is away: a calm page with a reference, the reason in the log, and nothing of it on the page.
final class FailureTests: XCTestCase {
    private struct Unforeseen: Error, CustomStringConvertible {
        let description = "secret inside at /var/lib/portal"
    }

    /// A database that does not answer.
    private struct FailingDatabase: Database {
        let error: any Error

        func read<Result>(_ body: (any DatabaseReader) throws -> Result) throws -> Result { throw error }
        func write<Result>(_ body: (any DatabaseWriter) throws -> Result) throws -> Result { throw error }
        func check() throws { throw error }
    }

    func testAFullDiskAsksToComeBack() throws {
        for error in [DatabaseError.diskFull, .inputOutput(code: 10), .busy] {
            let (answer, _) = try ask("/accueil", failingWith: error)
            XCTAssertEqual(answer.status, 503)
            XCTAssertNotNil(answer["Retry-After"].flatMap { Int($0) })
            XCTAssertTrue(answer.isHeaded(Words.errors.unavailableTitle))
        }
    }

    func testWhatNobodyForesawIsLoggedAndNotShown() throws {
        let (answer, log) = try ask("/accueil", failingWith: Unforeseen())
        XCTAssertEqual(answer.status, 500)
        XCTAssertTrue(answer.isHeaded(Words.errors.internalTitle))
        XCTAssertFalse(answer.text.contains("secret"))
        let line = try XCTUnwrap(log.first { $0.contains("secret inside") })
        let reference = try XCTUnwrap(answer.matches("<span class=\"reference\">(?:<[^>]*>)?([0-9a-z]{13})").first)
        XCTAssertTrue(line.contains("id=\(reference)"), "the page's reference finds the line")
    }

    func testHealthTellsAliveFromReady() throws {
        XCTAssertEqual(try ask("/sante", failingWith: DatabaseError.inputOutput(code: 10)).answer.status, 200)
        XCTAssertEqual(try ask("/pret", failingWith: DatabaseError.inputOutput(code: 10)).answer.status, 503)
    }

    private func ask(_ path: String, failingWith error: any Error) throws -> (answer: Answer, log: [String]) {
        let portal = try TestPortal()
        var services = portal.services
        services.database = FailingDatabase(error: error)
        let carrier = MemoryCarrier(portal: try Portal(services))
        let session = String(repeating: "A", count: 32)
        let answer = try carrier.carry(
            TestRequest(target: path, fields: [("Host", portal.authority), ("Cookie", "session=\(session)")]))
        AnswerMarks(answer, isSecure: false).check()
        return (answer, portal.log.lines)
    }
}
