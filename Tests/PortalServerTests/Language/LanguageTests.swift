import HTTPServer
import PortalCore
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// French and Arabic: chosen by a form, kept, and never a way to another site.
final class LanguageTests: XCTestCase {
    func testTheSwitchKeepsThePageAndIsKept() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            let page = try browser.get("/connexion?etat=requise")
            let back = try XCTUnwrap(page.hiddenValues("retour").first)
            XCTAssertEqual(page.hiddenValues("langue"), ["ar"])
            let switched = try browser.post("/langue", [("langue", "ar"), ("retour", back)])
            XCTAssertEqual(switched.location, "/connexion?etat=requise")
            let arabic = try browser.follow(switched)
            XCTAssertEqual(arabic["Content-Language"], "ar")
            XCTAssertTrue(arabic.text.contains("<html lang=\"ar\" dir=\"rtl\">"))
            XCTAssertEqual(arabic.hiddenValues("langue"), ["fr"], "the way back")
            XCTAssertEqual(try browser.get("/rien")["Content-Language"], "ar", "errors too")
            XCTAssertEqual(try browser.post("/connexion")["Content-Language"], "ar", "and what comes of forms")
        }
    }

    func testEveryPageIsThereInBothLanguages() throws {
        try eachWay { portal in
            let browser = try Browser.signedIn(to: portal)
            for route in Routes.all where route.method == .get {
                for language in ["fr", "ar"] {
                    browser.setCookie("langue", language)
                    let answer = try browser.get(route.samplePath)
                    guard answer.status == 200, answer["Content-Type"]?.hasPrefix("text/html") == true else { continue }
                    XCTAssertEqual(answer["Content-Language"], language, route.pattern)
                    let isArabic = answer.heading?.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }
                    // The registry speaks French: an act is headed by its own label in either language.
                    if !route.pattern.contains("{") { XCTAssertEqual(isArabic, language == "ar", route.pattern) }
                }
            }
        }
    }

    func testItNeverLeadsToAnotherSite() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            let ways: [String?] = [
                nil, "", "//evil.example", "///evil.example", "https://evil.example", "http:evil.example",
                "evil.example",
                "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "/\n/evil.example", " //evil.example",
                "javascript:alert(1)",
                "/\u{0}/evil.example", "/\r\nSet-Cookie: a=b", "?q=1", "/accueil\u{E9}", "\u{2028}/x",
            ]
            for way in ways {
                try browser.get("/")
                let answer = try browser.post("/langue", [("langue", "ar")] + (way.map { [("retour", $0)] } ?? []))
                XCTAssertEqual(answer.location, "/", way ?? "nil")
                XCTAssertEqual(answer.values(of: "Set-Cookie").count, 1, way ?? "nil")
            }
            for way in ["/", "/accueil", "/remboursements?q=a&page=apres_2026-01-01_x", "/%2F%2Fevil.example"] {
                try browser.get("/")
                XCTAssertEqual(try browser.post("/langue", [("langue", "fr"), ("retour", way)]).location, way)
            }
            try browser.get("/")
            XCTAssertEqual(
                try browser.post("/langue", [("langue", "fr"), ("retour", "/faq?a|b=\"{c}%zz#d")]).location,
                "/faq?a%7Cb=%22%7Bc%7D%25zz%23d", "what browsers send bare stands in no Location")
        }
    }

    func testAnUnknownLanguageIsRefused() throws {
        let portal = try TestPortal()
        let browser = try Browser.signedIn(to: portal)
        for language in [nil, "", "en", "FR", "fr "] {
            try browser.get("/accueil")
            let form = [("retour", "/accueil")] + (language.map { [("langue", $0)] } ?? [])
            XCTAssertEqual(
                try portal.changingNothing { try browser.post("/langue", form) }.status, 422, language ?? "nil")
        }
        XCTAssertNil(browser.cookies["langue"])
    }

    func testTheBrowsersLanguageIsTakenUntilOneIsChosen() throws {
        let portal = try TestPortal()
        let cases = [
            ("ar", "ar"), ("ar-MA,fr;q=0.8", "ar"), ("en-GB,en,ar;q=0.5", "ar"), ("fr-MA, ar", "fr"), ("de,en", "fr"),
            ("", "fr"),
            ("ar;q=0.5, fr", "fr"), ("ar;q=0, fr;q=0.1", "fr"), ("ar;q=0", "fr"), ("fr;q=0.1, ar; Q=0.9", "ar"),
            ("en, fr;q=0.2, ar;q=0.9", "ar"), ("arn, arx", "fr"), ("frr, ar", "ar"), ("fr;q=x, ar;q=0.1", "ar"),
            ("ar;q=nan", "fr"), ("AR", "ar"), (String(repeating: "de,", count: 2000) + "ar", "fr"), ("*", "fr"),
            (";;,,=", "fr"),
        ]
        for (header, language) in cases {
            let browser = Browser(portal)
            browser.fields.append(("Accept-Language", header))
            XCTAssertEqual(try browser.get("/")["Content-Language"], language, String(header.prefix(30)))
        }
        let browser = Browser(portal)
        browser.fields.append(("Accept-Language", "ar"))
        browser.setCookie("langue", "fr")
        XCTAssertEqual(try browser.get("/")["Content-Language"], "fr")
        browser.setCookie("langue", "xx")
        XCTAssertEqual(try browser.get("/")["Content-Language"], "ar")
    }

    func testAMembersChoiceGoesWithTheAccount() throws {
        let portal = try TestPortal()
        let browser = try Browser.signedIn(to: portal)
        try browser.post("/langue", [("langue", "ar"), ("retour", "/accueil")])
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM accounts WHERE language = 'ar'"), 1)
        let phone = Browser(portal)
        phone.fields.append(("Accept-Language", "fr"))
        try phone.signIn()
        XCTAssertEqual(try phone.get("/accueil")["Content-Language"], "ar")
        XCTAssertTrue(
            try portal.mails().contains { $0.text.contains("Content-Language: ar") }, "the mail of the new browser")
    }

    func testWithoutTheFieldTheBrowsersOwnWordIsTakenIfItIsOurSite() throws {
        let browser = Browser(try TestPortal())
        try browser.get("/connexion")
        for (referer, path) in [
            ("http://\(browser.portal.authority)/compte/creation?x=1", "/compte/creation?x=1"),
            ("http://evil.example/compte/creation", "/"), ("https://\(browser.portal.authority).evil.example/x", "/"),
        ] {
            browser.fields.append(("Referer", referer))
            XCTAssertEqual(try browser.post("/langue", [("langue", "ar")]).location, path, referer)
            browser.fields.removeLast()
        }
    }
}
