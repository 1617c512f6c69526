import Dispatch
import HTTPServer
import Locking
import PortalCore
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
