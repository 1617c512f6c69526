import Foundation
import PortalCore
import XCTest

@testable import HTMLTemplates

final class GalleryTests: XCTestCase {
    /// Writes every page in both languages to the folder that `PAGES_TO` names, to be looked at in a browser.
    func testWritesAllPagesWhereAsked() throws {
        guard let folder = ProcessInfo.processInfo.environment["PAGES_TO"] else {
            throw XCTSkip("PAGES_TO names no folder")
        }
        for language in Language.allCases {
            for (name, page) in Gallery(language: language).pages {
                let file = URL(fileURLWithPath: folder).appendingPathComponent("\(name).\(language.rawValue).html")
                try Data(page.bytes()).write(to: file)
            }
        }
    }
}
