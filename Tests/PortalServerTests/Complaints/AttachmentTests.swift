import Foundation
import HTTPServer
import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// Files that come with a message, over a real socket.
final class AttachmentTests: XCTestCase {
    private static let pdf = Array("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n".utf8)
    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 0]
        + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
    private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 1, 2, 3, 0xFF, 0xD9]

    private func send(_ browser: Browser, _ files: [(name: String, bytes: [UInt8])]) throws -> Answer {
        let page = try browser.get("/reclamations/nouvelle")
        let fields = [
            ("_csrf", try XCTUnwrap(page.csrfToken)), ("envoi", try XCTUnwrap(page.hiddenValues("envoi").first)),
            ("categorie", "autre"), ("sujet", "Pièces"), ("message", "Voici."),
        ]
        var body: [UInt8] = []
        for (name, value) in fields {
            body += Array("--trait\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for (name, bytes) in files {
            let head = "--trait\r\nContent-Disposition: form-data; name=\"pieces\"; filename=\"\(name)\"\r\n"
            body += Array((head + "Content-Type: text/html\r\n\r\n").utf8) + bytes + Array("\r\n".utf8)
        }
        body += Array("--trait--\r\n".utf8)
        return try browser.send(
            .post, "/reclamations/nouvelle",
            [("Origin", browser.portal.origin), ("Content-Type", "multipart/form-data; boundary=trait")], body: body)
    }

    private func kept(_ portal: TestPortal) throws -> [String] { try portal.folder.names(in: "attachments") }

    func testFilesComeBackAsTheyWereAndOnlyToBeSaved() throws {
        let portal = try TestPortal(.socket)
        let karim = try Browser.signedIn(to: portal)
        let sent = try send(
            karim, [("ordonnance n\u{B0}1.pdf", Self.pdf), ("scan.PNG", Self.png), ("photo.jpeg", Self.jpeg)])
        let page = try karim.follow(sent)
        let links = page.matches("href=\"(/reclamations/[^\"]*/pieces/[0-9]*)\"")
        XCTAssertEqual(links.count, 3)
        for (link, bytes) in zip(links, [Self.pdf, Self.png, Self.jpeg]) {
            let file = try karim.get(link)
            XCTAssertEqual(file.body, bytes)
            XCTAssertTrue(file["Content-Disposition"]?.hasPrefix("attachment; ") == true)
            XCTAssertTrue(file["Content-Security-Policy"]?.hasPrefix("sandbox; default-src 'none'") == true)
            XCTAssertEqual(file["X-Content-Type-Options"], "nosniff")
        }
        XCTAssertEqual(
            try karim.get(links[0])["Content-Disposition"],
            "attachment; filename=\"ordonnance n_1.pdf\"; filename*=UTF-8''ordonnance%20n%C2%B01.pdf")
        let helene = try Browser.signedIn(.helene, to: portal)
        XCTAssertEqual(try helene.get(links[0]).status, 404)
        XCTAssertEqual(try Browser(portal).get(links[0]).location, "/connexion?etat=requise")
        for name in try kept(portal) {
            let attributes = try FileManager.default.attributesOfItem(
                atPath: portal.folder.path + "/attachments/" + name)
            XCTAssertEqual((attributes[.posixPermissions] as? NSNumber)?.intValue, 0o600)
        }
    }

    func testWhatIsNoneOfTheKindsIsRefusedAndNothingStays() throws {
        let portal = try TestPortal(.socket)
        let karim = try Browser.signedIn(to: portal)
        let large: [UInt8] =
            Array(Self.pdf.prefix(20)) + [UInt8](repeating: 32, count: AttachmentCheck.mostBytes)
            + Array("%%EOF\n".utf8)
        let bad: [[(String, [UInt8])]] = [
            [("page.html", Array("<script>alert(1)</script>".utf8))], [("dessin.svg", Array("<svg/>".utf8))],
            [("page.pdf", Array("<html>%PDF-1.4 %%EOF".utf8))], [("image.png", Self.jpeg)], [("image.jpg", Self.png)],
            [("a.php.pdf", Self.pdf)], [("sans", Self.pdf)], [("vide.pdf", [])],
            [("coupe.png", Array(Self.png.prefix(20)))],
            [("grand.pdf", large)], (1...6).map { ("\($0).pdf", Self.pdf) },
            [("bon.pdf", Self.pdf), ("mauvais.exe", Array("MZ".utf8))],
        ]
        for files in bad {
            let answer = try send(karim, files)
            XCTAssertEqual(answer.status, 422, files[0].0)
            XCTAssertTrue(answer.text.contains("href=\"#pieces\""), files[0].0)
            XCTAssertTrue(answer.text.contains("Voici."), "the message is not lost")
        }
        XCTAssertEqual(try kept(portal), [])
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM complaints"), 0)
    }

    func testHostileNamesAreOnlyText() throws {
        let portal = try TestPortal(.socket)
        let karim = try Browser.signedIn(to: portal)
        let names = ["../../etc/passwd.pdf", "<img src=x>.pdf", "a\u{202E}fdp.pdf", "C:\\x\\y.pdf"]
        let page = try karim.follow(try send(karim, names.map { ($0, Self.pdf) }))
        XCTAssertEqual(page.status, 200)
        XCTAssertFalse(page.text.contains("<img src=x"))
        XCTAssertEqual(try kept(portal).count, names.count)
        XCTAssertTrue(try kept(portal).allSatisfy { $0.count == 32 })
    }

    /// What a crash leaves between file and row is swept away later, and what has a row stays.
    func testOrphansAreSweptAway() throws {
        let portal = try TestPortal(.socket)
        let karim = try Browser.signedIn(to: portal)
        _ = try send(karim, [("a.pdf", Self.pdf)])
        let orphan = portal.folder.path + "/attachments/orphelin"
        try Data([1]).write(to: URL(fileURLWithPath: orphan))
        let folder = portal.services.attachments
        try folder.sweep(
            portal.services.database, at: Instant(milliseconds: Int64(Date().timeIntervalSince1970) * 1000))
        XCTAssertEqual(try kept(portal).count, 2, "it may still be on its way")
        let later = Instant(milliseconds: Int64(Date().timeIntervalSince1970 + 7200) * 1000)
        try folder.sweep(portal.services.database, at: later)
        XCTAssertEqual(try kept(portal).count, 1)
        XCTAssertFalse(try kept(portal).contains("orphelin"))
    }
}
