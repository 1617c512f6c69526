import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// A forgotten password, as a member and as a thief of the mailbox see it.
final class PasswordResetTests: XCTestCase {
    private func token(_ portal: TestPortal) throws -> String {
        try XCTUnwrap(try portal.mails().compactMap { $0.token(after: "/mot-de-passe/nouveau?jeton=") }.last)
    }

    private func ask(_ browser: Browser) throws -> String {
        try browser.get("/mot-de-passe/oublie")
        let sent = try browser.post("/mot-de-passe/oublie", [("email", Member.karim.email)])
        XCTAssertEqual(sent.location, "/mot-de-passe/oublie?etat=envoye")
        XCTAssertTrue(try browser.follow(sent).isHeaded(Words.access.sentTitle))
        return try token(browser.portal)
    }

    private func answer(_ browser: Browser, _ token: String, _ answer: String = Member.answer) throws -> Answer {
        try browser.post(
            "/mot-de-passe/nouveau",
            [
                ("jeton", token), ("reponse", answer), ("mot_de_passe", Member.otherPassword),
                ("confirmation", Member.otherPassword),
            ])
    }

    func testTheWholeWay() throws {
        try eachWay { portal in
            let signedIn = try Browser.signedIn(to: portal)
            let browser = Browser(portal)
            XCTAssertTrue(try browser.get("/connexion").text.contains("href=\"/mot-de-passe/oublie\""))
            let token = try ask(browser)
            let page = try portal.changingNothing { try browser.get("/mot-de-passe/nouveau?jeton=\(token)") }
            XCTAssertTrue(page.text.contains(Words.account[.q3][.french].plain(in: .french)))
            XCTAssertEqual(page.hiddenValues("jeton"), [token])
            let done = try answer(browser, token)
            XCTAssertEqual(done.location, "/connexion?etat=mot-de-passe-change")
            XCTAssertNil(browser.session, "no one is signed in by it")
            XCTAssertTrue(try browser.follow(done).text.contains("notice-success"))
            XCTAssertEqual(try signedIn.get("/accueil").location, "/connexion?etat=fin")
            XCTAssertEqual(try Browser(portal).signIn().status, 422)
            XCTAssertEqual(try browser.signIn(password: Member.otherPassword).location, "/accueil")
            XCTAssertTrue(try browser.get("/mot-de-passe/nouveau?jeton=\(token)").isHeaded(Words.access.unknownTitle))
        }
    }

    func testAWrongAnswerChangesNothingAndSaysHowManyTriesAreLeft() throws {
        let portal = try TestPortal()
        _ = try Browser.signedIn(to: portal)
        let browser = Browser(portal)
        let token = try ask(browser)
        try browser.get("/mot-de-passe/nouveau?jeton=\(token)")
        for left in [4, 3, 2, 1] {
            let wrong = try answer(browser, token, "Rabat")
            XCTAssertEqual(wrong.status, 422)
            XCTAssertTrue(wrong.text.contains("href=\"#reponse\""), "\(left)")
            XCTAssertFalse(wrong.text.contains("Rabat"), "an answer is as secret as a password")
        }
        let last = try answer(browser, token, "Rabat")
        XCTAssertEqual(last.status, 422)
        XCTAssertTrue(last.isHeaded(Words.access.expiredTitle))
        XCTAssertTrue(try answer(browser, token).isHeaded(Words.access.expiredTitle), "the right one is too late")
        XCTAssertEqual(try Browser(portal).signIn().location, "/accueil")
    }

    /// What is wrong with the password is said before an answer is used up.
    func testAPasswordThatIsRefusedCostsNoTry() throws {
        let portal = try TestPortal()
        _ = try Browser.signedIn(to: portal)
        let browser = Browser(portal)
        let token = try ask(browser)
        try browser.get("/mot-de-passe/nouveau?jeton=\(token)")
        let refused = try browser.post(
            "/mot-de-passe/nouveau", [("jeton", token), ("mot_de_passe", "karim12"), ("confirmation", "autre")])
        XCTAssertEqual(refused.status, 422)
        for field in ["reponse", "mot_de_passe", "confirmation"] {
            XCTAssertTrue(refused.text.contains("href=\"#\(field)\""), field)
        }
        XCTAssertEqual(try portal.number("SELECT SUM(attempts) FROM tokens"), 0)
        XCTAssertEqual(try answer(browser, token).status, 303)
    }

    func testATokenThatIsNoneShowsNoForm() throws {
        let portal = try TestPortal()
        let browser = Browser(portal)
        for token in ["", "x", "%3Cscript%3E", String(repeating: "A", count: 32)] {
            let page = try browser.get("/mot-de-passe/nouveau?jeton=\(token)")
            XCTAssertTrue(page.isHeaded(Words.access.unknownTitle), token)
            XCTAssertEqual(page.hiddenValues("jeton"), [])
            XCTAssertEqual(try answer(browser, token).status, 422)
        }
    }

    /// The link in the mail begins with the portal's own address, whatever name the request came under.
    func testTheLinkComesFromTheSettings() throws {
        let portal = try TestPortal(.memory) { $0.baseURL = "https://espace.example.ma" }
        _ = try Browser.signedIn(to: portal)
        _ = try ask(Browser(portal))
        let link = "https://espace.example.ma/mot-de-passe/nouveau?jeton="
        XCTAssertTrue(try portal.mails().contains { $0.text.contains(link) })
    }
}
