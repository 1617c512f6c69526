import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalCore
@testable import PortalServer

/// Members are written to about a payment: once, without a health fact, and not when they want no such mail.
final class PaymentNewsTests: XCTestCase {
    func testAPaymentIsToldOnceForAllItsLines() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let before = try portal.mails().count
        try portal.importPayments([paid("N-1", "RL-9"), paid("N-2", "RL-9")], statements: ["RL-9;C100001;2026-11-20"])
        let mails = try portal.mails().dropFirst(before)
        XCTAssertEqual(mails.map(\.recipient), [Member.karim.email])
        let text = try XCTUnwrap(mails.first?.text)
        XCTAssertTrue(text.contains("/releves/RL-9"), text)
        for fact in ["56,00", "150,00", "Dentiste", "Tazi"] { XCTAssertFalse(text.contains(fact), fact) }
        XCTAssertTrue(try karim.get("/messagerie").text.contains("href=\"/releves/RL-9\""))

        try portal.importPayments([paid("N-3", "RL-9")])
        XCTAssertEqual(try portal.mails().count, before + 1, "one mail for all lines of a statement")
        portal.clock.advance(.days(61))
        XCTAssertEqual(try portal.mails().count, before + 1)
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM payment_news"), 0, "forgotten after two months")
    }

    func testOnlyNewPaymentsAreNews() throws {
        let portal = try TestPortal()
        var early = paid("N-1", "RL-9")
        var open = paid("N-2", nil)
        (open.state, open.paidOn) = ("en_cours", nil)
        try portal.importPayments([early, open], statements: ["RL-9;C100001;2026-11-20", "RL-10;C100001;2026-11-21"])
        _ = try Browser.signedIn(to: portal)
        let before = try portal.mails().count
        early.label = "Dentiste, corrig\u{E9}"
        var history = paid("N-4", "RL-11")
        history.paidOn = "2026-10-23"
        var refused = paid("N-5", "RL-10")
        refused.state = "rejete"
        try portal.importPayments([early, history, refused], statements: ["RL-11;C100001;2026-10-23"])
        XCTAssertEqual(try portal.mails().count, before, "a correction, a payment of last month, a refusal")
        try portal.importPayments([paid("N-2", "RL-10")])
        let mails = try portal.mails().dropFirst(before)
        XCTAssertEqual(mails.count, 1)
        XCTAssertTrue(mails.first?.text.contains("/releves/RL-10") ?? false, "an open line was paid")
    }

    /// What is not all there is not told.
    func testNothingIsToldWhileTheImportIsUnderWay() throws {
        let portal = try TestPortal()
        _ = try Browser.signedIn(to: portal)
        let before = try portal.mails().count
        try portal.importPayments([paid("N-1", "RL-9")], statements: ["RL-9;C100001;2026-11-20"])
        _ = try portal.store.database.write { try $0.execute("UPDATE import_batches SET state = 'applying'") }
        XCTAssertEqual(try portal.mails().count, before)
        _ = try portal.store.database.write { try $0.execute("UPDATE import_batches SET state = 'applied'") }
        XCTAssertEqual(try portal.mails().count, before + 1)
    }

    func testAMemberWantsNoSuchMail() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let helene = try Browser.signedIn(.helene, to: portal)
        try karim.get("/messagerie")
        XCTAssertEqual(try karim.post("/messagerie", [("geste", "sans-avis")]).location, "/messagerie")
        XCTAssertTrue(try karim.get("/messagerie").says(Words.inbox.paymentsOff))
        XCTAssertTrue(try helene.get("/messagerie").says(Words.inbox.paymentsOn), "another member's wish is hers")
        let before = try portal.mails().count
        var hers = paid("N-2", "RL-12")
        hers.matricule = Member.helene.matricule
        let statements = ["RL-9;C100001;2026-11-20", "RL-12;C100002;2026-11-20"]
        try portal.importPayments([paid("N-1", "RL-9"), hers], statements: statements)
        XCTAssertEqual(try portal.mails().dropFirst(before).map(\.recipient), [Member.helene.email])
        try karim.post("/messagerie", [("geste", "avis")])
        XCTAssertEqual(try portal.mails().count, before + 1, "what was not wanted then is not told later")
        try portal.importPayments([paid("N-3", "RL-13")], statements: ["RL-13;C100001;2026-11-21"])
        XCTAssertEqual(try portal.mails().last?.recipient, Member.karim.email)
        XCTAssertEqual(try portal.mails().count, before + 2)
    }

    private func paid(_ id: String, _ statement: String?) -> FixtureLine {
        FixtureLine(
            id: id, paidOn: "2026-11-20", label: "Dentiste", incurred: 15_000, base: 8_000, rate: 70, mandatory: 0,
            reimbursed: 5_600, statement: statement)
    }
}

extension TestPortal {
    /// What the nightly import brings: `statements` as number, matricule and day of payment.
    fileprivate func importPayments(_ lines: [FixtureLine], statements: [String] = []) throws {
        let heads = statements.map { $0 + ";virement;56,00\n" }
        try importRegistry([
            ("statements.csv", "numero;matricule;date_paiement;mode;total\n" + heads.joined()),
            ("reimbursements.csv", RegistryFiles.reimbursements(lines)),
        ])
    }
}
