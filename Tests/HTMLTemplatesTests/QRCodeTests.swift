import XCTest

@testable import HTMLTemplates
@testable import PortalCore

/// QR codes, compared module by module with those of an independent encoder (qrcodegen 1.8.0: byte mode, level M, no boost).
final class QRCodeTests: XCTestCase {
    func testASmallCodeIsTheOneOfAnotherEncoder() throws {
        let rows = """
            111111100000101111111
            100000101111101000001
            101110100110001011101
            101110100100101011101
            101110101101101011101
            100000100111001000001
            111111101010101111111
            000000000010000000000
            101010100100100010010
            100101010001010100110
            010011110011011101111
            001100011011110110001
            100000100011011100101
            000000001010001001110
            111111100010100011111
            100000100110001000010
            101110101110101010111
            101110100001010100110
            101110101111011101101
            100000100101110111010
            111111101001011100111
            """
        let code = try XCTUnwrap(QRCode("CMIM"))
        XCTAssertEqual(code.size, 21)
        XCTAssertEqual(code.modules, rows.filter { $0 != "\n" }.map { $0 == "1" })
    }

    /// Digests of the other encoder's modules, written row by row as 0 and 1: with one and many blocks, blocks of two
    /// lengths, version information, both lengths of the count, and the largest there is.
    func testLargerCodesAreTheOnesOfAnotherEncoder() throws {
        let expected: [(text: String, size: Int, digest: String)] = [
            (
                "otpauth://totp/CMIM:salma%40example.ma?secret=AEBAGBAFAYDQQCIKBMGA2DQPCAIREEYU&issuer=CMIM", 41,
                "3592dc1487144cc5f4796a323b1ad196d1461fed4517f15ab15a2c83736fb55a"
            ),
            (
                String(repeating: "a", count: 200), 57,
                "569e7def24d97785e23b1d909cd539012a1e04640e86aff6259a9b3fd276bfe2"
            ),
            (
                String(repeating: "é", count: 400), 109,
                "632a4cfdaefe2ea1f8ecf49fbdc10149265b6c6f25cbd373a92fdba6fb3fec2f"
            ),
            (
                String(repeating: "x", count: 1200), 133,
                "98f24e3303dc979c8a802b77da01a74959851d3f71baee5d65ed5063a4af3ef5"
            ),
            (
                String(repeating: "x", count: 2331), 177,
                "2176ffc7cfebf33b29a7e341174a69d5717f925a2fedfc7c3aa0e143ec0b2f33"
            ),
        ]
        for (text, size, digest) in expected {
            let code = try XCTUnwrap(QRCode(text))
            XCTAssertEqual(code.size, size)
            let bits = code.modules.map { UInt8(ascii: $0 ? "1" : "0") }
            let hex = SHA256.hash(bits).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
            XCTAssertEqual(hex, digest, "\(text.count) characters")
        }
    }

    func testWhatNoVersionHoldsHasNoCode() {
        XCTAssertNil(QRCode(String(repeating: "x", count: 2332)))
        XCTAssertEqual(QRCode("")?.size, 21)
    }

    func testTheDrawingHoldsTheDarkModulesAndItsQuietZone() throws {
        let code = try XCTUnwrap(QRCode("CMIM"))
        let image = QRCodeImage(code: code, label: Words.security.drawing, language: .french)
        var out = Markup()
        image.render(into: &out)
        let text = String(decoding: out.bytes, as: UTF8.self)
        XCTAssertTrue(text.contains("viewBox=\"0 0 29 29\""))
        let lengths = text.matches(of: /h(\d+)v1/).compactMap { Int($0.output.1) }
        XCTAssertEqual(lengths.reduce(0, +), code.modules.count { $0 })
    }
}
