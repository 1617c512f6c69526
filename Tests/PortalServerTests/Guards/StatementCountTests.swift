import HTTPServer
import XCTest

@testable import PortalServer

/// What each page asks of the database: one read transaction, a few statements, and the same number however many lines
/// there are.
final class StatementCountTests: XCTestCase {
    func testEveryPageStatesItsStatements() throws {
        let portal = try TestPortal()
        let member = try Browser.signedIn(to: portal)
        let expected = [
            // The session, the family, freshness, two for the overview, the year's totals, open complaints.
            ("/accueil", 7),
            // The session, the family, the lines, their totals, freshness.
            ("/remboursements", 5), ("/remboursements?famille=pharmacie&q=atlas&page=apres_2025-11-14_P-1000", 5),
            // All lines stand on one page: no question about their totals.
            ("/remboursements?etat=rejete", 4),
            // The session, the family, months, totals, freshness.
            ("/graphiques", 5),
            // The session, the family, the line, its guarantee, its twins, freshness; with a ceiling, what was used of it.
            ("/remboursements/R-OR", 6), ("/remboursements/R-ACCORD", 7),
            // The session, affiliation, plans, the family, freshness; the session alone; the session, the list.
            ("/profil", 5), ("/profil/mot-de-passe", 1), ("/profil/sessions", 2), ("/profil/email", 1),
            ("/profil/question", 1), ("/profil/donnees", 1), ("/profil/droits", 2), ("/profil/fermeture", 1),
            // The session, the second factor that is not there.
            ("/profil/securite", 2), ("/profil/securite/activation", 2),
            // The session, the entries.
            ("/journal", 2), ("/journal?genre=access&avant=3", 2),
            // The session, freshness, the list; the session, the family, the statement, its lines, freshness.
            ("/releves", 3), ("/releves/RL-1", 5), ("/releves/RL-1.csv", 4), ("/releves/RL-H", 3),
            // The session, plans, rows, what was used, freshness, the family; the form needs less.
            ("/garanties", 6), ("/garanties/estimation", 4),
            ("/garanties/estimation?garantie=1&beneficiaire=00&montant=5&date=2026-01-01", 7),
            // The session, the list; the session, no complaint; the line in its family.
            ("/reclamations", 2), ("/messagerie", 3), ("/reclamations/nouvelle", 1), ("/reclamations/REC-1", 2),
            ("/reclamations/nouvelle?remboursement=R-OR", 3),
            // The session, the family, no line.
            ("/remboursements/H-1", 3), ("/", 1), ("/mentions-legales", 1),
        ]
        for (path, statements) in expected {
            let count = try count(path, by: member)
            XCTAssertEqual(count, CountingDatabase.Count(reads: 1, writes: 0, statements: statements), path)
        }
    }

    func testAStrangerCostsNoStatement() throws {
        let portal = try TestPortal()
        for route in Routes.all where route.method == .get && route.pattern != "/pret" && route.pattern != "/metrics" {
            XCTAssertEqual(try count(route.samplePath, by: Browser(portal)).statements, 0, route.pattern)
        }
    }

    private func count(_ path: String, by browser: Browser) throws -> CountingDatabase.Count {
        let portal = browser.portal
        let database = CountingDatabase(portal.store.database)
        var services = portal.services
        services.database = database
        let carrier = MemoryCarrier(portal: try Portal(services))
        return try database.counting {
            var request = TestRequest(target: path)
            request.fields = [("Host", portal.authority), ("Cookie", "session=\(browser.session ?? "")")]
            let answer = try carrier.carry(request)
            XCTAssertLessThan(answer.status, 500, answer.summary)
        }
    }
}
