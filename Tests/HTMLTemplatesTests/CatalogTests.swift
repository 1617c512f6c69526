import PortalCore
import XCTest

@testable import HTMLTemplates

/// Every sentence stands in both languages. The type holds that; this looks at what stands there.
final class CatalogTests: XCTestCase {
    private static let areas: [any Sendable] = [
        Words.shared, Words.layout, Words.welcome, Words.account, Words.activation, Words.login, Words.password,
        Words.home, Words.reimbursements, Words.reimbursement, Words.ladder, Words.families, Words.people, Words.errors,
        Words.validation, Words.legal, Words.personalData, Words.accessibility, Words.mails,
    ]

    private static var withValues: [(String, Phrase)] {
        let (now, day, money) = (Gallery.now, Fixtures.today, Fixtures.money("12.50"))
        let guarantee = Fixtures.guarantee()
        let counts = [0, 1, 2, 3, 11, 100].flatMap { count in
            [
                ("lines", Words.shared.lines(count)), ("pending", Words.home.pending(count)),
                ("rejected", Words.home.rejected(count)), ("unknown", Words.reimbursements.unknownMandatory(count)),
            ]
        }
        let rules: [(String, Phrase)] = (Gallery.rules + [.digits(1), .digits(3), .length(12...128)]).flatMap {
            [("rule", Words.password.rule($0)), ("broken", Words.password.broken($0))]
        }
        let rule = Words.ladder.rateRule(Rate(basisPoints: 7000), of: money)
        return counts + rules + [
            ("fresh", Words.shared.upToDate(now)), ("not fresh", Words.shared.upToDate(nil)),
            ("hello", Words.home.hello("سلمى")), ("year", Words.home.year(2026)), ("paid", Words.home.paidOn(day)),
            ("paid on", Words.reimbursement.paidOn(day)), ("rate", rule),
            ("cut", Words.ladder.cut(rule, by: .init(guarantee: nil, left: money))),
            ("cut by", Words.ladder.cut(rule, by: .init(guarantee: guarantee, left: money))),
            ("guarantee", Words.ladder.ruleFromGuarantee(guarantee)),
            ("less", Words.ladder.gap(-money, expected: money)), ("more", Words.ladder.gap(money, expected: money)),
            ("again", Words.errors.tryAgain(at: now)), ("long", Words.validation.tooLong(100)),
            ("identity", Words.validation.identityNotRecognised(Fixtures.phone("0522439995"))),
            ("limit", Words.mails.activationLimit(now)), ("notice", Words.mails.noticeText("s…@example.ma")),
            ("help", Words.mails.help(Fixtures.phone("0522439995"), Fixtures.email("a@example.ma"))),
            ("device", Words.mails.deviceText(at: now, device: DeviceName(userAgent: "curl"))),
            ("password", Words.mails.passwordText(at: now)),
        ]
    }

    private static var all: [(String, Phrase)] {
        areas.flatMap { area in
            Mirror(reflecting: area).children.flatMap { child -> [(String, Phrase)] in
                let name = "\(type(of: area)).\(child.label ?? "")"
                if let phrase = child.value as? Phrase { return [(name, phrase)] }
                return (child.value as? [Phrase])?.map { (name, $0) } ?? []
            }
        } + withValues
    }

    func testEveryAreaOfTheCatalogIsLookedAt() throws {
        XCTAssertGreaterThan(Self.all.count, 300)
        for area in Self.areas { XCTAssertFalse(Mirror(reflecting: area).children.isEmpty, "\(area)") }
    }

    func testNoSentenceIsEmptyOrLeftInTheOtherLanguage() {
        for (name, phrase) in Self.all {
            let french = phrase[.french].plain(in: .french)
            let arabic = phrase[.arabic].plain(in: .arabic)
            XCTAssertTrue(french.contains { $0.isLetter }, name)
            XCTAssertTrue(arabic.unicodeScalars.contains { Self.isArabic($0) }, name)
            if name != "hello" { XCTAssertFalse(french.unicodeScalars.contains { Self.isArabic($0) }, name) }
        }
    }

    func testArabicKeepsToWesternDigitsAndItsOwnPunctuation() {
        for (name, phrase) in Self.all {
            let scalars = phrase[.arabic].plain(in: .arabic).unicodeScalars
            XCTAssertFalse(scalars.contains { (0x660...0x669).contains($0.value) }, name)
            XCTAssertFalse(scalars.contains("?") || scalars.contains(";"), name)
            XCTAssertFalse(phrase[.arabic].marked.contains(", "), name)
        }
    }

    func testFrenchKeepsToItsTypography() {
        for (name, phrase) in Self.all {
            let french = phrase[.french].plain(in: .french)
            XCTAssertFalse(french.contains("'"), name)
            for mark in [" :", " ?", " !", " ;", "« ", " »", " %"] {
                XCTAssertFalse(french.contains(mark), "\(name): \(mark)")
            }
        }
    }

    private static func isArabic(_ scalar: Unicode.Scalar) -> Bool { (0x620...0x64A).contains(scalar.value) }
}
