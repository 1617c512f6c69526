import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// The member's own data, password and sessions.
final class ProfileTests: XCTestCase {
    func testTheRegistrysFactsAreShown() throws {
        let karim = try Browser.signedIn(to: TestPortal())
        let page = try karim.get("/profil")
        XCTAssertEqual(page.status, 200)
        for fact in [Member.karim.matricule, Member.karim.lastName, Member.karim.email] {
            XCTAssertTrue(page.text.contains(fact), fact)
        }
        XCTAssertFalse(page.text.contains(Member.helene.lastName))
    }

    /// Of the bank account only the end, of the plans the history, of each person until when they are covered.
    func testTheRestOfTheRegistryIsShown() throws {
        let portal = try TestPortal()
        try portal.store.database.write { writer in
            try writer.execute(
                """
                UPDATE participants SET employer = 'Banque de la Colline', phone = '+212661234567',
                    bank_account = '007780000123400000567812' WHERE matricule = 'C100001'
                """)
            try writer.execute(
                """
                INSERT INTO plans (code, label, inserted_by_batch)
                SELECT 'OR', 'Plan doré', MIN(id) FROM import_batches
                """)
            try writer.execute(
                """
                INSERT INTO participant_plans (participant_id, starts_on, plan)
                SELECT id, '2024-07-01', 'OR' FROM participants WHERE matricule = 'C100001'
                """)
            try writer.execute(
                "UPDATE beneficiaries SET covered_until = '2026-11-22' WHERE last_name = 'Berrada' AND code = '01'")
            try writer.execute("UPDATE beneficiaries SET covered_until = '2026-11-23' WHERE first_name = 'Salma'")
        }
        let page = try Browser.signedIn(to: portal).get("/profil").text
        for fact in [
            "Banque de la Colline", "06\u{A0}61\u{A0}23\u{A0}45\u{A0}67", "•••• 7812", "Plan doré", "01/07/2024",
            "01/01/2001", "Régime standard", "22/11/2026", "23/11/2026",
        ] { XCTAssertTrue(page.contains(fact), fact) }
        XCTAssertFalse(page.contains("00778"), "the whole number of the account")
    }

    func testEachPartIsCorrectedByAPreparedRequest() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let links = try karim.get("/profil").matches("href=\"(/profil/droits\\?corriger=[^\"]*)\"")
        XCTAssertEqual(links.count, RegistryPart.allCases.count)
        for link in links {
            let form = try karim.get(link)
            XCTAssertTrue(form.text.contains("value=\"rectification\" selected"), link)
            let prepared = try XCTUnwrap(form.matches("<textarea[^>]*>\\s*([^<]*)</textarea>").first)
            XCTAssertGreaterThan(prepared.count, 20, link)
            let answer = try karim.post(
                "/profil/droits",
                [
                    ("categorie", "rectification"), ("message", prepared + "06 61 00 00 00"),
                    ("envoi", try XCTUnwrap(form.hiddenValues("envoi").first)),
                ])
            XCTAssertTrue(try karim.follow(answer).text.contains("06 61 00 00 00"), link)
        }
        XCTAssertEqual(try karim.get("/profil/droits?corriger=rien").status, 200)
        XCTAssertFalse(try karim.get("/profil/droits?corriger=rien").text.contains(" selected"))
    }

    func testAPasswordIsChangedByWhoKnowsTheCurrentOne() throws {
        try eachWay { portal in
            let phone = try Browser.signedIn(to: portal)
            let laptop = Browser(portal)
            try laptop.signIn()
            try phone.get("/profil/mot-de-passe")
            XCTAssertEqual(
                try change(phone, from: Member.password).location, "/profil?etat=mot-de-passe-change")
            XCTAssertTrue(try phone.get("/profil?etat=mot-de-passe-change").text.contains("notice-success"))
            XCTAssertEqual(try laptop.get("/accueil").location, "/connexion?etat=fin", "other sessions end")
            XCTAssertEqual(try Browser(portal).signIn().status, 422)
            XCTAssertEqual(try Browser(portal).signIn(password: Member.otherPassword).location, "/accueil")
        }
    }

    func testAWrongCurrentPasswordChangesNothing() throws {
        let portal = try TestPortal()
        let browser = try Browser.signedIn(to: portal)
        try browser.get("/profil/mot-de-passe")
        let answer = try change(browser, from: "Faux-99x")
        XCTAssertEqual(answer.status, 422)
        XCTAssertTrue(answer.text.contains("id=\"actuel\""))
        XCTAssertFalse(answer.text.contains("Faux-99x"), "no password comes back")
        XCTAssertFalse(answer.text.contains(Member.otherPassword))
        XCTAssertEqual(try Browser(portal).signIn().location, "/accueil")
    }

    func testEveryErrorIsSaidAtOnce() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        try browser.get("/profil/mot-de-passe")
        let answer = try browser.post("/profil/mot-de-passe", [("mot_de_passe", "court"), ("confirmation", "autre")])
        XCTAssertEqual(answer.status, 422)
        for field in ["actuel", "mot_de_passe", "confirmation"] {
            XCTAssertTrue(answer.text.contains("href=\"#\(field)\""), field)
        }
    }

    func testGuessingTheCurrentPasswordIsSlowedDown() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        try browser.get("/profil/mot-de-passe")
        let statuses = try (0..<12).map { _ in try change(browser, from: "Faux-99x").status }
        XCTAssertEqual(statuses.first, 422)
        XCTAssertEqual(statuses.last, 429)
    }

    func testASessionIsEndedFromAnother() throws {
        try eachWay { portal in
            let phone = try Browser.signedIn(to: portal)
            let laptop = Browser(portal)
            try laptop.signIn()
            let page = try phone.get("/profil/sessions")
            let codes = page.matches("name=\"session\" value=\"([^\"]*)\"")
            XCTAssertEqual(codes.count, 1, "this one has no button")
            XCTAssertEqual(
                try phone.post("/profil/sessions", [("session", codes[0])]).location, "/profil/sessions?etat=fermee")
            XCTAssertEqual(try laptop.get("/accueil").location, "/connexion?etat=fin")
            XCTAssertEqual(try phone.get("/accueil").status, 200)
        }
    }

    func testAllOthersAreEndedAtOnce() throws {
        let portal = try TestPortal()
        let phone = try Browser.signedIn(to: portal)
        for _ in 0..<3 { try Browser(portal).signIn() }
        try phone.get("/profil/sessions")
        try phone.post("/profil/sessions", [("toutes", "oui")])
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM sessions"), 1)
        XCTAssertEqual(try phone.get("/accueil").status, 200)
    }

    /// Another member's code ends nothing, and the answer does not tell.
    func testAnotherMembersSessionStays() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let helene = try Browser.signedIn(.helene, to: portal)
        let second = Browser(portal)
        try second.signIn(.helene)
        let code = try XCTUnwrap(
            try helene.get("/profil/sessions").matches("name=\"session\" value=\"([^\"]*)\"").first)
        try karim.get("/profil/sessions")
        for code in [code, "x", "", String(repeating: "A", count: 43)] {
            XCTAssertEqual(
                try karim.post("/profil/sessions", [("session", code)]).location, "/profil/sessions?etat=fermee")
        }
        XCTAssertEqual(try second.get("/accueil").status, 200, "still signed in")
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM sessions"), 3)
    }

    private func change(_ browser: Browser, from current: String) throws -> Answer {
        try browser.post(
            "/profil/mot-de-passe",
            [("actuel", current), ("mot_de_passe", Member.otherPassword), ("confirmation", Member.otherPassword)])
    }
}
