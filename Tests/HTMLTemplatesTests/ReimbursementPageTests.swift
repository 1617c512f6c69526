import PortalCore
import XCTest

@testable import HTMLTemplates

final class ReimbursementPageTests: XCTestCase {
    private func html(_ name: String, _ language: Language = .french) throws -> String {
        let page = try XCTUnwrap(Gallery(language: language).pages.first { $0.name == name }?.page, name)
        return String(decoding: page.bytes(), as: UTF8.self)
    }

    func testTheListShowsTheGuidesSevenColumns() throws {
        let html = try html("remboursements")
        let columns = [
            "Date de paiement", "Bénéficiaire", "Dates des soins", "Acte", "Montant engagé", "Régime obligatoire",
            "Montant remboursé",
        ]
        for column in columns { XCTAssertTrue(html.contains(">\(column)</th>"), column) }
        XCTAssertEqual(html.components(separatedBy: "class=\"cell-title\"").count - 1, Fixtures.lines().count)
    }

    func testCareOfSeveralDaysHasItsFirstAndItsLast() throws {
        let cells = "<span class=\"day\">02/11/2026</span> <span class=\"day\">au 05/11/2026</span></td>"
        XCTAssertEqual(try html("remboursements").components(separatedBy: cells).count - 1, 2)
    }

    func testAnAdultsActIsNotNamedAnywhere() throws {
        for page in ["remboursements", "remboursement-masque"] {
            let html = try html(page)
            XCTAssertFalse(html.contains("Détartrage"), page)
        }
        let detail = try html("remboursement-masque")
        for secret in ["Consultation spécialiste", "Berrada", "091234567"] {
            XCTAssertFalse(detail.contains(secret), secret)
        }
        XCTAssertTrue(detail.contains("<h1>Consultation</h1>"))
    }

    func testTheGoldenLadder() throws {
        for language in Language.allCases {
            let text = HTMLOutline(try html("remboursement-exemple", language)).text
            for figure in ["150,00", "80,00", "70\u{A0}%", "56,00", "94,00", "0,00 + 56,00 + 94,00 = 150,00"] {
                XCTAssertTrue(text.contains(figure), "\(language): \(figure)")
            }
        }
        XCTAssertTrue(try html("remboursement-exemple").contains("Le compte est juste"))
    }

    func testAGapIsToldAndWhomToAsk() throws {
        let html = try html("remboursement-ecart")
        XCTAssertTrue(html.contains("Écart non expliqué"))
        XCTAssertTrue(HTMLOutline(html).text.contains("il manque 6,00\u{A0}DH"))
        XCTAssertFalse(html.contains("Le compte est juste"))
    }

    func testWhatDependsOnAnUnknownAmountIsUnknown() throws {
        let html = try html("remboursement-inconnu")
        XCTAssertEqual(html.components(separatedBy: "class=\"unknown\">inconnu<").count - 1, 3)
        XCTAssertFalse(html.contains("class=\"proof\"") || html.contains("Écart"))
    }

    func testAPendingLineHasNoGap() throws {
        let html = try html("remboursement-en-cours")
        XCTAssertFalse(html.contains("Écart") || html.contains("Le compte est juste"))
    }

    func testThePagerKeepsTheFilter() throws {
        let lines = Fixtures.lines()
        let last = try XCTUnwrap(lines.last)
        let page = ReimbursementListPage(
            layout: Gallery(language: .french).layout("/remboursements", member: true),
            filter: ReimbursementFilterFields(family: "dentaire"), lines: lines.map { ReimbursementEntry($0) },
            previous: nil, next: ReimbursementPageKey(.after, paidOn: last.paidOn, id: last.id),
            breakdown: Fixtures.breakdown,
            family: Fixtures.family { $0 })
        let html = String(decoding: page.bytes(), as: UTF8.self)
        XCTAssertTrue(
            html.contains("href=\"/remboursements?famille=dentaire&amp;page=apres_2026-11-12_R-2026-000733\""))
        XCTAssertFalse(html.contains("rel=\"prev\""))
    }
}
