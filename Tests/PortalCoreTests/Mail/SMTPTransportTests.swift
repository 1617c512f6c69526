import PortalTestSupport
import XCTest

@testable import PortalCore

final class SMTPTransportTests: XCTestCase {
    private let text = "Subject: x\r\n\r\nBonjour\r\n.\r\n..deux points\r\nfin\r\n"

    private func mail() throws -> OutgoingMail {
        OutgoingMail(
            id: try MessageID.random(at: HandClock.start, domain: "mutuelle.example"),
            sender: try XCTUnwrap(EmailAddress("portail@mutuelle.example")),
            recipient: try XCTUnwrap(EmailAddress("karim@exemple.ma")), message: Array(text.utf8))
    }

    private func transport(_ url: String, trusting certificate: TestCertificate? = nil) throws -> SMTPTransport {
        guard case .server(let server) = try MailURL(url) else { throw XCTSkip("no server: \(url)") }
        return try SMTPTransport(server: server, heloName: "portail.example", certificateFile: certificate?.certificate)
    }

    private func failure(_ transport: SMTPTransport) throws -> MailFailure? {
        do { try transport.deliver(try mail()) } catch let error as MailFailure { return error }
        return nil
    }

    private func assertTemporary(_ failure: MailFailure?, line: UInt = #line) {
        guard case .temporary = failure else { return XCTFail("\(String(describing: failure))", line: line) }
    }

    func testMailsArriveWholeOverOneConnection() throws {
        let sink = try SMTPSink()
        let transport = try transport("smtp://127.0.0.1:\(sink.port)")
        for _ in 0..<3 { try transport.deliver(try mail()) }
        let taken = try sink.finish().filter { $0.event == "taken" }
        XCTAssertEqual(taken.count, 3)
        XCTAssertEqual(taken.first?.content.map { String(decoding: $0, as: UTF8.self) }, text)
        XCTAssertEqual(taken.first?.sender, "portail@mutuelle.example")
        XCTAssertEqual(taken.first?.recipients, ["karim@exemple.ma"])
    }

    func testSTARTTLSWithAKnownCertificate() throws {
        let folder = try TemporaryFolder()
        let certificate = try TestCertificate(in: folder, for: "localhost")
        let sink = try SMTPSink(["--tls", "starttls"] + certificate.arguments)
        try transport("smtp://localhost:\(sink.port)?tls=required", trusting: certificate).deliver(try mail())
        let events = try sink.finish()
        XCTAssertEqual(events.map(\.event), ["mail", "taken"])
        XCTAssertEqual(events.first?.tls, true)
    }

    func testTLSFromTheFirstByte() throws {
        let folder = try TemporaryFolder()
        let certificate = try TestCertificate(in: folder, for: "localhost")
        let sink = try SMTPSink(["--tls", "implicit"] + certificate.arguments)
        try transport("smtps://localhost:\(sink.port)", trusting: certificate).deliver(try mail())
        XCTAssertEqual(try sink.finish().map(\.event), ["mail", "taken"])
    }

    func testNothingIsSentWithoutSTARTTLSWhereItIsDemanded() throws {
        let sink = try SMTPSink()
        assertTemporary(try failure(try transport("smtp://localhost:\(sink.port)?tls=required")))
        XCTAssertEqual(try sink.finish().count, 0)
    }

    func testNothingIsSentToAForeignOrMisnamedServer() throws {
        let folder = try TemporaryFolder()
        let (ours, other) = (
            try TestCertificate(in: folder, for: "localhost"), try TestCertificate(in: folder, for: "autre.example")
        )
        for (mode, scheme, option) in [("starttls", "smtp", "?tls=required"), ("implicit", "smtps", "")] {
            let foreign = try SMTPSink(["--tls", mode] + ours.arguments)
            assertTemporary(try failure(try transport("\(scheme)://localhost:\(foreign.port)\(option)")))
            XCTAssertEqual(try foreign.finish().count, 0, "not of the system's authorities")
            let misnamed = try SMTPSink(["--tls", mode] + other.arguments)
            let transport = try transport("\(scheme)://localhost:\(misnamed.port)\(option)", trusting: other)
            assertTemporary(try failure(transport))
            XCTAssertEqual(try misnamed.finish().count, 0, "another name")
        }
    }

    func testRepliesOfThe400sPassAndOfThe500sDoNot() throws {
        let busy = try SMTPSink(["--recipient-reply", "451 4.2.0 later"])
        assertTemporary(try failure(try transport("smtp://127.0.0.1:\(busy.port)")))
        let gone = try SMTPSink(["--recipient-reply", "550 5.1.1 no such user"])
        guard case .permanent(let reason) = try failure(try transport("smtp://127.0.0.1:\(gone.port)")) else {
            return XCTFail("not permanent")
        }
        XCTAssertTrue(reason.hasPrefix("550"), reason)
        XCTAssertFalse(reason.contains("karim"))
        XCTAssertEqual(try busy.finish().filter { $0.event == "taken" }.count, 0)
        XCTAssertEqual(try gone.finish().filter { $0.event == "taken" }.count, 0)
    }

    func testSigningIn() throws {
        let sink = try SMTPSink(["--login", "portail:p@ss:w%rd"])
        try transport("smtp://portail:p%40ss%3Aw%25rd@127.0.0.1:\(sink.port)").deliver(try mail())
        assertTemporary(try failure(try transport("smtp://portail:faux@127.0.0.1:\(sink.port)")))
        let events = try sink.finish()
        XCTAssertEqual(events.map(\.event), ["mail", "taken"])
    }

    func testAServerThatIsNotThere() throws {
        let sink = try SMTPSink()
        let transport = try transport("smtp://127.0.0.1:\(sink.port)")
        _ = try sink.finish()
        assertTemporary(try failure(transport))
    }

    func testATarpitIsLeftWhenToldSo() throws {
        let sink = try SMTPSink(["--tarpit"])
        let transport = try transport("smtp://127.0.0.1:\(sink.port)")
        let storage = try TestDatabase()
        let sender = try XCTUnwrap(EmailAddress("portail@mutuelle.example"))
        let outbox = Outbox(from: Mailbox(sender), audience: .mailServer, secret: try storage.secret)
        let content = MailContent(subject: "x", text: "x", html: "x", language: .french)
        let envelope = try outbox.envelope(content, to: Mailbox(sender), at: HandClock.start)
        try storage.database.write { try outbox.put(envelope, on: $0) }
        let clock = HandClock().clock
        let mailer = OutboxSender(
            delivery: OutboxDelivery(
                database: storage.database, transport: transport, sender: sender, secret: try storage.secret,
                clock: clock),
            clock: clock)
        mailer.start()
        XCTAssertEqual(try sink.next().event, "mail")
        let start = Clock.system.now()
        mailer.stop(grace: 1)
        XCTAssertLessThan(Clock.system.now() - start, .seconds(8))
        XCTAssertEqual(try storage.number("SELECT COUNT(*) FROM outbox WHERE next_attempt_at IS NOT NULL"), 1)
        XCTAssertEqual(try storage.number("SELECT attempts FROM outbox"), 1)
        XCTAssertEqual(try sink.finish().count, 0, "the mail was not taken")
    }
}
