import PortalTestSupport
import XCTest

@testable import PortalCore

final class PasswordPolicyTests: XCTestCase {
    private func broken(
        _ password: String, _ kind: PasswordPolicy.Kind = .guide, _ owner: PasswordOwner = PasswordOwner()
    ) throws -> [PasswordRule] {
        let policy = PasswordPolicy(kind, lists: try PasswordLists(folder: PackageFiles.data))
        switch policy.check(password, for: owner) {
        case .accepted: return []
        case .refused(let rules): return rules
        }
    }

    private let owner = PasswordOwner(
        matricule: Matricule("c123456"), lastName: "El Alaoui", firstName: "Zo\u{E9}",
        birthDate: DayDate(year: 1975, month: 4, day: 9),
        email: EmailAddress("jean.tazi84@exemple.ma"))

    func testTheGuidesLengths() throws {
        XCTAssertEqual(try broken("Tor57xy"), [.length(8...12)])
        XCTAssertEqual(try broken("Tort57xy"), [])
        XCTAssertEqual(try broken("Tortue57xyzw"), [])
        XCTAssertEqual(try broken("Tortue57xyzwv"), [.length(8...12)])
    }

    func testTheGuidesDigits() throws {
        XCTAssertEqual(try broken("Girolle-x"), [.digits(2)])
        XCTAssertEqual(try broken("Girolle-5"), [.digits(2)])
        XCTAssertEqual(try broken("Girolle5-7"), [])
        // Arabic digits are digits.
        XCTAssertEqual(try broken("Girolle\u{665}-\u{667}"), [])
    }

    func testAllBrokenRulesAtOnceAndInOrder() throws {
        XCTAssertEqual(try broken("cmim"), [.length(8...12), .digits(2), .noFundWord, .notCommon])
        XCTAssertEqual(try broken(""), [.length(8...12), .digits(2), .notCommon])
        XCTAssertEqual(
            try broken("ALAOUI1975", .guide, owner), [.noName, .noBirthYear])
    }

    func testStrongAsksForLengthOnly() throws {
        XCTAssertEqual(try broken("correct horse battery", .strong), [])
        XCTAssertEqual(try broken("elevenchars", .strong), [.length(12...128)])
        XCTAssertEqual(try broken(String(repeating: "abcd ", count: 25) + "xyz", .strong), [])
        XCTAssertEqual(try broken(String(repeating: "abcd ", count: 25) + "wxyz", .strong), [.length(12...128)])
        // Twelve letters of Arabic are twelve characters.
        XCTAssertEqual(
            try broken("\u{628}\u{62D}\u{631}\u{645}\u{648}\u{62C}\u{633}\u{645}\u{627}\u{621}\u{642}\u{637}", .strong),
            [])
    }

    func testCharactersAreCountedComposed() throws {
        let decomposed = "e\u{301}te\u{301}-57xy"
        XCTAssertEqual(decomposed.unicodeScalars.count, 10)
        XCTAssertEqual(try broken(decomposed), [])
        XCTAssertEqual(try broken("e\u{301}te\u{301}-57"), [.length(8...12)])
    }

    func testWhatIsKnownOfTheOwner() throws {
        let cases: [(String, PasswordRule)] = [
            ("xC123456y", .noMatricule), ("alaoui57!", .noName), ("ElAla\u{F4}ui57", .noName), ("El Alaoui57", .noName),
            ("Zoe-5713xy", .noName), ("zo\u{E9}.5713xy", .noName), ("Mer1975bleue", .noBirthYear),
            ("JeanTazi84!", .noEmail), ("tazi84-xyz", .noEmail), ("57jean84xyz", .noEmail),
        ]
        for (password, rule) in cases {
            XCTAssertTrue(try broken(password, .guide, owner).contains(rule), password)
            XCTAssertFalse(try broken(password).contains(rule), "\(password) is nobody else's")
        }
        // "zoe" inside another word is no name.
        XCTAssertEqual(try broken("hazoe5713xy", .guide, owner), [])
    }

    func testTheFundsOwnWords() throws {
        for password in ["cmim-5713", "MonCMIM57", "Mutuelle57", "casablanca57", "C\u{E0}sablanca57", "c.m.i.m.5713"] {
            XCTAssertTrue(try broken(password).contains(.noFundWord), password)
        }
    }

    func testCommonPasswords() throws {
        let lists = try PasswordLists(folder: PackageFiles.data)
        XCTAssertGreaterThanOrEqual(lists.commonCount, 3000)
        let common = [
            "password1234", "12345678", "trustno1", "TrustNo1", "1q2w3e4r", "azerty123", "AZERTY1234", "aaaaaaa11",
            "00000000", "12341234",
        ]
        for password in common { XCTAssertTrue(try broken(password).contains(.notCommon), password) }
        for password in ["Tortue-57x", "k4f9!tvq2", "girolle2024", "vague77bleue", "soleil2024-x"] {
            XCTAssertEqual(try broken(password), [], password)
        }
    }

    func testEveryListedPasswordIsFound() throws {
        let lists = try PasswordLists(folder: PackageFiles.data)
        let text = String(decoding: try PackageText.read(PackageFiles.data + "/common-passwords.txt"), as: UTF8.self)
        let lines = text.split(separator: "\n")
        XCTAssertEqual(lines.count, lists.commonCount)
        for line in lines { XCTAssertTrue(lists.isCommon(FoldedPassword(String(line))), String(line)) }
    }

    func testAListThatDoesNotAscendIsRefused() throws {
        let folder = try TemporaryFolder()
        try folder.write("cmim\n", to: "fund-words.txt")
        try folder.write("bbbbbb\naaaaaa\n", to: "common-passwords.txt")
        XCTAssertThrowsError(try PasswordLists(folder: folder.path)) {
            XCTAssertEqual($0 as? PasswordLists.Failure, .unsorted(path: folder.path + "/common-passwords.txt"))
        }
        XCTAssertThrowsError(try PasswordLists(folder: folder.path + "/none"))
    }

    func testHostileTextIsJudgedWithoutHarm() throws {
        let texts = [
            "\0\0\0\0\0\0\0\0\0", String(repeating: "\u{301}", count: 50), "\u{202E}\u{200F}57abcdefg",
            String(repeating: "a", count: 1_000_000), "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}5713",
        ]
        for text in texts { _ = try broken(text, .guide, owner) }
    }
}
