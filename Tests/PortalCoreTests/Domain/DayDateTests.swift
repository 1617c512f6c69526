import XCTest

@testable import PortalCore

final class DayDateTests: XCTestCase {
    /// Every day from 1900 to 2100, counted up month by month: no formula in common with the code.
    func testEveryDayOfTwoCenturies() throws {
        var day = try XCTUnwrap(DayDate(year: 1900, month: 1, day: 1)).daysSince1970
        XCTAssertEqual(day, -25_567)
        for year in 1900...2100 {
            let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
            for (month, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                XCTAssertNil(DayDate(year: year, month: month + 1, day: 0))
                XCTAssertNil(DayDate(year: year, month: month + 1, day: length + 1))
                for number in 1...length {
                    let date = try XCTUnwrap(DayDate(year: year, month: month + 1, day: number))
                    guard date.daysSince1970 == day, date.components == (year, month + 1, number),
                        DayDate(parsing: date.iso) == date
                    else { return XCTFail("\(year)-\(month + 1)-\(number)") }
                    day += 1
                }
            }
        }
    }

    func testBothWaysOfWriting() {
        XCTAssertEqual(DayDate(parsing: "1975-04-09"), DayDate(year: 1975, month: 4, day: 9))
        XCTAssertEqual(DayDate(parsing: "09/04/1975"), DayDate(year: 1975, month: 4, day: 9))
        for text in [
            "", "1975-4-9", "9/4/1975", "1975/04/09", "09-04-1975", "1975-02-29", "31/04/1975", "1975-13-01",
            "0000-01-01",
            "1975-04-0\u{661}", "1975-04-09 ", "+975-04-09", "\u{FF11}\u{FF19}75-04-09", "1975-04-09T00:00:00",
            "19750409",
        ] { XCTAssertNil(DayDate(parsing: text), text) }
    }

    func testAgesAndAnniversaries() throws {
        let born = try XCTUnwrap(DayDate(parsing: "2008-02-29"))
        XCTAssertEqual(born.age(on: try XCTUnwrap(DayDate(parsing: "2026-02-28"))), 17)
        XCTAssertEqual(born.age(on: try XCTUnwrap(DayDate(parsing: "2026-03-01"))), 18)
        XCTAssertEqual(born.adding(years: 18).iso, "2026-03-01")
        XCTAssertEqual(born.adding(years: 20).iso, "2028-02-29")
        XCTAssertEqual(born.adding(days: 1).iso, "2008-03-01")
        XCTAssertEqual(born.adding(days: -59).iso, "2008-01-01")
    }

    func testTheFarEnds() {
        XCTAssertEqual(DayDate.distantFuture.iso, "9999-12-31")
        XCTAssertEqual(DayDate(year: 1, month: 1, day: 1)?.iso, "0001-01-01")
        XCTAssertNil(DayDate(year: 10_000, month: 1, day: 1))
        XCTAssertNil(DayDate(year: 0, month: 12, day: 31))
    }
}
