import XCTest

@testable import PortalCore

/// Who is of age, told in two ways that must agree: by age where a line is masked, by day of birth where one is searched.
final class FamilyTests: XCTestCase {
    func testBothWaysToTellAnAdultAgreeOnEveryDay() throws {
        let first = try XCTUnwrap(DayDate(parsing: "2024-01-01"))
        for offset in 0..<1_900 {
            let today = first.adding(days: offset)
            let family = Family(members: [], today: today)
            let eighteenth = today.adding(years: -Beneficiary.adultAge)
            for shift in -3...3 {
                let born = eighteenth.adding(days: shift)
                XCTAssertEqual(
                    born <= family.adultBornBy, born.age(on: today) >= Beneficiary.adultAge,
                    "born \(born.iso), on \(today.iso)")
            }
        }
    }
}
