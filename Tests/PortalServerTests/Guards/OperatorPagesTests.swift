import HTTPServer
import XCTest

@testable import PortalServer

/// What those who watch the portal may read, and nobody else.
final class OperatorPagesTests: XCTestCase {
    func testHealthIsPlainText() throws {
        try eachWay { portal in
            for path in ["/sante", "/pret"] {
                let answer = try portal.changingNothing { try Browser(portal).get(path) }
                XCTAssertEqual(answer.text, "ok\n")
                XCTAssertEqual(answer["Content-Type"], "text/plain; charset=utf-8")
                XCTAssertEqual(answer.values(of: "Set-Cookie"), [])
            }
        }
    }

    func testCountersAreForThisMachineOnly() throws {
        let portal = try TestPortal()
        let browser = Browser(portal)
        XCTAssertEqual(try browser.get("/metrics").status, 200)
        browser.client = try XCTUnwrap(ClientAddress("192.0.2.7"))
        let absent = try browser.get("/rien").stable.replacing("/rien", with: "PATH")
        let answer = try browser.get("/metrics")
        XCTAssertEqual(answer.status, 404)
        XCTAssertEqual(answer.stable.replacing("/metrics", with: "PATH"), absent, "like a page that is none")
        XCTAssertEqual(try browser.get("/sante").status, 200)
        // A proxy on this machine passes on the requests of everybody.
        for name in ["X-Forwarded-For", "Forwarded"] {
            XCTAssertEqual(try Browser(portal).get("/metrics", with: [(name, "for=192.0.2.7")]).status, 404, name)
        }
    }

    func testWithATokenTheTokenDecides() throws {
        let portal = try TestPortal { $0.metricsToken = "jeton-de-mesure" }
        let browser = Browser(portal)
        browser.client = try XCTUnwrap(ClientAddress("192.0.2.7"))
        for value in [
            "", "Bearer ", "Bearer jeton-de-mesur", "Bearer jeton-de-mesure2", "bearer jeton-de-mesure",
            "jeton-de-mesure",
        ] {
            XCTAssertEqual(try browser.get("/metrics", with: [("Authorization", value)]).status, 404, value)
        }
        XCTAssertEqual(try Browser(portal).get("/metrics").status, 404, "from this machine too")
        XCTAssertEqual(try browser.get("/metrics", with: [("Authorization", "Bearer jeton-de-mesure")]).status, 200)
    }

    /// Counters hold routes, never a path, a name or a line.
    func testCountersTellNothingOfMembers() throws {
        try eachWay { portal in
            let member = try Browser.signedIn(to: portal)
            try member.get("/remboursements/R-OR?q=secret")
            let text = try Browser(portal).get("/metrics").text
            for word in ["R-OR", "secret", Member.karim.matricule, "karim", "Alaoui", "127.0.0.1"] {
                XCTAssertFalse(text.contains(word), word)
            }
            XCTAssertTrue(text.contains("outbox_waiting"))
        }
    }
}
