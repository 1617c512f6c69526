import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates

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
                XCTAssertTrue(page.isHeaded(Words.activation.invalidTitle), token)
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

    func testAContestedAccountAsksForItsPassword() throws {
        try eachWay { portal in
            let (thief, browser) = (Browser(portal), Browser(portal))
            try thief.createAccount(
                .karim, ["mot_de_passe": Member.otherPassword, "confirmation": Member.otherPassword])
            _ = try portal.mails()
            try browser.createAccount()
            let token = try portal.activationToken()
            let page = try portal.changingNothing { try browser.get("/compte/activation?jeton=\(token)") }
            XCTAssertTrue(page.text.contains("name=\"mot_de_passe\""))
            XCTAssertEqual(try browser.post("/compte/activation", [("jeton", token)]).fieldsInError, ["mot_de_passe"])
            let wrong = try browser.post(
                "/compte/activation", [("jeton", token), ("mot_de_passe", Member.otherPassword)])
            XCTAssertEqual(wrong.status, 422)
            XCTAssertEqual(wrong.fieldsInError, ["mot_de_passe"])
            let done = try browser.post(
                "/compte/activation", [("jeton", token), ("mot_de_passe", Member.password)])
            XCTAssertEqual(done.location, "/connexion?etat=active")
            XCTAssertEqual(try browser.signIn().location, "/accueil")
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
            XCTAssertTrue(again.isHeaded(Words.activation.usedTitle))
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
            XCTAssertTrue(try browser.get("/compte/activation?jeton=\(token)").isHeaded(Words.activation.expiredTitle))
            let late = try browser.post("/compte/activation", [("jeton", token)])
            XCTAssertEqual(late.status, 422)
            XCTAssertTrue(late.isHeaded(Words.activation.expiredTitle))

            try browser.get("/compte/activation/renvoi")
            let sent = try browser.post("/compte/activation/renvoi", [("email", Member.karim.email)])
            XCTAssertEqual(sent.location, "/compte/activation/renvoi?etat=envoye")
            XCTAssertTrue(try browser.follow(sent).isHeaded(Words.activation.sentTitle))
            let newer = try portal.activationToken()
            XCTAssertNotEqual(newer, token)
            XCTAssertTrue(try browser.get("/compte/activation?jeton=\(token)").isHeaded(Words.activation.invalidTitle))
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
