import HTTPServer
import PortalCore
import XCTest

@testable import PortalServer

/// The page before all others.
final class FirstLoginTests: XCTestCase {
    func testEveryPageLeadsThereFirst() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            try browser.createAccount()
            try browser.activate()
            try browser.signIn()
            for route in Routes.all where route.method == .get && !route.pattern.hasPrefix("/premiere") {
                let answer = try browser.get(route.samplePath)
                if case .plain = route.action { continue }
                XCTAssertEqual(answer.location, "/premiere-connexion", route.pattern)
            }
            // Language and way out stay open.
            try browser.get("/premiere-connexion")
            XCTAssertEqual(
                try browser.post("/langue", [("langue", "ar"), ("retour", "/premiere-connexion")]).location,
                "/premiere-connexion")
            XCTAssertEqual(try browser.post("/deconnexion").location, "/connexion?etat=sortie")
        }
    }

    func testWhoChoseThePasswordMayPutItOffOnce() throws {
        let portal = try TestPortal()
        let browser = try Browser.signedIn(to: portal)
        XCTAssertEqual(try browser.get("/accueil").status, 200)
        XCTAssertEqual(try browser.get("/premiere-connexion").location, "/accueil")
        try browser.post("/deconnexion")
        try browser.signIn()
        XCTAssertEqual(try browser.get("/accueil").status, 200, "it is not asked again")
    }

    func testAPasswordFromStaffMustBeChanged() throws {
        try eachWay { portal in
            let browser = try signInFromStaff(portal)
            let page = try browser.get("/premiere-connexion")
            XCTAssertFalse(page.text.contains("plus_tard"))
            for form in [[("plus_tard", "oui")], [("plus_tard", "oui"), ("mot_de_passe", ""), ("confirmation", "")]] {
                XCTAssertEqual(try browser.post("/premiere-connexion", form).status, 422)
                XCTAssertEqual(try browser.get("/accueil").location, "/premiere-connexion")
                try browser.get("/premiere-connexion")
            }
            let done = try change(browser, to: Member.otherPassword)
            XCTAssertEqual(done.location, "/accueil?etat=mot-de-passe-change")
            XCTAssertEqual(try browser.follow(done).status, 200)
        }
    }

    func testMistakesAreSaidAndNothingChanges() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            try browser.createAccount()
            try browser.activate()
            try browser.signIn()
            try browser.get("/premiere-connexion")
            let cases: [(password: String, confirmation: String, field: String)] = [
                ("", "", "mot_de_passe"), ("court1", "court1", "mot_de_passe"),
                ("Alaoui-57x", "Alaoui-57x", "mot_de_passe"),
                (Member.otherPassword, "", "confirmation"), (Member.otherPassword, "Rivage#83k", "confirmation"),
            ]
            for (password, confirmation, field) in cases {
                let answer = try portal.changingNothing { try change(browser, to: password, confirmation) }
                XCTAssertEqual(answer.status, 422, answer.summary)
                XCTAssertEqual(answer.fieldsInError, [field])
                XCTAssertEqual(answer.summarised.map(Set.init), [field])
            }
            XCTAssertEqual(try change(browser, to: Member.password).fieldsInError, ["mot_de_passe"], "the current one")
            XCTAssertEqual(try browser.get("/accueil").location, "/premiere-connexion")
        }
    }

    func testAChangeEndsOtherSessionsAndTellsTheMember() throws {
        let portal = try TestPortal()
        let (browser, other) = (Browser(portal), Browser(portal))
        try browser.createAccount()
        try browser.activate()
        try browser.signIn()
        try other.signIn()
        XCTAssertEqual(try other.get("/premiere-connexion").status, 200)
        let before = try portal.mails().count
        try browser.get("/premiere-connexion")
        XCTAssertEqual(try change(browser, to: Member.otherPassword).status, 303)
        XCTAssertEqual(try browser.get("/accueil").status, 200)
        XCTAssertEqual(try other.get("/accueil").location, "/connexion?etat=fin")
        XCTAssertEqual(try portal.mails().count, before + 1)
        XCTAssertEqual(try Browser(portal).signIn().status, 422, "the former password is dead")
        XCTAssertEqual(try Browser(portal).signIn(password: Member.otherPassword).status, 303)
    }

    func testTheSettingDecidesWhetherItIsAsked() throws {
        let open = Browser(try TestPortal { $0.firstLoginChange = .off })
        try open.createAccount()
        try open.activate()
        XCTAssertEqual(try open.follow(try open.signIn()).status, 200)
        XCTAssertEqual(
            try signInFromStaff(try TestPortal { $0.firstLoginChange = .off }).get("/accueil").location,
            "/premiere-connexion")
        let strict = Browser(try TestPortal { $0.firstLoginChange = .require })
        try strict.createAccount()
        try strict.activate()
        try strict.signIn()
        XCTAssertFalse(try strict.get("/premiere-connexion").text.contains("plus_tard"))
        XCTAssertEqual(try strict.post("/premiere-connexion", [("plus_tard", "oui")]).status, 422)
    }

    private func change(_ browser: Browser, to password: String, _ confirmation: String? = nil) throws -> Answer {
        try browser.post(
            "/premiere-connexion", [("mot_de_passe", password), ("confirmation", confirmation ?? password)])
    }

    private func signInFromStaff(_ portal: TestPortal) throws -> Browser {
        let matricule = try XCTUnwrap(Matricule(Member.karim.matricule))
        let email = try XCTUnwrap(EmailAddress(Member.karim.email))
        let outcome = try AccountAdministration(portal.services.accounts).createAccount(
            matricule: matricule, email: email)
        guard case .created(let password) = outcome else {
            XCTFail("\(outcome)")
            return Browser(portal)
        }
        let browser = Browser(portal)
        XCTAssertEqual(try browser.signIn(password: password).location, "/accueil")
        XCTAssertEqual(try browser.get("/accueil").location, "/premiere-connexion")
        return browser
    }
}
