import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// Signing in with something wrong.
final class LoginTests: XCTestCase {
    func testEveryFailureLooksTheSame() throws {
        try eachWay { portal in
            _ = try Browser.signedIn(to: portal)
            var pages: Set<String> = []
            let attempts = [
                (Member.karim.email, "Tortue-58x"), ("personne@exemple.ma", Member.password),
                ("karim", Member.password),
                ("KARIM@exemple.ma", "\u{FEFF}Tortue-57x"),
            ]
            for (email, password) in attempts {
                let browser = Browser(portal)
                try browser.get("/connexion")
                let answer = try browser.post("/connexion", [("email", email), ("mot_de_passe", password)])
                XCTAssertEqual(answer.status, 422)
                XCTAssertEqual(answer.typed("email"), email)
                XCTAssertNil(browser.session)
                XCTAssertTrue(answer.says(Words.login.failed))
                pages.insert(answer.stable.replacing("value=\"\(email)\"", with: "value=\"E\""))
            }
            XCTAssertEqual(pages.count, 1)

        }
    }

    func testEmptyFieldsAreNamed() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            try browser.get("/connexion")
            let cases: [(form: [(String, String)], fields: [String])] = [
                ([], ["email", "mot_de_passe"]), ([("email", "a@b.ma")], ["mot_de_passe"]),
                ([("mot_de_passe", "Tortue-57x")], ["email"]),
                ([("email", " "), ("mot_de_passe", "")], ["email", "mot_de_passe"]),
                ([("email", String(repeating: "a", count: 201)), ("mot_de_passe", "Tortue-57x")], ["email"]),
            ]
            for (form, fields) in cases {
                let answer = try portal.changingNothing { try browser.post("/connexion", form) }
                XCTAssertEqual(answer.status, 422)
                XCTAssertEqual(answer.fieldsInError, fields)
            }
        }
    }

    func testOnlyTheRightPasswordLearnsThatTheAccountIsNotOpen() throws {
        let portal = try TestPortal()
        let browser = Browser(portal)
        try browser.createAccount()
        XCTAssertTrue(try browser.signIn().says(Words.login.notActivatedTitle))
        XCTAssertFalse(try browser.signIn(password: "Tortue-58x").says(Words.login.notActivatedTitle))
        try browser.activate()
        XCTAssertEqual(try browser.signIn().status, 303)
        let karim = try XCTUnwrap(
            try portal.store.database.read { reader in
                try reader.first("SELECT id FROM participants WHERE matricule = 'C100001'") { try $0.participantID(0) }
            })
        XCTAssertTrue(try AccountAdministration(portal.services.accounts).disable(karim))
        XCTAssertEqual(try browser.get("/accueil").location, "/connexion?etat=fin", "its sessions end at once")
        XCTAssertTrue(try browser.signIn().says(Words.login.disabledTitle))
        XCTAssertNil(browser.session)
    }

    func testGuessingIsHeldAndTheMemberComesInAfterwards() throws {
        try eachWay { portal in
            let member = try Browser.signedIn(to: portal)
            let stranger = Browser(portal)
            var waits: [Int] = []
            for _ in 0..<60 where waits.last != 900 {
                let answer = try stranger.signIn(password: "Faux-4711x")
                guard answer.status == 429 else { continue }
                waits.append(try XCTUnwrap(answer["Retry-After"].flatMap { Int($0) }))
                if waits.last != 900 { portal.clock.advance(.seconds(waits.last ?? 0)) }
            }
            XCTAssertEqual(waits.last, 900, "a hold of fifteen minutes in the end: \(waits)")
            XCTAssertEqual(waits, waits.sorted(), "each wait is longer")
            let held = try stranger.signIn()
            XCTAssertEqual(held.status, 429, "the right password waits too")
            XCTAssertEqual(held.typed("email"), Member.karim.email)
            XCTAssertEqual(held.heading, try Browser(portal).get("/connexion").heading, "the same calm page")
            XCTAssertTrue(held.says(Words.errors.tryAgain(at: portal.clock.now + .minutes(15))), "it says until when")
            XCTAssertNil(stranger.session)
            // A browser that the member has used before is not kept out by strangers.
            try member.post("/deconnexion")
            XCTAssertEqual(try member.signIn().location, "/accueil")
            portal.clock.advance(.seconds(900))
            XCTAssertEqual(try stranger.signIn().location, "/accueil")
        }
    }

    func testALoginFromAnotherBrowserIsToldByMail() throws {
        let portal = try TestPortal()
        let member = try Browser.signedIn(to: portal)
        let before = try portal.mails().count
        try member.post("/deconnexion")
        try member.signIn()
        XCTAssertEqual(try portal.mails().count, before, "a browser that is known")
        let other = Browser(portal)
        try other.signIn()
        let mails = try portal.mails()
        XCTAssertEqual(mails.count, before + 1)
        XCTAssertEqual(mails.last?.recipient, Member.karim.email)
        XCTAssertTrue(mails.last?.text.contains("Firefox sur Linux") ?? false)
    }
}
