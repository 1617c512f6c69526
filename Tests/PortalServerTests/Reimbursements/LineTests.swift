import XCTest

@testable import HTMLTemplates

/// One line, explained.
final class LineTests: XCTestCase {
    func testEachKindOfLineClimbsItsOwnLadder() throws {
        try eachWay { portal in
            let browser = try Browser.signedIn(to: portal)
            let ladders = [
                // Incurred, base, due, mandatory scheme, reimbursed, left.
                "R-OR": ["150,00", "80,00", "56,00", "0,00", "56,00", "94,00"],
                "R-ZERO": ["90,00", "90,00", "90,00", "90,00", "0,00", "0,00"],
                "R-MOINS": [
                    "\u{2212}150,00", "\u{2212}80,00", "\u{2212}56,00", "0,00", "\u{2212}56,00", "\u{2212}94,00",
                ],
                // The guarantee's rate where the line has none; what hangs on an unknown amount is unknown.
                "R-INCONNU": ["400,00", "400,00", "320,00", "inconnu", "200,00", "inconnu"],
                "R-MINEUR": ["200,00", "150,00", "120,00", "50,00", "70,00", "80,00"],
            ]
            for (id, amounts) in ladders {
                let page = try browser.get("/remboursements/\(id)")
                let shown = page.rungs.map { $0.replacing("\u{A0}DH", with: "") }
                XCTAssertEqual(shown, amounts, id)
            }
        }
    }

    func testAGapThatNoRuleExplainsIsSaid() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        let gap = try browser.get("/remboursements/R-ECART")
        XCTAssertTrue(gap.says(Words.ladder.gapTitle))
        XCTAssertTrue(gap.text.contains("40,00"))
        XCTAssertFalse(try browser.get("/remboursements/R-OR").says(Words.ladder.gapTitle))
        XCTAssertTrue(try browser.get("/remboursements/R-OR").says(Words.ladder.noGap))
    }

    func testStatesAreExplained() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        let refused = try browser.get("/remboursements/R-REFUS")
        XCTAssertTrue(refused.text.contains("Entente pr\u{E9}alable absente"))
        XCTAssertTrue(refused.says(Words.reimbursement.rejectedTitle))
        XCTAssertTrue(try browser.get("/remboursements/R-ENCOURS").says(Words.reimbursement.pendingTitle))
        XCTAssertTrue(try browser.get("/remboursements/R-OR").says(Words.reimbursement.paidTitle))
        XCTAssertTrue(try browser.get("/remboursements/R-OR").text.contains("Dr Amine Tazi"))
    }

    func testWhatTheRegistrySaysIsOnlyText() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        let page = try browser.get("/remboursements/R-ZERO")
        XCTAssertEqual(page.heading, "Vaccin <script>alert('libelle')</script>")
        XCTAssertFalse(page.text.contains("<script>alert"))
        XCTAssertFalse(try browser.get("/remboursements").text.contains("<script>alert"))
    }
}
