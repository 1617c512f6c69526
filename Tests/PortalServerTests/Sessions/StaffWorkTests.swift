import PortalCore
import PortalTestSupport
import XCTest

@testable import PortalServer

/// What the administrator's commands do to members, seen from their browsers.
final class StaffWorkTests: XCTestCase {
    private func perform(_ kind: StaffWork.Kind, in portal: TestPortal) throws -> [String] {
        try StaffWork.perform(kind, matricule: Member.karim.matricule.lowercased(), in: portal.services.accounts)
    }

    func testAClosedAccountsSessionsEndAtOnce() throws {
        try eachWay { portal in
            let phone = try Browser.signedIn(to: portal)
            let laptop = Browser(portal)
            try laptop.signIn()
            let helene = try Browser.signedIn(.helene, to: portal)
            XCTAssertEqual(try perform(.disable, in: portal), ["compte fermé, sessions terminées"])
            for browser in [phone, laptop] {
                XCTAssertEqual(try browser.get("/accueil").location, "/connexion?etat=fin")
            }
            XCTAssertEqual(try helene.get("/accueil").status, 200)
            XCTAssertEqual(try Browser(portal).signIn().status, 422)
            XCTAssertThrowsError(try perform(.disable, in: portal))
            XCTAssertEqual(try perform(.enable, in: portal), ["compte rouvert"])
            XCTAssertEqual(try phone.get("/accueil").status, 303, "a session that ended stays ended")
            XCTAssertEqual(try Browser(portal).signIn().location, "/accueil")
        }
    }

    func testATemporaryPasswordAsksForAnotherAndEnds() throws {
        try eachWay { portal in
            let phone = try Browser.signedIn(to: portal)
            let line = try XCTUnwrap(try perform(.resetPassword, in: portal).first)
            let password = try XCTUnwrap(line.split(separator: " ").last.map(String.init))
            XCTAssertEqual(try phone.get("/accueil").location, "/connexion?etat=fin")
            let browser = Browser(portal)
            XCTAssertEqual(try browser.signIn(password: password).location, "/accueil")
            XCTAssertEqual(try browser.get("/accueil").location, "/premiere-connexion")
            portal.clock.advance(AccountAdministration.temporaryPasswordLifetime)
            let late = try Browser(portal).signIn(password: password)
            XCTAssertEqual(late.status, 422)
            XCTAssertTrue(late.text.contains(try portal.supportPhone.e164))
        }
    }

    /// Somebody who knows a member's facts has made the account with an address of their own: it goes, and the member's comes.
    func testAnAccountMadeBySomebodyElseMakesRoom() throws {
        try eachWay { portal in
            let thief = Member(
                matricule: Member.karim.matricule, lastName: Member.karim.lastName, firstName: Member.karim.firstName,
                birthDate: Member.karim.birthDate, registryEmail: "", email: "voleur@exemple.ma")
            let stranger = try Browser.signedIn(thief, to: portal)
            let karim = Browser(portal)
            try karim.createAccount()
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM accounts"), 1, "the thief's stands in the way")
            XCTAssertEqual(
                try perform(.deleteAccount, in: portal), ["compte effacé : le participant peut en créer un autre"])
            XCTAssertEqual(try stranger.get("/accueil").location, "/connexion?etat=fin")
            XCTAssertThrowsError(try perform(.deleteAccount, in: portal))
            portal.clock.advance(.minutes(20))
            try karim.createAccount()
            try karim.activate()
            XCTAssertEqual(try karim.signIn().location, "/accueil")
            XCTAssertTrue(portal.log.lines.contains { $0.contains("what=account.deleted") && $0.contains("by=staff") })
        }
    }

    /// The real program, without a server and through a running one.
    func testTheCommandsWorkWithAndWithoutAServer() throws {
        let folder = try TemporaryFolder()
        let data = folder.path + "/var"
        let resources = ["--resources", PackageFiles.root]
        let demo = ["demo-data", "--participants", "3", "--lines-per-participant", "1", "--seed", "4"]
        XCTAssertEqual(try PortalProgram.run(demo + ["--out", folder.path + "/files"]).status, 0)
        XCTAssertEqual(
            try PortalProgram.run(["import", folder.path + "/files", "--data-dir", data] + resources).status, 0)
        let matricule = try XCTUnwrap(
            try SQLiteDatabase(path: data + "/portal.sqlite").read {
                try $0.first("SELECT matricule FROM participants ORDER BY id LIMIT 1") { try $0.text(0) }
            })
        let member = ["--matricule", matricule, "--data-dir", data] + resources
        XCTAssertEqual(
            try PortalProgram.run(["admin", "create-account", "--email", "membre@exemple.ma"] + member).status, 0)
        XCTAssertEqual(
            try PortalProgram.run(["admin", "disable"] + member).output, "compte fermé, sessions terminées\n")
        XCTAssertEqual(try PortalProgram.run(["admin", "disable"] + member).status, 1)
        let server = try PortalProgram(["serve", "--port", "0", "--data-dir", data] + resources)
        XCTAssertTrue(server.firstLine().hasPrefix("listening on "))
        XCTAssertEqual(try PortalProgram.run(["admin", "enable"] + member).output, "compte rouvert\n")
        let given = try PortalProgram.run(["admin", "reset-password"] + member).output
        XCTAssertTrue(given.hasPrefix("mot de passe provisoire, valable 7 jours : "), given)
        XCTAssertEqual(server.stop(), 0)
    }
}
