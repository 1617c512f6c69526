import PortalCore
import PortalTestSupport
import XCTest

/// The link in the activation mail, followed at the wrong time, twice, or with a token of one's own.
final class ActivationTests: XCTestCase {
    func testATokenThatIsNoneShowsNoButton() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            try browser.createAccount()
            let tokens = [
                "", "x", "%3Cscript%3E", String(repeating: "A", count: 32), String(repeating: "A", count: 4000),
            ]
            for token in tokens {
                let page = try portal.changingNothing { try browser.get("/compte/activation?jeton=\(token)") }
                XCTAssertEqual(page.heading, "Ce lien n\u{2019}est pas valable", token)
                XCTAssertEqual(page.status, 200)
                XCTAssertEqual(page.hiddenValues("jeton"), [])
                let answer = try portal.changingNothing { try browser.post("/compte/activation", [("jeton", token)]) }
                XCTAssertEqual(answer.status, 422, token)
                XCTAssertEqual(answer.heading, page.heading)
            }
            try browser.get("/compte/activation")
            XCTAssertEqual(try browser.post("/compte/activation").status, 422)
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM accounts WHERE state = 'pending'"), 1)
        }
    }

    func testALinkWorksOnce() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            try browser.createAccount()
            let token = try portal.activationToken()
            XCTAssertEqual(try browser.activate().location, "/connexion?etat=active")
            let again = try portal.changingNothing { try browser.post("/compte/activation", [("jeton", token)]) }
            XCTAssertEqual(again.status, 422)
            XCTAssertEqual(again.heading, "Ce lien a d\u{E9}j\u{E0} servi")
            XCTAssertEqual(try browser.get("/compte/activation?jeton=\(token)").heading, again.heading)
            XCTAssertEqual(try portal.mails().count, 2, "one link, one confirmation")
        }
    }

    func testALinkExpiresAndAnotherCanBeHad() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            try browser.createAccount()
            let token = try portal.activationToken()
            portal.clock.advance(.hours(48) - .seconds(1))
            XCTAssertEqual(try browser.get("/compte/activation?jeton=\(token)").hiddenValues("jeton"), [token])
            portal.clock.advance(.seconds(1))
            XCTAssertEqual(try browser.get("/compte/activation?jeton=\(token)").heading, "Ce lien a expir\u{E9}")
            let late = try browser.post("/compte/activation", [("jeton", token)])
            XCTAssertEqual(late.status, 422)
            XCTAssertEqual(late.heading, "Ce lien a expir\u{E9}")

            try browser.get("/compte/activation/renvoi")
            let sent = try browser.post("/compte/activation/renvoi", [("email", Member.karim.email)])
            XCTAssertEqual(sent.location, "/compte/activation/renvoi?etat=envoye")
            XCTAssertEqual(try browser.follow(sent).heading, "Consultez votre bo\u{EE}te mail")
            let newer = try portal.activationToken()
            XCTAssertNotEqual(newer, token)
            XCTAssertEqual(
                try browser.get("/compte/activation?jeton=\(token)").heading, "Ce lien n\u{2019}est pas valable")
            XCTAssertEqual(try browser.activate().location, "/connexion?etat=active")
        }
    }

    func testAnotherMailIsOnlySentToWhoWaitsForOne() throws {
        let portal = try TestPortal()
        let browser = Browser(portal)
        try browser.createAccount()
        try browser.activate()
        let before = try portal.mails().count
        for email in [Member.karim.email, "personne@exemple.ma"] {
            try browser.get("/compte/activation/renvoi")
            let answer = try browser.post("/compte/activation/renvoi", [("email", email)])
            XCTAssertEqual(answer.location, "/compte/activation/renvoi?etat=envoye")
        }
        XCTAssertEqual(try portal.mails().count, before)
        for email in ["", "karim", "a@b"] {
            try browser.get("/compte/activation/renvoi")
            let answer = try portal.changingNothing {
                try browser.post("/compte/activation/renvoi", [("email", email)])
            }
            XCTAssertEqual(answer.status, 422)
            XCTAssertEqual(answer.fieldsInError, ["email"])
            XCTAssertEqual(answer.typed("email"), email)
        }
    }

    func testAskingForMailsSlowsDown() throws {
        let portal = try TestPortal()
        let browser = Browser(portal)
        try browser.createAccount()
        var answer = try browser.get("/compte/activation/renvoi")
        for _ in 0..<10 where answer.status != 429 {
            try browser.get("/compte/activation/renvoi")
            answer = try browser.post("/compte/activation/renvoi", [("email", Member.karim.email)])
        }
        XCTAssertEqual(answer.status, 429)
        XCTAssertEqual(answer.typed("email"), Member.karim.email)
        portal.clock.advance(.seconds(try XCTUnwrap(answer["Retry-After"].flatMap { Int($0) })))
        XCTAssertEqual(try browser.post("/compte/activation/renvoi", [("email", Member.karim.email)]).status, 303)
    }
}
