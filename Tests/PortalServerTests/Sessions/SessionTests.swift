import PortalCore
import PortalTestSupport
import XCTest

@testable import PortalServer

/// Sessions: new at each login, dead when they should be, on the server.
final class SessionTests: XCTestCase {
    func testALoginMakesANewSessionAndEndsTheFormerOne() throws {
        try eachWay { portal in
            let browser = try Browser.signedIn(to: portal)
            let first = try XCTUnwrap(browser.session)
            // Another tab still shows the login form, with a token of the session.
            let again = try browser.post(
                "/connexion", [("email", Member.karim.email), ("mot_de_passe", Member.password)])
            XCTAssertEqual(again.location, "/accueil")
            let second = try XCTUnwrap(browser.session)
            XCTAssertNotEqual(first, second)
            XCTAssertEqual(try browser.get("/accueil").status, 200)
            browser.setCookie("session", first)
            XCTAssertEqual(try browser.get("/accueil").location, "/connexion?etat=fin")
            XCTAssertNil(browser.session, "a dead cookie is taken away")
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM sessions"), 1)
        }
    }

    /// A cookie that somebody else put there never becomes a session (session fixation).
    func testAPlantedCookieIsNotAdopted() throws {
        let portal = try TestPortal()
        let browser = Browser(portal)
        try browser.createAccount()
        try browser.activate()
        let planted = String(repeating: "A", count: 32)
        browser.setCookie("session", planted)
        try browser.signIn()
        XCTAssertNotEqual(try XCTUnwrap(browser.session), planted)
    }

    func testASessionEndsAfterHalfAnHourWithoutARequest() throws {
        let portal = try TestPortal()
        let browser = try Browser.signedIn(to: portal)
        for _ in 0..<3 {
            portal.clock.advance(.minutes(29))
            XCTAssertEqual(try browser.get("/accueil").status, 200)
        }
        portal.clock.advance(.minutes(30))
        XCTAssertEqual(try browser.get("/accueil").location, "/connexion?etat=fin")
    }

    func testASessionEndsAfterTwelveHoursWhateverIsDone() throws {
        let portal = try TestPortal()
        let browser = try Browser.signedIn(to: portal)
        for _ in 0..<35 {
            portal.clock.advance(.minutes(20))
            XCTAssertEqual(try browser.get("/accueil").status, 200)
        }
        portal.clock.advance(.minutes(20))
        XCTAssertEqual(try browser.get("/accueil").location, "/connexion?etat=fin")
    }

    /// That a page was looked at is noted, and nothing else is.
    func testOnlyTheTimeOfTheSessionMoves() throws {
        let portal = try TestPortal()
        let browser = try Browser.signedIn(to: portal)
        _ = try portal.changingNothing { try browser.get("/remboursements") }
        portal.clock.advance(.minutes(2))
        let others = try portal.numberOfRows()
        try browser.get("/remboursements")
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM sessions WHERE last_seen_at = created_at + 120000"), 1)
        XCTAssertEqual(try portal.numberOfRows(), others)
    }

    func testSigningOutEndsThisSessionOnly() throws {
        let portal = try TestPortal()
        let phone = try Browser.signedIn(to: portal)
        let laptop = Browser(portal)
        try laptop.signIn()
        XCTAssertEqual(try laptop.get("/accueil").status, 200)
        try phone.post("/deconnexion")
        XCTAssertEqual(try laptop.get("/accueil").status, 200)
        XCTAssertEqual(try phone.get("/accueil").location, "/connexion?etat=requise")
        // Twice, and by who was never signed in.
        try phone.get("/")
        XCTAssertEqual(try phone.post("/deconnexion").location, "/connexion?etat=sortie")
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM sessions"), 1)
    }

    func testOnlyAHashOfTheCookieIsKept() throws {
        let portal = try TestPortal()
        let cookie = try XCTUnwrap(try Browser.signedIn(to: portal).session)
        try portal.store.database.withWriter { try $0.query("PRAGMA wal_checkpoint(TRUNCATE)") { _ in } }
        let file = String(decoding: try portal.folder.contents(of: "portal.sqlite"), as: UTF8.self)
        XCTAssertFalse(file.contains(cookie))
        XCTAssertFalse(file.contains(Member.password))
    }
}
