import Glibc
import PortalTestSupport
import XCTest

@testable import PortalCore

/// What an import works with is a copy of personal data, and on a full disk it is what fills it.
final class StagingLeftoversTests: XCTestCase {
    func testAnImportThatBreaksOffLeavesNothing() throws {
        for isDryRun in [false, true] {
            let world = try ImportWorld()
            XCTAssertEqual(mkdir(world.files.path + "/reimbursements.csv", 0o700), 0)
            let texts = ImportWorld.small.filter { $0.key != "reimbursements.csv" }
            XCTAssertThrowsError(try world.run(texts, isDryRun: isDryRun))
            XCTAssertEqual(try world.storage.folder.names(in: "imports"), [], "dry run: \(isDryRun)")
        }
    }

    func testTheNextStartRemovesWhatAKilledTrialLeft() throws {
        let world = try ImportWorld()
        for name in ["dry-run.sqlite", "dry-run.staging"] {
            try world.storage.folder.write("M1;Alaoui", to: "imports/" + name)
        }
        _ = try world.successor().recover()
        XCTAssertEqual(try world.storage.folder.names(in: "imports"), [])
    }
}
