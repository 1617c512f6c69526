import Foundation
import PortalCore
import XCTest

@testable import HTMLTemplates

final class AssetTests: XCTestCase {
    private var folder: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Public").resolvingSymlinksInPath()
    }

    func testEveryAssetIsAFileAndEveryFileIsAnAsset() throws {
        let names = ["css", "js", "img"].flatMap { part -> [String] in
            let files = FileManager.default.enumerator(atPath: folder.appendingPathComponent(part).path)
            return files?.compactMap { ($0 as? String).map { "\(part)/\($0)" } } ?? []
        }
        XCTAssertEqual(Set(names), Set(Asset.allCases.map(\.rawValue)))
    }

    /// Addresses carry the hash of their content, so a style sheet that named another file would name it wrongly.
    func testStyleSheetsReferToNothing() throws {
        for asset in Asset.allCases where asset.rawValue.hasSuffix(".css") {
            let css = try String(contentsOf: folder.appendingPathComponent(asset.rawValue), encoding: .utf8)
            XCTAssertFalse(css.contains("url(") || css.contains("@import"), asset.rawValue)
        }
    }

    /// Under 100 kB the first time, under 20 kB after, both before compression.
    func testEveryPageIsLight() throws {
        for (name, page) in Gallery(language: .arabic).pages {
            let html = page.bytes()
            let outline = HTMLOutline(String(decoding: html, as: UTF8.self))
            let links = Set((outline.values(of: "href") + outline.values(of: "src")).filter { $0.hasPrefix("assets/") })
            let sizes = try links.map { link in
                try Data(contentsOf: folder.appendingPathComponent(String(link.dropFirst("assets/".count)))).count
            }
            XCTAssertLessThan(html.count, 30_000, name)
            XCTAssertLessThan(html.count + sizes.reduce(0, +), 100_000, name)
        }
    }
}
