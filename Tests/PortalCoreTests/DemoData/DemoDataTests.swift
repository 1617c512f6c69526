import PortalTestSupport
import XCTest

@testable import PortalCore

final class DemoDataTests: XCTestCase {
    private func files(_ data: DemoData) throws -> (TemporaryFolder, [String: [UInt8]]) {
        let folder = try TemporaryFolder()
        try data.write(to: folder.path)
        var bytes: [String: [UInt8]] = [:]
        for file in RegistryFile.allCases { bytes[file.fileName] = try folder.contents(of: file.fileName) }
        return (folder, bytes)
    }

    func testTheSameNumbersGiveTheSameBytes() throws {
        let (_, first) = try files(DemoData(participants: 40, linesPerParticipant: 20, seed: 3))
        let (_, second) = try files(DemoData(participants: 40, linesPerParticipant: 20, seed: 3))
        let (_, other) = try files(DemoData(participants: 40, linesPerParticipant: 20, seed: 4))
        XCTAssertEqual(first, second)
        XCTAssertNotEqual(first["participants.csv"], other["participants.csv"])
        XCTAssertEqual(first["plans.csv"], other["plans.csv"])
    }

    func testItIsImportedWithoutAWordAndEveryCentimeIsExplained() throws {
        let world = try ImportWorld()
        try DemoData(participants: 60, linesPerParticipant: 50, seed: 11).write(to: world.files.path)
        let report = try world.run()
        XCTAssertTrue(report.isSuccess, report.files.flatMap(\.problems).map(\.text).joined(separator: "\n"))
        XCTAssertEqual(report.warnings, [])
        XCTAssertEqual(report.files.last?.inserted, 3000)
        XCTAssertEqual(
            try world.storage.number(
                """
                SELECT COUNT(*) FROM statements AS s WHERE s.total <> (
                    SELECT COALESCE(SUM(amount_reimbursed), 0) FROM reimbursements AS r
                    WHERE r.participant_id = s.participant_id AND r.statement_number = s.number)
                """), 0)
        for state in Reimbursement.State.allCases { XCTAssertGreaterThan(try lines(world, state).count, 0, "\(state)") }
        for line in try lines(world, .paid) { XCTAssertEqual(Ladder(line: line, guarantee: nil).gap, .zero, line.id) }
        XCTAssertGreaterThan(try lines(world, .paid).count { $0.amountIncurred < .zero }, 0)
        XCTAssertGreaterThan(try lines(world, .paid).count { $0.baseAmount == nil }, 0)
        XCTAssertEqual(
            try world.storage.number("SELECT COUNT(*) FROM reimbursements WHERE paid_on < care_starts_on"), 0)
    }

    func testTheFirstMemberHasTheGoldenLineAndAFamily() throws {
        let world = try ImportWorld()
        try DemoData(participants: 1, linesPerParticipant: 1, seed: 8).write(to: world.files.path)
        XCTAssertTrue(try world.run().isSuccess)
        let line = try XCTUnwrap(try lines(world, .paid).first)
        let ladder = Ladder(line: line, guarantee: nil)
        XCTAssertEqual(
            [ladder.incurred, ladder.covered, ladder.reimbursed].map(\.centimes), [15_000, 8_000, 5_600])
        XCTAssertEqual(ladder.leftToPay?.centimes, 9_400)
        XCTAssertEqual(
            try world.rows("SELECT relation FROM beneficiaries ORDER BY code", columns: 1),
            ["titulaire", "conjoint", "enfant", "enfant"])
    }

    func testNobodyAtAll() throws {
        let world = try ImportWorld()
        try DemoData(participants: 0, linesPerParticipant: 5, seed: 1).write(to: world.files.path)
        XCTAssertTrue(try world.run().isSuccess)
    }

    private func lines(_ world: ImportWorld, _ state: Reimbursement.State) throws -> [Reimbursement] {
        try world.storage.database.read { reader in
            try reader.all(
                """
                SELECT id, beneficiary_code, statement_number, paid_on, care_starts_on, care_ends_on, act_code,
                    act_label, family, provider_name, provider_inpe, amount_incurred, base_amount, rate,
                    paid_by_mandatory_scheme, amount_reimbursed, state, reason
                FROM reimbursements WHERE state = :state
                """, [":state": state], read: ReimbursementSQL.read)
        }
    }
}
