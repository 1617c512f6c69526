import HTTPServer
import XCTest

@testable import PortalServer

/// Every form of the site map, sent as a foreign page would have it sent: refused, and nothing is changed.
final class ForgeryTests: XCTestCase {
    private static let forms = Routes.all.filter { $0.method != .get }

    func testEveryFormIsRefusedWithoutItsToken() throws {
        try eachWay { portal in
            let member = try Browser.signedIn(to: portal)
            let other = try Browser.signedIn(.fatima, to: portal)
            let stranger = Browser(portal)
            let another = Browser(portal)
            for browser in [stranger, another] { try browser.get("/connexion") }
            try other.get("/accueil")
            let foreign = [other.page?.csrfToken, another.page?.csrfToken]
            for browser in [member, stranger] {
                try browser.get("/")
                let own = try XCTUnwrap(browser.page?.csrfToken)
                let tokens: [String?] =
                    foreign + [
                        nil, "", "x", String(own.dropLast()), own + "A", String(own.reversed()), own.lowercased(),
                    ]
                for (route, token) in Self.forms.flatMap({ route in tokens.map { (route, $0) } }) {
                    try expectRefusal(browser, route, "token \(token ?? "none")") {
                        try browser.post(route.samplePath, $0, token: .text(token))
                    }
                }
                try expectRefusals(browser, ofOriginsWith: own)
            }
            XCTAssertEqual(try member.get("/accueil").status, 200, "still signed in")
        }
    }

    /// What makes the refusals above mean something: the same forms are taken with the right token.
    func testEveryFormIsTakenWithItsToken() throws {
        for route in Self.forms {
            let portal = try TestPortal()
            let browser = Browser(portal)
            try browser.createAccount()
            try browser.activate()
            if route.isForMembers { try browser.signIn() }
            try browser.get(route.isForMembers ? "/premiere-connexion" : "/connexion")
            let fields = try fields(for: route)
            let answer = try browser.post(route.samplePath, fields)
            // A link from a mail cannot be made up; that it is refused as such, on its own page, shows that it was read.
            let isFile = answer["Content-Disposition"] != nil
            XCTAssertTrue(answer.status == 303 || isFile || fields.contains { $0.0 == "jeton" }, answer.summary)
            XCTAssertNotEqual(answer.status, 403, answer.summary)
        }
    }

    /// A token from before the login is worth nothing after it, and the other way round.
    func testTokensDoNotOutliveTheChangeOfWhoAsks() throws {
        let portal = try TestPortal()
        let browser = Browser(portal)
        try browser.createAccount()
        try browser.activate()
        let before = try XCTUnwrap(try browser.get("/connexion").csrfToken)
        try browser.signIn()
        XCTAssertEqual(
            try browser.post("/premiere-connexion", [("plus_tard", "oui")], token: .text(before)).status, 403)
        let during = try XCTUnwrap(try browser.get("/premiere-connexion").csrfToken)
        try browser.post("/deconnexion")
        try browser.get("/")
        XCTAssertEqual(try browser.post("/langue", [("langue", "ar")], token: .text(during)).status, 403)
    }

    /// Compressed pages hold a token, so its bytes must differ each time (BREACH).
    func testTheTokenIsMaskedAnewOnEveryPage() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        let tokens = try (0..<20).map { _ in try XCTUnwrap(try browser.get("/accueil").csrfToken) }
        XCTAssertEqual(Set(tokens).count, 20)
        XCTAssertEqual(
            try browser.post("/langue", [("langue", "ar")], token: .text(tokens[3])).status, 303, "all are good")
    }

    private func expectRefusals(_ browser: Browser, ofOriginsWith token: String) throws {
        let origin = browser.portal.origin
        let marks = [
            ("Origin", "https://evil.example"), ("Origin", "null"), ("Origin", ""),
            ("Origin", origin + ".evil.example"),
            ("Origin", origin + "1"), ("Origin", "file://"), ("Sec-Fetch-Site", "cross-site"),
            ("Sec-Fetch-Site", "same-site"),
        ]
        for (route, mark) in Self.forms.flatMap({ route in marks.map { (route, $0) } }) {
            try expectRefusal(browser, route, "\(mark)") {
                try browser.post(route.samplePath, $0, token: .text(token), with: [mark])
            }
        }
    }

    private func expectRefusal(
        _ browser: Browser, _ route: Route, _ attack: String, _ send: ([(String, String)]) throws -> Answer
    ) throws {
        let fields = try fields(for: route)
        let cookies = browser.cookies
        let answer = try browser.portal.changingNothing("\(route.pattern) with \(attack)") { try send(fields) }
        XCTAssertEqual(answer.status, 403, "\(attack): \(answer.summary)")
        XCTAssertEqual(browser.cookies, cookies, "\(route.pattern) with \(attack)")
    }

    private func fields(for route: Route) throws -> [(String, String)] {
        try XCTUnwrap(FormSamples.fields(for: route), "\(route.pattern) needs a sample of its form")
    }
}
