import Dispatch
import HTTPServer
import Locking
import PortalCore
import PortalTestSupport
import XCTest

@testable import PortalServer

/// A double click, a retried form, or twenty of them at once: one record comes of it.
final class RaceTests: XCTestCase {
    func testOneAccountComesOfManyForms() throws {
        let portal = try TestPortal(.socket)
        let browser = Browser(portal)
        try browser.get("/compte/creation")
        let statuses = try sendTwenty(browser, "/compte/creation", Member.karim.form())
        XCTAssertTrue(statuses.contains(303))
        XCTAssertTrue(Set(statuses).isSubset(of: [303, 429]), "\(statuses)")
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM accounts"), 1)
        XCTAssertEqual(try portal.mails().compactMap(\.activationToken).count, 1)
    }

    func testOneActivationComesOfManyPresses() throws {
        let portal = try TestPortal(.socket)
        let browser = Browser(portal)
        try browser.createAccount()
        let token = try portal.activationToken()
        try browser.get("/compte/activation?jeton=\(token)")
        let statuses = try sendTwenty(browser, "/compte/activation", [("jeton", token)])
        XCTAssertEqual(statuses.filter { $0 == 303 }.count, 1, "\(statuses)")
        XCTAssertEqual(statuses.filter { $0 == 422 }.count, 19)
        XCTAssertEqual(try portal.mails().count, 2)
    }

    func testManyLoginsAtOnceAreAllSessionsOfTheirOwn() throws {
        let portal = try TestPortal(.socket)
        let browser = Browser(portal)
        try browser.createAccount()
        try browser.activate()
        try browser.get("/connexion")
        let statuses = try sendTwenty(
            browser, "/connexion", [("email", Member.karim.email), ("mot_de_passe", Member.password)])
        XCTAssertTrue(Set(statuses).isSubset(of: [303, 429]), "\(statuses)")
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM sessions"), statuses.filter { $0 == 303 }.count)
    }

    func testTheSameComplaintSentTwentyTimesIsOne() throws {
        let portal = try TestPortal(.socket)
        let karim = try Browser.signedIn(to: portal)
        let form = try XCTUnwrap(try karim.get("/reclamations/nouvelle").hiddenValues("envoi").first)
        let fields = [("categorie", "delai"), ("sujet", "Retard"), ("message", "Bonjour"), ("envoi", form)]
        XCTAssertEqual(
            try sendTwenty(karim, "/reclamations/nouvelle", fields), Array(repeating: 303, count: 20))
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM complaints"), 1)
        XCTAssertEqual(try portal.mails().count { $0.text.contains("REC-2026-000001") }, 1)
    }

    func testAMessageARequestAndAReplyAreOneEach() throws {
        let portal = try TestPortal(.socket)
        let karim = try Browser.signedIn(to: portal)
        try karim.openSampleComplaint()
        let forms: [(page: String, fields: [(String, String)], rows: SQL, count: Int)] = [
            (
                "/contact", [("service", "siege"), ("sujet", "Bonjour"), ("message", "Bonjour")],
                "SELECT COUNT(*) FROM contact_messages", 1
            ),
            (
                "/profil/droits", [("categorie", "opposition"), ("message", "Bonjour")],
                "SELECT COUNT(*) FROM complaints WHERE category = 'opposition'", 1
            ),
            (
                "/reclamations/REC-2026-000001", [("message", "Encore moi")],
                "SELECT COUNT(*) FROM complaint_messages WHERE text = 'Encore moi'", 1
            ),
        ]
        for form in forms {
            let sent = try XCTUnwrap(try karim.get(form.page).hiddenValues("envoi").first, form.page)
            let statuses = try sendTwenty(karim, form.page, form.fields + [("envoi", sent)])
            XCTAssertTrue(Set(statuses).isSubset(of: [303, 429]), "\(form.page): \(statuses)")
            XCTAssertEqual(try portal.number(form.rows), form.count, form.page)
        }
    }

    /// Each step of the own access is taken once, however often it is asked for at the same moment.
    func testEachChangeOfAccessIsMadeOnce() throws {
        let changes: [(path: String, fields: [(String, String)], activity: SQL)] = [
            (
                "/profil/mot-de-passe",
                [
                    ("actuel", Member.password), ("mot_de_passe", Member.otherPassword),
                    ("confirmation", Member.otherPassword),
                ], "SELECT COUNT(*) FROM activity WHERE action = 'access.password_changed'"
            ),
            (
                "/profil/fermeture", [("actuel", Member.password)],
                "SELECT COUNT(*) FROM activity WHERE action = 'account.closing_asked'"
            ),
        ]
        for change in changes {
            let portal = try TestPortal(.socket)
            let karim = try Browser.signedIn(to: portal)
            try karim.get(change.path)
            _ = try sendTwenty(karim, change.path, change.fields)
            XCTAssertEqual(try portal.number(change.activity), 1, change.path)
        }
    }

    func testALinkIsFollowedOnce() throws {
        let portal = try TestPortal(.socket)
        let karim = try Browser.signedIn(to: portal)
        try karim.get("/profil/email")
        try karim.post("/profil/email", [("email", "nouveau@exemple.ma"), ("actuel", Member.password)])
        let confirm = try token(portal, "/profil/email/confirmation")
        let stranger = Browser(portal)
        try stranger.get("/profil/email/confirmation?jeton=\(confirm)")
        let statuses = try sendTwenty(stranger, "/profil/email/confirmation", [("jeton", confirm)])
        XCTAssertEqual(statuses.count { $0 == 303 }, 1, "\(statuses)")
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM activity WHERE action = 'access.email_changed'"), 1)

        try stranger.get("/mot-de-passe/oublie")
        try stranger.post("/mot-de-passe/oublie", [("email", "nouveau@exemple.ma")])
        let reset = try token(portal, "/mot-de-passe/nouveau")
        try stranger.get("/mot-de-passe/nouveau?jeton=\(reset)")
        let answers = try sendTwenty(
            stranger, "/mot-de-passe/nouveau",
            [
                ("jeton", reset), ("reponse", Member.answer), ("mot_de_passe", Member.otherPassword),
                ("confirmation", Member.otherPassword),
            ])
        XCTAssertEqual(answers.count { $0 == 303 }, 1, "\(answers)")
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM activity WHERE action = 'access.password_reset'"), 1)
    }

    /// However often an address asks at once, one link works, and few mails go out.
    func testAskingForLinksAtOnceLeavesOne() throws {
        let portal = try TestPortal(.socket)
        let karim = try Browser.signedIn(to: portal)
        _ = try portal.mails()
        let stranger = Browser(portal)
        try stranger.get("/mot-de-passe/oublie")
        _ = try sendTwenty(stranger, "/mot-de-passe/oublie", [("email", Member.karim.email)])
        try karim.get("/profil/email")
        _ = try sendTwenty(karim, "/profil/email", [("email", "nouveau@exemple.ma"), ("actuel", Member.password)])
        let mails = try portal.mails()
        XCTAssertLessThanOrEqual(mails.count { $0.token(after: "/mot-de-passe/nouveau?jeton=") != nil }, 4)
        XCTAssertLessThanOrEqual(mails.count { $0.token(after: "/profil/email/confirmation?jeton=") != nil }, 4)
        for purpose: SQL in [
            "SELECT COUNT(*) FROM tokens WHERE purpose = 'password_reset'",
            "SELECT COUNT(*) FROM tokens WHERE purpose = 'email_change'",
        ] { XCTAssertEqual(try portal.number(purpose), 1) }
    }

    func testACodeOpensOneSession() throws {
        let portal = try TestPortal(.socket)
        let factor = try Browser.signedIn(to: portal).switchOn()
        portal.clock.advance(.minutes(1))
        for code in [factor.code(portal), try XCTUnwrap(factor.recoveryCodes.first)] {
            let before = try portal.number("SELECT COUNT(*) FROM sessions")
            let statuses = try sendTwenty(try portal.halfway(), "/connexion/code", [("code", code)])
            XCTAssertTrue(Set(statuses).isSubset(of: [303, 422, 429]), "\(statuses)")
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM sessions"), before + 1)
            portal.clock.advance(.hours(25))
        }
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM recovery_codes"), 9)
    }

    private func token(_ portal: TestPortal, _ path: String) throws -> String {
        try XCTUnwrap(try portal.mails().compactMap { $0.token(after: "\(path)?jeton=") }.last)
    }

    /// The statuses of the same form sent twenty times at once, each over a connection of its own.
    private func sendTwenty(_ browser: Browser, _ path: String, _ form: [(String, String)]) throws -> [Int] {
        let portal = browser.portal
        let token = try XCTUnwrap(browser.page?.csrfToken)
        var request = TestRequest(method: .post, target: path)
        request.fields = [
            ("Host", portal.authority), ("Content-Type", "application/x-www-form-urlencoded"),
            ("Cookie", browser.cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")),
        ]
        request.body = Array(FormFields(form + [("_csrf", token)]).encoded.utf8)
        let carrier = try XCTUnwrap(portal.carrier as? SocketCarrier)
        let answers = Locked<[Result<Int, any Error>]>([])
        DispatchQueue.concurrentPerform(iterations: 20) { [request] _ in
            let result = Result { try carrier.carry(request).status }
            answers.withLock { $0.append(result) }
        }
        return try answers.withLock { try $0.map { try $0.get() } }
    }
}
