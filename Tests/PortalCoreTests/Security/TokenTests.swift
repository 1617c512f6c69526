import XCTest

@testable import PortalCore

final class TokenTests: XCTestCase {
    func testAHundredThousandDiffer() throws {
        var texts = Set<String>()
        for _ in 0..<100_000 { texts.insert(try Token.random().text) }
        XCTAssertEqual(texts.count, 100_000)
    }

    func testItReadsWhatItWrote() throws {
        let token = try Token.random()
        XCTAssertEqual(token.text.utf8.count, 32)
        XCTAssertEqual(Token(token.text), token)
        XCTAssertEqual(token.hash, SHA256.hash(token.text.utf8))
    }

    func testWhatNoTokenLooksLike() throws {
        let text = try Token.random().text
        for wrong in ["", "x", text + "A", String(text.dropLast()), text.dropLast() + "=", text.dropLast() + "\u{E9}"] {
            XCTAssertNil(Token(String(wrong)), String(wrong))
        }
    }

    func testBase64URLAgainstRFC4648() {
        let vectors = [
            "": "", "f": "Zg", "fo": "Zm8", "foo": "Zm9v", "foob": "Zm9vYg", "fooba": "Zm9vYmE", "foobar": "Zm9vYmFy",
        ]
        for (plain, encoded) in vectors {
            XCTAssertEqual(Base64URL.encode(Array(plain.utf8)), encoded)
            XCTAssertEqual(Base64URL.decode(encoded), Array(plain.utf8))
        }
        XCTAssertEqual(Base64URL.encode([0xFB, 0xFF]), "-_8")
        for wrong in ["Z", "Zh", "Zg==", "Zm9", "+/8", "Zm 8"] { XCTAssertNil(Base64URL.decode(wrong), wrong) }
        for length in 0..<70 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255) }
            XCTAssertEqual(Base64URL.decode(Base64URL.encode(bytes)), bytes)
        }
    }
}
