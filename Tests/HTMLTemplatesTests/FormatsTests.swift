import PortalCore
import XCTest

@testable import HTMLTemplates

final class FormatsTests: XCTestCase {
    func testMoney() {
        let cases: [(Int64, String)] = [
            (0, "0,00"), (5, "0,05"), (5600, "56,00"), (99_999, "999,99"), (123_456, "1\u{202F}234,56"),
            (100_000_000, "1\u{202F}000\u{202F}000,00"), (-5922, "\u{2212}59,22"),
            (-123_456, "\u{2212}1\u{202F}234,56"),
            (Int64.min, "\u{2212}92\u{202F}233\u{202F}720\u{202F}368\u{202F}547\u{202F}758,08"),
        ]
        for (centimes, digits) in cases {
            let amount = Money(centimes: centimes)
            XCTAssertEqual(Formats.money(amount, .french), "\(digits)\u{A0}DH")
            XCTAssertEqual(Formats.money(amount, .arabic), "\(digits)\u{A0}درهم")
            XCTAssertEqual(("\(amount, .french)" as Markup).text, "\(digits)\u{A0}DH")
            XCTAssertEqual(("\(amount, .arabic)" as Markup).text, "<bdi dir=\"ltr\">\(digits)</bdi>\u{A0}درهم")
        }
    }

    func testUnknownNeverLooksLikeZero() {
        XCTAssertEqual(("\(nil as Money?, .french)" as Markup).text, "<span class=\"unknown\">inconnu</span>")
        XCTAssertEqual(("\(nil as Money?, .arabic)" as Markup).text, "<span class=\"unknown\">غير معروف</span>")
        XCTAssertEqual(("\(Money.zero as Money?, .french)" as Markup).text, "0,00\u{A0}DH")
    }

    func testRates() {
        let cases = [
            (7000, "70\u{A0}%"), (8750, "87,5\u{A0}%"), (8725, "87,25\u{A0}%"), (10_000, "100\u{A0}%"),
            (5, "0,05\u{A0}%"),
        ]
        for (basisPoints, text) in cases { XCTAssertEqual(Formats.rate(Rate(basisPoints: basisPoints)), text) }
    }

    func testDaysAndMonths() {
        XCTAssertEqual(Formats.day(Fixtures.day("2026-03-05")), "05/03/2026")
        XCTAssertEqual(Formats.day(Fixtures.day("0099-12-31")), "31/12/0099")
        XCTAssertEqual(Formats.longDay(Fixtures.day("2026-08-01"), .french), "1er août 2026")
        XCTAssertEqual(Formats.longDay(Fixtures.day("2026-08-01"), .arabic), "1 غشت 2026")
        XCTAssertEqual(Formats.longDay(Fixtures.day("2026-07-14"), .arabic), "14 يوليوز 2026")
    }

    func testInstantsAreShownAsInCasablanca() {
        XCTAssertEqual(Formats.timeOfDay(Gallery.now), "15:35")
        // Half past midnight in Casablanca is the evening before in UTC.
        let night = Instant(milliseconds: 1_795_476_600_000)
        XCTAssertEqual(Formats.timeOfDay(night), "00:30")
        XCTAssertEqual(Formats.day(night), "24/11/2026")
    }

    func testARefusalUntilSomeSecondIsToldAsTheNextMinute() {
        let until = Gallery.now + .seconds(1)
        XCTAssertTrue(Words.errors.tryAgain(at: until)[.french].plain(in: .french).contains("15:36"))
        XCTAssertTrue(Words.errors.tryAgain(at: Gallery.now)[.french].plain(in: .french).contains("15:35"))
    }

    func testPhonesAndPaths() {
        XCTAssertEqual(Formats.phone(Fixtures.phone("+212522439995")), "05\u{A0}22\u{A0}43\u{A0}99\u{A0}95")
        let filter = ReimbursementFilterFields(from: "2026-01-01", words: "dent & co/é")
        XCTAssertEqual(Path.reimbursements(filter).text, "/remboursements?du=2026-01-01&q=dent%20%26%20co%2F%C3%A9")
        XCTAssertEqual(Path.reimbursement(id: "a/../b?c").text, "/remboursements/a%2F..%2Fb%3Fc")
    }

    func testDevicesByTheNamesPeopleKnow() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0"
        XCTAssertEqual(DeviceName(userAgent: edge).phrase[.french].plain(in: .french), "Edge sur Windows")
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17.0 Safari/604.1"
        XCTAssertEqual(DeviceName(userAgent: phone).phrase[.french].plain(in: .french), "Safari sur iPhone")
        XCTAssertEqual(DeviceName(userAgent: "").phrase[.french].plain(in: .french), "navigateur inconnu")
    }
}
