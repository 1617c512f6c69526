import XCTest

@testable import PortalCore

final class TimeCodeTests: XCTestCase {
    /// The last six digits of RFC 6238, appendix B, for SHA-1.
    func testTheStandardsCodes() {
        let code = TimeCode(secret: Array("12345678901234567890".utf8))
        let expected: [(Int64, String)] = [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
            (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ]
        for (seconds, digits) in expected {
            let now = Instant(milliseconds: seconds * 1000)
            XCTAssertEqual(code.code(ofStep: TimeCode.step(at: now)), digits)
            XCTAssertEqual(code.step(of: digits, at: now, after: 0), seconds / 30)
        }
    }

    func testClocksMayDifferByOneStep() {
        let code = TimeCode(secret: Array(1...20))
        let now = Instant(milliseconds: 1_795_444_500_000)
        let step = TimeCode.step(at: now)
        for offset: Int64 in -3...3 {
            let found = code.step(of: code.code(ofStep: step + offset), at: now, after: 0)
            XCTAssertEqual(found, abs(offset) <= 1 ? step + offset : nil, "\(offset)")
        }
        for text in ["", "0", "12345", "1234567", "abcdef", "\u{661}\u{662}\u{663}\u{664}\u{665}\u{666}"] {
            XCTAssertNil(code.step(of: text, at: now, after: 0), text)
        }
    }

    func testACodeBeforeTheLastUsedOneIsNone() {
        let code = TimeCode(secret: Array(1...20))
        let now = Instant(milliseconds: 1_795_444_500_000)
        let step = TimeCode.step(at: now)
        XCTAssertNil(code.step(of: code.code(ofStep: step), at: now, after: step))
        XCTAssertNil(code.step(of: code.code(ofStep: step - 1), at: now, after: step))
        XCTAssertEqual(code.step(of: code.code(ofStep: step + 1), at: now, after: step), step + 1)
    }

    /// RFC 4648, section 10, without the padding.
    func testBase32() {
        let texts = ["": "", "f": "MY", "fo": "MZXQ", "foo": "MZXW6", "foob": "MZXW6YQ", "foobar": "MZXW6YTBOI"]
        for (plain, text) in texts { XCTAssertEqual(Base32.encode(Array(plain.utf8)), text) }
        XCTAssertEqual(TimeCode(secret: Array("12345678901234567890".utf8)).text, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
    }

    func testRecoveryCodesAreReadAsPeopleTypeThem() throws {
        let code = try RecoveryCode.random()
        XCTAssertEqual(code.text.count, 11)
        for typed in [code.text, code.text.uppercased(), " " + code.text.replacing("-", with: " ") + "\n"] {
            XCTAssertEqual(RecoveryCode(typed: typed), code)
        }
        for typed in ["", "abcde", "abcde-fghj1", "abcde-fghjk-m", "123456"] {
            XCTAssertNil(RecoveryCode(typed: typed))
        }
    }
}
