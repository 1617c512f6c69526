import XCTest

@testable import PortalCore

final class MoneyTests: XCTestCase {
    func testWhatIsAnAmount() {
        let amounts: [(String, Int64)] = [
            ("0", 0), ("1", 100), ("1.5", 150), ("1,5", 150), ("1234.56", 123_456), ("1234,56", 123_456), ("-0,01", -1),
            ("007", 700), ("-80", -8000), ("9999999999,99", 999_999_999_999), ("-0", 0),
        ]
        for (text, centimes) in amounts { XCTAssertEqual(Money(parsing: text)?.centimes, centimes, text) }
    }

    func testWhatIsNone() {
        for text in [
            "", "-", "+5", "--5", "1.", "1,", ".5", ",5", "1.234", "1,2,3", "1.2.3", "1 234,56", "1e3", " 1", "1 ",
            "0x10",
            "10000000000", "\u{FF11}", "\u{661}", "1\u{A0}234", "NaN", "1\n", "\u{2212}5", "1.2\0",
        ] { XCTAssertNil(Money(parsing: text), text) }
    }

    func testARateRoundsHalfAwayFromZero() {
        XCTAssertEqual(Money(centimes: 1).applying(Rate(basisPoints: 5000)).centimes, 1)
        XCTAssertEqual(Money(centimes: -1).applying(Rate(basisPoints: 5000)).centimes, -1)
        XCTAssertEqual(Money(centimes: 1).applying(Rate(basisPoints: 4999)).centimes, 0)
        XCTAssertEqual(Money(centimes: 8000).applying(Rate(basisPoints: 7000)).centimes, 5600)
        for _ in 0..<10_000 {
            let (amount, rate) = (Int64.random(in: -10_000_000...10_000_000), Int.random(in: 0...10_000))
            let exact = Double(amount) * Double(rate) / 10_000
            let rounded = Money(centimes: amount).applying(Rate(basisPoints: rate)).centimes
            XCTAssertEqual(Double(rounded), exact.rounded(.toNearestOrAwayFromZero), "\(amount) × \(rate)")
            XCTAssertEqual(Money(centimes: -amount).applying(Rate(basisPoints: rate)).centimes, -rounded)
        }
        // The largest amounts do not trap.
        XCTAssertEqual(Money(centimes: .max).applying(.whole).centimes / 10_000, Int64.max / 10_000)
    }

    func testWhatIsARate() {
        XCTAssertEqual(Rate(parsing: "85")?.basisPoints, 8500)
        XCTAssertEqual(Rate(parsing: "87,5")?.basisPoints, 8750)
        XCTAssertEqual(Rate(parsing: "0")?.basisPoints, 0)
        XCTAssertEqual(Rate(parsing: "100")?.basisPoints, 10_000)
        for text in ["", "-1", "100,01", "101", "85%", "0.855", "+85"] { XCTAssertNil(Rate(parsing: text), text) }
    }
}
