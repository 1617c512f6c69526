import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// What no form of ours would send to the mutual, in every field of every form that writes to it: stored whole or refused,
/// shown as mere text. That no answer is a 5xx is checked with every request.
final class HostileComplaintTests: XCTestCase {
    private static let texts = [
        "a\u{0}b", "\u{0}", "a\u{1B}[31mb", "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{202E}mirak\u{202C}",
        "\u{200F}\u{0643}\u{200E}", "a\r\nBcc: x@y.ma", "e\u{301}", "\u{E9}", "\u{FFFF}", "\u{FEFF}x", "\u{2028}",
        "   ",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</textarea><svg/onload=alert(1)>",
        "{{7*7}}", "%s%n", "' OR 1=1 --", "'; DROP TABLE complaints; --", "../../etc/passwd", "=cmd|'/c calc'!A1",
        String(repeating: "\u{0301}", count: 199), String(repeating: "\u{5D0}", count: 4001),
    ]

    private func post(_ browser: Browser, _ page: String, _ path: String, _ form: [(String, String)]) throws -> Answer {
        try browser.get(page)
        return try browser.post(path, form)
    }

    func testEveryFieldOfANewComplaint() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            let right = [("categorie", "autre"), ("sujet", "S"), ("message", "M")]
            for text in Self.texts {
                for field in ["categorie", "sujet", "message", "remboursement", "envoi", "geste", "avis", "statut"] {
                    let before = try portal.number("SELECT COUNT(*) FROM complaints")
                    let form = right.filter { $0.0 != field } + [(field, text)]
                    let answer = try post(karim, "/reclamations/nouvelle", "/reclamations/nouvelle", form)
                    XCTAssertTrue([303, 422].contains(answer.status), "\(field) \(text.debugDescription)")
                    let isTaken = answer.status == 303
                    XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM complaints"), before + (isTaken ? 1 : 0))
                    guard isTaken else { continue }
                    if ["sujet", "message"].contains(field) { try expectStored(text, field, in: portal) }
                    let page = try karim.follow(answer)
                    XCTAssertEqual(page.matches("<(img src=x|svg/|script>)"), [], text)
                    // Eleven an hour are taken.
                    portal.clock.advance(.minutes(10))
                    try karim.signIn()
                }
            }
            XCTAssertEqual(try karim.get("/reclamations").matches("<(img src=x|svg/|script>)"), [])
        }
    }

    func testEveryFieldOfAReplyAndOfARequest() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        try karim.get("/reclamations/nouvelle")
        try karim.post("/reclamations/nouvelle", [("categorie", "autre"), ("sujet", "S"), ("message", "M")])
        let thread = "/reclamations/REC-2026-000001"
        for text in Self.texts {
            for (path, form) in [
                (thread, [("message", text)]), (thread, [("avis", text)]),
                (thread, [("message", "M"), ("envoi", text)]),
                ("/profil/droits", [("categorie", text), ("message", "M")]),
                ("/profil/droits", [("categorie", "opposition"), ("message", text)]),
            ] {
                let answer = try post(karim, path, path, form)
                XCTAssertTrue([303, 422].contains(answer.status), "\(path) \(text.debugDescription): \(answer.status)")
                portal.clock.advance(.minutes(10))
                try karim.signIn()
            }
            XCTAssertEqual(try karim.get(thread).matches("<(img src=x|svg/|script>)"), [], text)
        }
    }

    func testEveryFieldOfAMessageOfAStranger() throws {
        let portal = try TestPortal()
        let stranger = Browser(portal)
        let right = [("service", "siege"), ("nom", "N"), ("email", "n@exemple.ma"), ("sujet", "S"), ("message", "M")]
        for text in Self.texts {
            for field in right.map(\.0) {
                let form = right.filter { $0.0 != field } + [(field, text)]
                let answer = try post(stranger, "/contact", "/contact", form)
                XCTAssertTrue([303, 422].contains(answer.status), "\(field) \(text.debugDescription)")
                portal.clock.advance(.hours(2))
            }
            for path in ["/faq", "/documents", "/ald"] {
                let query = text.unicodeScalars.count < 300 ? text : ""
                let page = try stranger.get(path + "?q=" + PercentEncoding.pathSegment(query))
                XCTAssertEqual(page.status, 200)
                XCTAssertEqual(page.matches("<(img src=x|svg/|script>)"), [], text)
            }
        }
        for mail in try portal.mails() {
            let head = mail.text.components(separatedBy: "\n\n")[0]
            XCTAssertFalse(head.contains("Bcc"), head)
        }
    }

    /// As many files as one likes come to no more than is kept for one member.
    func testTheFilesOfOneMemberHaveABound() throws {
        let portal = try TestPortal(.socket)
        let karim = try Browser.signedIn(to: portal)
        _ = try karim.complain(with: [("a.pdf", SampleFile.pdf)])
        try portal.store.database.write { _ = try $0.execute("UPDATE attachments SET size = 200 * 1024 * 1024 - 10") }
        let refused = try karim.complain(with: [("b.pdf", SampleFile.pdf)])
        XCTAssertEqual(refused.status, 422)
        XCTAssertTrue(refused.text.contains("toute la place"))
        XCTAssertEqual(try portal.folder.names(in: "attachments").count, 1)
        let helene = try Browser.signedIn(.helene, to: portal)
        XCTAssertEqual(try helene.complain(with: [("b.pdf", SampleFile.pdf)]).status, 303, "each has their own")
    }

    /// Of a line end the browser's two characters become one; all else is stored as it was typed.
    private func expectStored(_ text: String, _ field: String, in portal: TestPortal) throws {
        let stored = try portal.store.database.read { reader in
            field == "sujet"
                ? try reader.first("SELECT subject FROM complaints ORDER BY id DESC") { try $0.text(0) }
                : try reader.first("SELECT text FROM complaint_messages ORDER BY id DESC") { try $0.text(0) }
        }
        let expected = field == "message" ? text.replacing("\r\n", with: "\n") : text
        XCTAssertEqual(stored.map { Array($0.utf8) }, Array(expected.utf8), "\(field) \(text.debugDescription)")
    }
}
