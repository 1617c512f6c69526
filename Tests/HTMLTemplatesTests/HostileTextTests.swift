import PortalCore
import XCTest

@testable import HTMLTemplates

/// Text from outside never becomes markup, wherever it enters.
final class HostileTextTests: XCTestCase {
    private static let hostile = [
        "\"><script>alert(1)</script>", "' onfocus='alert(1)' x='", "</textarea></title><img src=x onerror=alert(1)>",
        "&lt;b&gt;&amp;&#60;", "\u{202E}\u{2068}\u{2066}\u{0}\u{1B}]0;x", "javascript:alert(1)", "\r\nSet-Cookie: a=b",
    ]
    /// Attributes that tell what was chosen or where one is, which hostile text changes rightly.
    private static let choices: Set = ["selected", "aria-current"]

    private func shape(_ html: String) -> [String] {
        HTMLOutline(html).tags.map { tag in
            "\(tag.name) " + tag.attributes.map(\.name).filter { !Self.choices.contains($0) }.joined(separator: " ")
        }
    }

    func testTheTagsOfAPageAreTheSameWhateverTheTextInIt() {
        for language in Language.allCases {
            let friendly = Gallery(language: language).pages
            for text in Self.hostile {
                for (calm, wild) in zip(friendly, Gallery(language: language, hostile: text).pages) {
                    let html = String(decoding: wild.page.bytes(), as: UTF8.self)
                    XCTAssertEqual(
                        shape(String(decoding: calm.page.bytes(), as: UTF8.self)), shape(html), "\(wild.name): \(text)")
                    XCTAssertEqual(HTMLOutline(html).faults, [], wild.name)
                }
            }
        }
    }

    func testNoPageLinksToAScript() {
        for (name, page) in Gallery(language: .french, hostile: "javascript:alert(1)").pages {
            let outline = HTMLOutline(String(decoding: page.bytes(), as: UTF8.self))
            for link in ["href", "src", "action"].flatMap(outline.values(of:)) {
                XCTAssertFalse(link.hasPrefix("javascript"), name)
            }
        }
    }

    func testMailsHoldHostileTextOnlyAsText() {
        for language in Language.allCases {
            for (name, mail) in Gallery(language: language, hostile: "\"><script>alert(1)</script>\r\nBcc: x").mails {
                XCTAssertFalse(mail.html.contains("<script"), name)
                XCTAssertEqual(HTMLOutline(mail.html).faults, [], name)
                XCTAssertFalse(mail.subject.contains { $0.isNewline }, name)
            }
        }
    }
}
