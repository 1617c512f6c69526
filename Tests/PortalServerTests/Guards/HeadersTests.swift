import HTTPServer
import XCTest

@testable import PortalServer

/// What answers carry. That every single one carries the same marks is checked with every request of every test; here
/// stand the cookies, the secure portal, the assets and the refusals.
final class HeadersTests: XCTestCase {
    func testCookiesOnPlainHTTP() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            let first = try browser.get("/")
            XCTAssertEqual(names(first), ["visiteur"])
            XCTAssertEqual(try browser.get("/connexion").values(of: "Set-Cookie"), [], "told once")
            try browser.createAccount()
            try browser.activate()
            let login = try browser.signIn()
            XCTAssertEqual(names(login), ["session", "appareil"])
            let session = try XCTUnwrap(login.values(of: "Set-Cookie").first)
            XCTAssertFalse(session.contains("Max-Age") || session.contains("Expires"), "gone with the browser")
            XCTAssertGreaterThanOrEqual(try XCTUnwrap(browser.session).utf8.count * 6, 128)
            try browser.get("/premiere-connexion")
            let out = try browser.post("/deconnexion")
            XCTAssertTrue(try XCTUnwrap(out["Set-Cookie"]).hasPrefix("session=; "))
        }
    }

    func testCookiesUnderTLS() throws {
        try eachWay(configure: { $0.baseURL = "https://portail.exemple" }) { portal in
            let browser = try Browser.signedIn(to: portal)
            XCTAssertEqual(Set(browser.cookies.keys), ["__Host-session", "__Host-appareil", "__Host-visiteur"])
            XCTAssertEqual(try browser.get("/accueil").status, 200)
            // The plain name is nobody's session here.
            let session = browser.session
            browser.setCookie("__Host-session", nil)
            browser.setCookie("session", session)
            XCTAssertEqual(try browser.get("/accueil").location, "/connexion?etat=requise")
            XCTAssertTrue(
                try XCTUnwrap(try portal.mails().first).text.contains(
                    "https://portail.exemple/compte/activation?jeton="))
        }
    }

    /// A cookie that came twice with two values may be a neighbour's: neither is believed.
    func testADoubledSessionCookieIsNone() throws {
        let portal = try TestPortal()
        let browser = try Browser.signedIn(to: portal)
        let other = String(repeating: "B", count: 32)
        let answer = try Browser(portal).get(
            "/accueil", with: [("Cookie", "session=\(browser.session ?? ""); session=\(other)")])
        XCTAssertEqual(answer.status, 303)
    }

    func testLinksInMailsNeverComeFromTheRequest() throws {
        let portal = try TestPortal()
        let browser = Browser(portal)
        browser.fields += [("X-Forwarded-Host", "evil.example"), ("Forwarded", "host=evil.example")]
        try browser.createAccount()
        let mail = try XCTUnwrap(try portal.mails().first).text
        XCTAssertTrue(mail.contains("http://portail.exemple/compte/activation?jeton="))
        XCTAssertFalse(mail.contains("evil.example"))
    }

    func testAssetsAreKeptAndPagesAreNot() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            let page = try browser.get("/")
            let assets = page.matches(" (?:src|href)=\"(/assets/[^\"]*)\"")
            XCTAssertGreaterThan(assets.count, 4)
            for path in assets {
                let asset = try browser.get(path)
                XCTAssertEqual(asset.status, 200, path)
                XCTAssertTrue(
                    try XCTUnwrap(asset["Cache-Control"]).hasPrefix("max-age=31536000, immutable"), path)
                let tag = try XCTUnwrap(asset["ETag"], path)
                XCTAssertEqual(try browser.get(path, with: [("If-None-Match", tag)]).status, 304, path)
                XCTAssertEqual(try browser.head(path).body, [])
                XCTAssertEqual(asset.values(of: "Set-Cookie"), [])
            }
        }
    }

    func testEveryErrorHasAPageWithItsReference() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            let answers = [
                try browser.get("/rien"), try browser.send(.put, "/connexion"),
                try browser.post("/connexion", token: .text("x")),
                try browser.get("/%ff"), try browser.post("/connexion", body: Array("a=%".utf8)),
            ]
            XCTAssertEqual(answers.map(\.status), [404, 405, 403, 400, 400])
            for answer in answers {
                XCTAssertEqual(answer["Content-Type"], "text/html; charset=utf-8")
                XCTAssertNotNil(answer.heading)
                XCTAssertNotEqual(answer.stable, answer.text, "it has a reference: \(answer.summary)")
                XCTAssertFalse(answer.text.contains("Error") || answer.text.contains(".swift"), answer.summary)
            }
            XCTAssertEqual(Set(try (0..<5).map { _ in try browser.get("/rien").text }).count, 5, "each has its own")
        }
    }

    func testTheAnswerAboutTheServerHasTheMarksOfAll() throws {
        let answer = try Browser(TestPortal(.socket)).send(.options, "*")
        XCTAssertEqual(answer.status, 204)
        XCTAssertEqual(answer["Allow"], "GET, HEAD, POST, OPTIONS")
        XCTAssertNotNil(answer["Content-Security-Policy"])
    }

    private func names(_ answer: Answer) -> [String] {
        answer.values(of: "Set-Cookie").map { String($0.prefix { $0 != "=" }) }
    }
}
