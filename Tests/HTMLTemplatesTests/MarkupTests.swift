import PortalCore
import XCTest

@testable import HTMLTemplates

final class MarkupTests: XCTestCase {
    func testTextEntersEscapedInElementsAndAttributes() {
        let hostile = "<script>alert('1')</script> & \"x\""
        let markup: Markup = "<p title=\"\(hostile)\">\(hostile)</p>"
        let escaped = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;"
        XCTAssertEqual(markup.text, "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    func testForbiddenCharactersBecomeReplacementCharacters() {
        let text = "a\u{0}b\u{1B}c\u{7F}d\u{85}e\u{FFFE}f\u{FDD0}g\u{1FFFF}h"
        XCTAssertEqual(
            ("\(text)" as Markup).text, "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\u{FFFD}g\u{FFFD}h")
    }

    func testOrdinaryTextOfEveryScriptStaysAsItIs() {
        let text = "Été « œuvre » — العربية 👩‍⚕️ ﷽\tx\ny \u{A0}\u{FEFF}\u{10000}"
        XCTAssertEqual(("\(text)" as Markup).text, text)
    }

    func testSentenceIsolatesItsValues() {
        let sentence: Sentence = "قبل \("<b>\u{2069}x")."
        let phrase = Phrase("avant \("x").", sentence)
        XCTAssertEqual(("\(phrase, .arabic)" as Markup).text, "قبل <bdi>&lt;b&gt;x</bdi>.")
        XCTAssertEqual(phrase[.french].plain(in: .french), "avant x.")
        XCTAssertEqual(phrase[.arabic].plain(in: .arabic), "قبل \u{2068}<b>x\u{2069}.")
    }

    func testTextOutsideASentenceCannotOpenAnIsolation() {
        XCTAssertEqual(("\("\u{2068}x")" as Markup).text, "\u{2068}x")
    }

    func testListsConditionsAndOptionals() {
        let markup: Markup = """
            \(each: [1, 2, 3], { number, out in out.add("<li>\(number)</li>") })\
            \(if: false, "no")\(if: true, "yes")\(some: Int?.none, { "\($0)" })\(some: 7, { "\($0)" })
            """
        XCTAssertEqual(markup.text, "<li>1</li><li>2</li><li>3</li>yes7")
    }
}

extension Markup {
    /// What was written, as a string.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
