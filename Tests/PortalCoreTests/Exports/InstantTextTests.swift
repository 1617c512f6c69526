import XCTest

@testable import PortalCore

final class InstantTextTests: XCTestCase {
    func testInstantsAreWrittenInUTC() {
        XCTAssertEqual(Instant(milliseconds: 1_795_444_500_999).iso, "2026-11-23T14:35:00Z")
        XCTAssertEqual(Instant(milliseconds: -1).iso, "1969-12-31T23:59:59Z")
        XCTAssertEqual(Instant(milliseconds: 0).iso, "1970-01-01T00:00:00Z")
    }
}
