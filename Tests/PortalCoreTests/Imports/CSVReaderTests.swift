import PortalTestSupport
import XCTest

@testable import PortalCore

final class CSVReaderTests: XCTestCase {
    private enum Read: Hashable {
        case row(line: Int, [String])
        case bad(line: Int, CSVReader.Malformation)
    }

    private func read(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> [Read] {
        let path = folder.path + "/a.csv"
        XCTAssertTrue(FileBytes.write(bytes, to: path))
        let reader = try CSVReader(path: path)
        reader.detectSeparator()
        var found: [Read] = []
        while let record = try reader.next() {
            switch record {
            case .fields:
                let fields = (0..<reader.fieldCount).map { String(decoding: reader.field($0), as: UTF8.self) }
                found.append(.row(line: reader.recordLine, fields))
            case .malformed(let malformation):
                found.append(.bad(line: reader.recordLine, malformation))
            }
        }
        XCTAssertEqual(reader.bytesRead, Int64(bytes.count))
        XCTAssertEqual(reader.finishDigest(), SHA256.hash(bytes))
        return found
    }

    private func read(_ text: String) throws -> [Read] { try read(Array(text.utf8), in: try TemporaryFolder()) }

    func testLineEndsOfEveryKindAndTheByteOrderMark() throws {
        XCTAssertEqual(
            try read("\u{FEFF}a;b\r\n1;2\n\r\n\r3;4\r5;6"),
            [
                .row(line: 1, ["a", "b"]), .row(line: 2, ["1", "2"]), .row(line: 5, ["3", "4"]),
                .row(line: 6, ["5", "6"]),
            ])
    }

    func testTheSeparatorIsFoundInTheHeaderOutsideQuotes() throws {
        XCTAssertEqual(
            try read("\"a;;;x\",b,c\n1;2,3,4\n"),
            [.row(line: 1, ["a;;;x", "b", "c"]), .row(line: 2, ["1;2", "3", "4"])])
        XCTAssertEqual(try read("seul\n1\n"), [.row(line: 1, ["seul"]), .row(line: 2, ["1"])])
    }

    func testQuotesHoldSeparatorsQuotesAndLineEnds() throws {
        XCTAssertEqual(
            try read("a;b\n\"x;\"\"y\"\"\r\nz\rw\";\"\"\n1;2\n"),
            [.row(line: 1, ["a", "b"]), .row(line: 2, ["x;\"y\"\r\nz\rw", ""]), .row(line: 5, ["1", "2"])])
    }

    func testABrokenRowDoesNotTakeTheNextWithIt() throws {
        XCTAssertEqual(
            try read("a;b\nx\"y;1\n\"x\"y;2\n1;2\n\"open;3\n4;5\n"),
            [
                .row(line: 1, ["a", "b"]), .bad(line: 2, .strayQuote), .bad(line: 3, .textAfterQuote),
                .row(line: 4, ["1", "2"]), .bad(line: 5, .openQuote), .row(line: 6, ["4", "5"]),
            ])
    }

    func testAHugeFieldIsRefusedAndReadingGoesOn() throws {
        let huge = String(repeating: "x", count: 1 << 20)
        XCTAssertEqual(
            try read("a;b\n\(huge);1\n\"\(huge)\";2\n3;4\n"),
            [
                .row(line: 1, ["a", "b"]), .bad(line: 2, .tooLong), .bad(line: 3, .openQuote),
                .row(line: 4, ["3", "4"]),
            ])
    }

    func testRowsAcrossTheBuffersEdge() throws {
        let rows = (0..<40_000).map { "\($0);\"n° \"\"\($0)\"\"\"" }
        let found = try read("a;b\r\n" + rows.joined(separator: "\r\n"))
        XCTAssertEqual(found.count, 40_001)
        XCTAssertEqual(found.last, .row(line: 40_001, ["39999", "n° \"39999\""]))
    }

    func testEveryCutIsReadToItsEnd() throws {
        let folder = try TemporaryFolder()
        let whole = Array("\u{FEFF}a;b\r\n\"é;\"\"x\"\"\r\n\";2\r\r\n3;\"4\"".utf8)
        for end in 0...whole.count { XCTAssertLessThanOrEqual(try read(Array(whole[..<end]), in: folder).count, 4) }
    }
}
