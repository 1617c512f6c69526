import PortalTestSupport
import XCTest

@testable import PortalCore

final class MailMessageTests: XCTestCase {
    private func message(
        subject: String = "Votre espace", text: String = "Bonjour", html: String = "<p>Bonjour</p>", name: String = "",
        audience: MailMessage.Audience = .mailServer
    ) throws -> String {
        let address = try XCTUnwrap(EmailAddress("karim@exemple.ma"))
        let sender = try XCTUnwrap(EmailAddress("portail@mutuelle.example"))
        let message = MailMessage(
            id: try MessageID.random(at: HandClock.start, domain: "mutuelle.example"), date: HandClock.start,
            from: Mailbox(sender, name: name), to: Mailbox(address),
            content: MailContent(subject: subject, text: text, html: html, language: .french))
        return String(decoding: message.bytes(for: audience), as: UTF8.self)
    }

    private func head(_ message: String) -> [String] {
        let head = message.components(separatedBy: "\r\n\r\n")[0]
        return head.replacingOccurrences(of: "\r\n ", with: " ").components(separatedBy: "\r\n")
    }

    func testTheHead() throws {
        let head = head(try message(name: "Espace participant"))
        XCTAssertEqual(
            head.map { String($0.prefix { $0 != ":" }) },
            [
                "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "Content-Language", "MIME-Version",
                "Content-Type",
            ])
        XCTAssertTrue(head.contains("Date: Mon, 23 Nov 2026 10:00:00 +0000"))
        XCTAssertTrue(head.contains("To: karim@exemple.ma"))
        XCTAssertTrue(head.contains("Subject: Votre espace"))
        XCTAssertTrue(head.contains("Auto-Submitted: auto-generated"))
        XCTAssertTrue(head[4].hasPrefix("Message-ID: <20261123-100000.000."))
        XCTAssertTrue(head[4].hasSuffix("@mutuelle.example>"))
    }

    func testALineBreakNeverReachesTheHead() throws {
        let expected = head(try message()).count
        let breaks = ["\r\n", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}", "\0", "\r\n\r\n", "\n\r"]
        for line in breaks {
            for text in ["Votre\(line)Bcc: victime@exemple.ma", "\(line)Bcc: x@y.ma", "x\(line)"] {
                let found = head(try message(subject: text, name: text))
                XCTAssertEqual(found.count, expected)
                XCTAssertFalse(found.contains { $0.hasPrefix("Bcc") })
            }
            XCTAssertNil(EmailAddress("karim@exemple.ma\(line)Bcc: x@y.ma"))
        }
    }

    func testEncodedWordsAreShortAndHoldWholeCharacters() throws {
        let subjects = [
            "Activez votre espace: c\u{2019}est l\u{E0}",
            String(repeating: "\u{627}\u{644}\u{635}\u{646}\u{62F}\u{648}\u{642} ", count: 20),
            String(repeating: "x", count: 300), "=?UTF-8?B?Zg==?=", String(repeating: "\u{1F600}", count: 60),
        ]
        for subject in subjects {
            let text = try message(subject: subject)
            let lines = text.components(separatedBy: "\r\n")
            let start = try XCTUnwrap(lines.firstIndex { $0.hasPrefix("Subject: ") })
            let end = try XCTUnwrap(lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") })
            var decoded: [UInt8] = []
            for line in lines[start..<end] {
                let word = line.replacingOccurrences(of: "Subject: ", with: "").trimmingCharacters(in: .whitespaces)
                XCTAssertLessThanOrEqual(word.utf8.count, 75)
                XCTAssertTrue(line.utf8.allSatisfy { $0 < 0x80 })
                let base64 = word.dropFirst("=?UTF-8?B?".count).dropLast(2)
                let bytes = try XCTUnwrap(Data(base64Encoded: String(base64)), line)
                XCTAssertNotNil(String(data: bytes, encoding: .utf8), "a character is cut")
                decoded += Array(bytes)
            }
            XCTAssertEqual(String(decoding: decoded, as: UTF8.self), subject.trimmingCharacters(in: .whitespaces))
        }
    }

    func testEveryLineEndsWithCRLFAndIsShort() throws {
        let text = "Bonjour\nune ligne\r\net \u{E9}\rla fin " + String(repeating: "long ", count: 400)
        for audience in [MailMessage.Audience.folder, .mailServer] {
            let bytes = Array(try message(text: text, html: text, audience: audience).utf8)
            for (index, byte) in bytes.enumerated() {
                if byte == 10 { XCTAssertEqual(bytes[index - 1], 13) }
                if byte == 13 { XCTAssertEqual(bytes[index + 1], 10) }
            }
            let longest = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n").map(\.utf8.count).max()
            XCTAssertLessThanOrEqual(try XCTUnwrap(longest), 998)
        }
    }

    func testAFolderHoldsReadableLinks() throws {
        let link = "http://127.0.0.1:8080/compte/activation?jeton=AbC-_123"
        XCTAssertTrue(try message(text: "Suivez\n\(link)\n", audience: .folder).contains("\r\n\(link)\r\n"))
        XCTAssertTrue(try message(text: "\u{C9}t\u{E9}", audience: .folder).contains("\u{C9}t\u{E9}"))
    }

    func testAMailServerGetsASCIIOnly() throws {
        let arabic = String(repeating: "\u{627}\u{644}\u{635}\u{646}\u{62F}\u{648}\u{642}\n", count: 30)
        let text = try message(subject: arabic, text: arabic, html: "<p>Bonjour, c'est l'\u{E9}t\u{E9} ici</p>")
        XCTAssertTrue(text.utf8.allSatisfy { $0 < 0x80 })
        XCTAssertTrue(text.contains("Content-Transfer-Encoding: base64"))
        XCTAssertTrue(text.contains("Content-Transfer-Encoding: quoted-printable"))
    }

    func testQuotedPrintableAgainstAnotherReader() throws {
        let texts = [
            "", "a", "a=b", "tab\t", "space ", "\u{E9}", String(repeating: "=", count: 200),
            String(repeating: "\u{E9}", count: 100),
            "deux\nlignes", " . ", ".", "From x",
        ]
        for text in texts {
            let encoded = TransferEncoding.quotedPrintable.encode(text)
            XCTAssertTrue(encoded.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 }, text)
            XCTAssertEqual(
                try Self.readQuotedPrintable(encoded), text.replacingOccurrences(of: "\n", with: "\r\n") + "\r\n")
        }
    }

    /// RFC 2045, section 6.7, read the simple way.
    private static func readQuotedPrintable(_ text: String) throws -> String {
        var bytes: [UInt8] = []
        let joined = Array(text.replacingOccurrences(of: "=\r\n", with: "").utf8)
        var index = 0
        while index < joined.count {
            if joined[index] == UInt8(ascii: "=") {
                let hex = String(decoding: joined[(index + 1)...(index + 2)], as: UTF8.self)
                bytes.append(try XCTUnwrap(UInt8(hex, radix: 16)))
                index += 3
            } else {
                bytes.append(joined[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    func testDatesOfMails() {
        XCTAssertEqual(MailDate(Instant(milliseconds: 0)).text, "Thu, 01 Jan 1970 00:00:00 +0000")
        XCTAssertEqual(MailDate(Instant(milliseconds: -1)).text, "Wed, 31 Dec 1969 23:59:59 +0000")
        XCTAssertEqual(MailDate(Instant(milliseconds: 1_709_164_799_999)).text, "Wed, 28 Feb 2024 23:59:59 +0000")
        XCTAssertEqual(MailDate(Instant(milliseconds: 1_709_164_799_999)).compact, "20240228-235959.999")
    }
}
