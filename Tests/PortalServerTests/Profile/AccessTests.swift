import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates

/// The member's address and security question.
final class AccessTests: XCTestCase {
    private static let new = "nouveau@exemple.ma"

    @discardableResult
    private func ask(_ browser: Browser, _ email: String = new, password: String = Member.password) throws -> Answer {
        try browser.get("/profil/email")
        return try browser.post("/profil/email", [("email", email), ("actuel", password)])
    }

    private func token(_ portal: TestPortal, _ path: String) throws -> String {
        try XCTUnwrap(try portal.mails().compactMap { $0.token(after: "\(path)?jeton=") }.last)
    }

    func testTheAddressIsChangedByTheLinkInTheNewMailbox() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            XCTAssertEqual(try ask(karim).location, "/profil?etat=email-demande")
            let token = try token(portal, "/profil/email/confirmation")
            // Opened in another browser, by somebody who is not signed in.
            let phone = Browser(portal)
            let page = try portal.changingNothing { try phone.get("/profil/email/confirmation?jeton=\(token)") }
            XCTAssertTrue(page.text.contains(Self.new))
            let done = try phone.post("/profil/email/confirmation", [("jeton", token)])
            XCTAssertEqual(done.location, "/profil/email/confirmation?etat=fait")
            XCTAssertTrue(try phone.follow(done).isHeaded(Words.access.confirmedTitle))
            XCTAssertEqual(try karim.get("/accueil").location, "/connexion?etat=fin")
            XCTAssertEqual(try Browser(portal).signIn().status, 422)
            try phone.get("/connexion")
            XCTAssertEqual(
                try phone.post("/connexion", [("email", Self.new), ("mot_de_passe", Member.password)]).location,
                "/accueil")
        }
    }

    func testTheOldMailboxStopsIt() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            try ask(karim)
            let confirm = try token(portal, "/profil/email/confirmation")
            let cancel = try token(portal, "/profil/email/annulation")
            let stranger = Browser(portal)
            _ = try portal.changingNothing { try stranger.get("/profil/email/annulation?jeton=\(cancel)") }
            let done = try stranger.post("/profil/email/annulation", [("jeton", cancel)])
            XCTAssertTrue(try stranger.follow(done).isHeaded(Words.access.cancelledTitle))
            let late = try stranger.post("/profil/email/confirmation", [("jeton", confirm)])
            XCTAssertEqual(late.status, 422)
            XCTAssertTrue(late.isHeaded(Words.access.unknownTitle))
            XCTAssertEqual(try Browser(portal).signIn().location, "/accueil")
        }
    }

    func testWhatIsWrongIsSaidAndTheAddressKept() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let wrong = try ask(karim, password: "Faux-99x")
        XCTAssertEqual(wrong.status, 422)
        XCTAssertTrue(wrong.text.contains("value=\"\(Self.new)\""))
        XCTAssertTrue(wrong.text.contains("href=\"#actuel\""))
        let both = try ask(karim, "pas une adresse", password: "")
        XCTAssertTrue(both.text.contains("href=\"#email\"") && both.text.contains("href=\"#actuel\""))
        XCTAssertEqual(try ask(karim, Member.karim.email).status, 422)
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM tokens WHERE purpose LIKE 'email%'"), 0)
    }

    /// Whether an address has an account is told to its owner, not to the member who asks.
    func testAnotherMembersAddressLooksFree() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        _ = try Browser.signedIn(.helene, to: portal)
        let answers = try [Member.helene.email, "libre@exemple.ma"].map { try ask(karim, $0) }
        XCTAssertEqual(answers[0].location, answers[1].location)
        XCTAssertTrue(try portal.mails().contains { $0.recipient == Member.helene.email })
        XCTAssertEqual(try Browser(portal).signIn(.helene).location, "/accueil")
    }

    func testAnotherQuestionIsAskedFromNowOn() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            try karim.get("/profil/question")
            let fields = [("question", "q6"), ("reponse", "Rue des Oudayas")]
            XCTAssertEqual(try karim.post("/profil/question", fields + [("actuel", "Faux-99x")]).status, 422)
            let done = try karim.post("/profil/question", fields + [("actuel", Member.password)])
            XCTAssertEqual(done.location, "/profil?etat=question-changee")
            let browser = Browser(portal)
            try browser.get("/mot-de-passe/oublie")
            try browser.post("/mot-de-passe/oublie", [("email", Member.karim.email)])
            let token = try token(portal, "/mot-de-passe/nouveau")
            let page = try browser.get("/mot-de-passe/nouveau?jeton=\(token)")
            XCTAssertTrue(page.text.contains(Words.account[.q6][.french].plain(in: .french)))
        }
    }

    func testAClosedAccountGoesAfterThirtyDaysUnlessTheMemberComesBack() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            let other = Browser(portal)
            try other.signIn()
            try karim.get("/profil/fermeture")
            XCTAssertEqual(try karim.post("/profil/fermeture", [("actuel", "Faux-99x")]).status, 422)
            let done = try karim.post("/profil/fermeture", [("actuel", Member.password)])
            XCTAssertEqual(done.location, "/connexion?etat=ferme")
            XCTAssertEqual(try other.get("/accueil").location, "/connexion?etat=fin", "everywhere")
            portal.clock.advance(.days(29))
            _ = try portal.mails()
            XCTAssertEqual(try Browser(portal).signIn().location, "/accueil", "comes back")
            portal.clock.advance(.days(31))
            _ = try portal.mails()
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM accounts"), 1, "and stays")
            let again = Browser(portal)
            try again.signIn()
            try again.get("/profil/fermeture")
            try again.post("/profil/fermeture", [("actuel", Member.password)])
            portal.clock.advance(.days(30))
            _ = try portal.mails()
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM accounts"), 0)
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM activity"), 0)
            XCTAssertGreaterThan(try portal.number("SELECT COUNT(*) FROM reimbursements"), 0, "the fund's data stay")
            XCTAssertEqual(try Browser(portal).signIn().status, 422)
            XCTAssertEqual(try Browser(portal).createAccount().status, 303, "and a new account can be made")
        }
    }
}
