import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// A member's statements, their files and their codes.
final class StatementTests: XCTestCase {
    private func words(_ phrase: Phrase) -> String { phrase[.french].plain(in: .french) }

    func testEveryStatementIsThereByYearAndEmptyYearsToo() throws {
        let portal = try TestPortal()
        let page = try Browser.signedIn(to: portal).get("/releves")
        XCTAssertEqual(page.matches("href=\"/releves/([^\"]*)\""), ["RL-1", "RL-2", "RL-0"])
        XCTAssertEqual(page.matches("id=\"annee-([0-9]*)\""), ["2026", "2025", "2024", "2023"])
        XCTAssertFalse(page.text.contains("RL-H"))
    }

    func testAStatementShowsItsLinesAndThatTheyAddUp() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            let page = try karim.get("/releves/RL-1")
            XCTAssertEqual(page.lineIDs.sorted(), ["R-CONJOINT", "R-OR", "R-ZERO"])
            XCTAssertTrue(page.text.contains("class=\"sound\""))
            XCTAssertFalse(page.text.contains("Zebra"), "an adult's act is masked here too")
            let gap = try karim.get("/releves/RL-2")
            XCTAssertTrue(gap.text.contains(words(Words.statements.gapTitle)))
            XCTAssertTrue(try karim.get("/releves/RL-0").text.contains(words(Words.statements.noLines)))
            XCTAssertTrue(try karim.get("/remboursements/R-OR").text.contains("href=\"/releves/RL-1\""))
        }
    }

    func testAnotherMembersStatementIsAbsent() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            for path in ["/releves/RL-H", "/releves/RL-H.csv", "/releves/rien", "/releves/.csv", "/releves/%00"] {
                XCTAssertTrue([400, 404].contains(try karim.get(path).status), path)
            }
            let other = try karim.get("/releves/RL-H").stable.replacing("RL-H", with: "N")
            XCTAssertEqual(other, try karim.get("/releves/RL-9").stable.replacing("RL-9", with: "N"))
        }
    }

    func testTheFilesHoldTheSameLines() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            let file = try karim.get("/releves/RL-1.csv")
            XCTAssertEqual(file["Content-Disposition"], "attachment; filename=\"releve-RL-1.csv\"")
            let rows = file.text.split(separator: "\r\n").map(String.init)
            XCTAssertEqual(rows.count, 4)
            XCTAssertTrue(rows.contains { $0.contains(";150,00;80,00;70;0,00;56,00;") }, rows.joined(separator: "\n"))
            XCTAssertFalse(file.text.contains("Zebra"))
        }
    }

    func testTheListAsAFileHoldsEveryLineOfTheFilterOnce() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            let whole = try karim.get("/remboursements.csv").text.split(separator: "\r\n")
            XCTAssertEqual(whole.count, FixtureLine.ofKarim.count + 1)
            let ids = whole.dropFirst().compactMap { $0.split(separator: ";").last.map(String.init) }
            XCTAssertEqual(ids, FixtureLine.ofKarim.map(\.id), "in the order of the pages")
            let pharmacy = try karim.get("/remboursements.csv?famille=pharmacie&du=2025-09-01&au=2025-12-31")
            XCTAssertEqual(pharmacy.text.split(separator: "\r\n").count, FixtureLine.pharmacy.count + 1)
            XCTAssertFalse(whole.joined().contains("Zebra"))
            XCTAssertFalse(whole.joined().contains("Okapi"))
            XCTAssertEqual(try karim.get("/remboursements.csv?du=hier").status, 422)
        }
    }

    func testWhoeverHasTheCodeLearnsDayAndAmountAndNothingElse() throws {
        try eachWay { portal in
            let page = try Browser.signedIn(to: portal).get("/releves/RL-1")
            let code = try XCTUnwrap(page.matches("<strong>(?:<[a-z]+[^>]*>)?(RL-1\\.[0-9A-Z-]*)").first)
            let bank = Browser(portal)
            for typed in [code, code.lowercased().replacing("rl-1", with: "RL-1"), code.replacing("-", with: "")] {
                let isWhole = typed.hasPrefix("RL-1.")
                let answer = try bank.get("/verification?code=\(typed.replacing("RL1.", with: "RL-1."))")
                XCTAssertTrue(answer.text.contains(words(Words.statements.genuineTitle)), "\(typed) \(isWhole)")
                XCTAssertTrue(answer.text.contains("05/03/2026"))
                XCTAssertFalse(answer.text.contains(Member.karim.lastName))
            }
            for wrong in ["RL-1.AAAA-AAAA-AAAA", "RL-1.", "RL-1", "RL-2" + code.dropFirst(4), "x.y", "%00.", "."] {
                let answer = try bank.get("/verification?code=\(wrong)")
                XCTAssertTrue(answer.text.contains(words(Words.statements.unknownTitle)), wrong)
                XCTAssertFalse(answer.text.contains("2306"))
            }
        }
    }

    func testThePaperSaysWhatThePageSays() throws {
        let portal = try TestPortal(.socket)
        let karim = try Browser.signedIn(to: portal)
        let paper = try karim.get("/releves/RL-1.pdf")
        XCTAssertEqual(paper["Content-Type"], "application/pdf")
        XCTAssertEqual(paper.body, try karim.get("/releves/RL-1.pdf").body, "the same bytes each time")
        let text = try PDFText.read(paper.body)
        for fact in ["RL-1", "C100001", "05/03/2026", "56,00", "Consultation", "Maternit\u{E9}"] {
            XCTAssertTrue(text.contains(fact), "\(fact) in \(text)")
        }
        XCTAssertFalse(text.contains("Zebra"), "masked on paper too")
        XCTAssertTrue(text.contains(words(Words.statements.page(1, of: 1))), text)
        let facts = try PDFText.facts(paper.body)
        for fact in ["Tagged:          yes", "Pages:           1", "Page size:       595.276 x 841.89 pts (A4)"] {
            XCTAssertTrue(facts.contains(fact), "\(fact) in \(facts)")
        }
        try karim.get("/accueil")
        try karim.post("/langue", [("langue", "ar"), ("retour", "/")])
        let arabic = try PDFText.read(try karim.get("/releves/RL-1.pdf").body)
        XCTAssertTrue(arabic.unicodeScalars.contains { (0x0600...0xFEFF).contains($0.value) }, arabic)
        XCTAssertEqual(try karim.get("/releves/RL-H.pdf").status, 404)
        XCTAssertEqual(try Browser(portal).get("/releves/RL-1.pdf").location, "/connexion?etat=requise")
    }

    func testALongStatementHasItsHeadOnEveryPageAndAllItsLines() throws {
        let portal = try TestPortal()
        let lines = (1...120).map { number in
            FixtureLine(
                id: "LONG-\(1000 + number)", paidOn: "2026-11-20", label: "Acte numero \(1000 + number)",
                family: "pharmacie", incurred: 10_000 + number, mandatory: number == 7 ? nil : 0, reimbursed: 8_000,
                statement: "RL-LONG")
        }
        try portal.importRegistry([
            (
                "statements.csv",
                "numero;matricule;date_paiement;mode;total\nRL-LONG;C100001;2026-11-20;virement;9600,00\n"
            ), ("reimbursements.csv", RegistryFiles.reimbursements(lines)),
        ])
        let paper = try Browser.signedIn(to: portal).get("/releves/RL-LONG.pdf")
        let text = try PDFText.read(paper.body)
        for line in lines { XCTAssertTrue(text.contains(line.label), line.label) }
        let pages = text.components(separatedBy: "\u{C}").filter { !$0.isEmpty }
        XCTAssertGreaterThan(pages.count, 2)
        for (index, page) in pages.enumerated() {
            XCTAssertTrue(page.contains(words(Words.statements.page(index + 1, of: pages.count))), page)
        }
        for page in pages.dropLast() { XCTAssertTrue(page.contains("engag\u{E9}"), "the heads of the columns") }
        XCTAssertTrue(text.contains("9 600,00"), text)
        XCTAssertTrue(text.contains("inconnu"), "the unknown amount is not zero")
    }
}
