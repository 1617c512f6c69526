import HTTPServer
import XCTest

@testable import PortalCore
@testable import PortalServer

/// However many members there are, a page reads the rows of one: no statement goes through a whole table.
final class QueryPlanTests: XCTestCase {
    /// Rows of the operator's own making, a few hundred after years of nightly imports.
    private static let small = ["import_batches", "plans"]

    func testNoPageReadsAWholeTable() throws {
        let portal = try TestPortal()
        let member = try Browser.signedIn(to: portal)
        let pages =
            Routes.all.filter { $0.method == .get && $0.pattern != "/pret" && $0.pattern != "/metrics" }
            .map(\.samplePath) + [
                "/remboursements?du=2025-01-01&au=2026-12-31&beneficiaire=00&famille=pharmacie&etat=paye&q=atlas+ordonnance",
                "/remboursements?page=apres_2025-11-14_P-1000", "/remboursements?page=avant_2025-11-14_P-1000",
                "/remboursements/R-OR", "/remboursements/R-ACCORD", "/graphiques?q=atlas", "/releves/RL-1",
                "/releves/RL-1.csv", "/releves/RL-1.pdf", "/verification?code=RL-1.AAAA-AAAA-AAAA",
                "/garanties/estimation?garantie=1&beneficiaire=00&montant=5&date=2026-01-01",
                "/reclamations/nouvelle?remboursement=R-OR", "/journal?genre=access&avant=3",
            ]
        var statements: Set<String> = []
        for page in pages {
            for plan in try plans(of: page, by: member) {
                statements.insert(plan.sql)
                XCTAssertFalse(plan.steps.isEmpty, "\(page): no plan for \(plan.sql)")
                let scans = plan.scans.filter { scan in !Self.small.contains { scan.hasPrefix("SCAN \($0)") } }
                XCTAssertEqual(scans, [], "\(page)\n\(plan.sql)\n\(plan.steps.joined(separator: "\n"))")
            }
        }
        XCTAssertGreaterThan(statements.count, 25, "pages that ask nothing prove nothing")
    }

    /// The file for spreadsheets is read while it is sent, some hundred lines at a time, each part by its key.
    func testThePagesOfALongListAreReadByKey() throws {
        let portal = try TestPortal()
        let member = try Browser.signedIn(to: portal)
        let lines = try ["", "famille=pharmacie&"].flatMap { filter in
            try plans(of: "/remboursements?\(filter)page=apres_2025-11-14_P-1000", by: member)
                .filter { $0.sql.contains(":bound_day") }
        }
        XCTAssertEqual(Set(lines.map(\.sql)).count, 2, "with a filter and without")
        for plan in lines {
            XCTAssertEqual(plan.steps.first, "SEARCH line USING PRIMARY KEY (participant_id=? AND paid_on<?)")
            XCTAssertFalse(plan.steps.contains { $0.contains("TEMP B-TREE") }, "they stand in this order")
        }
    }

    func testAScanWouldBeSeen() throws {
        let portal = try TestPortal()
        let plan = try portal.store.database.read {
            try QueryPlan(of: "SELECT id FROM reimbursements WHERE provider_inpe = '1'", [:], on: $0)
        }
        XCTAssertEqual(plan.scans.count, 1, "\(plan.steps)")
    }

    private func plans(of path: String, by browser: Browser) throws -> [QueryPlan] {
        let portal = browser.portal
        let database = CountingDatabase(portal.store.database, keepsPlans: true)
        var services = portal.services
        services.database = database
        let carrier = MemoryCarrier(portal: try Portal(services))
        _ = try database.counting {
            var request = TestRequest(target: path)
            request.fields = [("Host", portal.authority), ("Cookie", "session=\(browser.session ?? "")")]
            XCTAssertLessThan(try carrier.carry(request).status, 500, path)
        }
        return database.keptPlans
    }
}
