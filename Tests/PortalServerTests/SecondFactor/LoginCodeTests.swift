import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalCore
@testable import PortalServer

/// The second page of a login, as an attacker meets it.
final class LoginCodeTests: XCTestCase {
    func testAStrangerNeverReachesIt() throws {
        try eachWay { portal in
            _ = try Browser.signedIn(to: portal).switchOn()
            let stranger = Browser(portal)
            XCTAssertEqual(try stranger.signIn(password: "Faux-99x").status, 422)
            XCTAssertEqual(try stranger.get("/connexion/code").location, "/connexion")
            for cookie in ["x", String(repeating: "A", count: 32)] {
                stranger.setCookie(portal.cookieName("etape"), cookie)
                let location = try stranger.get("/connexion/code").location
                XCTAssertTrue(["/connexion", "/connexion?etat=code-expire"].contains(location))
            }
        }
    }

    func testItEndsAfterTenMinutesAndWhenThePasswordChanges() throws {
        let portal = try TestPortal()
        let factor = try Browser.signedIn(to: portal).switchOn()
        let slow = try portal.halfway()
        portal.clock.advance(LoginCode.lifetime)
        XCTAssertEqual(
            try slow.post("/connexion/code", [("code", factor.code(portal))]).location, "/connexion?etat=code-expire")
        XCTAssertNil(slow.cookies[portal.cookieName("etape")])
        let thief = try portal.halfway()
        let administration = AccountAdministration(portal.services.accounts)
        let karim = try XCTUnwrap(try administration.participant(try XCTUnwrap(Matricule(Member.karim.matricule))))
        XCTAssertTrue(try administration.disable(karim))
        XCTAssertTrue(try administration.enable(karim))
        XCTAssertEqual(
            try thief.post("/connexion/code", [("code", factor.code(portal))]).location, "/connexion?etat=code-expire")
    }

    /// Ten minutes of new passwords and new browsers do not make more tries than the account has.
    func testGuessingIsLimitedPerAccountAndDoesNotKeepTheMemberOut() throws {
        let portal = try TestPortal()
        let home = try Browser.signedIn(to: portal)
        let factor = try home.switchOn()
        try home.get("/profil")
        try home.post("/deconnexion")
        var taken = 0
        for _ in 0..<200 {
            let thief = try portal.halfway()
            let answer = try thief.post("/connexion/code", [("code", "000000")])
            if answer.status == 422 { taken += 1 } else { XCTAssertEqual(answer.status, 429) }
            portal.clock.advance(.minutes(5))
        }
        XCTAssertLessThanOrEqual(taken, 20, "in less than a day")
        XCTAssertGreaterThan(taken, 5)
        XCTAssertEqual(try home.signIn().location, "/connexion/code")
        try home.get("/connexion/code")
        XCTAssertEqual(
            try home.post("/connexion/code", [("code", factor.code(portal))]).location, "/accueil",
            "a browser that the account knows has a count of its own")
    }

    func testOneCodeOpensOneOfSeveralLogins() throws {
        let portal = try TestPortal(.socket)
        let factor = try Browser.signedIn(to: portal).switchOn()
        portal.clock.advance(.minutes(1))
        let code = factor.code(portal)
        let browsers = try (0..<3).map { _ in try portal.halfway() }
        let statuses = try browsers.map { try $0.post("/connexion/code", [("code", code)]).status }
        XCTAssertEqual(statuses.count { $0 == 303 }, 1, "\(statuses)")
    }

    func testTheSessionIsNewAndTheBrowsersOldOneIsDead() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let factor = try karim.switchOn()
        let old = try XCTUnwrap(karim.session)
        portal.clock.advance(.minutes(1))
        let csrf = try karim.get("/accueil").csrfToken
        XCTAssertEqual(
            try karim.post(
                "/connexion", [("email", Member.karim.email), ("mot_de_passe", Member.password)], token: .text(csrf)
            ).location, "/connexion/code")
        XCTAssertEqual(karim.session, old, "half a login ends nothing")
        try karim.get("/connexion/code")
        XCTAssertEqual(try karim.post("/connexion/code", [("code", factor.code(portal))]).location, "/accueil")
        XCTAssertNotEqual(karim.session, old)
        let replay = Browser(portal)
        replay.setCookie(portal.cookieName("session"), old)
        XCTAssertEqual(try replay.get("/accueil").location, "/connexion?etat=fin")
    }

    func testStaffLiftsItForWhoLostTheTelephone() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        XCTAssertThrowsError(
            try StaffWork.perform(.removeSecondFactor, matricule: Member.karim.matricule, in: portal.services.accounts))
        _ = try karim.switchOn()
        let done = try StaffWork.perform(
            .removeSecondFactor, matricule: Member.karim.matricule, in: portal.services.accounts)
        XCTAssertEqual(done, ["code à la connexion désactivé"])
        let browser = Browser(portal)
        XCTAssertEqual(try browser.signIn().location, "/accueil")
        let journal = try browser.get("/journal")
        XCTAssertTrue(
            journal.text.contains(Words.journal[.secondFactorRemovedByStaff][.french].plain(in: .french)))
    }
}
