import HTTPServer
import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// What no form of ours would send: huge, broken or clever. It is refused or comes back as mere text, and nothing breaks;
/// that no answer is a 5xx is checked with every request.
final class HostileInputTests: XCTestCase {
    private static let forms = Routes.all.filter { $0.method != .get }

    func testAHugeFieldIsRefusedUnread() throws {
        try eachWay { portal in
            let member = try Browser.signedIn(to: portal)
            let huge = Array("_csrf=x&email=".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
            for route in Self.forms {
                let answer = try portal.changingNothing { try member.post(route.samplePath, body: huge) }
                XCTAssertEqual(answer.status, 413, answer.summary)
                XCTAssertTrue(answer.isHeaded(Words.errors.tooLargeTitle))
            }
            XCTAssertEqual(try member.get("/accueil").status, 200)
        }
    }

    func testBrokenFormsAreRefused() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            try browser.get("/connexion")
            for body in ["email=%ff", "email=%C3", "%C3%28=a", "email=%", "email=%zz", "=a", "email=%ED%A0%80"] {
                let answer = try portal.changingNothing { try browser.post("/connexion", body: Array(body.utf8)) }
                XCTAssertEqual(answer.status, 400, "\(body): \(answer.summary)")
            }
            XCTAssertEqual(try browser.post("/connexion", body: [0xFF, 0xFE, 0x3D, 0xC0, 0x80]).status, 400)
            let many = (0...1000).map { "a\($0)=" }.joined(separator: "&")
            XCTAssertEqual(try browser.post("/connexion", body: Array(many.utf8)).status, 413)
            XCTAssertEqual(try browser.post("/connexion", body: []).status, 403, "no field, so no token either")
            for query in ["q=%ff", "q=%", "=x"] {
                XCTAssertEqual(try Browser(portal).get("/connexion?\(query)").status, 400, query)
            }
        }
    }

    /// Control characters, marks that turn text round, and letters beyond the first plane.
    func testStrangeTextIsKeptAsTypedOrRefused() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            let texts = [
                "a\u{0}b", "\u{0}", "a\u{1B}[31mb", "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}",
                "\u{202E}mirak\u{202C}",
                "\u{200F}\u{0643}\u{0631}\u{064A}\u{0645}\u{200E}", "a\r\nBcc: x@y.ma", "e\u{301}", "\u{FFFF}",
                "\u{FEFF}",
                String(repeating: "\u{0301}", count: 199), "{{7*7}}", "%s%n", "' OR 1=1 --", "../../etc/passwd",
                "\u{2028}",
            ]
            for text in texts {
                for field in ["matricule", "nom", "prenom", "date_naissance", "email", "question"] {
                    let answer = try browser.createAccount(.karim, [field: text])
                    XCTAssertTrue(
                        [422, 429].contains(answer.status), "\(field) \(text.debugDescription) \(answer.summary)")
                    if field == "nom" { XCTAssertEqual(answer.typed(field), shown(text), text.debugDescription) }
                }
                XCTAssertEqual(try browser.get("/connexion").status, 200)
            }
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM accounts"), 0)
        }
    }

    func testMarkupComesBackAsText() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            let attacks = [
                "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)", "&lt;b&gt;&amp;",
                "</title><svg/onload=alert(1)>", "<!--", "]]>", "javascript:alert(1)//",
            ]
            for attack in attacks {
                for field in ["matricule", "nom", "prenom", "date_naissance", "email"] {
                    let answer = try browser.createAccount(.karim, [field: attack])
                    XCTAssertEqual(answer.typed(field), attack)
                    XCTAssertFalse(answer.text.contains(attack) && attack.contains("<"), answer.summary)
                    XCTAssertEqual(answer.matches("<(img src=x|svg|script>)"), [])
                }
                try browser.get("/connexion")
                let login = try browser.post("/connexion", [("email", attack), ("mot_de_passe", "x")])
                XCTAssertEqual(login.typed("email"), attack)
                try browser.get("/compte/activation/renvoi")
                XCTAssertEqual(
                    try browser.post("/compte/activation/renvoi", [("email", attack)]).typed("email"), attack)
                portal.clock.advance(.hours(25))
            }
        }
    }

    func testMarkupInAQueryComesBackAsText() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        let attack = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
        for field in ["du", "au", "q"] {
            XCTAssertEqual(
                try browser.get("/remboursements?\(field)=\(attack)").typed(field), "\"><script>alert(1)</script>")
        }
        for path in [
            "/remboursements?famille=\(attack)&etat=\(attack)", "/rien/\(attack)", "/connexion?etat=\(attack)",
            "/accueil?\(attack)",
        ] {
            XCTAssertFalse(try browser.get(path).text.contains("<script>alert"), path)
        }
        // The page's own address comes back in the language switch.
        XCTAssertEqual(try browser.get("/accueil?x='\(attack)").hiddenValues("retour"), ["/accueil?x='\(attack)"])
    }

    func testLongTargetsAndHeadsAreRefused() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            XCTAssertEqual(try browser.get("/connexion?q=" + String(repeating: "a", count: 20_000)).status, 414)
            XCTAssertEqual(try browser.get("/", with: [("X-Long", String(repeating: "a", count: 40_000))]).status, 431)
            XCTAssertEqual(try browser.get("/", with: (0..<120).map { ("X-\($0)", "a") }).status, 431)
        }
    }

    /// What HTML can hold of a text: the characters it forbids stand as U+FFFD, and a field on one line holds no line end.
    private func shown(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0...8, 0xB, 0xC, 0xE...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: "\u{FFFD}"
                    default: scalar
                    }
                }))
    }
}
