import PortalTestSupport
import XCTest

@testable import PortalCore

/// What is left of a ceiling, on real rows.
final class CeilingTests: XCTestCase {
    private struct Line {
        var id: String
        var day: String
        var person = "00"
        var label = "Verres"
        var family = ActFamily.optics
        var paid: Int
        var mandatory: Int?
        var state = "paye"
    }

    private func guarantee(_ ceiling: Int64, _ period: Guarantee.Period, label: String = "Verres") -> Guarantee {
        Guarantee(
            plan: "C", family: .optics, label: label, rate: Rate(basisPoints: 10_000), baseAmount: nil,
            ceiling: Money(centimes: ceiling), period: period, startsOn: nil, endsOn: nil, note: nil)
    }

    /// A database that holds `lines`, and whose they are.
    private func store(_ lines: [Line]) throws -> (TestDatabase, Participant.ID) {
        let storage = try TestDatabase(clock: HandClock())
        try RegistryFixture.insert(into: storage.database)
        let participant = Participant.ID(number: Int64(try storage.number("SELECT MIN(id) FROM participants")))
        try storage.database.write { writer in
            for line in lines {
                try writer.execute(
                    """
                    INSERT INTO reimbursements (participant_id, paid_on, id, beneficiary_code, care_starts_on, act_code,
                        act_label, family, amount_incurred, paid_by_mandatory_scheme, amount_reimbursed, state,
                        search_key, inserted_by_batch)
                    VALUES (:participant, :day, :id, :person, :day, 'V', :label, :family, 0, :mandatory, :paid, :state,
                        '', 1)
                    """,
                    [
                        ":participant": participant, ":day": line.day, ":id": line.id, ":person": line.person,
                        ":label": line.label, ":family": line.family, ":mandatory": line.mandatory, ":paid": line.paid,
                        ":state": line.state,
                    ])
            }
        }
        return (storage, participant)
    }

    private func left(
        _ lines: [Line], of guarantee: Guarantee, among others: [Guarantee] = [], before id: String, on day: String,
        incurred: Int64 = 100_000
    ) throws -> Int64? {
        let (storage, participant) = try store(lines)
        let line = care(on: try XCTUnwrap(DayDate(parsing: day)), id: id, label: "Verres", incurred: incurred)
        return try storage.database.read {
            try CeilingStore($0, participant: participant)
                .left(of: guarantee, among: [guarantee] + others, before: line)?.centimes
        }
    }

    private func care(
        on day: DayDate, id: String = "Z", label: String, incurred: Int64 = 100_000
    ) -> Reimbursement {
        Reimbursement(
            id: id, beneficiaryCode: "00", statementNumber: nil, paidOn: nil, careStartsOn: day, careEndsOn: nil,
            act: Reimbursement.Act(code: "V", label: label, family: .optics), provider: nil,
            amountIncurred: Money(centimes: incurred), baseAmount: nil, rate: nil, amountPaidByMandatoryScheme: nil,
            amountReimbursed: .zero, state: .paid, reason: nil)
    }

    private let earlier = [
        Line(id: "A", day: "2026-02-01", paid: 30_000, mandatory: 5_000),
        Line(id: "B", day: "2025-12-31", paid: 20_000),
        Line(id: "C", day: "2024-12-31", paid: 10_000), Line(id: "D", day: "2026-02-01", person: "01", paid: 70_000),
        Line(id: "E", day: "2026-02-02", paid: 1_000, state: "rejete"), Line(id: "F", day: "2026-03-01", paid: -4_000),
        Line(id: "G", day: "2026-06-01", paid: 9_000), Line(id: "H", day: "2026-01-05", family: .spa, paid: 90_000),
    ]

    func testEachPeriodCountsItsOwnCare() throws {
        let cases: [(Guarantee.Period, Int64)] = [
            (.act, 100_000), (.year, 69_000), (.twoYears, 49_000), (.lifetime, 39_000),
        ]
        for (period, expected) in cases {
            XCTAssertEqual(
                try left(earlier, of: guarantee(100_000, period), before: "G", on: "2026-06-01"), expected, "\(period)")
        }
    }

    func testLinesOfOneDayComeInTheOrderOfTheirNumbers() throws {
        let day = [Line(id: "A", day: "2026-02-01", paid: 30_000), Line(id: "C", day: "2026-02-01", paid: 50_000)]
        XCTAssertEqual(try left(day, of: guarantee(100_000, .year), before: "B", on: "2026-02-01"), 70_000)
    }

    func testItIsNeverBelowZeroAndARefundIsNotCut() throws {
        XCTAssertEqual(try left(earlier, of: guarantee(10_000, .year), before: "Z", on: "2026-12-31"), 0)
        XCTAssertNil(try left(earlier, of: guarantee(10_000, .year), before: "Z", on: "2026-12-31", incurred: -5_000))
    }

    func testARefundOfMoreThanWasPaidGivesNoMoreThanTheCeiling() throws {
        let lines = [Line(id: "A", day: "2026-02-01", paid: 3_000), Line(id: "B", day: "2026-03-01", paid: -9_000)]
        XCTAssertEqual(try left(lines, of: guarantee(10_000, .year), before: "Z", on: "2026-12-31"), 10_000)
    }

    /// The page of guarantees and the ladder of a line ask in two ways; for any lines they must say the same.
    func testThePageAndTheLadderAgree() throws {
        var generator = DemoGenerator(seed: 77)
        let today = try XCTUnwrap(DayDate(parsing: "2026-11-23"))
        for round in 0..<12 {
            let lines = (0..<40).map { number in
                Line(
                    id: "L\(number)", day: today.adding(days: -generator.number(1...1_500)).iso,
                    person: generator.one(of: ["00", "01"]),
                    label: generator.one(of: ["Verres", "VERRES", "Montures"]),
                    paid: generator.number(-9_000...20_000), mandatory: generator.one(of: [nil, 0, 5_000]),
                    state: generator.one(of: ["paye", "paye", "rejete", "en_cours"]))
            }
            let (storage, participant) = try store(lines)
            let rows = [
                guarantee(100_000, generator.one(of: [.year, .twoYears, .lifetime])),
                guarantee(50_000, .year, label: "Montures"),
            ]
            try storage.database.read { reader in
                let ceilings = CeilingStore(reader, participant: participant)
                let page = try ceilings.used(of: rows, on: today)
                for row in rows {
                    let next = care(on: today, label: row.label)
                    XCTAssertEqual(
                        try ceilings.left(of: row, among: rows, before: next), page.left(of: row, by: "00"), "\(round)")
                }
            }
        }
    }

    func testOfSeveralRowsOfAFamilyOnlyTheActsOwnCounts() throws {
        let mixed = earlier + [Line(id: "M", day: "2026-04-01", label: "Montures", paid: 8_000)]
        let frames = guarantee(50_000, .year, label: "Montures")
        XCTAssertEqual(
            try left(mixed, of: guarantee(100_000, .year), among: [frames], before: "Z", on: "2026-12-31"), 60_000)
    }

    func testAnEstimateExplainsEveryCentime() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let incurred = Int64.random(in: 0...1_000_000, using: &generator)
            let mandatory = Int64.random(in: 0...incurred, using: &generator)
            let line = Reimbursement(
                id: "X", beneficiaryCode: "00", statementNumber: nil, paidOn: nil, careStartsOn: .distantPast,
                careEndsOn: nil, act: Reimbursement.Act(code: "", label: "", family: .optics), provider: nil,
                amountIncurred: Money(centimes: incurred), baseAmount: nil,
                rate: Rate(basisPoints: Int.random(in: 0...10_000, using: &generator)),
                amountPaidByMandatoryScheme: Money(centimes: mandatory), amountReimbursed: .zero, state: .pending,
                reason: nil)
            let ceiling = Bool.random() ? Money(centimes: Int64.random(in: 0...500_000, using: &generator)) : nil
            let ladder = Ladder(estimating: line, guarantee: nil, ceilingLeft: ceiling)
            XCTAssertEqual(ladder.gap, .zero)
            XCTAssertGreaterThanOrEqual(ladder.reimbursed, .zero)
            XCTAssertEqual(
                Money(centimes: mandatory) + ladder.reimbursed + (ladder.leftToPay ?? .zero), Money(centimes: incurred))
            if let ceiling { XCTAssertLessThanOrEqual(ladder.due ?? .zero, ceiling) }
        }
    }
}
