import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates

/// The whole way of a member, from the account form to signing out, with everything done right.
final class WalkTests: XCTestCase {
    func testFromTheAccountFormToSigningOut() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            try createAndActivate(browser)
            try signInForTheFirstTime(browser)
            try read(browser)
            try signOut(browser)
            checkLog(portal)
        }
    }

    private func createAndActivate(_ browser: Browser) throws {
        let portal = browser.portal
        XCTAssertEqual(try browser.get("/").status, 200)
        XCTAssertEqual(try browser.get("/compte/creation").status, 200)
        let sent = try browser.post("/compte/creation", Member.karim.form())
        XCTAssertEqual(sent.location, "/compte/creation/confirmee")
        XCTAssertEqual(try browser.follow(sent).status, 200)

        XCTAssertEqual(try portal.mails().map(\.recipient), [Member.karim.email])
        let token = try portal.activationToken()
        // A mail scanner opens the link, more than once; nothing comes of it.
        for _ in 0..<2 { XCTAssertEqual(try Browser(portal).get("/compte/activation?jeton=\(token)").status, 200) }
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM accounts WHERE state = 'pending'"), 1)
        let link = try browser.get("/compte/activation?jeton=\(token)")
        XCTAssertEqual(link.hiddenValues("jeton"), [token])
        let done = try browser.post("/compte/activation", [("jeton", token)])
        XCTAssertEqual(done.location, "/connexion?etat=active")
        XCTAssertTrue(try browser.follow(done).says(Words.login.activated))
        XCTAssertEqual(try portal.mails().count, 2, "a mail confirms")
    }

    private func signInForTheFirstTime(_ browser: Browser) throws {
        let signedIn = try browser.post(
            "/connexion", [("email", Member.karim.email), ("mot_de_passe", Member.password)])
        XCTAssertEqual(signedIn.location, "/accueil")
        XCTAssertEqual(try browser.follow(signedIn).location, "/premiere-connexion")
        XCTAssertEqual(try browser.get("/premiere-connexion").status, 200)
        let changed = try browser.post(
            "/premiere-connexion", [("mot_de_passe", Member.otherPassword), ("confirmation", Member.otherPassword)])
        let home = try browser.follow(changed)
        XCTAssertEqual(home.status, 200)
        XCTAssertTrue(home.text.contains("Karim"))
    }

    private func read(_ browser: Browser) throws {
        let list = try browser.get("/remboursements")
        XCTAssertEqual(list.lineIDs, FixtureLine.ofKarim.prefix(25).map(\.id))
        let filtered = try browser.get("/remboursements?famille=consultation&beneficiaire=00&du=2026-03-01")
        XCTAssertEqual(filtered.lineIDs, ["R-MOINS", "R-OR"])
        let line = try browser.get("/remboursements/R-OR")
        XCTAssertEqual(line.heading, "Consultation du m\u{E9}decin traitant")
        XCTAssertEqual(
            line.rungs,
            ["150,00\u{A0}DH", "80,00\u{A0}DH", "56,00\u{A0}DH", "0,00\u{A0}DH", "56,00\u{A0}DH", "94,00\u{A0}DH"])
        XCTAssertTrue(Answer.plain(line.text).contains("0,00 + 56,00 + 94,00 = 150,00"), "the proof that it adds up")
    }

    private func signOut(_ browser: Browser) throws {
        let cookie = try XCTUnwrap(browser.session)
        let out = try browser.post("/deconnexion")
        XCTAssertEqual(out.location, "/connexion?etat=sortie")
        XCTAssertEqual(out["Clear-Site-Data"], "\"cache\"")
        XCTAssertNil(browser.session)
        XCTAssertTrue(try browser.follow(out).says(Words.login.signedOut))
        browser.setCookie("session", cookie)
        XCTAssertEqual(try browser.get("/accueil").location, "/connexion?etat=fin", "a kept cookie opens nothing")
    }

    /// The log says which route, never who, nor any secret.
    private func checkLog(_ portal: TestPortal) {
        let log = portal.log.lines.joined(separator: "\n")
        if portal.way == .socket {
            XCTAssertTrue(log.contains("method=GET"))
            XCTAssertTrue(log.contains("route=/remboursements/{id} status=200"))
        }
        let privates = [
            Member.karim.matricule, Member.karim.email, "Alaoui", Member.password, Member.otherPassword, Member.answer,
            "R-OR", "famille=", "jeton=",
        ]
        for text in privates { XCTAssertFalse(log.contains(text), "\(text) is in the log") }
    }
}
