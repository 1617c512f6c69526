import XCTest

/// Whether somebody has an account is told by no answer: known and unknown get the same status, fields and bytes.
final class EqualAnswersTests: XCTestCase {
    private static let unknown = "larim@exemple.ma"

    func testLogin() throws {
        try compare { browser, email in
            try browser.get("/connexion")
            return try browser.post("/connexion", [("email", email), ("mot_de_passe", "Faux-4711x")])
        }
    }

    func testTheHoldAfterTooManyLogins() throws {
        try compare { browser, email in
            var answer = try browser.get("/connexion")
            for _ in 0..<10 where answer.status != 429 {
                answer = try browser.post("/connexion", [("email", email), ("mot_de_passe", "Faux-4711x")])
            }
            XCTAssertEqual(answer.status, 429)
            return answer
        }
    }

    func testAskingForTheActivationMail() throws {
        try compare { browser, email in
            try browser.get("/compte/activation/renvoi")
            let answer = try browser.post("/compte/activation/renvoi", [("email", email)])
            return try same(answer, try browser.follow(answer))
        }
    }

    func testAskingForANewPassword() throws {
        try compare { browser, email in
            try browser.get("/mot-de-passe/oublie")
            let answer = try browser.post("/mot-de-passe/oublie", [("email", email)])
            return try same(answer, try browser.follow(answer))
        }
    }

    /// With the right facts of a participant who has an account, and of one who has none.
    func testCreatingAnAccount() throws {
        try eachWay { portal in
            _ = try Browser.signedIn(to: portal)
            let answers = try [Member.karim, .fatima].map { member in
                let browser = Browser(portal)
                let answer = try browser.createAccount(member)
                return try same(answer, try browser.follow(answer))
            }
            XCTAssertEqual(facts(answers[0]), facts(answers[1]))
        }
    }

    /// An address with an account, open or waiting, and one without: `ask` must be answered alike.
    private func compare(_ ask: (Browser, String) throws -> Answer) throws {
        for isActivated in [true, false] {
            try eachWay { portal in
                let member = Browser(portal)
                try member.createAccount()
                if isActivated { try member.activate() }
                let known = try ask(Browser(portal), Member.karim.email)
                let unknown = try ask(Browser(portal), Self.unknown)
                XCTAssertEqual(facts(known), facts(unknown))
            }
        }
    }

    /// The redirect must be alike too; the page it leads to is what is handed on.
    private func same(_ redirect: Answer, _ page: Answer) throws -> Answer {
        XCTAssertEqual(redirect.status, 303)
        XCTAssertEqual(redirect.body, [])
        XCTAssertEqual(redirect.values(of: "Set-Cookie"), [])
        return page
    }

    /// All there is to compare: status, fields but for the time of day and what a cookie holds, and the page.
    private func facts(_ answer: Answer) -> [String] {
        let fields = answer.fields.filter { $0.name != "Date" }.map { field in
            field.name == "Set-Cookie"
                ? "Set-Cookie: " + field.value.prefix { $0 != "=" } : "\(field.name): \(field.value)"
        }
        let page = [Member.karim.email, Self.unknown].reduce(answer.stable) { $0.replacing($1, with: "E") }
        return ["\(answer.status)"] + fields + [page]
    }
}
