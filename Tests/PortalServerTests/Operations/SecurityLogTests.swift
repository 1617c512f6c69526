import PortalCore
import PortalTestSupport
import XCTest

@testable import PortalServer

/// What the operator's log says of what touches the safety of accounts, and of whom.
final class SecurityLogTests: XCTestCase {
    private func events(_ portal: TestPortal) -> [String] {
        portal.log.lines.filter { $0.hasPrefix("notice security ") }
    }

    func testEveryStepOfAnAccountIsALine() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        try Browser(portal).signIn(password: "Faux-99x")
        try karim.get("/profil/mot-de-passe")
        let fields = [("mot_de_passe", Member.otherPassword), ("confirmation", Member.otherPassword)]
        try karim.post("/profil/mot-de-passe", [("actuel", "Faux-99x")] + fields)
        try karim.post("/profil/mot-de-passe", [("actuel", Member.password)] + fields)
        try karim.post("/langue", [("langue", "ar")], token: .text("faux"))
        try karim.get("/accueil")
        try karim.post("/deconnexion")
        _ = try StaffWork.perform(.disable, matricule: Member.karim.matricule, in: portal.services.accounts)
        let seen = events(portal).map { line in
            line.split(separator: " ").first { $0.hasPrefix("what=") }?.dropFirst(5) ?? ""
        }
        XCTAssertEqual(
            seen,
            [
                "account.created", "account.activated", "session.began_on_new_device", "access.password_kept",
                "session.refused", "access.password_refused", "access.password_changed", "form.refused",
                "session.ended", "account.disabled",
            ])
        XCTAssertTrue(events(portal).allSatisfy { $0.contains("account=1") || $0.contains("typed=") })
        XCTAssertTrue(events(portal).last?.contains("by=staff") == true)
    }

    /// The same address gives the same code, whether or not it has an account; another one another.
    func testTriesAtOneAddressCanBeToldFromThoseAtAnother() throws {
        let portal = try TestPortal()
        _ = try Browser.signedIn(to: portal)
        let stranger = Browser(portal)
        for email in ["karim@exemple.ma", "Karim@Exemple.ma", "inconnu@exemple.ma"] {
            try stranger.get("/connexion")
            try stranger.post("/connexion", [("email", email), ("mot_de_passe", "Faux-99x")])
        }
        let codes = events(portal).compactMap { line in
            line.split(separator: " ").first { $0.hasPrefix("typed=") }
        }
        XCTAssertEqual(codes.count, 3)
        XCTAssertEqual(codes[0], codes[1])
        XCTAssertNotEqual(codes[1], codes[2])
        XCTAssertFalse(portal.log.lines.joined().contains("@"))
    }

    func testAFloodIsSaidToBeHeldBack() throws {
        let portal = try TestPortal()
        let stranger = Browser(portal)
        try stranger.get("/connexion")
        for _ in 0..<5 {
            try stranger.post("/connexion", [("email", "inconnu@exemple.ma"), ("mot_de_passe", "Faux-99x")])
        }
        XCTAssertTrue(events(portal).last?.contains("what=session.throttled") == true)
    }
}
