import HTTPServer
import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// The document space, as a stranger and as a member.
final class DocumentTests: XCTestCase {
    func testEveryDocumentIsThereInBothLanguages() throws {
        let portal = try TestPortal(.socket)
        let stranger = Browser(portal)
        let page = try stranger.get("/documents")
        let links = page.matches("href=\"(/documents/[^\"]*)\"").map { $0.replacing("&amp;", with: "&") }
        XCTAssertEqual(links.count, 2 * MutualDocument.all.count)
        for link in links {
            let file = try stranger.get(link)
            XCTAssertEqual(file["Content-Type"], "application/pdf", link)
            XCTAssertTrue(file.body.starts(with: Array("%PDF-".utf8)), link)
        }
        XCTAssertEqual(try stranger.get("/documents/rien").status, 404)
    }

    func testADownloadIsResumedAndNotSentTwice() throws {
        let portal = try TestPortal(.socket)
        let stranger = Browser(portal)
        let path = "/documents/liste-ald?langue=fr"
        let whole = try stranger.get(path)
        let tag = try XCTUnwrap(whole["ETag"])
        let rest = try stranger.get(path, with: [("Range", "bytes=100-"), ("If-Range", tag)])
        XCTAssertEqual(rest.status, 206)
        XCTAssertEqual(rest.body, Array(whole.body.dropFirst(100)))
        XCTAssertEqual(try stranger.get(path, with: [("If-None-Match", tag)]).status, 304)
    }

    func testTheSearchFoldsAccentsAndKnowsArabic() throws {
        let portal = try TestPortal()
        let stranger = Browser(portal)
        func found(_ words: String) throws -> Set<String> {
            Set(try stranger.get("/documents?q=\(words)").matches("href=\"/documents/([a-z-]*)"))
        }
        XCTAssertEqual(try found("reclamation"), ["reclamation"])
        XCTAssertEqual(try found("%D8%B4%D9%83%D8%A7%D9%8A%D8%A9"), ["reclamation"])
        XCTAssertEqual(try found("zzz"), [])
    }

    func testAFilledFormNeedsASessionAndHoldsOnlyOnesOwnData() throws {
        let portal = try TestPortal(.socket)
        let path = "/documents/demande-remboursement?langue=fr&rempli=oui"
        XCTAssertEqual(try Browser(portal).get(path).location, "/connexion?etat=requise")
        let karim = try Browser.signedIn(to: portal)
        XCTAssertTrue(try karim.get("/documents").text.contains("rempli=oui"))
        let filled = try karim.get(path)
        XCTAssertEqual(filled["Cache-Control"], "no-store")
        let text = try PDFText.read(filled.body)
        XCTAssertTrue(text.contains("El Alaoui Karim") && text.contains("C100001"), text)
        let empty = try karim.get("/documents/demande-remboursement?langue=fr")
        XCTAssertFalse(try PDFText.read(empty.body).contains("Karim"))
    }
}
