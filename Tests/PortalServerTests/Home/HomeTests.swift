import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalCore

/// The member's home: the last payment, what waits, the year, news.
final class HomeTests: XCTestCase {
    private func day(_ text: String) throws -> DayDate { try XCTUnwrap(DayDate(parsing: text)) }

    func testTheLastPaymentAndTheYearAreTheSumsOfTheirLines() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            let page = try karim.get("/accueil")
            let last = FixtureLine.ofKarim.filter { $0.paidOn == "2026-06-01" }
            let shown = page.matches("<p class=\"big-figure\">(.*?)</p>").map(Answer.plain)
            XCTAssertEqual(shown.map { FixtureSums.centimes($0) }, [last.map(\.reimbursed).reduce(0, +)])
            let year = FixtureLine.ofKarim.filter { $0.paidOn?.hasPrefix("2026-") ?? false }
            let sums = FixtureSums(year)
            XCTAssertEqual(
                page.sums.prefix(2).map { FixtureSums.centimes($0) }, [sums.incurred, sums.reimbursed])
            XCTAssertTrue(page.sums.last?.hasPrefix("inconnu") ?? false, "one line says no mandatory part")
            XCTAssertTrue(page.says(Words.home.leftUnknown(1)))
        }
    }

    func testWhatWaitsIsSaidWithItsDeadline() throws {
        let portal = try TestPortal()
        try portal.importRegistry(AwkwardRegistry.former)
        try portal.importRegistry(AwkwardRegistry.whole)
        let page = try Browser.signedIn(.fatima, to: portal).get("/accueil")
        XCTAssertTrue(page.says(Words.home.rejected(4)))
        XCTAssertTrue(page.says(Words.home.openRefusal(try day("2026-12-31"), daysLeft: 38)))
        XCTAssertTrue(page.says(Words.home.handIn(60, since: try day("2026-09-24"))))
        // Once the sixty days are over, nothing is asked for any more.
        portal.clock.advance(.days(41))
        let later = try Browser.signedIn(.helene, to: portal).get("/accueil")
        XCTAssertFalse(later.text.contains("2027 inclus"))
    }

    func testUnreadMessagesAndOpenComplaintsWait() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let unread = try portal.number("SELECT COUNT(*) FROM notices WHERE read_at IS NULL")
        XCTAssertGreaterThan(unread, 0)
        XCTAssertTrue(try karim.get("/accueil").says(Words.home.unread(unread)))
        try karim.get("/messagerie")
        try karim.post("/messagerie", [("geste", "lu")])
        XCTAssertFalse(try karim.get("/accueil").says(Words.home.unread(unread)))
    }

    func testAnEmptyAccountIsShownHowToBegin() throws {
        let fatima = try Browser.signedIn(.fatima, to: TestPortal())
        for language in ["fr", "ar"] {
            fatima.setCookie("langue", language)
            let page = try fatima.get("/accueil")
            XCTAssertTrue(page.says(Words.home.firstSteps))
            for path in ["/documents", "/garanties", "/garanties/estimation", "/faq"] {
                XCTAssertTrue(page.text.contains("<a href=\"\(path)\">"), path)
            }
            XCTAssertFalse(page.text.contains("class=\"key-figures\""), "figures of zero would help nobody")
        }
    }

    func testNewsIsToldInBothLanguages() throws {
        let karim = try Browser.signedIn(to: TestPortal())
        let news = try NewsList(folder: PackageFiles.data).shown(on: day("2026-11-23"))
        XCTAssertGreaterThan(news.count, 0)
        let (french, arabic) = (
            try karim.get("/accueil"),
            try {
                karim.setCookie("langue", "ar"); return try karim.get("/accueil")
            }()
        )
        for item in news {
            XCTAssertTrue(french.text.contains(item.french.title), item.french.title)
            XCTAssertTrue(arabic.text.contains(item.arabic.title), item.arabic.title)
        }
    }
}
