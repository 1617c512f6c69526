import PortalTestSupport
import XCTest

@testable import PortalCore

final class OutboxTests: XCTestCase {
    private struct Setup {
        let storage: TestDatabase
        let clock = HandClock()
        let recorder = MailRecorder()
        let outbox: Outbox
        let sender: EmailAddress
        let recipient: EmailAddress
        let secret: ServerSecret

        var delivery: OutboxDelivery {
            OutboxDelivery(
                database: storage.database, transport: recorder, sender: sender, secret: secret, clock: clock.clock)
        }

        var delivered: String { recorder.delivered.map { String(decoding: $0.message, as: UTF8.self) }.joined() }

        func envelope(_ subject: String = "Essai") throws -> Outbox.Envelope {
            let content = MailContent(subject: subject, text: "texte", html: "<p>texte</p>", language: .french)
            return try outbox.envelope(content, to: Mailbox(recipient), at: clock.now)
        }

        func put(_ subject: String = "Essai") throws {
            try storage.database.write { try outbox.put(try envelope(subject), on: $0) }
        }
    }

    private func setup() throws -> Setup {
        let sender = try XCTUnwrap(EmailAddress("portail@mutuelle.example"))
        let storage = try TestDatabase()
        let secret = try storage.secret
        return Setup(
            storage: storage, outbox: Outbox(from: Mailbox(sender), audience: .folder, secret: secret), sender: sender,
            recipient: try XCTUnwrap(EmailAddress("karim@exemple.ma")), secret: secret)
    }

    private struct Undone: Error {}

    func testAMailGoesWithItsTransactionOrNotAtAll() throws {
        let setup = try setup()
        XCTAssertThrowsError(
            try setup.storage.database.write { writer -> Void in
                try setup.outbox.put(try setup.envelope(), on: writer)
                throw Undone()
            })
        XCTAssertEqual(try setup.delivery.run().delivered, 0)
        try setup.put()
        let report = try setup.delivery.run()
        XCTAssertEqual(report.delivered, 1)
        XCTAssertNil(report.nextDue)
        XCTAssertEqual(setup.recorder.delivered.first?.recipient, setup.recipient)
        XCTAssertEqual(try setup.storage.number("SELECT COUNT(*) FROM outbox"), 0)
    }

    /// A mail that waits, for three days where a server is away, holds links that open accounts.
    func testWhoHasOnlyTheDatabaseReadsNoMail() throws {
        let setup = try setup()
        try setup.put("jeton-secret")
        let stored = try setup.storage.database.read { try $0.all("SELECT message FROM outbox") { try $0.blob(0) } }
        XCTAssertFalse(String(decoding: stored.joined(), as: UTF8.self).contains("jeton-secret"))
        XCTAssertEqual(try setup.delivery.run().delivered, 1)
        XCTAssertTrue(setup.delivered.contains("jeton-secret"))
    }

    func testNobodyTurnsAMailToAnotherMailbox() throws {
        let setup = try setup()
        try setup.put("jeton-secret")
        try setup.storage.execute("UPDATE outbox SET recipient = 'voleur@exemple.ma'")
        XCTAssertEqual(try setup.delivery.run().givenUp, 1)
        XCTAssertEqual(setup.delivered, "")
    }

    /// A database put back without its secret: nobody is sent what cannot be read, and staff see why.
    func testAMailThatAnotherSecretSealedIsGivenUpAndShown() throws {
        let setup = try setup()
        try setup.put()
        let delivery = OutboxDelivery(
            database: setup.storage.database, transport: setup.recorder, sender: setup.sender,
            secret: try TestDatabase().secret, clock: setup.clock.clock)
        XCTAssertEqual(try delivery.run().givenUp, 1)
        XCTAssertEqual(setup.delivered, "")
        XCTAssertEqual(
            try setup.storage.number("SELECT COUNT(*) FROM outbox WHERE last_error LIKE '%secret.key%'"), 1)
    }

    /// Left by a former version.
    func testAMailThatWasNotSealedGoesToo() throws {
        let setup = try setup()
        try setup.storage.execute(
            """
            INSERT INTO outbox (recipient, message_id, message, created_at, next_attempt_at)
            VALUES ('karim@exemple.ma', '<1@exemple.ma>', CAST('Subject: ancien' AS BLOB), 0, 0)
            """)
        XCTAssertEqual(try setup.delivery.run().delivered, 1)
        XCTAssertTrue(setup.delivered.contains("ancien"))
    }

    func testMoreThanABatchGoesInOrder() throws {
        let setup = try setup()
        for number in 0..<45 { try setup.put("\(number)") }
        XCTAssertEqual(try setup.delivery.run().delivered, 45)
        let subjects = setup.recorder.delivered.map { String(decoding: $0.message, as: UTF8.self) }
        for (number, text) in subjects.enumerated() { XCTAssertTrue(text.contains("Subject: \(number)\r\n")) }
    }

    func testATemporaryFailureWaitsLongerEachTime() throws {
        let setup = try setup()
        try setup.put()
        setup.recorder.fail(with: Array(repeating: .temporary("451"), count: 12))
        var waits: [Int64] = []
        for _ in 0..<12 {
            let due = try XCTUnwrap(try setup.delivery.run().nextDue)
            waits.append((due - setup.clock.now).milliseconds / 1000)
            XCTAssertEqual(try setup.delivery.run().postponed, 0, "not before its time")
            setup.clock.advance(due - setup.clock.now)
        }
        XCTAssertEqual(waits, [60, 120, 240, 480, 960, 1920, 3840, 7680, 15360, 21600, 21600, 21600])
        XCTAssertEqual(try setup.storage.number("SELECT attempts FROM outbox"), 12)
        XCTAssertEqual(try setup.delivery.run().delivered, 1)
    }

    func testAMailPlannedByAClockThatIsSetBackGoesAtOnce() throws {
        let setup = try setup()
        try setup.put()
        setup.recorder.fail(with: [.temporary("451")])
        XCTAssertEqual(try setup.delivery.run().postponed, 1)
        setup.clock.advance(.seconds(-3600))
        XCTAssertEqual(try setup.delivery.run().delivered, 1)
    }

    func testAPermanentFailureIsGivenUpAndShown() throws {
        let setup = try setup()
        try setup.put()
        setup.recorder.fail(with: [.permanent("550 no such user")])
        let report = try setup.delivery.run()
        XCTAssertEqual(report.givenUp, 1)
        XCTAssertNil(report.nextDue)
        let shown = try setup.storage.database.read {
            try $0.first("SELECT last_error FROM outbox WHERE next_attempt_at IS NULL") { try $0.text(0) }
        }
        XCTAssertEqual(shown, "550 no such user")
        setup.clock.advance(.days(30))
        XCTAssertEqual(try setup.delivery.run().delivered, 0)
    }

    func testAServerThatIsAwayForDaysIsGivenUpInTheEnd() throws {
        let setup = try setup()
        try setup.put()
        setup.recorder.fail(with: Array(repeating: .temporary("away"), count: 100))
        let start = setup.clock.now
        while let due = try setup.delivery.run().nextDue { setup.clock.advance(due - setup.clock.now) }
        XCTAssertEqual(try setup.storage.number("SELECT attempts FROM outbox"), OutboxDelivery.maximumAttempts)
        XCTAssertGreaterThan(setup.clock.now - start, .days(2))
    }

    func testOneBadMailDoesNotHoldUpTheOthers() throws {
        let setup = try setup()
        for number in 0..<3 { try setup.put("\(number)") }
        setup.recorder.fail(with: [.temporary("451")])
        let report = try setup.delivery.run()
        XCTAssertEqual([report.delivered, report.postponed], [2, 1])
    }

    func testStoppingEndsTheRoundBetweenTwoMails() throws {
        let setup = try setup()
        for _ in 0..<5 { try setup.put() }
        _ = try setup.delivery.run { setup.recorder.delivered.count == 2 }
        XCTAssertEqual(setup.recorder.delivered.count, 2)
        XCTAssertEqual(try setup.storage.number("SELECT COUNT(*) FROM outbox"), 3)
    }

    func testTheSenderWakesStopsAndStartsAgain() throws {
        let setup = try setup()
        let rounds = DispatchSemaphore(value: 0)
        let sender = OutboxSender(delivery: setup.delivery, clock: setup.clock.clock) { _ in rounds.signal() }
        try setup.put()
        sender.wake()
        XCTAssertEqual(setup.recorder.delivered.count, 0, "it has not started")
        sender.start()
        XCTAssertEqual(rounds.wait(timeout: .now() + 10), .success)
        XCTAssertEqual(setup.recorder.delivered.count, 1)
        try setup.put()
        sender.wake()
        XCTAssertEqual(rounds.wait(timeout: .now() + 10), .success)
        XCTAssertEqual(setup.recorder.delivered.count, 2)
        sender.stop()
        try setup.put()
        sender.wake()
        XCTAssertEqual(setup.recorder.delivered.count, 2)
        sender.start()
        XCTAssertEqual(rounds.wait(timeout: .now() + 10), .success)
        XCTAssertEqual(setup.recorder.delivered.count, 3)
        sender.stop()
    }
}
