import PortalCore
import PortalTestSupport
import XCTest

@testable import PortalServer

/// The session ends while a member writes: the text comes back after the next login, to that member and nobody else.
final class KeptFormTests: XCTestCase {
    private static let text = [
        ("categorie", "delai"), ("sujet", "Deux mois d\u{2019}attente"),
        ("message", "Mon secret m\u{E9}dical <b>\r\nseconde ligne"),
    ]
    private static let way = "/reclamations/nouvelle?etat=brouillon"

    /// A browser whose session ends between the page of the form and its sending.
    private func late(_ portal: TestPortal, _ path: String = "/reclamations/nouvelle") throws -> Browser {
        let karim = try Browser.signedIn(to: portal)
        try karim.get(path)
        portal.clock.advance(.minutes(31))
        return karim
    }

    private func expectKept(_ answer: Answer, line: UInt = #line) {
        XCTAssertEqual(answer.location, "/connexion?etat=brouillon", answer.summary, line: line)
    }

    func testWhatWasTypedComesBackOnceAndIsSent() throws {
        try eachWay { portal in
            let karim = try late(portal)
            try Housekeeping(portal.services.accounts).run()
            let refused = try karim.post("/reclamations/nouvelle", Self.text)
            expectKept(refused)
            XCTAssertNil(karim.session)
            XCTAssertTrue(try karim.follow(refused).text.contains("Votre texte est gardé"))
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM complaints"), 0)
            let back = try karim.signIn()
            XCTAssertEqual(back.location, Self.way)
            let page = try karim.follow(back)
            XCTAssertTrue(page.text.contains(">\nMon secret médical &lt;b&gt;\r\nseconde ligne</textarea>"), page.text)
            XCTAssertEqual(page.chosen("categorie"), "delai")
            XCTAssertEqual(page.typed("sujet"), "Deux mois d\u{2019}attente")
            XCTAssertEqual(try karim.post("/reclamations/nouvelle", Self.text).status, 303)
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM kept_forms"), 0)
            XCTAssertFalse(try karim.get(Self.way).text.contains("Mon secret"))
        }
    }

    func testNobodyElseAtTheSameBrowserSeesIt() throws {
        try eachWay { portal in
            _ = try Browser.signedIn(.helene, to: portal)
            let karim = try late(portal)
            expectKept(try karim.post("/reclamations/nouvelle", Self.text))
            XCTAssertEqual(try karim.signIn(.helene).location, "/accueil", "another member, the same browser")
            XCTAssertFalse(try karim.get(Self.way).text.contains("Mon secret"))
            let other = Browser(portal)
            XCTAssertEqual(try other.signIn().location, Self.way, "the same member, another browser")
            XCTAssertTrue(try other.get(Self.way).text.contains("Mon secret"))
            XCTAssertFalse(try other.get("/profil/droits?etat=brouillon").text.contains("Mon secret"), "another form")
        }
    }

    func testAForgedFormIsNotKept() throws {
        let portal = try TestPortal()
        let helene = try Browser.signedIn(.helene, to: portal)
        let foreign = try XCTUnwrap(try helene.get("/accueil").csrfToken)
        let karim = try late(portal)
        for token in [nil, "", foreign] {
            XCTAssertEqual(try karim.post("/reclamations/nouvelle", Self.text, token: .text(token)).status, 403)
        }
        let stolen = try XCTUnwrap(try karim.get("/connexion").csrfToken)
        XCTAssertEqual(try Browser(portal).post("/reclamations/nouvelle", Self.text, token: .text(stolen)).status, 403)
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM kept_forms"), 0)
    }

    /// Whoever has changed the password has sent all browsers away: what they still send is nobody's.
    func testABrowserThatWasSentAwayKeepsNothing() throws {
        let portal = try TestPortal()
        let karim = try late(portal)
        try portal.store.database.write { _ = try $0.execute("DELETE FROM devices") }
        XCTAssertEqual(try karim.post("/reclamations/nouvelle", Self.text).location, "/connexion?etat=fin")
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM kept_forms"), 0)
    }

    func testItIsSealedAndGoneAfterADay() throws {
        let portal = try TestPortal()
        let karim = try late(portal)
        expectKept(try karim.post("/reclamations/nouvelle", Self.text))
        let bytes = try portal.store.database.read { try $0.first("SELECT sealed FROM kept_forms") { try $0.blob(0) } }
        let stored = String(decoding: try XCTUnwrap(bytes), as: UTF8.self)
        XCTAssertFalse(stored.contains("secret") || stored.contains("reclamations"))
        portal.clock.advance(.hours(24))
        XCTAssertEqual(try karim.signIn().location, "/accueil")
        try Housekeeping(portal.services.accounts).run()
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM kept_forms"), 0)
    }

    func testRepliesRequestsAndLinesComeBackToTheirPlace() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        try karim.get("/reclamations/nouvelle")
        try karim.post("/reclamations/nouvelle", Self.text)
        let places = [
            ("/reclamations/REC-2026-000001", "?etat=brouillon", [("message", "Ma réponse")]),
            ("/profil/droits", "?etat=brouillon", [("categorie", "opposition"), ("message", "Ma réponse")]),
            (
                "/reclamations/nouvelle", "?remboursement=R-REFUS&etat=brouillon",
                [("remboursement", "R-REFUS"), ("message", "Ma réponse")]
            ),
        ]
        for (path, query, form) in places {
            try karim.get(path)
            portal.clock.advance(.minutes(31))
            expectKept(try karim.post(path, form))
            let back = try karim.signIn()
            XCTAssertEqual(back.location, path + query)
            XCTAssertTrue(try karim.follow(back).text.contains(">\nMa réponse</textarea>"), path)
        }
    }

    /// Files come with the text: they are read and dropped, and the text is kept.
    func testFilesOfAnEndedSessionAreDropped() throws {
        let portal = try TestPortal(.socket)
        let karim = try late(portal)
        let token = try XCTUnwrap(karim.page?.csrfToken)
        let fields = Self.text + [("_csrf", token)]
        expectKept(try karim.send("/reclamations/nouvelle", fields, [("a.pdf", SampleFile.pdf)]))
        XCTAssertEqual(try portal.folder.names(in: "attachments"), [])
        XCTAssertEqual(try karim.signIn().location, Self.way)
    }

    /// The contact form is everybody's: who is not signed in any more is asked for name and address, and loses nothing.
    func testAMessageToAServiceIsNotLost() throws {
        let portal = try TestPortal()
        let karim = try late(portal, "/contact")
        let answer = try karim.post("/contact", [("service", "siege"), ("sujet", "A"), ("message", "Ma question")])
        XCTAssertEqual(answer.status, 422)
        XCTAssertTrue(answer.text.contains("name=\"email\"") && answer.text.contains(">\nMa question</textarea>"))
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM contact_messages"), 0)
    }
}
