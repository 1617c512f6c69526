import PortalCore
import PortalTestSupport
import XCTest

/// Imports by the real program: killed at any moment, and handed to a running server.
final class ImportProcessTests: XCTestCase {
    private let resources = ["--resources", PackageFiles.root]

    private func number(_ sql: SQL, in data: String) throws -> Int {
        let database = try SQLiteDatabase(path: data + "/portal.sqlite")
        return try database.read { try $0.first(sql) { Int(try $0.integer(0)) } ?? -1 }
    }

    func testKilledAtAnyMomentNothingIsLostOrDoubled() throws {
        let folder = try TemporaryFolder()
        let (files, data) = (folder.path + "/files", folder.path + "/var")
        let demo = [
            "demo-data", "--participants", "200", "--lines-per-participant", "60", "--seed", "2", "--out", files,
        ]
        XCTAssertEqual(try PortalProgram.run(demo).status, 0)
        let command = ["import", files, "--data-dir", data] + resources
        var kills = 0
        for round in 0..<15 {
            guard try PortalProgram(command).kill(afterMilliseconds: 40 + round * 60) else { break }
            kills += 1
        }
        XCTAssertGreaterThan(kills, 3)
        XCTAssertEqual(try PortalProgram.run(command).status, 0)
        XCTAssertEqual(try number("SELECT COUNT(*) FROM reimbursements", in: data), 12_000)
        XCTAssertEqual(try number("SELECT COUNT(DISTINCT id) FROM reimbursements", in: data), 12_000)
        XCTAssertEqual(try number("SELECT COUNT(*) FROM participants", in: data), 200)
        XCTAssertEqual(try number("SELECT COUNT(*) FROM import_batches WHERE state = 'applying'", in: data), 0)
        XCTAssertEqual(try number("SELECT COUNT(*) FROM import_changes", in: data), 0)
        XCTAssertEqual(
            try number("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'reimbursements_by_id'", in: data), 1)
        XCTAssertEqual(try number("SELECT COUNT(*) FROM pragma_foreign_key_check", in: data), 0)
        XCTAssertEqual(
            try number("SELECT COUNT(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'", in: data), 0)
        XCTAssertEqual(try folder.names(in: "var/imports"), [])
    }

    func testAServerTakesTheImport() throws {
        let folder = try TemporaryFolder()
        let (files, data) = (folder.path + "/files", folder.path + "/var")
        let demo = [
            "demo-data", "--participants", "20", "--lines-per-participant", "10", "--seed", "2", "--out", files,
        ]
        XCTAssertEqual(try PortalProgram.run(demo).status, 0)
        let server = try PortalProgram(["serve", "--port", "0", "--data-dir", data] + resources)
        XCTAssertTrue(server.firstLine().hasPrefix("listening on http://127.0.0.1:"))
        let imported = try PortalProgram.run(["import", files, "--data-dir", data])
        XCTAssertEqual(imported.status, 0)
        XCTAssertTrue(imported.output.contains("reimbursements.csv: 200 lignes, 200 nouvelles"), imported.output)
        try folder.write("plan;libelle\nX;\n", to: "plans.csv")
        let refused = try PortalProgram.run(["import", folder.path + "/plans.csv", "--data-dir", data])
        XCTAssertEqual(refused.status, 1)
        XCTAssertTrue(refused.output.contains("plans.csv: refusé, 1 erreur"), refused.output)
        XCTAssertEqual(server.stop(), 0)
        XCTAssertEqual(try number("SELECT COUNT(*) FROM reimbursements", in: data), 200)
        XCTAssertEqual(
            try PortalProgram.run(["migrate", "--data-dir", data] + resources).output, "la base est à jour\n")
    }
}
