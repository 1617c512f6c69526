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
        let forbidden: [UInt32] = [0x0, 0x8, 0x1B, 0x7F, 0x85, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFF, 0x10FFFE]
        for scalar in forbidden.compactMap(Unicode.Scalar.init) {
            XCTAssertEqual(("a\(String(scalar))b" as Markup).text, "a\u{FFFD}b")
        }
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
