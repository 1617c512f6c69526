import Foundation
import PortalCore
import XCTest

@testable import HTMLTemplates

final class GalleryTests: XCTestCase {
    /// Writes every page and mail in both languages to the folder that `PAGES_TO` names, to be looked at in a browser.
    func testWritesAllPagesWhereAsked() throws {
        guard let folder = ProcessInfo.processInfo.environment["PAGES_TO"] else {
            throw XCTSkip("PAGES_TO names no folder")
        }
        func write(_ bytes: some Sequence<UInt8>, _ name: String) throws {
            try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
        }
        for language in Language.allCases {
            let gallery = Gallery(language: language)
            for (name, page) in gallery.pages { try write(page.bytes(), "\(name).\(language.rawValue).html") }
            for (name, mail) in gallery.mails {
                try write(mail.html.utf8, "mail-\(name).\(language.rawValue).html")
                try write("\(mail.subject)\n\n\(mail.text)".utf8, "mail-\(name).\(language.rawValue).txt")
            }
        }
    }
}
