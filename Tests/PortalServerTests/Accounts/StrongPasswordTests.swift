import Foundation
import PortalCore
import PortalTestSupport
import XCTest

@testable import PortalServer

/// The policy of long passwords, through the forms: any characters, spaces at the ends too, in whatever form they are typed,
/// and not one of them cut off.
final class StrongPasswordTests: XCTestCase {
    private static let passwords = [
        " cheval \u{E9}t\u{E9} pile agrafe ",
        "\u{628}\u{62D}\u{631} \u{648} \u{62C}\u{628}\u{644} \u{642}\u{62F}\u{64A}\u{645}",
        "\u{1F422}\u{1F33B}\u{1F680}\u{1F3B8}\u{1F9ED}\u{1F4DA}\u{1F511}\u{1F42C}\u{1F335}\u{1F52D}\u{1F369}\u{1F6F6}",
        String(repeating: "abcd ", count: 25) + "xyz",
    ]

    private func attempt(_ portal: TestPortal, _ password: String) throws -> Int {
        let browser = Browser(portal)
        // Each from another address, so that none is slowed down by the one before.
        let answer = try browser.signIn(password: password)
        portal.clock.advance(.minutes(20))
        return answer.status
    }

    func testAnyCharactersOpenTheAccountAndNoneIsCutOff() throws {
        for password in Self.passwords {
            let portal = try TestPortal { $0.passwordPolicy = .strong }
            let browser = Browser(portal)
            let made = try browser.createAccount(.karim, ["mot_de_passe": password, "confirmation": password])
            XCTAssertEqual(made.status, 303, made.summary)
            try browser.activate()
            let decomposed = password.decomposedStringWithCanonicalMapping
            for spelling in [password, decomposed] { XCTAssertEqual(try attempt(portal, spelling), 303, spelling) }
            let trimmed = password.trimmingCharacters(in: .whitespaces)
            for other in [String(password.dropLast()), password + "x", trimmed, password.uppercased()]
            where other != password {
                XCTAssertEqual(try attempt(portal, other), 422, other)
            }
        }
    }

    func testWhatIsTooShortOrTooLongIsRefusedWhole() throws {
        let portal = try TestPortal { $0.passwordPolicy = .strong }
        let long = String(repeating: "abcd ", count: 25) + "wxyz"
        for password in ["elevenchars", long] {
            let answer = try Browser(portal).createAccount(
                .karim, ["mot_de_passe": password, "confirmation": password])
            XCTAssertEqual(answer.status, 422)
            XCTAssertEqual(answer.fieldsInError, ["mot_de_passe"])
        }
    }
}
