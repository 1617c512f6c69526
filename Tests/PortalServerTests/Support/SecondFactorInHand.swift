import PortalTestSupport
import XCTest

@testable import PortalCore

/// A member's telephone and paper, after the code was switched on.
struct SecondFactorInHand {
    let secret: String
    let recoveryCodes: [String]
    private let time: TimeCode

    init(secret: String, recoveryCodes: [String]) {
        self.secret = secret
        self.recoveryCodes = recoveryCodes
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = secret.flatMap { letter in
            (0..<5).reversed().map { (alphabet.firstIndex(of: letter) ?? 0) >> $0 & 1 }
        }
        time = TimeCode(
            secret: stride(from: 0, to: bits.count, by: 8).map { start in
                bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | UInt8($1) }
            })
    }

    /// The code that the telephone shows now.
    func code(_ portal: TestPortal) -> String { time.code(ofStep: TimeCode.step(at: portal.clock.now)) }

    static func codes(on page: Answer) -> [String] {
        page.matches("<li><bdi dir=\"ltr\">([a-z2-9]{5}-[a-z2-9]{5})</bdi></li>")
    }
}

extension Browser {
    /// Begins to switch the code on, up to the page with the secret.
    func begin() throws {
        try get("/profil/securite")
        XCTAssertEqual(
            try post("/profil/securite", [("geste", "activer"), ("actuel", Member.password)]).location,
            "/profil/securite/activation")
    }

    /// Switches the code on, reading the secret from the page as a member without a camera does.
    func switchOn() throws -> SecondFactorInHand {
        try begin()
        let page = try get("/profil/securite/activation")
        let shown = try XCTUnwrap(page.matches("<p class=\"secret\"><bdi dir=\"ltr\">([A-Z2-7 ]+)</bdi>").first)
        let secret = shown.filter { $0 != " " }
        let telephone = SecondFactorInHand(secret: secret, recoveryCodes: [])
        XCTAssertEqual(try post("/profil/securite/activation", [("code", "000000")]).status, 422)
        let done = try post("/profil/securite/activation", [("code", telephone.code(portal))])
        XCTAssertEqual(done.status, 200, done.summary)
        return SecondFactorInHand(secret: secret, recoveryCodes: SecondFactorInHand.codes(on: done))
    }
}

extension TestPortal {
    /// A new browser in which Karim has given the password, and a code is asked.
    func halfway() throws -> Browser {
        let browser = Browser(self)
        XCTAssertEqual(try browser.signIn().location, "/connexion/code")
        try browser.get("/connexion/code")
        return browser
    }
}
