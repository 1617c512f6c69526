import PortalCore
import XCTest

@testable import HTMLTemplates

final class MailTests: XCTestCase {
    func testEveryMailNamesTheMutualInBothLanguagesAndWhomToCall() {
        for language in Language.allCases {
            for (name, mail) in Gallery(language: language).mails {
                XCTAssertEqual(mail.language, language)
                for body in [mail.text, mail.html] {
                    XCTAssertTrue(body.contains(LayoutWords.mutualFrench), name)
                    XCTAssertTrue(body.contains(LayoutWords.mutualArabic), name)
                    XCTAssertTrue(body.contains("05\u{A0}22\u{A0}43\u{A0}99\u{A0}95"), name)
                }
                XCTAssertEqual(HTMLOutline(mail.html).faults, [], name)
            }
        }
    }

    func testTheActivationLinkStandsWholeInBothForms() throws {
        let link = "https://portail.example.ma/compte/activation?jeton=" + String(repeating: "Ab1_", count: 8)
        for language in Language.allCases {
            let mail = try XCTUnwrap(Gallery(language: language).mails.first { $0.name == "activation" }?.mail)
            XCTAssertTrue(mail.text.components(separatedBy: "\n").contains(link))
            XCTAssertTrue(mail.html.contains("href=\"\(link)\""))
        }
    }

    func testNoMailHoldsAHealthFactOrFetchesAnything() {
        for (name, mail) in Gallery(language: .french).mails {
            for word in ["consultation", "pharmacie", "DH", "bénéficiaire"] {
                XCTAssertFalse(mail.text.contains(word) || mail.html.contains(word), "\(name): \(word)")
            }
            let outline = HTMLOutline(mail.html)
            XCTAssertEqual(outline.values(of: "src"), [], name)
            XCTAssertTrue(outline.values(of: "href").allSatisfy { $0.hasPrefix("https://portail.example.ma/") }, name)
        }
    }

    func testANewDeviceIsToldByTheNameOfItsBrowserAndTheTimeInCasablanca() throws {
        let mail = try XCTUnwrap(Gallery(language: .french).mails.first { $0.name == "appareil" }?.mail)
        XCTAssertTrue(mail.text.contains("le 23/11/2026 à 15:35 depuis un nouvel appareil\u{A0}: Chrome sur Android."))
    }
}
