import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// The pages that answer before anybody is asked.
final class ServiceTests: XCTestCase {
    func testTheFAQIsSearchedAndSaysWhetherItHelped() throws {
        try eachWay { portal in
            let stranger = Browser(portal)
            let all = try stranger.get("/faq")
            XCTAssertEqual(all.matches("<details class=\"card\" id=\"([^\"]*)\"").count, FAQ.all.count)
            let found = try stranger.get("/faq?q=plafond")
            XCTAssertTrue(found.text.contains("id=\"plafond\""))
            XCTAssertFalse(found.text.contains("id=\"creer-compte\""))
            let answer = try stranger.post("/faq", [("pas_aide", "plafond")])
            XCTAssertEqual(answer.location, "/faq?etat=pas-aide")
            XCTAssertTrue(try stranger.follow(answer).text.contains("tel:"), "a no leads to who can help")
            XCTAssertEqual(try portal.number("SELECT did_not_help FROM faq_opinions WHERE question = 'plafond'"), 1)
        }
    }

    func testOpinionsOnNothingAreRefusedAndOneVoiceDoesNotFillTheCount() throws {
        let portal = try TestPortal()
        let stranger = Browser(portal)
        try stranger.get("/faq")
        for form in [[("aide", "rien")], [("avis", "plafond")], []] {
            XCTAssertEqual(try stranger.post("/faq", form).status, 422)
        }
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM faq_opinions"), 0)
        for _ in 0..<30 {
            XCTAssertEqual(try stranger.post("/faq", [("aide", "plafond")]).status, 303)
        }
        XCTAssertEqual(try portal.number("SELECT helped FROM faq_opinions"), 11)
    }

    func testAllConditionsAreListedAndFound() throws {
        let portal = try TestPortal()
        let stranger = Browser(portal)
        XCTAssertEqual(try stranger.get("/ald").matches("<bdi lang=\"fr\">([^<]*)").count, 41)
        let found = try stranger.get("/ald?q=diabetique").matches("<bdi lang=\"fr\">([^<]*)")
        XCTAssertEqual(found, ["R\u{E9}tinopathie diab\u{E9}tique"])
        // "السكري", with and without its vowel signs.
        for words in ["السكري", "السُّكَّري"] {
            let arabic = try stranger.get("/ald?q=" + PercentEncoding.pathSegment(words))
            XCTAssertEqual(arabic.matches("<bdi lang=\"fr\">([^<]*)").count, 2, words)
        }
        XCTAssertTrue(try stranger.get("/ald?q=%3Cscript%3E").text.contains("&lt;script&gt;"))
    }
}
