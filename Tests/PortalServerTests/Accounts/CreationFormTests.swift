import XCTest

/// The account form with mistakes in it: all of them said at once, what was typed comes back, and nothing is stored.
final class CreationFormTests: XCTestCase {
    private static let long = String(repeating: "a", count: 201)

    /// A field, and texts that it cannot hold; nil leaves the field out.
    private static let mistakes: [(field: String, texts: [String?])] = [
        ("matricule", [nil, "", "   ", "C 1", "\u{C7}1", "C*1", String(repeating: "1", count: 33), long]),
        ("nom", [nil, "", " \u{A0}", long]),
        ("prenom", [nil, "", "\t", long]),
        (
            "date_naissance",
            [nil, "", "31/02/1990", "1990-13-01", "demain", "2027-01-01", "24/11/2026", "09041975", long]
        ),
        ("email", [nil, "", "karim", "a@b", "a@@b.ma", "\u{E9}@b.ma", "a b@c.ma", "a@b.ma\r\nBcc: c@d.ma", long]),
        ("question", [nil, "", "q0", "q9", "3", "Q3"]),
        ("reponse", [nil, "", "  ", "a", "?!", long]),
        ("consentement", [nil, "", "non", "on", "oui "]),
    ]

    func testAnEmptyFormSaysAllThatIsMissing() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            try browser.get("/compte/creation")
            let answer = try portal.changingNothing { try browser.post("/compte/creation") }
            XCTAssertEqual(answer.status, 422)
            let fields = [
                "matricule", "nom", "prenom", "date_naissance", "email", "mot_de_passe", "question", "reponse",
                "consentement",
            ]
            XCTAssertEqual(answer.fieldsInError, fields)
            XCTAssertEqual(answer.summarised, fields)
        }
    }

    func testEachMistakeIsSaidBesideItsField() throws {
        try eachWay { portal in
            let browser = Browser(portal)
            for (field, texts) in Self.mistakes {
                for text in texts {
                    let answer = try portal.changingNothing { try browser.createAccount(.karim, [field: text]) }
                    let what = "\(field) \(text?.prefix(20) ?? "nil"): \(answer.summary)"
                    XCTAssertEqual(answer.status, 422, what)
                    XCTAssertEqual(answer.fieldsInError, [field], what)
                    XCTAssertEqual(answer.summarised, [field], what)
                    checkTyped(answer, [field: text], what)
                }
            }
        }
    }

    func testAllMistakesAreSaidAtOnce() throws {
        let browser = Browser(try TestPortal())
        let answer = try browser.createAccount(
            .karim,
            ["nom": "", "email": "karim", "mot_de_passe": "court", "confirmation": "autre", "consentement": nil])
        XCTAssertEqual(answer.fieldsInError, ["nom", "email", "mot_de_passe", "confirmation", "consentement"])
    }

    func testPasswordsAreRefusedWithEveryBrokenRule() throws {
        let portal = try TestPortal()
        let browser = Browser(portal)
        let passwords = [
            "court1", "Sanschiffre", "Beaucouptroplong12", "C100001-ab", "Alaoui-57x", "Karim-57xy", "Zut-1975-x",
            "cmim-572x",
            "password12", "karim-572", "\u{663}\u{664}\u{665}",
        ]
        for password in passwords {
            let answer = try portal.changingNothing {
                try browser.createAccount(.karim, ["mot_de_passe": password, "confirmation": password])
            }
            XCTAssertEqual(answer.fieldsInError, ["mot_de_passe"], password)
        }
        for confirmation in [nil, "", Member.otherPassword] {
            let answer = try browser.createAccount(.karim, ["confirmation": confirmation])
            XCTAssertEqual(answer.fieldsInError, ["confirmation"], confirmation ?? "nil")
        }
    }

    /// Which of two values to believe is not for us to guess.
    func testAFieldSentTwiceIsAsGoodAsNone() throws {
        let browser = Browser(try TestPortal())
        for field in ["matricule", "nom", "email", "mot_de_passe", "consentement"] {
            let form = Member.karim.form()
            let twice = form.filter { $0.0 == field }
            try browser.get("/compte/creation")
            XCTAssertEqual(try browser.post("/compte/creation", form + twice).fieldsInError, [field])
        }
    }

    /// Names and days as people write them.
    func testHonestSpellingsAreTaken() throws {
        let spellings: [[String: String?]] = [
            ["nom": "ALAOUI"], ["nom": "el-alaoui"], ["nom": "\u{C9}lala\u{F4}ui"], ["prenom": "karim "],
            ["matricule": " c100001 "], ["date_naissance": "09/04/1975"], ["date_naissance": " 1975-04-09 "],
            ["email": " Karim@Exemple.MA "], ["reponse": "  MINOUCHE "],
        ]
        for spelling in spellings {
            let answer = try Browser(try TestPortal()).createAccount(.karim, spelling)
            XCTAssertEqual(answer.location, "/compte/creation/confirmee", "\(spelling) \(answer.summary)")
        }
    }

    private func checkTyped(_ answer: Answer, _ changes: [String: String?], _ what: String) {
        for (name, value) in Member.karim.form(changes) where value.utf8.count <= 200 {
            switch name {
            case "mot_de_passe", "confirmation": continue
            case "consentement": XCTAssertEqual(answer.isTicked(name), value == "oui", what)
            case "question": XCTAssertEqual(answer.chosen(name), value == "q3" ? value : "", what)
            default: XCTAssertEqual(answer.typed(name), value, what)
            }
        }
        XCTAssertEqual(answer.matches("<input [^>]*type=\"password\"[^>]* (value)="), [], what)
    }
}
