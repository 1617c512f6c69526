import HTTPServer
import XCTest

@testable import PortalServer

/// Finding a route: what leads where, and site maps that contradict themselves.
final class RouterTests: XCTestCase {
    private static let action = Route.Action.plain { _, _ in HTTPResponse(status: .ok) }

    func testFixedPathsAndPatterns() throws {
        let router = try Router([get("/"), get("/a"), post("/a"), get("/a/{x}"), get("/{x}/b/{y}"), post("/only")])
        XCTAssertEqual(describe(router.match(.get, "/")), "GET / []")
        XCTAssertEqual(describe(router.match(.get, "/a")), "GET /a []")
        XCTAssertEqual(describe(router.match(.post, "/a")), "POST /a []")
        XCTAssertEqual(describe(router.match(.get, "/a/1")), "GET /a/{x} [1]")
        XCTAssertEqual(describe(router.match(.get, "/q/b/z")), "GET /{x}/b/{y} [q,z]")
        XCTAssertEqual(describe(router.match(.get, "/a/\u{E9} %2")), "GET /a/{x} [\u{E9} %2]", "decoded before, once")
    }

    func testWhatLeadsNowhere() throws {
        let router = try Router([get("/"), get("/a"), get("/a/{x}")])
        for path in ["", "a", "/A", "/a/", "/a//", "//a", "/a/b/c", "/b", "*", "/a/{x}/", "/\u{61}\u{301}"] {
            XCTAssertEqual(describe(router.match(.get, path)), "nothing", path)
        }
        XCTAssertEqual(describe(router.match(.get, "/a/{x}")), "GET /a/{x} [{x}]", "braces are text in a path")
    }

    func testHeadGoesWhereGetGoesAndOtherMethodsAreNamed() throws {
        let router = try Router([get("/a"), post("/a"), post("/only"), get("/p/{x}")])
        XCTAssertEqual(describe(router.match(.head, "/a")), "GET /a []")
        XCTAssertEqual(describe(router.match(.put, "/a")), "other GET POST HEAD")
        XCTAssertEqual(describe(router.match(.head, "/only")), "other POST")
        XCTAssertEqual(describe(router.match(.get, "/only")), "other POST")
        XCTAssertEqual(describe(router.match(.delete, "/p/1")), "other GET HEAD")
        XCTAssertEqual(describe(router.match(.delete, "/none")), "nothing")
    }

    func testASiteMapThatContradictsItselfIsRefusedAtTheStart() {
        let conflicts = [
            [get("/a"), get("/a")], [get("/a/{x}"), get("/a/{x}")], [get("/a/{x}"), get("/{y}/b")],
            [get("/{x}/b"), post("/a/{y}")],
        ]
        for routes in conflicts {
            XCTAssertThrowsError(try Router(routes), "\(routes.map(\.pattern))") { error in
                XCTAssertTrue(error is Router.Conflict)
                XCTAssertTrue("\(error)".contains(routes[1].pattern))
            }
        }
        XCTAssertNoThrow(try Router([get("/a/{x}"), post("/a/{x}"), get("/a/{x}/c"), get("/b/{x}")]))
    }

    /// A fixed path beside a pattern is its own page: `/reclamations/nouvelle` beside `/reclamations/{reference}`.
    func testAFixedPathWinsOverAPattern() throws {
        let router = try Router([get("/a/{x}"), get("/a/new")])
        XCTAssertEqual(describe(router.match(.get, "/a/new")), "GET /a/new []")
        XCTAssertEqual(describe(router.match(.get, "/a/old")), "GET /a/{x} [old]")
    }

    /// A file's ending is part of its path, and the file wins over a page that takes any name.
    func testAPatternMayNameAnEnding() throws {
        for routes in [
            [get("/a/{x}"), get("/a/{x}.pdf"), get("/a/{x}.csv")],
            [get("/a/{x}.pdf"), get("/a/{x}.csv"), get("/a/{x}")],
        ] {
            let router = try Router(routes)
            XCTAssertEqual(describe(router.match(.get, "/a/1.pdf")), "GET /a/{x}.pdf [1]")
            XCTAssertEqual(describe(router.match(.get, "/a/1.pdf.csv")), "GET /a/{x}.csv [1.pdf]")
            XCTAssertEqual(describe(router.match(.get, "/a/1")), "GET /a/{x} [1]")
            XCTAssertEqual(describe(router.match(.get, "/a/.pdf")), "GET /a/{x} [.pdf]", "no name, no file")
        }
        XCTAssertThrowsError(try Router([get("/a/{x}.pdf"), get("/a/{y}.pdf")]))
    }

    func testThePortalsOwnSiteMapIsSound() throws {
        XCTAssertNoThrow(try Router(Routes.all))
        for route in Routes.all {
            XCTAssertTrue(
                route.pattern.hasPrefix("/") && (route.pattern == "/" || !route.pattern.hasSuffix("/")), route.pattern)
            switch route.action {
            case .page, .memberPage, .plain: XCTAssertEqual(route.method, .get, route.pattern)
            case .form, .memberForm, .memberUpload: XCTAssertEqual(route.method, .post, route.pattern)
            }
        }
    }

    private func get(_ pattern: String) -> Route { .get(pattern, Self.action) }
    private func post(_ pattern: String) -> Route { .post(pattern, .writing, Self.action) }

    private func describe(_ match: Router.Match) -> String {
        switch match {
        case .found(let route, let parameters):
            "\(route.method) \(route.pattern) [\(parameters.joined(separator: ","))]"
        case .otherMethods(let methods): "other " + methods.map(\.rawValue).joined(separator: " ")
        case .nothing: "nothing"
        }
    }
}
