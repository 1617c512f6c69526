import PortalCore
import PortalTestSupport
import XCTest

@testable import PortalServer

/// A closed account whose time has come: nothing of the access is left in any file.
final class ErasureTests: XCTestCase {
    private static let marks = ["canari-adresse", "canari-nouvelle", "CanariNavigateur", "canari-perdue"]

    /// An account that leaves a trace everywhere an account can.
    private func live(_ portal: TestPortal) throws -> Browser {
        let member = Member(
            matricule: Member.karim.matricule, lastName: Member.karim.lastName, firstName: Member.karim.firstName,
            birthDate: Member.karim.birthDate, registryEmail: "", email: "canari-adresse@exemple.ma")
        let browser = Browser(portal)
        browser.fields = [("User-Agent", "CanariNavigateur/1.0")]
        try browser.createAccount(member)
        try browser.activate(member)
        try browser.signIn(member)
        try browser.get("/premiere-connexion")
        try browser.post("/premiere-connexion", [("plus_tard", "oui")])
        try browser.get("/profil/email")
        try browser.post("/profil/email", [("email", "canari-nouvelle@exemple.ma"), ("actuel", Member.password)])
        let stranger = Browser(portal)
        stranger.fields = browser.fields
        try stranger.signIn(member, password: "Faux-99x")
        try stranger.get("/mot-de-passe/oublie")
        try stranger.post("/mot-de-passe/oublie", [("email", member.email)])
        _ = try portal.store.database.write { writer in
            try writer.execute(
                """
                INSERT INTO outbox (recipient, message_id, message, created_at, last_error)
                VALUES ('canari-adresse@exemple.ma', 'x', CAST('canari-perdue' AS BLOB), :now, '550')
                """, [":now": portal.clock.now])
        }
        return browser
    }

    func testNothingIsLeftOfAClosedAccount() throws {
        let portal = try TestPortal(.socket)
        let browser = try live(portal)
        let before = try portal.storedBytes()
        for mark in Self.marks { XCTAssertTrue(before.contains(mark), "\(mark) was never there") }
        try browser.get("/profil/fermeture")
        try browser.post("/profil/fermeture", [("actuel", Member.password)])
        portal.clock.advance(.days(30))
        _ = try portal.mails()
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM accounts"), 0)
        XCTAssertEqual(
            try CompactWork.compact(portal.store), ["base compactée : il ne reste rien de ce qui a été effacé"])
        let after = try portal.storedBytes()
        for mark in Self.marks { XCTAssertFalse(after.contains(mark), "\(mark) is still there") }
        XCTAssertTrue(after.contains(Member.karim.matricule), "the fund's data stay")
        XCTAssertEqual(try portal.dump().filter { $0.hasPrefix("activity") || $0.hasPrefix("devices") }, [])
    }

    /// Whoever staff has shut out does not come back by closing the account first.
    func testAnAccountThatStaffClosedStays() throws {
        let portal = try TestPortal()
        let browser = try Browser.signedIn(to: portal)
        try browser.get("/profil/fermeture")
        try browser.post("/profil/fermeture", [("actuel", Member.password)])
        let administer = { (kind: StaffWork.Kind) in
            _ = try StaffWork.perform(kind, matricule: Member.karim.matricule, in: portal.services.accounts)
        }
        try administer(.disable)
        portal.clock.advance(.days(31))
        _ = try portal.mails()
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM accounts"), 1)
        try administer(.enable)
        _ = try portal.mails()
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM accounts"), 1, "reopened is reopened")
    }

    func testALongReadIsNotOverrun() throws {
        let portal = try TestPortal()
        try portal.store.database.read { reader in
            _ = try reader.first("SELECT COUNT(*) FROM accounts") { try $0.integer(0) }
            _ = try Browser(portal).createAccount()
            XCTAssertThrowsError(try CompactWork.compact(portal.store))
        }
        XCTAssertNoThrow(try CompactWork.compact(portal.store))
    }
}
