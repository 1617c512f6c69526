import Foundation
import PortalCore
import PortalTestSupport
import XCTest

/// `backup`, as an operator runs it: alone, and while the portal is served.
final class BackupProcessTests: XCTestCase {
    func testACopyIsWholeAndServesAgain() throws {
        let folder = try TemporaryFolder()
        let resources = ["--resources", PackageFiles.root]
        let data = ["--data-dir", folder.path + "/data"] + resources
        _ = try PortalProgram.run([
            "demo-data", "--participants", "2", "--lines-per-participant", "3", "--out", folder.path,
        ])
        _ = try PortalProgram.run(["import", folder.path] + data)
        let alone = try PortalProgram.run(["backup", "--out", folder.path + "/copie1"] + data)
        XCTAssertEqual(alone.status, 0, alone.output)
        let server = try PortalProgram(["serve", "--port", "0"] + data)
        XCTAssertTrue(server.firstLine().hasPrefix("listening on"))
        try Data([1, 2]).write(to: URL(fileURLWithPath: folder.path + "/data/attachments/piece"))
        XCTAssertEqual(try PortalProgram.run(["backup", "--out", folder.path + "/copie2"] + data).status, 0)
        XCTAssertEqual(
            try PortalProgram.run(["backup", "--out", folder.path + "/copie2"] + data).status, 1, "never over another")
        XCTAssertEqual(server.stop(), 0)
        for copy in ["/copie1", "/copie2"] {
            let check = try PortalProgram.run(["check", "--data-dir", folder.path + copy] + resources)
            XCTAssertEqual(check.output, "base intègre, 0 journal vérifié\n")
            let database = try SQLiteDatabase(path: folder.path + copy + "/portal.sqlite")
            let count = try database.read { try $0.first("SELECT COUNT(*) FROM reimbursements") { try $0.integer(0) } }
            XCTAssertEqual(count, 6)
        }
        XCTAssertEqual(
            try Data(contentsOf: URL(fileURLWithPath: folder.path + "/copie2/attachments/piece")), Data([1, 2]))
        XCTAssertEqual(
            try Data(contentsOf: URL(fileURLWithPath: folder.path + "/copie2/secret.key")),
            try Data(contentsOf: URL(fileURLWithPath: folder.path + "/data/secret.key")))
    }
}

/// `check`, as an operator runs it: alone, and while the portal is served.
final class CheckProcessTests: XCTestCase {
    func testATamperedJournalIsFoundEitherWay() throws {
        let folder = try TemporaryFolder()
        let resources = ["--data-dir", folder.path + "/data", "--resources", PackageFiles.root]
        _ = try PortalProgram.run([
            "demo-data", "--participants", "2", "--lines-per-participant", "1", "--out", folder.path,
        ])
        _ = try PortalProgram.run(["import", folder.path] + resources)
        let matricule = try XCTUnwrap(
            try String(contentsOfFile: folder.path + "/participants.csv", encoding: .utf8)
                .split(separator: "\n").dropFirst().first?.split(separator: ";").first.map(String.init))
        let made = try PortalProgram.run(
            ["admin", "create-account", "--matricule", matricule, "--email", "a@exemple.ma"] + resources)
        XCTAssertEqual(made.status, 0, made.output)
        let good = try PortalProgram.run(["check"] + resources)
        XCTAssertEqual(good.status, 0)
        XCTAssertEqual(good.output, "base intègre, 1 journal vérifié\n")

        let database = try SQLiteDatabase(path: folder.path + "/data/portal.sqlite")
        _ = try database.write { try $0.execute("UPDATE activity SET staff_name = 'personne'") }
        XCTAssertEqual(try PortalProgram.run(["check"] + resources).status, 1)
        let server = try PortalProgram(["serve", "--port", "0"] + resources)
        XCTAssertTrue(server.firstLine().hasPrefix("listening on"))
        XCTAssertEqual(try PortalProgram.run(["check"] + resources).status, 1, "through the server")
        _ = try database.write { try $0.execute("UPDATE activity SET staff_name = ''") }
        XCTAssertEqual(try PortalProgram.run(["check"] + resources).status, 0)
        XCTAssertEqual(server.stop(), 0)
    }
}
