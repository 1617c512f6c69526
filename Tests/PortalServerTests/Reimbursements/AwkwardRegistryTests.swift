import XCTest

@testable import HTMLTemplates
@testable import PortalCore

/// What pages make of a registry with awkward data.
final class AwkwardRegistryTests: XCTestCase {
    private func fatima(_ way: Way = .memory) throws -> Browser {
        let portal = try TestPortal(way)
        try portal.importRegistry(AwkwardRegistry.former)
        try portal.importRegistry(AwkwardRegistry.whole)
        return try Browser.signedIn(.fatima, to: portal)
    }

    private func plain(_ page: Answer) -> String { Answer.plain(page.text).replacing("\u{202F}", with: " ") }

    func testEachLadderAddsUpAndNothingIsLeftUnexplained() throws {
        let fatima = try fatima()
        for (id, amounts) in AwkwardRegistry.ladders {
            let page = try fatima.get("/remboursements/\(id)")
            let shown = page.rungs.map { $0.replacing("\u{A0}DH", with: "").replacing("\u{202F}", with: " ") }
            XCTAssertEqual(shown, amounts, id)
            XCTAssertFalse(page.says(Words.ladder.gapTitle), id)
        }
    }

    func testTheVersionInForceOnTheDayOfCareIsNamed() throws {
        let fatima = try fatima()
        for (id, version) in [
            ("A-2023", "jusqu’au 31/12/2023"), ("A-29FEV", "depuis le 01/01/2024"), ("A-JUIN", "depuis le 01/01/2024"),
            ("A-JUILLET", "depuis toujours"),
        ] {
            XCTAssertTrue(plain(try fatima.get("/remboursements/\(id)")).contains("(\(version))"), id)
        }
    }

    func testTheCeilingThatCutIsNamedWithWhatWasLeft() throws {
        let fatima = try fatima()
        let ceiling = "« Verres » (1 500,00 DH par an)".replacing(" ", with: "\u{A0}")
        for (id, left) in [("A-PLAFOND", "1 500,00"), ("A-EPUISE", "0,00"), ("A-RENDU", "300,00")] {
            let text = plain(try fatima.get("/remboursements/\(id)")).replacing(" ", with: "\u{A0}")
            XCTAssertTrue(text.contains("\(ceiling) : \(left) DH".replacing(" ", with: "\u{A0}")), "\(id): \(text)")
        }
        XCTAssertFalse(plain(try fatima.get("/remboursements/A-RETOUR")).contains("ramenés"), "a refund is not cut")
    }

    func testHowTheProviderWasPaidIsSaid() throws {
        let fatima = try fatima()
        let cases: [(String, Ladder.Settlement)] = [
            ("A-JUIN", .direct), ("A-RETOUR", .takenBack), ("A-VIDE", .unknown),
            ("A-TIERS", .thirdParty(paid: Money(centimes: 8_000), advanced: Money(centimes: 2_000))),
            ("A-TIERS-TOUT", .thirdParty(paid: Money(centimes: 10_000), advanced: .zero)),
        ]
        for (id, settlement) in cases {
            XCTAssertTrue(try fatima.get("/remboursements/\(id)").says(Words.ladder.settlement(settlement)), id)
        }
    }

    func testPossibleDuplicatesAreLinkedToEachOther() throws {
        let fatima = try fatima(.socket)
        for (id, twin) in [("A-JUMEAU-1", "A-JUMEAU-2"), ("A-JUMEAU-2", "A-JUMEAU-1")] {
            let page = try fatima.get("/remboursements/\(id)")
            XCTAssertTrue(page.says(Words.lineStates.twinsTitle), id)
            XCTAssertEqual(page.lineIDs, [twin])
        }
        for id in ["A-AUTRE-JOUR", "A-AUTRE-PRIX", "A-AUTRE-ACTE", "A-AUTRE-LABO", "A-AUTRE-PERSONNE", "A-ZERO"] {
            XCTAssertFalse(try fatima.get("/remboursements/\(id)").says(Words.lineStates.twinsTitle), id)
        }
    }

    func testARefusalSaysWhyWhatIsMissingWhatToDoAndUntilWhen() throws {
        let fatima = try fatima()
        let words = Words.lineStates
        let open = try fatima.get("/remboursements/A-REFUS-PIECE")
        XCTAssertTrue(plain(open).contains("Ordonnance manquante"))
        for phrase in [words.piece(.prescription), words.recourseText, words.sendPiece] {
            XCTAssertTrue(open.says(try XCTUnwrap(phrase)))
        }
        let last = try XCTUnwrap(DayDate(parsing: "2026-12-31"))
        XCTAssertTrue(open.says(words.deadline(last, daysLeft: 38)))
        XCTAssertTrue(open.text.contains("href=\"/reclamations/nouvelle?remboursement=A-REFUS-PIECE\""))
        XCTAssertTrue(plain(try fatima.get("/remboursements/A-REFUS-TARD")).contains("passé depuis le 06/03/2026"))
        let excluded = try fatima.get("/remboursements/A-REFUS-EXCLU")
        XCTAssertTrue(excluded.says(words.advice(.notCovered)))
        XCTAssertFalse(excluded.says(words.until), "nothing can be sent in")
        XCTAssertTrue(try fatima.get("/remboursements/A-REFUS-MUET").says(Words.reimbursement.noReason))
    }

    func testWhoCameOfAgeIsMaskedAndWhoDidNotIsNot() throws {
        let fatima = try fatima()
        XCTAssertFalse(try fatima.get("/remboursements/A-MAJEUR").text.contains("Zebra"))
        XCTAssertTrue(try fatima.get("/remboursements/A-BISSEXTE").text.contains("Girafe"))
    }

    func testTwentyYearsAreAllThereAndAddUp() throws {
        let fatima = try fatima()
        var ids: [String] = []
        var path: String? = "/remboursements"
        while let next = path {
            let page = try fatima.get(next)
            ids += page.lineIDs
            path = page.links("next").first
        }
        XCTAssertEqual(ids.count, AwkwardRegistry.lines.count)
        XCTAssertEqual(Set(ids), Set(AwkwardRegistry.lines.map(\.id)))
        for year in 2006...2026 {
            let lines = AwkwardRegistry.lines.filter { $0.paidOn?.hasPrefix("\(year)-") ?? false }
            let page = try fatima.get("/remboursements?du=\(year)-01-01&au=\(year)-12-31")
            guard !lines.isEmpty else { continue }
            XCTAssertEqual(
                page.totals("par-soins").last.flatMap { FixtureSums(Array($0.dropFirst())) }, FixtureSums(lines))
        }
    }
}
