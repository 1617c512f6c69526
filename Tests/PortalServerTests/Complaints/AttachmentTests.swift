import Foundation
import HTTPServer
import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// Files that come with a message, over a real socket.
final class AttachmentTests: XCTestCase {
    private func kept(_ portal: TestPortal) throws -> [String] { try portal.folder.names(in: "attachments") }

    func testFilesComeBackAsTheyWereAndOnlyToBeSaved() throws {
        let portal = try TestPortal(.socket)
        let karim = try Browser.signedIn(to: portal)
        let sent = try karim.complain(
            with: [
                ("ordonnance n\u{B0}1.pdf", SampleFile.pdf), ("scan.PNG", SampleFile.png),
                ("photo.jpeg", SampleFile.jpeg),
            ])
        let page = try karim.follow(sent)
        let links = page.matches("href=\"(/reclamations/[^\"]*/pieces/[0-9]*)\"")
        XCTAssertEqual(links.count, 3)
        for (link, bytes) in zip(links, [SampleFile.pdf, SampleFile.png, SampleFile.jpeg]) {
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
            Array(SampleFile.pdf.prefix(20)) + [UInt8](repeating: 32, count: AttachmentCheck.mostBytes)
            + Array("%%EOF\n".utf8)
        let bad: [[(String, [UInt8])]] = [
            [("page.html", Array("<script>alert(1)</script>".utf8))], [("dessin.svg", Array("<svg/>".utf8))],
            [("page.pdf", Array("<html>%PDF-1.4 %%EOF".utf8))], [("image.png", SampleFile.jpeg)],
            [("image.jpg", SampleFile.png)],
            [("a.php.pdf", SampleFile.pdf)], [("sans", SampleFile.pdf)], [("vide.pdf", [])],
            [("coupe.png", Array(SampleFile.png.prefix(20)))],
            [("page.pdf", Array("%PDF-1.4\n<HTML><body>%%EOF\n".utf8))],
            [("dessin.png", Array(SampleFile.png.prefix(16)) + Array("<svg onload=x>".utf8) + Array("IEND".utf8))],
            [("archive.jpg", SampleFile.jpeg + [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18))],
            [("script.jpg", [0xFF, 0xD8, 0xFF] + Array("<?php system(1) ?>".utf8) + [0xFF, 0xD9])],
            [("a.pdf.exe", SampleFile.pdf)], [("a.jsp.png", SampleFile.png)], [(".pdf ", SampleFile.pdf)],
            [("grand.pdf", large)], (1...6).map { ("\($0).pdf", SampleFile.pdf) },
            [("bon.pdf", SampleFile.pdf), ("mauvais.exe", Array("MZ".utf8))],
        ]
        for files in bad {
            let answer = try karim.complain(with: files)
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
        let page = try karim.follow(try karim.complain(with: names.map { ($0, SampleFile.pdf) }))
        XCTAssertEqual(page.status, 200)
        XCTAssertFalse(page.text.contains("<img src=x"))
        XCTAssertEqual(try kept(portal).count, names.count)
        XCTAssertTrue(try kept(portal).allSatisfy { $0.count == 32 })
    }

    /// A line that breaks at any place of the body leaves nothing, and the member is not shut out by it.
    func testAnUploadCutHalfWayLeavesNothing() throws {
        let portal = try TestPortal(.socket)
        let karim = try Browser.signedIn(to: portal)
        let carrier = try XCTUnwrap(portal.carrier as? SocketCarrier)
        let files = [("a.pdf", SampleFile.pdf), ("b.png", SampleFile.png + [UInt8](repeating: 0, count: 200_000))]
        for share in [0.3, 0.5, 0.9, 0.999] {
            let body = Browser.body(try karim.complaintFields(), files)
            try carrier.cut(karim.request(.post, "/reclamations/nouvelle", karim.uploadHead, body: body), after: share)
            XCTAssertEqual(try kept(portal), [], "cut at \(share)")
            XCTAssertEqual(try portal.folder.names(in: "uploads"), [])
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM complaints"), 0)
        }
        XCTAssertEqual(try karim.complain(with: [("a.pdf", SampleFile.pdf)]).status, 303)
    }

    /// What a crash leaves between file and row is swept away later, and what has a row stays.
    func testOrphansAreSweptAway() throws {
        let portal = try TestPortal(.socket)
        let karim = try Browser.signedIn(to: portal)
        _ = try karim.complain(with: [("a.pdf", SampleFile.pdf)])
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
