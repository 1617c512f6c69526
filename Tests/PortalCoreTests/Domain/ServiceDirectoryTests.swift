import PortalTestSupport
import XCTest

@testable import PortalCore

/// Open or closed, by the clock of Casablanca.
final class ServiceDirectoryTests: XCTestCase {
    private func availability(_ day: String, _ hour: Int, _ minute: Int = 0) throws -> ServiceDirectory.Availability {
        let directory = try ServiceDirectory(folder: PackageFiles.data)
        let service = try XCTUnwrap(directory.service("siege"))
        let midnight = CasablancaTime.zone.start(of: try XCTUnwrap(DayDate(parsing: day)))
        return directory.availability(of: service, at: midnight + .minutes(hour * 60 + minute))
    }

    private func opening(_ day: String) throws -> ServiceDirectory.Availability {
        .closed(next: .init(day: try XCTUnwrap(DayDate(parsing: day)), minute: 510))
    }

    func testItIsOpenInItsHoursOnly() throws {
        XCTAssertEqual(try availability("2026-11-24", 8, 29), try opening("2026-11-24"))
        XCTAssertEqual(try availability("2026-11-24", 8, 30), .open(until: 990))
        XCTAssertEqual(try availability("2026-11-24", 16, 29), .open(until: 990))
        XCTAssertEqual(try availability("2026-11-24", 16, 30), try opening("2026-11-25"))
    }

    func testWeekendsAndHolidaysAreSkipped() throws {
        XCTAssertEqual(try availability("2026-11-27", 17), try opening("2026-11-30"), "Friday evening")
        XCTAssertEqual(try availability("2026-11-18", 10), try opening("2026-11-19"), "the feast of independence")
        XCTAssertEqual(try availability("2026-08-19", 18), try opening("2026-08-24"), "two feasts before a weekend")
    }

    func testWeekdays() {
        XCTAssertEqual(DayDate(parsing: "2026-11-23")?.weekday, 1)
        XCTAssertEqual(DayDate(parsing: "2026-11-29")?.weekday, 7)
        XCTAssertEqual(DayDate(parsing: "1969-12-31")?.weekday, 3)
    }
}
