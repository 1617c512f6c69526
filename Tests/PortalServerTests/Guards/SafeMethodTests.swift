import HTTPServer
import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// GET and HEAD change nothing; HEAD says what GET says, without its body; other methods are refused.
final class SafeMethodTests: XCTestCase {
    private static let pages = Routes.all.filter { $0.method == .get }

    func testLookingChangesNothing() throws {
        try eachWay { portal in
            let member = try Browser.signedIn(to: portal)
            let waiting = Browser(portal)
            try waiting.createAccount(.fatima)
            let token = try portal.activationToken(of: .fatima)
            let queries = ["", "?jeton=\(token)", "?etat=envoye&page=apres_2026-01-01_x&q=a&langue=ar&plus_tard=oui"]
            try portal.changingNothing {
                for browser in [member, Browser(portal)] {
                    for route in Self.pages {
                        for query in queries {
                            try browser.get(route.samplePath + query)
                            _ = try browser.head(route.samplePath + query)
                        }
                    }
                }
            }
        }
    }

    /// As everybody there can be, minutes later, when a session is noted to be in use: that is all that changes.
    func testLookingChangesNothingWhoeverLooks() throws {
        let portal = try TestPortal(.socket)
        let helene = Browser(portal)
        try helene.createAccount(.helene)
        try helene.activate(.helene)
        try helene.signIn(.helene)
        let karim = try Browser.signedIn(to: portal)
        try karim.openSampleComplaint()
        _ = try karim.switchOn()
        let roles = [
            ("stranger", Browser(portal)), ("member", karim), ("halfway", try portal.halfway()),
            ("first login", helene),
        ]
        _ = try portal.mails()
        portal.clock.advance(.minutes(3))
        let before = try portal.dump()
        for (role, browser) in roles {
            for route in Self.pages {
                try browser.get(route.samplePath)
                _ = try browser.head(route.samplePath)
            }
            XCTAssertEqual(try portal.dump(), before, role)
        }
        XCTAssertEqual(
            try portal.number("SELECT COUNT(*) FROM sessions WHERE last_seen_at > created_at"), 2, "but seen")
    }

    func testHeadIsGetWithoutItsBody() throws {
        try eachWay { portal in
            let browser = try Browser.signedIn(to: portal)
            for route in Self.pages {
                let (get, head) = (try browser.get(route.samplePath), try browser.head(route.samplePath))
                XCTAssertEqual(head.status, get.status, route.pattern)
                XCTAssertEqual(head.body, [])
                let names = get.fields.map(\.name).filter { $0 != "Date" }
                XCTAssertEqual(head.fields.map(\.name).filter { $0 != "Date" }, names, route.pattern)
                // Counters count this very request too.
                if route.pattern != "/metrics" {
                    XCTAssertEqual(head["Content-Length"], get["Content-Length"], route.pattern)
                }
            }
            XCTAssertEqual(try browser.head("/rien").status, 404)
        }
    }

    func testOtherMethodsAreRefusedAndTheRightOnesNamed() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            for (path, routes) in Dictionary(grouping: Routes.all, by: \.samplePath) {
                let known = Set(routes.map(\.method))
                let allowed = (known.contains(.get) ? known.union([.head]) : known).union([.options])
                for method in [HTTPMethod.get, .head, .post, .put, .delete, .patch, .options]
                where !allowed.contains(method) || method == .options {
                    let answer = try portal.changingNothing { try browser.send(method, path) }
                    XCTAssertEqual(answer.status, method == .options ? 204 : 405, answer.summary)
                    let named = (answer["Allow"] ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
                    XCTAssertEqual(Set(named), Set(allowed.map(\.rawValue)), answer.summary)
                }
            }
        }
    }

    func testAPathThatIsNoneIsNotFound() throws {
        try eachWay { portal in
            let member = try Browser.signedIn(to: portal)
            for browser in [Browser(portal), member] {
                for path in [
                    "/rien", "/connexion/", "/Connexion", "//connexion", "/accueil/x", "/remboursements/a/b",
                    "/connexion%20",
                    "/.git/config", "/compte", "/gestion", "/assets/", "/assets/x/css/base.css", "/portal.sqlite",
                ] {
                    let answer = try browser.get(path)
                    XCTAssertEqual(answer.status, 404, answer.summary)
                    XCTAssertTrue(answer.isHeaded(Words.errors.notFoundTitle), path)
                    XCTAssertEqual(try browser.send(.post, path).status, 404, path)
                }
                for path in ["/connexion%2F", "/%2e%2e/etc/passwd", "/%ff", "/%", "/a%00b"] {
                    XCTAssertEqual(try browser.get(path).status, 400, path)
                }
            }
        }
    }
}
