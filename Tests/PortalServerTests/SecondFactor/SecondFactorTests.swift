import HTTPServer
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalCore
@testable import PortalServer

/// The code at the login, from the member's browser.
final class SecondFactorTests: XCTestCase {
    func testItIsSwitchedOnAskedForAndSwitchedOff() throws {
        try eachWay { portal in
            let phone = try Browser.signedIn(to: portal)
            let laptop = Browser(portal)
            try laptop.signIn()
            let factor = try phone.switchOn()
            XCTAssertEqual(factor.recoveryCodes.count, 10)
            XCTAssertEqual(try laptop.get("/accueil").location, "/connexion?etat=fin", "other sessions end")
            XCTAssertEqual(try laptop.signIn().location, "/connexion/code")
            XCTAssertEqual(try laptop.get("/accueil").location, "/connexion?etat=requise", "half a login opens nothing")
            let page = try laptop.get("/connexion/code")
            XCTAssertTrue(page.isHeaded(Words.security.codeTitle))
            portal.clock.advance(.seconds(30))
            XCTAssertEqual(try laptop.post("/connexion/code", [("code", factor.code(portal))]).location, "/accueil")
            XCTAssertEqual(try laptop.get("/accueil").status, 200)
            try laptop.get("/profil/securite")
            portal.clock.advance(.seconds(30))
            let off = try laptop.post(
                "/profil/securite",
                [("geste", "desactiver"), ("actuel", Member.password), ("code", factor.code(portal))])
            XCTAssertTrue(try laptop.follow(off).text.contains("notice-success"))
            XCTAssertEqual(try Browser(portal).signIn().location, "/accueil")
            let subjects = try portal.mails().filter { $0.recipient == Member.karim.email }.count
            XCTAssertGreaterThanOrEqual(subjects, 4, "activation, confirmation, on, off")
        }
    }

    func testACodeWorksOnceAndNotTheOneBefore() throws {
        let portal = try TestPortal()
        let factor = try Browser.signedIn(to: portal).switchOn()
        portal.clock.advance(.minutes(2))
        let code = factor.code(portal)
        let first = try portal.halfway()
        XCTAssertEqual(
            try first.post("/connexion/code", [("code", " \(code.prefix(3)) \(code.suffix(3))")]).status, 303)
        let second = try portal.halfway()
        let again = try second.post("/connexion/code", [("code", code)])
        XCTAssertEqual(again.status, 422)
        XCTAssertFalse(again.text.contains("value=\"\(code)\""))
        portal.clock.advance(.seconds(30))
        XCTAssertEqual(try second.post("/connexion/code", [("code", code)]).status, 422)
        XCTAssertEqual(try second.post("/connexion/code", [("code", factor.code(portal))]).location, "/accueil")
    }

    func testARecoveryCodeWorksOnceAndIsTold() throws {
        let portal = try TestPortal()
        let factor = try Browser.signedIn(to: portal).switchOn()
        let code = try XCTUnwrap(factor.recoveryCodes.first)
        let browser = try portal.halfway()
        XCTAssertEqual(try browser.post("/connexion/code", [("code", code.uppercased())]).location, "/accueil")
        XCTAssertEqual(try portal.halfway().post("/connexion/code", [("code", code)]).status, 422)
        XCTAssertTrue(try portal.mails().contains { $0.text.contains("secours") })
        XCTAssertTrue(try browser.get("/profil/securite").text.contains("9"))
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM recovery_codes"), 9)
        try browser.get("/profil/securite")
        portal.clock.advance(.seconds(30))
        let renewed = try browser.post(
            "/profil/securite",
            [("geste", "codes"), ("actuel_codes", Member.password), ("code_codes", factor.code(portal))])
        let codes = SecondFactorInHand.codes(on: renewed)
        XCTAssertEqual(codes.count, 10)
        XCTAssertTrue(Set(codes).isDisjoint(with: factor.recoveryCodes))
        XCTAssertEqual(try portal.halfway().post("/connexion/code", [("code", factor.recoveryCodes[1])]).status, 422)
    }

    /// Neither a forgotten password, nor a temporary one from staff, nor another address leads around the code.
    func testNoOtherWayInLeavesTheCodeOut() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let factor = try karim.switchOn()
        let browser = Browser(portal)
        try browser.get("/mot-de-passe/oublie")
        try browser.post("/mot-de-passe/oublie", [("email", Member.karim.email)])
        let link = try XCTUnwrap(
            try portal.mails().compactMap { $0.token(after: "/mot-de-passe/nouveau?jeton=") }.last)
        try browser.get("/mot-de-passe/nouveau?jeton=\(link)")
        let fields = [("mot_de_passe", Member.otherPassword), ("confirmation", Member.otherPassword)]
        let done = try browser.post(
            "/mot-de-passe/nouveau", [("jeton", link), ("reponse", Member.answer)] + fields)
        XCTAssertEqual(done.location, "/connexion?etat=mot-de-passe-change")
        XCTAssertEqual(try browser.signIn(password: Member.otherPassword).location, "/connexion/code")
        XCTAssertEqual(try browser.get("/accueil").location, "/connexion?etat=requise")
        let given = try StaffWork.perform(
            .resetPassword, matricule: Member.karim.matricule, in: portal.services.accounts)
        let temporary = try XCTUnwrap(given.first?.split(separator: " ").last.map(String.init))
        XCTAssertEqual(try browser.signIn(password: temporary).location, "/connexion/code")
        portal.clock.advance(.minutes(1))
        try browser.get("/connexion/code")
        XCTAssertEqual(try browser.post("/connexion/code", [("code", factor.code(portal))]).location, "/accueil")
        XCTAssertEqual(try browser.get("/accueil").location, "/premiere-connexion")
    }

    func testWithoutThePasswordNothingChanges() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        try karim.get("/profil/securite")
        for password in ["", "Faux-99x"] {
            let answer = try karim.post("/profil/securite", [("geste", "activer"), ("actuel", password)])
            XCTAssertEqual(answer.status, 422)
            XCTAssertTrue(answer.text.contains("href=\"#actuel\""))
        }
        XCTAssertEqual(try karim.get("/profil/securite/activation").location, "/profil/securite")
        _ = try karim.switchOn()
        try karim.get("/profil/securite")
        for action in ["desactiver", "codes", "activer"] {
            let field = action == "codes" ? "actuel_codes" : "actuel"
            XCTAssertEqual(
                try karim.post("/profil/securite", [("geste", action), (field, "Faux-99x")]).status, 422, action)
            portal.clock.advance(.minutes(20))
            try karim.get("/profil/securite")
        }
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM second_factors"), 1)
        XCTAssertEqual(try Browser(portal).signIn().location, "/connexion/code")
    }

    /// Who found a password beside an open session has no telephone.
    func testWithoutACodeItIsNeitherSwitchedOffNorGivenNewCodes() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let factor = try karim.switchOn()
        let used = factor.code(portal)
        func ask(_ action: String, code: String) throws -> Answer {
            let ending = action == "codes" ? "_codes" : ""
            try karim.get("/profil/securite")
            return try karim.post(
                "/profil/securite",
                [("geste", action), ("actuel" + ending, Member.password), ("code" + ending, code)])
        }
        for (action, field) in [("desactiver", "code"), ("codes", "code_codes")] {
            for code in ["", "000000", used, "aaaa-bbbb"] {
                let answer = try ask(action, code: code)
                XCTAssertEqual(answer.status, 422, "\(action) \(code)")
                XCTAssertTrue(answer.text.contains("href=\"#\(field)\""), "\(action) \(code)")
                portal.clock.advance(.minutes(20))
            }
        }
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM second_factors"), 1)
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM recovery_codes"), 10)
        XCTAssertEqual(try ask("desactiver", code: try XCTUnwrap(factor.recoveryCodes.first)).status, 303)
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM second_factors"), 0)
    }

    func testGuessingTheCodeOfAnOpenSessionIsThrottledAndKeepsNobodyOut() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let factor = try karim.switchOn()
        try karim.get("/profil/securite")
        let fields = [("geste", "desactiver"), ("actuel", Member.password), ("code", "000000")]
        let statuses = try (0..<5).map { _ in try karim.post("/profil/securite", fields).status }
        XCTAssertEqual(statuses, [422, 422, 422, 422, 429])
        portal.clock.advance(.minutes(1))
        XCTAssertEqual(
            try portal.halfway().post("/connexion/code", [("code", factor.code(portal))]).location, "/accueil")
    }

    /// The secret is shown to the session that began, for a quarter of an hour, until it is confirmed.
    func testTheSecretIsNotShownElsewhereOrLater() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let other = Browser(portal)
        try other.signIn()
        try karim.begin()
        XCTAssertEqual(try karim.get("/profil/securite/activation").status, 200)
        XCTAssertEqual(try other.get("/profil/securite/activation").location, "/profil/securite")
        XCTAssertEqual(try Browser(portal).signIn().location, "/accueil", "not asked before it is confirmed")
        portal.clock.advance(.minutes(15))
        XCTAssertEqual(try karim.get("/profil/securite/activation").location, "/profil/securite")
        _ = try karim.switchOn()
        XCTAssertEqual(try karim.get("/profil/securite/activation").location, "/profil/securite")
    }

    func testOnlyHashesAndASealedSecretAreKept() throws {
        let portal = try TestPortal()
        let factor = try Browser.signedIn(to: portal).switchOn()
        let file = try portal.folder.contents(of: "portal.sqlite") + portal.folder.contents(of: "portal.sqlite-wal")
        let text = String(decoding: file, as: UTF8.self)
        XCTAssertFalse(text.contains(factor.secret))
        for code in factor.recoveryCodes { XCTAssertFalse(text.contains(code)) }
        let stored = try portal.store.database.read { reader in
            try reader.first("SELECT secret FROM second_factors") { try $0.blob(0) }
        }
        XCTAssertEqual(stored?.count, 12 + 16 + 20)
    }
}
