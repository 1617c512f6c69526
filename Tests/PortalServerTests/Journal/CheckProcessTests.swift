import Foundation
import PortalCore
import PortalTestSupport
import XCTest

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
