import HTTPServer
import XCTest

@testable import PortalServer

/// Whatever belongs to one member is as absent for another as what never was, generated from the site map: every page, form
/// and file whose path names something.
final class ForeignObjectTests: XCTestCase {
    private static let routes = Routes.all.filter { $0.isForMembers && $0.pattern.contains("{") }

    func testAnothersObjectLooksLikeNone() throws {
        // A file can only be sent over a socket.
        let portal = try TestPortal(.socket)
        let karim = try Browser.signedIn(to: portal)
        try karim.openSampleComplaint()
        let helene = try Browser.signedIn(.helene, to: portal)
        for route in Self.routes where route.method == .get {
            XCTAssertEqual(try karim.get(route.samplePath).status, 200, "\(route.pattern) is there for its owner")
        }
        let before = try portal.dump()
        for route in Self.routes {
            try helene.get("/accueil")
            let answers = try [route.samplePath, route.absentPath].map { try ask(helene, route, $0) }
            XCTAssertEqual(answers[0].status, 404, answers[0].summary)
            XCTAssertEqual(
                answers[0].stable.replacing(route.samplePath, with: "PATH"),
                answers[1].stable.replacing(route.absentPath, with: "PATH"), route.pattern)
            let names = answers.map { answer in answer.fields.map(\.name).filter { $0 != "Date" } }
            XCTAssertEqual(names[0], names[1], route.pattern)
        }
        // That somebody tried is counted; nothing else is.
        XCTAssertEqual(
            try portal.dump().filter { !$0.hasPrefix("throttles ") }, before.filter { !$0.hasPrefix("throttles ") })
        XCTAssertGreaterThanOrEqual(Self.routes.count, 7)
    }

    private func ask(_ browser: Browser, _ route: Route, _ path: String) throws -> Answer {
        guard route.method == .post else { return try browser.send(.get, path) }
        return try browser.post(path, FormSamples.fields(for: route) ?? [])
    }
}

extension Route {
    /// A path of this pattern that leads to nothing.
    fileprivate var absentPath: String {
        pattern.replacing("{id}", with: "Q-9").replacing("{number}", with: "RL-9")
            .replacing("{reference}", with: "REC-2026-999999").replacing("{file}", with: "99")
            .replacing("{slug}", with: "rien")
    }
}

extension Browser {
    /// Opens the complaint and sends the file that `Route.samplePath` names.
    func openSampleComplaint() throws {
        let page = try get("/reclamations/nouvelle")
        let fields: [(String, String?)] = [
            ("_csrf", page.csrfToken), ("envoi", page.hiddenValues("envoi").first), ("categorie", "autre"),
            ("sujet", "Pièce"), ("message", "Voici."),
        ]
        var body = try fields.map { name, value in
            "--trait\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(try XCTUnwrap(value))\r\n"
        }.joined()
        body += "--trait\r\nContent-Disposition: form-data; name=\"pieces\"; filename=\"a.pdf\"\r\n\r\n"
        body += "%PDF-1.4\ntrailer<<>>\n%%EOF\n\r\n--trait--\r\n"
        let answer = try send(
            .post, "/reclamations/nouvelle",
            [("Origin", portal.origin), ("Content-Type", "multipart/form-data; boundary=trait")],
            body: Array(body.utf8))
        XCTAssertEqual(answer.location, "/reclamations/REC-2026-000001?etat=envoye", answer.summary)
    }
}
