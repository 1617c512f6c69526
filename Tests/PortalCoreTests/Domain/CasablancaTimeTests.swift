import XCTest

@testable import PortalCore

final class CasablancaTimeTests: XCTestCase {
    private func instant(_ day: String, _ hour: Int, _ minute: Int = 0) throws -> Instant {
        let day = try XCTUnwrap(DayDate(parsing: day))
        return Instant(milliseconds: Int64(day.daysSince1970) * 86_400_000) + .hours(hour) + .minutes(minute)
    }

    private func assertWallTime(_ instant: Instant, _ day: String, _ hour: Int, _ minute: Int = 0) {
        let wall = CasablancaTime.zone.wallTime(at: instant)
        XCTAssertEqual("\(wall.day.iso) \(wall.hour):\(wall.minute)", "\(day) \(hour):\(minute)")
    }

    /// In 2026 the clocks go back for Ramadan on 15 February at 2 hours UTC, and forward on 22 March.
    func testRamadan2026() throws {
        assertWallTime(try instant("2026-02-15", 1, 59), "2026-02-15", 2, 59)
        assertWallTime(try instant("2026-02-15", 2), "2026-02-15", 2)
        assertWallTime(try instant("2026-03-01", 23, 30), "2026-03-01", 23, 30)
        assertWallTime(try instant("2026-03-22", 1, 59), "2026-03-22", 1, 59)
        assertWallTime(try instant("2026-03-22", 2), "2026-03-22", 3)
    }

    func testADayEndsAnHourBeforeUTC() throws {
        assertWallTime(try instant("2026-11-23", 22, 59), "2026-11-23", 23, 59)
        assertWallTime(try instant("2026-11-23", 23), "2026-11-24", 0)
        XCTAssertEqual(CasablancaTime.zone.day(at: try instant("2026-12-31", 23, 15)).iso, "2027-01-01")
    }

    func testBefore1970() throws {
        let wall = CasablancaTime.zone.wallTime(at: Instant(milliseconds: -1))
        XCTAssertEqual(wall.day.iso, "1969-12-31")
    }

    func testWithoutZoneDataItIsOneHourAhead() throws {
        let zone = CasablancaTime(zoneFile: "/nowhere")
        XCTAssertEqual(zone.wallTime(at: try instant("2026-03-01", 23, 30)).day.iso, "2026-03-02")
    }
}
