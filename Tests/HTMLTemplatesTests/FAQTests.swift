import PortalCore
import XCTest

@testable import HTMLTemplates

final class FAQTests: XCTestCase {
    func testThereAreFortyQuestionsInEightThemesEachNamedOnce() {
        XCTAssertGreaterThanOrEqual(FAQ.all.count, 40)
        XCTAssertEqual(Set(FAQ.all.map(\.id)).count, FAQ.all.count)
        for theme in FAQEntry.Theme.allCases {
            XCTAssertGreaterThanOrEqual(FAQ.all.count { $0.theme == theme }, 5, theme.rawValue)
        }
    }

    func testWordsAreFoundWithoutTheirAccentsInBothLanguages() {
        XCTAssertTrue(FAQ.matching("RECLAMATION delai").contains { $0.id == "delai-reponse" } == false)
        XCTAssertTrue(FAQ.matching("reclamation reference").contains { $0.id == "faire-reclamation" })
        XCTAssertTrue(FAQ.matching("Déposer délai").contains { $0.id == "deposer" })
        // With a vowel sign and with ة or ه at the end.
        XCTAssertTrue(FAQ.matching("كلمة السِّر").contains { $0.id == "mot-de-passe-oublie" })
        XCTAssertTrue(FAQ.matching("شكايه").contains { $0.id == "faire-reclamation" })
        XCTAssertEqual(FAQ.matching("zzz").count, 0)
        XCTAssertEqual(FAQ.matching(" ").count, FAQ.all.count)
    }
}
