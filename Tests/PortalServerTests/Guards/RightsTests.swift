import HTTPServer
import XCTest

@testable import PortalServer

/// Who gets what, generated from the site map: a new page is tested from the day it stands there.
final class RightsTests: XCTestCase {
    func testStrangersAreSentToTheLoginPage() throws {
        try eachWay { portal in
            for route in Routes.all where route.isForMembers {
                let stranger = Browser(portal)
                try stranger.get("/connexion")
                let answer =
                    route.method == .get
                    ? try stranger.get(route.samplePath)
                    : try stranger.post(route.samplePath, FormSamples.fields(for: route) ?? [])
                XCTAssertEqual(answer.location, "/connexion?etat=requise", answer.summary)
                XCTAssertEqual(answer.body, [])
                XCTAssertEqual(try stranger.head(route.samplePath).status, 303)
            }
            XCTAssertEqual(Routes.all.filter(\.isForMembers).count, 42, "the member's pages there are")
        }
    }

    /// Half a login is no more than a stranger, and the page of the first login stands before all others.
    func testWhoIsNotQuiteInGetsNoFurther() throws {
        let portal = try TestPortal()
        _ = try Browser.signedIn(to: portal).switchOn()
        let halfway = try portal.halfway()
        let pending = Browser(portal)
        try pending.createAccount(.helene)
        try pending.activate(.helene)
        try pending.signIn(.helene)
        for route in Routes.all where !route.isPlain {
            try halfway.get("/connexion")
            try pending.get("/premiere-connexion")
            if route.isForMembers {
                try expect("/connexion?etat=requise", halfway, route)
            }
            if !route.opensDuringFirstLogin {
                try expect("/premiere-connexion", pending, route)
            }
        }
        XCTAssertEqual(
            Set(Routes.all.filter(\.opensDuringFirstLogin).map(\.pattern)),
            ["/langue", "/deconnexion", "/premiere-connexion"])
    }

    private func expect(_ location: String, _ browser: Browser, _ route: Route) throws {
        try browser.portal.changingNothing(route.pattern) {
            let answer =
                route.method == .get
                ? try browser.send(.get, route.samplePath)
                : try browser.post(route.samplePath, FormSamples.fields(for: route) ?? [])
            XCTAssertEqual(answer.location, location, answer.summary)
        }
    }

    func testACookieThatIsNoSessionIsTakenAway() throws {
        let portal = try TestPortal()
        for cookie in ["", "x", String(repeating: "A", count: 32), "a\u{E9}", String(repeating: "A", count: 3000)] {
            let browser = Browser(portal)
            browser.setCookie("session", cookie)
            let location = try browser.get("/accueil").location
            XCTAssertTrue(location == "/connexion?etat=fin" || location == "/connexion?etat=requise", cookie)
            XCTAssertEqual(try browser.get("/connexion").status, 200, cookie)
        }
    }

    func testPublicPagesOpenForEverybody() throws {
        let portal = try TestPortal()
        let member = try Browser.signedIn(to: portal)
        for route in Routes.all where route.method == .get && !route.isForMembers {
            // The code is asked of nobody who has not just given a password.
            let isCode = route.pattern == "/connexion/code"
            XCTAssertEqual(try Browser(portal).get(route.samplePath).status, isCode ? 303 : 200, route.pattern)
            let answer = try member.get(route.samplePath)
            XCTAssertEqual(answer.status, isCode || route.pattern == "/connexion" ? 303 : 200, route.pattern)
        }
    }

    /// Another member's line is as absent as one that never was, to the byte.
    func testAnotherMembersLineLooksLikeNone() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            let helene = try Browser.signedIn(.helene, to: portal)
            XCTAssertEqual(try helene.get("/remboursements/H-1").status, 200)
            XCTAssertEqual(try helene.get("/remboursements").lineIDs, ["H-2", "H-1"])
            for browser in [karim, helene] {
                let foreign = browser === karim ? ["H-1", "H-2"] : ["R-OR", "R-CONJOINT", "P-1001"]
                for id in foreign {
                    let answer = try browser.get("/remboursements/\(id)")
                    XCTAssertEqual(answer.status, 404)
                    let absent = try browser.get("/remboursements/Q-9")
                    XCTAssertEqual(
                        answer.stable.replacing("/remboursements/\(id)", with: "/remboursements/ID"),
                        absent.stable.replacing("/remboursements/Q-9", with: "/remboursements/ID"))
                    XCTAssertEqual(
                        answer.fields.map(\.name).filter { $0 != "Date" },
                        absent.fields.map(\.name).filter { $0 != "Date" })
                }
            }
            XCTAssertFalse(try karim.get("/remboursements?q=okapi").text.contains("Okapi"))
            XCTAssertFalse(try karim.get("/accueil").text.contains("Okapi"))
        }
    }

    func testIdsThatAreNoneAreNotFound() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        for id in [
            "r-or", "R-OR%20", "%00", "R-OR%00", "%C3%A9", "'", "..", "R-OR/", "%2E%2E",
            String(repeating: "x", count: 4000),
        ] {
            let status = try browser.get("/remboursements/\(id)").status
            XCTAssertTrue([400, 404].contains(status), "\(id) gave \(status)")
        }
        XCTAssertEqual(try browser.get("/remboursements/").status, 404)
    }

    func testWhoLosesTheWayStaysSignedIn() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        XCTAssertTrue(try browser.get("/rien").text.contains("action=\"/deconnexion\""))
        XCTAssertFalse(try Browser(browser.portal).get("/rien").text.contains("action=\"/deconnexion\""))
    }
}
