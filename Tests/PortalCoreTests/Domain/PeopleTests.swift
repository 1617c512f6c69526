import XCTest

@testable import PortalCore

final class PeopleTests: XCTestCase {
    func testOneNameHoweverWritten() {
        let groups = [
            [
                "El Alaoui", "ELALAOUI", "Alaoui", "el-alaoui", "El\u{A0}Alaoui", "  el  alaoui ", "Al Alaoui",
                "EL'ALAOUI", "El\u{2019}Alaoui",
            ],
            ["B\u{E9}n\u{E9}dicte", "Be\u{301}ne\u{301}dicte", "BENEDICTE", "benedicte"],
            ["Ben Abdel-Jalil", "BENABDELJALIL", "ben abdel jalil"],
            ["O\u{2019}Brien", "O'Brien", "OBRIEN", "o brien"],
            [
                "\u{627}\u{644}\u{639}\u{644}\u{648}\u{64A}", "\u{639}\u{644}\u{648}\u{64A}",
                "\u{627}\u{644}\u{639}\u{64E}\u{644}\u{64E}\u{648}\u{650}\u{64A}",
            ],
            ["\u{641}\u{627}\u{637}\u{645}\u{629}", "\u{641}\u{627}\u{637}\u{645}\u{647}"],
            ["\u{152}uvrard", "oeuvrard"],
        ]
        for group in groups { XCTAssertEqual(Set(group.map { Folding.nameKey($0) }).count, 1, "\(group)") }
        XCTAssertEqual(Set(groups.map { Folding.nameKey($0[0]) }).count, groups.count)
    }

    func testDifferentNamesStayApart() {
        for (one, other) in [
            ("Alaoui", "Alami"), ("Karim", "Karima"), ("Naciri", "Nassiri"), ("El", "Al"), ("Ali", "Eli"),
            ("Alia", "Ia x"),
        ] { XCTAssertNotEqual(Folding.nameKey(one), Folding.nameKey(other), "\(one) \(other)") }
        XCTAssertEqual(Folding.nameKey(""), "")
        XCTAssertEqual(Folding.nameKey("-' "), "")
    }

    func testFoldingIsStable() {
        let letters = Array("aàéîEl Al'-’بفاطمةالعلوي\u{301}\u{64E}\u{200F} ".unicodeScalars)
        for _ in 0..<3_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...14) { text.append(letters.randomElement() ?? "a") }
            let (key, search) = (Folding.nameKey(String(text)), Folding.searchKey(String(text)))
            XCTAssertEqual(Folding.nameKey(key), key, String(text))
            XCTAssertEqual(Folding.searchKey(search), search, String(text))
            XCTAssertEqual(Folding.nameKey(String(text).uppercased()), key, String(text))
        }
    }

    func testMatricules() {
        XCTAssertEqual(Matricule(" c-123/4\u{A0}")?.text, "C-123/4")
        XCTAssertEqual(Matricule("C123"), Matricule("c123"))
        for text in [
            "", " ", "C 123", "C123;", "C\u{E9}", "\u{661}23", "C\n1", "x\0", String(repeating: "1", count: 33),
            "\u{DF}",
        ] {
            XCTAssertNil(Matricule(text), text)
        }
    }

    func testMailAddresses() {
        for text in [
            "a@b.ma", "Karim.El-Alaoui+x@sous.domaine.co", " a@b.ma ", "o'brien@exemple.ma", "a@b-c.ma", "a@b--c.ma",
        ] {
            XCTAssertNotNil(EmailAddress(text), text)
        }
        for text in [
            "", "a", "a@b", "@b.ma", "a@", "a@@b.ma", "a b@c.ma", "a@b..ma", ".a@b.ma", "a.@b.ma", "a..b@c.ma",
            "a@-b.ma", "a@b-.ma", "a@b.ma-", "a@b.-ma", "a@b.", "a@b.ma.", "a@.b.ma", "a@.", "a@b@c.ma",
            "\"a\"@b.ma", "a@[127.0.0.1]", "<a@b.ma>", "a@b.ma,c@d.ma", "a@b.ma\r\nBcc: x@y.ma", "a\n@b.ma",
            "\u{E9}@b.ma", "a@\u{E9}.ma",
            "a@b.ma\0", String(repeating: "a", count: 65) + "@b.ma", "a@" + String(repeating: "b.", count: 130) + "ma",
        ] { XCTAssertNil(EmailAddress(text), text) }
        XCTAssertEqual(EmailAddress("Karim@Exemple.MA")?.key, "karim@exemple.ma")
        XCTAssertEqual(EmailAddress("karim@exemple.ma")?.masked, "k\u{2026}@exemple.ma")
    }

    func testTheLengthOfAMailAddress() {
        func isTaken(_ local: Int, _ labels: Int...) -> Bool {
            let domain = labels.map { String(repeating: "d", count: $0) }.joined(separator: ".")
            return EmailAddress(String(repeating: "l", count: local) + "@" + domain) != nil
        }
        XCTAssertTrue(isTaken(64, 63, 2))
        XCTAssertFalse(isTaken(65, 63, 2))
        XCTAssertFalse(isTaken(64, 64, 2))
        XCTAssertFalse(isTaken(64, 2, 64))
        XCTAssertTrue(isTaken(64, 63, 63, 61), "254 bytes")
        XCTAssertFalse(isTaken(64, 63, 63, 62), "255 bytes")
    }

    func testTelephones() {
        for text in [
            "0522439995", "05 22 43 99 95", "+212 522 43 99 95", "00212522439995", "05.22.43.99.95", "+212-522-439995",
        ] {
            XCTAssertEqual(PhoneNumber(parsing: text)?.e164, "+212522439995", text)
        }
        XCTAssertEqual(PhoneNumber(parsing: "0661234567")?.national, "06 61 23 45 67")
        XCTAssertEqual(PhoneNumber(parsing: "+33 6 12 34 56 78")?.e164, "+33612345678")
        for text in [
            "", "522439995", "0122439995", "05224399", "052243999567", "+", "+212", "0522+439995", "tel", "+0123456789",
            "\u{660}522439995",
        ] {
            XCTAssertNil(PhoneNumber(parsing: text), text)
        }
    }
}
