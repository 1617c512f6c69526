import Foundation
import HTTPServer
import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// From a line to an answered complaint, and everything that must not happen on the way.
final class ComplaintTests: XCTestCase {
    private static let fields = [
        ("categorie", "remboursement"), ("sujet", "Un refus"), ("message", "Pourquoi ?\r\nMerci."),
    ]

    private func complain(_ browser: Browser, _ more: [(String, String)] = []) throws -> Answer {
        let page = try browser.get("/reclamations/nouvelle")
        let form = try XCTUnwrap(page.hiddenValues("envoi").first)
        return try browser.post("/reclamations/nouvelle", Self.fields + [("envoi", form)] + more)
    }

    private func words(_ phrase: Phrase) -> String { phrase[.french].plain(in: .french) }

    func testTheWholeWayFromALineToAnAnswer() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            XCTAssertTrue(
                try karim.get("/remboursements/R-REFUS").text.contains("/reclamations/nouvelle?remboursement=R-REFUS"))
            XCTAssertTrue(
                try karim.get("/reclamations/nouvelle?remboursement=R-REFUS").text.contains("Cure thermale"))
            let sent = try complain(karim, [("remboursement", "R-REFUS")])
            XCTAssertEqual(sent.location, "/reclamations/REC-2026-000001?etat=envoye")
            let page = try karim.follow(sent)
            for text in ["Un refus", "Pourquoi ?\nMerci.", "Cure thermale", "08/12/2026", "23/01/2027"] {
                XCTAssertTrue(page.text.contains(text), text)
            }
            XCTAssertTrue(try portal.mails().contains { $0.text.contains("REC-2026-000001") })
            let staff = ComplaintStaff(portal.services.accounts)
            XCTAssertEqual(try staff.waiting().map(\.reference), ["REC-2026-000001"])
            XCTAssertTrue(try karim.get("/accueil").text.contains("Une réclamation ouverte"))
            XCTAssertTrue(try staff.perform(.note("Client difficile"), on: "REC-2026-000001", by: "Nadia"))
            XCTAssertTrue(
                try staff.perform(
                    .answer("Il manquait une pièce.", isRefused: true), on: "REC-2026-000001", by: "Nadia"))
            XCTAssertEqual(
                try ComplaintWork.perform(["show", "REC-2026-000001", "", ""], in: portal.services.accounts),
                [
                    "member\n    Pourquoi ?\n    Merci.", "note Nadia\n    Client difficile",
                    "staff Nadia\n    Il manquait une pièce.",
                ])
            let answered = try karim.get("/reclamations/REC-2026-000001")
            XCTAssertTrue(answered.text.contains("Il manquait une pièce."))
            XCTAssertTrue(answered.text.contains("ACAPS"), "the way outside")
            XCTAssertFalse(answered.text.contains("Client difficile"), "notes stay among staff")
            XCTAssertTrue(try portal.mails().allSatisfy { !$0.text.contains("pièce") && !$0.text.contains("thermale") })
            XCTAssertEqual(try karim.post("/reclamations/REC-2026-000001", [("avis", "non")]).status, 303)
            XCTAssertEqual(try portal.number("SELECT is_satisfied FROM complaints"), 0)
            try karim.get("/reclamations/REC-2026-000001")
            XCTAssertEqual(try karim.post("/reclamations/REC-2026-000001", [("message", "Je la joins.")]).status, 303)
            XCTAssertEqual(try staff.waiting().map(\.state), [.inProgress], "a reply wakes it")
        }
    }

    func testAnotherMembersComplaintIsAbsent() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            _ = try complain(karim)
            let helene = try Browser.signedIn(.helene, to: portal)
            XCTAssertEqual(try helene.get("/reclamations/REC-2026-000001").status, 404)
            XCTAssertFalse(try helene.get("/reclamations").text.contains("REC-2026-000001"))
            try helene.get("/reclamations")
            for form in [[("message", "Bonjour")], [("avis", "oui")]] {
                XCTAssertEqual(try helene.post("/reclamations/REC-2026-000001", form).status, 404)
            }
            XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM complaint_messages"), 1)
            let foreign = try helene.get("/reclamations/nouvelle?remboursement=R-REFUS")
            XCTAssertFalse(foreign.text.contains("Cure thermale"))
        }
    }

    /// A masked act is named by its family in the complaint too.
    func testAnAdultsActStaysMasked() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let page = try karim.follow(try complain(karim, [("remboursement", "R-CONJOINT-REFUS")]))
        XCTAssertFalse(page.text.contains("Zebra"))
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM complaints WHERE line_label LIKE '%Zebra%'"), 0)
    }

    func testWhatIsWrongIsSaidAndNothingTypedIsLost() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        try karim.get("/reclamations/nouvelle")
        let typed = "Un long récit <b>important</b>"
        let answer = try karim.post("/reclamations/nouvelle", [("categorie", "tout"), ("message", typed)])
        XCTAssertEqual(answer.status, 422)
        for field in ["categorie", "sujet"] { XCTAssertTrue(answer.text.contains("href=\"#\(field)\""), field) }
        XCTAssertTrue(answer.text.contains("Un long récit &lt;b&gt;important&lt;/b&gt;"))
        let long = try karim.post(
            "/reclamations/nouvelle", Self.fields.dropLast() + [("message", String(repeating: "x", count: 4001))])
        XCTAssertEqual(long.status, 422)
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM complaints"), 0)
    }

    /// A request under the law has a number, a due day and a thread, and is no complaint of another kind.
    func testARequestUnderTheLawIsNumbered() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            let form = try XCTUnwrap(try karim.get("/profil/droits").hiddenValues("envoi").first)
            let wrong = try karim.post("/profil/droits", [("categorie", "delai"), ("message", "Bonjour")])
            XCTAssertEqual(wrong.status, 422)
            XCTAssertTrue(wrong.text.contains("href=\"#categorie\""))
            XCTAssertEqual(try karim.post("/profil/droits", []).status, 422)
            let sent = try karim.post(
                "/profil/droits", [("categorie", "rectification"), ("message", "Mon prénom"), ("envoi", form)])
            XCTAssertTrue(try karim.follow(sent).text.contains("REC-2026-000001"))
            XCTAssertTrue(try karim.get("/profil/droits").text.contains("REC-2026-000001"))
        }
    }

    /// Each mail to a member has its notice, counted until it was seen; another member's inbox is not touched.
    func testEachMailHasItsNotice() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            let helene = try Browser.signedIn(.helene, to: portal)
            _ = try complain(karim)
            let page = try karim.get("/messagerie")
            XCTAssertTrue(page.text.contains("href=\"/reclamations/REC-2026-000001\""))
            XCTAssertTrue(page.text.contains("class=\"nav-inbox\""))
            XCTAssertFalse(try helene.get("/messagerie").text.contains("REC-2026-000001"))
            XCTAssertEqual(try karim.post("/messagerie", [("geste", "lu")]).location, "/messagerie")
            XCTAssertFalse(try karim.get("/accueil").text.contains("class=\"nav-inbox\""))
            XCTAssertTrue(try helene.get("/accueil").text.contains("class=\"nav-inbox\""), "hers are still new")
        }
    }

    /// Each step is one mail, one notice and one line of the journal; a step that is none tells nobody.
    func testEachStepIsToldOnce() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        _ = try complain(karim)
        let staff = ComplaintStaff(portal.services.accounts)
        let acts: [ComplaintStaff.Act] = [
            .begin, .begin, .ask("Quoi ?"), .answer("Non.", isRefused: true), .close, .close,
        ]
        for act in acts { XCTAssertTrue(try staff.perform(act, on: "REC-2026-000001", by: "Nadia")) }
        let subjects = try portal.mails().filter { $0.text.contains("REC-2026-000001") }.count
        XCTAssertEqual(subjects, 5, "received, begun, asked, answered, closed")
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM notices WHERE reference = 'REC-2026-000001'"), 5)
        let journal = try karim.get("/journal").text
        for line in ["Réclamation prise en charge", "Réponse à une réclamation", "Réclamation close"] {
            XCTAssertTrue(journal.contains(line), line)
        }
    }

    /// The promise is the mutual's own, by setting.
    func testThePromisedDaysAreASetting() throws {
        let portal = try TestPortal {
            $0.promise.reviewDays = 5
            $0.promise.answerMonths = 1
        }
        let karim = try Browser.signedIn(to: portal)
        let page = try karim.follow(try complain(karim))
        for day in ["28/11/2026", "23/12/2026"] { XCTAssertTrue(page.text.contains(day), day) }
    }

    /// Opening again is answered by a mail and by new days; a reply to a question keeps the days.
    func testReopeningBeginsThePromiseAnew() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        _ = try complain(karim)
        let staff = ComplaintStaff(portal.services.accounts)
        func reply() throws -> Answer {
            try karim.get("/reclamations/REC-2026-000001")
            return try karim.follow(try karim.post("/reclamations/REC-2026-000001", [("message", "Voici.")]))
        }
        for act in [ComplaintStaff.Act.ask("Quoi ?"), .close] {
            _ = try staff.perform(act, on: "REC-2026-000001", by: "Nadia")
            portal.clock.advance(.days(20))
            _ = try karim.signIn()
            let page = try reply()
            let due = try staff.waiting().map(\.handleBy.iso)
            XCTAssertEqual(due, act == .close ? ["2027-03-02"] : ["2027-01-23"])
            XCTAssertTrue(page.text.contains(act == .close ? "02/03/2027" : "23/01/2027"))
        }
        XCTAssertEqual(try portal.mails().count { $0.text.contains("de nouveau à l\u{2019}étude") }, 1)
    }

    /// A form counts once for each member, whoever else may know its code.
    func testAFormOfAnotherMemberStandsInNobodysWay() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let helene = try Browser.signedIn(.helene, to: portal)
        let form = try XCTUnwrap(try karim.get("/reclamations/nouvelle").hiddenValues("envoi").first)
        try helene.get("/reclamations/nouvelle")
        for browser in [karim, helene] {
            XCTAssertEqual(try browser.post("/reclamations/nouvelle", Self.fields + [("envoi", form)]).status, 303)
        }
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM complaints"), 2)
    }

    /// What the registry says later changes nothing of what was complained of.
    func testTheFiguresOfTheLineAreFrozen() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let sent = try complain(karim, [("remboursement", "R-REFUS")])
        let before = try karim.follow(sent).matches("<dd>([^<]*DH)</dd>")
        XCTAssertFalse(before.isEmpty)
        try portal.store.database.write { writer in
            _ = try writer.execute(
                "UPDATE reimbursements SET amount_incurred = 99900, act_label = 'Autre' WHERE id = 'R-REFUS'")
        }
        let after = try karim.get("/reclamations/REC-2026-000001")
        XCTAssertEqual(after.matches("<dd>([^<]*DH)</dd>"), before)
        XCTAssertTrue(after.text.contains("Cure thermale"))
        XCTAssertTrue(try karim.get("/remboursements/R-REFUS").text.contains("999,00"), "the line itself has changed")
    }

    func testNumbersHaveNoGapsAndSendingIsSlowedDown() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let answers = try (0..<12).map { _ in try complain(karim) }
        XCTAssertEqual(answers.filter { $0.status == 303 }.count, 11)
        XCTAssertEqual(answers.last?.status, 429)
        XCTAssertEqual(answers[10].location, "/reclamations/REC-2026-000011?etat=envoye")
    }
}
