import PortalTestSupport
import XCTest

@testable import PortalCore

/// A batch that is cut short is taken up where it was left.
final class ImportCrashTests: XCTestCase {
    private func demo(_ seed: UInt64, in folder: TemporaryFolder) throws {
        try DemoData(participants: 100, linesPerParticipant: 60, seed: seed).write(to: folder.path)
    }

    private func index(_ world: ImportWorld) throws -> [String] {
        try world.rows("SELECT sql FROM sqlite_schema WHERE name = 'reimbursements_by_id'", columns: 1)
    }

    private let lineCount: SQL = "SELECT COUNT(*) FROM reimbursements"
    private let openBatches: SQL = "SELECT COUNT(*) FROM import_batches WHERE state = 'applying'"

    func testEveryTransactionCanBeTheLast() throws {
        var ends = 0
        for broken in 0..<20 {
            let world = try ImportWorld(breakAfter: broken)
            try demo(5, in: world.files)
            do {
                try world.run()
                break
            } catch is ImportWorld.BrokenOff {
                ends += 1
            }
            XCTAssertEqual(try world.storage.number(openBatches), 1)
            let report = try world.successor().run(ImportRequest(paths: [world.files.path]))
            XCTAssertEqual(report.warnings.count, 1)
            XCTAssertTrue(report.isSuccess)
            XCTAssertEqual(try world.storage.number(lineCount), 6000)
            XCTAssertEqual(try world.storage.number("SELECT COUNT(DISTINCT id) FROM reimbursements"), 6000)
            XCTAssertEqual(try world.storage.number(openBatches), 0)
            XCTAssertEqual(try index(world).count, 1)
            XCTAssertEqual(try world.storage.folder.names(in: "imports"), [])
        }
        XCTAssertGreaterThanOrEqual(ends, 8)
    }

    func testAMemberChangesInOneTransaction() throws {
        let world = try ImportWorld()
        try demo(5, in: world.files)
        let small = RegistryFile.allCases.dropLast().map { world.files.path + "/" + $0.fileName }
        XCTAssertTrue(try world.importer.run(ImportRequest(paths: small)).isSuccess)
        let lines = ImportRequest(paths: [world.files.path + "/reimbursements.csv"])
        XCTAssertThrowsError(try world.successor(breakAfter: 1).run(lines))
        let partial: SQL =
            "SELECT COUNT(*) FROM (SELECT 1 FROM reimbursements GROUP BY participant_id HAVING COUNT(*) <> 60)"
        XCTAssertGreaterThan(try world.storage.number(lineCount), 0)
        XCTAssertLessThan(try world.storage.number(lineCount), 6000)
        XCTAssertEqual(try world.storage.number(partial), 0)
    }

    func testTheIndexIsMadeAnewInTheMigrationsWords() throws {
        let world = try ImportWorld()
        let before = try index(world)
        try demo(5, in: world.files)
        try world.run()
        XCTAssertEqual(try index(world).map { $0.replacing("IF NOT EXISTS ", with: "") }, before)
    }

    func testALostStagingFileLeavesWhatWasApplied() throws {
        let world = try ImportWorld(breakAfter: 8)
        try demo(5, in: world.files)
        XCTAssertThrowsError(try world.run())
        for name in try world.storage.folder.names(in: "imports") {
            try world.storage.folder.write("", to: "imports/" + name)
        }
        let successor = try world.successor()
        XCTAssertEqual(try successor.recover().count, 1)
        XCTAssertEqual(try index(world).count, 1)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM import_batches WHERE state = 'abandoned'"), 1)
        XCTAssertTrue(try successor.run(ImportRequest(paths: [world.files.path])).isSuccess)
        XCTAssertEqual(try world.storage.number(lineCount), 6000)
    }

    func testABrokenUpdateKeepsFormerValuesOnce() throws {
        let world = try ImportWorld()
        try demo(5, in: world.files)
        try world.run()
        let path = world.files.path + "/reimbursements.csv"
        let text = String(decoding: FileBytes.read(path), as: UTF8.self)
        try world.files.write(text.replacing(";paye;", with: ";paye;revu"), to: "reimbursements.csv")
        let request = ImportRequest(paths: [path])
        XCTAssertThrowsError(try world.successor(breakAfter: 1).run(request))
        let report = try world.successor().run(request)
        XCTAssertEqual(report.files.map(\.outcome), [.known])
        XCTAssertEqual(
            try world.storage.number("SELECT COUNT(*) FROM import_changes"),
            try world.storage.number("SELECT COUNT(*) FROM reimbursements WHERE reason LIKE 'revu%'"))
        XCTAssertEqual(try world.storage.number(lineCount), 6000)
    }
}
