import PortalTestSupport
import XCTest

@testable import PortalCore

/// The news that the operator keeps as data.
final class NewsListTests: XCTestCase {
    private static let head = "du;au;titre_fr;titre_ar;texte_fr;texte_ar;lien\n"

    private func list(_ rows: String) throws -> NewsList {
        let folder = try TemporaryFolder()
        try folder.write(Self.head + rows, to: "news.csv")
        return try NewsList(folder: folder.path)
    }

    private func day(_ text: String) throws -> DayDate { try XCTUnwrap(DayDate(parsing: text)) }

    func testNewsIsShownFromItsDayToItsLastTheNewestFirst() throws {
        let news = try list(
            (1...5).map { "2026-11-0\($0);2026-11-2\($0);Titre \($0);عنوان \($0);Texte \($0);نص \($0);/releves\n" }
                .joined())
        func titles(_ text: String) throws -> [String] { try news.shown(on: day(text)).map { $0[.french].title } }
        XCTAssertEqual(try titles("2026-10-31"), [])
        XCTAssertEqual(try titles("2026-11-02"), ["Titre 2", "Titre 1"])
        XCTAssertEqual(try titles("2026-11-21"), ["Titre 5", "Titre 4", "Titre 3"], "three at most")
        XCTAssertEqual(try titles("2026-11-24"), ["Titre 5", "Titre 4"])
        XCTAssertEqual(try titles("2026-11-26"), [])
        let one = try XCTUnwrap(news.shown(on: day("2026-11-01")).first)
        XCTAssertEqual([one[.arabic].title, one[.arabic].body, one.link], ["عنوان 1", "نص 1", "/releves"])
    }

    func testAWrongLineIsRefusedAtTheStart() {
        for row in [
            "2026-11-01;2026-10-01;a;b;c;d;", "hier;2026-11-01;a;b;c;d;", "2026-11-01;2026-11-02;a;;c;d;",
            "2026-11-01;2026-11-02;a;b;c;d;https://ailleurs.example",
            "2026-11-01;2026-11-02;a;b;c;d;//ailleurs.example",
            "2026-11-01;2026-11-02;a;b;c;d;/x?y=\"z", "2026-11-01;2026-11-02;a;b;c;d",
        ] {
            XCTAssertThrowsError(try list(row + "\n"), row)
        }
    }

    func testTheListThatComesWithTheProgramIsRead() throws {
        XCTAssertFalse(try NewsList(folder: PackageFiles.data).shown(on: day("2026-11-23")).isEmpty)
    }
}
