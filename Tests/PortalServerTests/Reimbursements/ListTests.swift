import PortalTestSupport
import XCTest

@testable import HTMLTemplates

/// What the list shows of its lines, and what it says of filters that make no sense.
final class ListTests: XCTestCase {
    func testZeroAndUnknownLookDifferent() throws {
        try eachWay { portal in
            let browser = try Browser.signedIn(to: portal)
            let page = try browser.get("/remboursements?beneficiaire=00&du=2026-01-01")
            let rows = Dictionary(uniqueKeysWithValues: zip(page.lineIDs, page.lineCells))
            XCTAssertEqual(
                rows["R-OR"],
                [
                    "05/03/2026", "Karim El Alaoui", "10/02/2026", "Consultation du m\u{E9}decin traitant",
                    "150,00\u{A0}DH",
                    "0,00\u{A0}DH", "56,00\u{A0}DH", "Pay\u{E9}",
                ])
            XCTAssertEqual(rows["R-ZERO"]?[6], "0,00\u{A0}DH")
            XCTAssertEqual(rows["R-INCONNU"]?[5], "inconnu")
            XCTAssertEqual(rows["R-INCONNU"]?[2], "10/02/2026 fin inconnue")
            XCTAssertEqual(rows["R-MOINS"]?[4], "\u{2212}150,00\u{A0}DH")
            XCTAssertEqual(rows["R-MOINS"]?[6], "\u{2212}56,00\u{A0}DH")
        }
    }

    func testOpenAndRefusedLinesComeFirstAndHaveNoPaymentDay() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        let page = try browser.get("/remboursements")
        XCTAssertEqual(page.lineIDs.prefix(3), ["R-CONJOINT-REFUS", "R-ENCOURS", "R-REFUS"])
        XCTAssertEqual(page.lineCells.prefix(3).map { $0[0] }, ["aucun", "pas encore", "aucun"])
        XCTAssertEqual(page.lineCells.prefix(3).map { $0.last }, ["Refus\u{E9}", "En cours", "Refus\u{E9}"])
    }

    func testAFilterWithAMistakeShowsNothingAndSaysWhy() throws {
        try eachWay { portal in
            let browser = try Browser.signedIn(to: portal)
            let cases = [
                ("du=demain", ["du"]), ("au=2026-02-30", ["au"]), ("du=2026-03-02&au=2026-03-01", ["au"]),
                ("famille=magie", ["famille"]), ("etat=PAYE", ["etat"]),
                ("du=x&au=y&famille=z&etat=w", ["du", "au", "famille", "etat"]),
                ("q=" + String(repeating: "a", count: 201), ["q"]),
            ]
            for (query, fields) in cases {
                let page = try browser.get("/remboursements?\(query)")
                XCTAssertEqual(page.status, 422, page.summary)
                XCTAssertEqual(page.fieldsInError, fields)
                XCTAssertEqual(page.summarised, fields)
                XCTAssertEqual(page.lineIDs, [])
                XCTAssertEqual(page.totals("par-soins"), [])
            }
            XCTAssertEqual(try browser.get("/remboursements?du=demain").typed("du"), "demain")
        }
    }

    func testWhatIsAskedForComesBackInTheForm() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        let page = try browser.get(
            "/remboursements?du=01/03/2026&au=2026-03-31&beneficiaire=03&famille=optique&etat=paye&q=Lunettes+%C3%A9t%C3%A9"
        )
        XCTAssertEqual(page.typed("du"), "2026-03-01", "a date input knows this form only")
        XCTAssertEqual(page.typed("au"), "2026-03-31")
        XCTAssertEqual(["beneficiaire", "famille", "etat"].map { page.chosen($0) }, ["03", "optique", "paye"])
        XCTAssertEqual(page.typed("q"), "Lunettes \u{E9}t\u{E9}")
    }

    func testSearchIgnoresCaseAndAccents() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        for words in ["MEDECIN", "m%C3%A9decin", "traitant%20consultation", "tazi+medecin"] {
            XCTAssertEqual(try browser.get("/remboursements?q=\(words)").lineIDs, ["R-OR"], words)
        }
        // Signs only part words: a pattern that would match as one finds nothing here.
        for words in ["medecin+dentiste", "p%25zzz", "zz%5Fz"] {
            XCTAssertEqual(try browser.get("/remboursements?q=\(words)").lineIDs, [], words)
        }
        XCTAssertEqual(try browser.get("/remboursements?q='%20OR%201=1%20--").status, 200)
        XCTAssertEqual(try browser.get("/remboursements?beneficiaire='%20OR%20''='").lineIDs, [])
        XCTAssertEqual(try browser.get("/remboursements?beneficiaire=99").lineIDs, [])
    }

    func testEveryFigureSaysHowOldItIs() throws {
        let browser = try Browser.signedIn(to: TestPortal())
        for path in [
            "/accueil", "/remboursements", "/remboursements/R-OR", "/graphiques", "/releves", "/releves/RL-1",
            "/garanties", "/garanties/estimation?garantie=1&beneficiaire=00&montant=500&date=2026-06-01",
        ] {
            XCTAssertTrue(try browser.get(path).says(Words.shared.upToDate(HandClock.start)), path)
        }
        let paper = try PDFText.read(try browser.get("/releves/RL-1.pdf").body)
        XCTAssertTrue(paper.contains("23/11/2026"), paper)
    }
}
