import XCTest

@testable import PortalCore

final class CSVFileTests: XCTestCase {
    private func line(_ cells: [CSVCell]) -> String {
        var bytes: [UInt8] = []
        CSVFile.append(cells, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    func testCellsAreQuotedOnlyWhereTheyMustBe() {
        XCTAssertEqual(
            line([.text("a;b"), .text("dit \"oui\""), .text("deux\nlignes"), .text("simple"), .text(" bord"), .empty]),
            "\"a;b\";\"dit \"\"oui\"\"\";\"deux\nlignes\";simple;\" bord\";\r\n")
    }

    func testFormulasAreTextAndNumbersStayNumbers() {
        for text in ["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", " =1", "\u{FF1D}1", "|cmd", "%x"] {
            XCTAssertTrue(line([.text(text)]).drop { $0 == "\"" }.hasPrefix("'"), text)
        }
        XCTAssertEqual(line([CSVCell(Money(centimes: -123_405)), CSVCell(nil as Money?)]), "-1234,05;\r\n")
        XCTAssertEqual(line([CSVCell(DayDate(parsing: "2026-02-03")), .text("Aït-Ali")]), "03/02/2026;Aït-Ali\r\n")
    }

    func testAmountsKeepTheirSmallestParts() {
        XCTAssertEqual(Money(centimes: -5).decimalText, "-0,05")
        XCTAssertEqual(Money(centimes: Int64.min).decimalText, "-92233720368547758,08")
    }
}
