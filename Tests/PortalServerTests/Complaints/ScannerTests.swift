import Glibc
import PortalCore
import PortalTestSupport
import XCTest

@testable import PortalServer

/// Files that pass a virus scanner, over real sockets: the member's and the scanner's.
final class ScannerTests: XCTestCase {
    private func portal(_ socket: String) throws -> TestPortal {
        try TestPortal(.socket) { $0.scannerSocket = $0.dataDirectory + "/" + socket }
    }

    private func scanner(_ portal: TestPortal, _ arguments: [String] = []) throws -> ScannerProcess {
        try ScannerProcess(at: portal.folder.path + "/scanner", arguments)
    }

    /// What housekeeping does.
    private func scanAgain(_ portal: TestPortal) throws -> Int {
        let services = portal.services
        return try HeldAttachments(services.database, folder: services.attachments, scanner: services.scanner)
            .scanAgain()
    }

    private func links(_ page: Answer) -> [String] { page.matches("href=\"(/reclamations/[^\"]*/pieces/[0-9]*)\"") }

    func testWhatIsCleanIsReleasedAndAVirusIsRefused() throws {
        let portal = try portal("scanner")
        let scanner = try scanner(portal)
        defer { withExtendedLifetime(scanner) {} }
        let karim = try Browser.signedIn(to: portal)
        let page = try karim.follow(try karim.complain(with: [("a.pdf", SampleFile.pdf), ("b.png", SampleFile.png)]))
        XCTAssertEqual(try links(page).map { try karim.get($0).body }, [SampleFile.pdf, SampleFile.png])
        let refused = try karim.complain(with: [("bon.pdf", SampleFile.pdf), ("facture.pdf", ScannerProcess.infected)])
        XCTAssertEqual(refused.status, 422)
        XCTAssertTrue(refused.text.contains("un virus dans"), "said plainly")
        XCTAssertTrue(refused.text.contains("facture.pdf"))
        XCTAssertTrue(refused.text.contains("Voici."), "the message is not lost")
        XCTAssertEqual(try portal.folder.names(in: "attachments").count, 2, "nothing of it stays")
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM complaints"), 1)
    }

    func testWithoutTheScannerFilesAreHeldToldPlainlyAndReleasedLater() throws {
        let portal = try portal("scanner")
        let karim = try Browser.signedIn(to: portal)
        let sent = try karim.complain(with: [("bon.pdf", SampleFile.pdf), ("facture.pdf", ScannerProcess.infected)])
        let page = try karim.follow(sent)
        XCTAssertEqual(links(page), [], "held")
        XCTAssertEqual(page.matches("(à télécharger après le contrôle antivirus)").count, 2)
        XCTAssertEqual(
            try karim.get("/reclamations/REC-2026-000001/pieces/1").location, "/reclamations/REC-2026-000001")
        XCTAssertTrue(try staffSees(portal).contains("PAS ENCORE CONTRÔLÉE"))
        XCTAssertEqual(try scanAgain(portal), 2, "it is still away")
        let scanner = try scanner(portal)
        XCTAssertEqual(try scanAgain(portal), 0)
        let later = try karim.get("/reclamations/REC-2026-000001")
        XCTAssertEqual(try links(later).map { try karim.get($0).body }, [SampleFile.pdf])
        XCTAssertTrue(later.text.contains("un virus y a été trouvé"))
        XCTAssertEqual(
            try karim.get("/reclamations/REC-2026-000001/pieces/2").location, "/reclamations/REC-2026-000001")
        XCTAssertEqual(try portal.folder.names(in: "attachments").count, 1, "the virus is gone")
        XCTAssertTrue(try staffSees(portal).contains("effacée"))
        try scanner.stop()
    }

    /// A scanner that says no to the size, one that takes files and never answers, one that goes away: all are no verdict.
    func testOnlyAVerdictReleases() throws {
        for arguments in [["--limit", "10"], ["--silent"]] {
            let portal = try portal("scanner")
            let scanner = try scanner(portal, arguments)
            let karim = try Browser.signedIn(to: portal)
            let page = try karim.follow(try karim.complain(with: [("a.pdf", SampleFile.pdf)]))
            XCTAssertEqual(links(page), [], "\(arguments)")
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM attachments WHERE scan = 'held'"), 1)
            try scanner.stop()
        }
    }

    /// A file that the scanner cannot judge, sent by whoever wants to, must not keep all others waiting.
    func testAFileThatIsNeverJudgedKeepsNoOtherWaiting() throws {
        let portal = try portal("scanner")
        let karim = try Browser.signedIn(to: portal)
        XCTAssertEqual(try karim.complain(with: [("trop.pdf", SampleFile.pdf)]).status, 303)
        let page = try karim.follow(try karim.complain(with: [("b.png", SampleFile.png)]))
        XCTAssertEqual(links(page), [])
        let scanner = try scanner(portal, ["--limit", "40"])
        XCTAssertEqual(try scanAgain(portal), 1, "only the one")
        XCTAssertEqual(links(try karim.get("/reclamations/REC-2026-000002")).count, 1)
        XCTAssertEqual(links(try karim.get("/reclamations/REC-2026-000001")), [])
        try scanner.stop()
    }

    func testAFileThatIsGoneKeepsNoOtherWaiting() throws {
        let portal = try portal("scanner")
        let karim = try Browser.signedIn(to: portal)
        XCTAssertEqual(try karim.complain(with: [("a.pdf", SampleFile.pdf)]).status, 303)
        for file in try portal.folder.names(in: "attachments") {
            XCTAssertEqual(unlink(portal.folder.path + "/attachments/" + file), 0)
        }
        XCTAssertEqual(try karim.complain(with: [("b.png", SampleFile.png)]).status, 303)
        let scanner = try scanner(portal, [])
        XCTAssertEqual(try scanAgain(portal), 1, "only the one")
        XCTAssertEqual(links(try karim.get("/reclamations/REC-2026-000002")).count, 1)
        try scanner.stop()
    }

    private func staffSees(_ portal: TestPortal) throws -> String {
        try ComplaintWork.perform(["show", "REC-2026-000001", "", ""], in: portal.services.accounts).joined()
    }
}
