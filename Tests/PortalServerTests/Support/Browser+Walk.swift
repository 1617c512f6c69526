import XCTest

@testable import PortalServer

/// The steps of a member's way in, for tests that begin further on.
extension Browser {
    /// Fills in the account form.
    @discardableResult
    func createAccount(_ member: Member = .karim, _ changes: [String: String?] = [:]) throws -> Answer {
        try get("/compte/creation")
        return try post("/compte/creation", member.form(changes))
    }

    /// Follows the newest activation link mailed to `member`, and presses its button.
    @discardableResult
    func activate(_ member: Member = .karim) throws -> Answer {
        let token = try portal.activationToken(of: member)
        try get("/compte/activation?jeton=\(token)")
        return try post("/compte/activation", [("jeton", token)])
    }

    /// Fills in the login form.
    @discardableResult
    func signIn(_ member: Member = .karim, password: String = Member.password) throws -> Answer {
        try get("/connexion")
        return try post("/connexion", [("email", member.email), ("mot_de_passe", password)])
    }

    /// A browser in which `member` is signed in and past the first-login page.
    static func signedIn(_ member: Member = .karim, to portal: TestPortal) throws -> Browser {
        let browser = Browser(portal)
        try browser.createAccount(member)
        try browser.activate(member)
        XCTAssertEqual(try browser.signIn(member).location, "/accueil")
        try browser.get("/premiere-connexion")
        XCTAssertEqual(try browser.post("/premiere-connexion", [("plus_tard", "oui")]).location, "/accueil")
        try browser.get("/accueil")
        return browser
    }
}

extension TestPortal {
    /// The token of the newest activation mail to `member`.
    func activationToken(of member: Member = .karim) throws -> String {
        let tokens = try mails().filter { $0.recipient == member.email }.compactMap(\.activationToken)
        return try XCTUnwrap(tokens.last, "no activation mail")
    }
}

extension XCTestCase {
    /// Runs one test body each way in, and says over which way it failed.
    func eachWay(
        configure: (inout ServerSettings) -> Void = { _ in }, _ body: (TestPortal) throws -> Void
    ) throws {
        for way in Way.allCases {
            let before = testRun?.failureCount ?? 0
            do {
                try body(try TestPortal(way, configure: configure))
            } catch {
                XCTFail("\(way): \(error)")
            }
            if (testRun?.failureCount ?? 0) > before { print("the failures above are those over the \(way)") }
        }
    }
}
