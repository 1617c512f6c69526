import PortalCore
import PortalTestSupport
import Foundation
import XCTest

@testable import HTMLTemplates

/// Facts that are not those of a participant, and accounts that are there already: no answer tells which.
final class CreationFactsTests: XCTestCase {
    func testEachWrongFactGetsTheSameMessage() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            let wrong: [[String: String?]] = [
                ["matricule": "C999999"], ["matricule": Member.helene.matricule], ["nom": "Naciri"],
                ["prenom": "Karima"],
                ["date_naissance": "1975-04-10"],
                ["matricule": "X1", "nom": "Personne", "prenom": "Aucun", "date_naissance": "1950-01-01"],
            ]
            var pages: Set<String> = []
            for changes in wrong {
                let answer = try browser.createAccount(.karim, changes)
                XCTAssertEqual(answer.status, 422, answer.summary)
                XCTAssertEqual(answer.fieldsInError, [])
                XCTAssertEqual(answer.summarised, [])
                XCTAssertTrue(try answer.says(Words.validation.identityNotRecognised(portal.supportPhone)))
                var page = answer.stable
                for (name, value) in Member.karim.form(changes).prefix(4) {
                    XCTAssertEqual(answer.typed(name), value)
                    page = page.replacingOccurrences(of: "value=\"\(value)\"", with: "value=\"\(name)\"")
                }
                pages.insert(page)
                // Past the throttle, which counts by matricule.
                portal.clock.advance(.hours(25))
            }
            XCTAssertEqual(pages.count, 1, "the pages differ")
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM accounts"), 0)
            XCTAssertEqual(try portal.mails().count, 0)
        }
    }

    func testAnAccountThatExistsIsOnlyToldByMailToItsOwner() throws {
        try eachWay { portal in
            let owner = Browser(portal)
            XCTAssertEqual(try owner.createAccount().location, "/compte/creation/confirmee")
            try owner.activate()
            let before = try portal.mails().count
            let attempts: [(member: Member, changes: [String: String?])] = [
                // The same member at another address, another member at the same address, all the same again.
                (.karim, ["email": "autre@exemple.ma"]), (.helene, ["email": Member.karim.email]), (.karim, [:]),
                (.fatima, ["email": "KARIM@exemple.ma"]),
            ]
            for (count, attempt) in attempts.enumerated() {
                let stranger = Browser(portal)
                let answer = try stranger.createAccount(attempt.member, attempt.changes)
                XCTAssertEqual(answer.location, "/compte/creation/confirmee")
                XCTAssertEqual(try stranger.follow(answer).status, 200)
                let mails = try portal.mails()
                XCTAssertEqual(mails.count, before + count + 1)
                XCTAssertEqual(mails.last?.recipient, Member.karim.email, "the owner is told, nobody else")
                XCTAssertNil(mails.last?.activationToken)
                portal.clock.advance(.hours(25))
            }
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM accounts"), 1)
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM accounts WHERE state = 'active'"), 1)
        }
    }

    func testTheAddressInTheRegistryIsToldOfANewAccount() throws {
        let portal = try TestPortal()
        try Browser(portal).createAccount(.helene)
        let mails = try portal.mails()
        XCTAssertEqual(Set(mails.map(\.recipient)), [Member.helene.email, Member.helene.registryEmail])
        let notice = try XCTUnwrap(mails.first { $0.recipient == Member.helene.registryEmail })
        XCTAssertNil(notice.activationToken, "only the new address can activate")
        XCTAssertFalse(notice.text.contains(Member.helene.email), "the address is masked")
    }

    /// Fields that the form does not have are nobody's wish.
    func testFieldsOfOnesOwnInventionAreNotStored() throws {
        let portal = try TestPortal()
        let browser = Browser(portal)
        try browser.get("/compte/creation")
        let inventions = [
            ("state", "active"), ("etat", "active"), ("role", "admin"), ("participant_id", "2"),
            ("first_login_pending", "0"),
            ("password_origin", "staff"), ("id", "99"), ("langue", "ar"),
        ]
        XCTAssertEqual(try browser.post("/compte/creation", Member.karim.form() + inventions).status, 303)
        let asItShouldBe = try portal.number(
            """
            SELECT COUNT(*) FROM accounts JOIN participants ON participants.id = accounts.participant_id
            WHERE matricule = 'C100001' AND state = 'pending' AND password_origin = 'member' AND first_login_pending = 1
                AND language = 'fr' AND accounts.id <> 99
            """)
        XCTAssertEqual(asItShouldBe, 1)
    }

    func testGuessingSlowsDownAndTheRightFactsWorkAgainAfterwards() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            var answer = try browser.createAccount(.karim, ["nom": "Faux"])
            for _ in 0..<10 where answer.status != 429 { answer = try browser.createAccount(.karim, ["nom": "Faux"]) }
            XCTAssertEqual(answer.status, 429)
            let wait = try XCTUnwrap(answer["Retry-After"].flatMap { Int($0) })
            XCTAssertGreaterThan(wait, 0)
            XCTAssertEqual(answer.heading, try Browser(portal).get("/compte/creation").heading, "the same calm page")
            XCTAssertEqual(answer.typed("nom"), "Faux")
            XCTAssertEqual(try browser.createAccount().status, 429, "right facts wait too")
            XCTAssertEqual(try Browser(portal).createAccount(.fatima).status, 303, "another member does not")
            portal.clock.advance(.seconds(wait))
            XCTAssertEqual(try browser.createAccount().location, "/compte/creation/confirmee")
        }
    }
}
