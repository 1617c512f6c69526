import XCTest

@testable import PortalCore

final class LadderTests: XCTestCase {
    private func line(
        incurred: Int64, base: Int64? = nil, rate: Int? = nil, mandatory: Int64? = 0, reimbursed: Int64 = 0
    ) throws -> Reimbursement {
        Reimbursement(
            id: "1", beneficiaryCode: "00", statementNumber: nil, paidOn: nil,
            careStartsOn: try XCTUnwrap(DayDate(parsing: "2026-01-01")), careEndsOn: nil,
            act: Reimbursement.Act(code: "C", label: "Consultation", family: .consultation), provider: nil,
            amountIncurred: Money(centimes: incurred), baseAmount: base.map(Money.init(centimes:)),
            rate: rate.map(Rate.init(basisPoints:)), amountPaidByMandatoryScheme: mandatory.map(Money.init(centimes:)),
            amountReimbursed: Money(centimes: reimbursed), state: .paid, reason: nil)
    }

    private func guarantee(rate: Int, base: Int64? = nil) -> Guarantee {
        Guarantee(
            plan: "P", family: .consultation, label: "Consultation", rate: Rate(basisPoints: rate),
            baseAmount: base.map(Money.init(centimes:)), ceiling: nil, period: .act, startsOn: nil, endsOn: nil,
            note: nil)
    }

    func testTheGoldenCase() throws {
        let ladder = Ladder(
            line: try line(incurred: 15_000, base: 8_000, rate: 7_000, reimbursed: 5_600), guarantee: nil)
        XCTAssertEqual(ladder.covered.centimes, 8_000)
        XCTAssertEqual(ladder.expected?.centimes, 5_600)
        XCTAssertEqual(ladder.leftToPay?.centimes, 9_400)
        XCTAssertEqual(ladder.gap, .zero)
        XCTAssertEqual(ladder.rule, .line)
    }

    func testTheGuaranteeFillsWhatTheLineLacks() throws {
        let guarantee = guarantee(rate: 7_000, base: 8_000)
        let ladder = Ladder(line: try line(incurred: 15_000, reimbursed: 5_600), guarantee: guarantee)
        XCTAssertEqual(ladder.expected?.centimes, 5_600)
        XCTAssertEqual(ladder.rule, .guarantee(guarantee))
        let own = Ladder(line: try line(incurred: 15_000, base: 10_000, rate: 8_000), guarantee: guarantee)
        XCTAssertEqual(own.expected?.centimes, 8_000, "the line's own win")
    }

    func testTheCeilingCuts() throws {
        let line = try line(incurred: 15_000, base: 8_000, rate: 7_000, mandatory: 1_000)
        let cut = Ladder(line: line, guarantee: nil, ceilingLeft: Money(centimes: 3_000))
        XCTAssertEqual(cut.cut?.left.centimes, 3_000)
        XCTAssertEqual(cut.expected?.centimes, 2_000)
        XCTAssertNil(Ladder(line: line, guarantee: nil, ceilingLeft: Money(centimes: 5_600)).cut)
    }

    func testUnknownStaysUnknown() throws {
        let noMandatory = Ladder(line: try line(incurred: 100, rate: 10_000, mandatory: nil), guarantee: nil)
        XCTAssertNil(noMandatory.expected)
        XCTAssertNil(noMandatory.leftToPay)
        XCTAssertNil(noMandatory.gap)
        XCTAssertEqual(noMandatory.due?.centimes, 100)
        let noRate = Ladder(line: try line(incurred: 100), guarantee: nil)
        XCTAssertNil(noRate.due)
        XCTAssertEqual(noRate.rule, .unknown)
        XCTAssertEqual(noRate.leftToPay?.centimes, 100)
    }

    func testTheMandatorySchemeMayPayMoreThanIsDue() throws {
        let ladder = Ladder(line: try line(incurred: 100, rate: 5_000, mandatory: 80), guarantee: nil)
        XCTAssertEqual(ladder.expected, .zero)
        XCTAssertEqual(ladder.leftToPay?.centimes, 20)
    }

    func testItAddsUpForAnyAmounts() throws {
        for _ in 0..<5_000 {
            let incurred = Int64.random(in: -1_000_000...1_000_000)
            let line = try line(
                incurred: incurred, base: Bool.random() ? .random(in: 0...1_000_000) : nil,
                rate: .random(in: 0...10_000),
                mandatory: .random(in: 0...10_000), reimbursed: .random(in: -100_000...100_000))
            let ladder = Ladder(line: line, guarantee: nil)
            let (left, mandatory) = (try XCTUnwrap(ladder.leftToPay), try XCTUnwrap(ladder.paidByMandatoryScheme))
            XCTAssertEqual(left + mandatory + ladder.reimbursed, ladder.incurred)
            XCTAssertEqual(try XCTUnwrap(ladder.expected) + (try XCTUnwrap(ladder.gap)), ladder.reimbursed)
            let due = try XCTUnwrap(ladder.due)
            XCTAssertTrue(incurred >= 0 ? (Money.zero...max(.zero, ladder.covered)).contains(due) : due <= .zero)
        }
    }

    func testANegativeLineMirrorsThePositiveOne() throws {
        for _ in 0..<1_000 {
            let (incurred, base) = (Int64.random(in: 1...100_000), Int64.random(in: 1...100_000))
            let (rate, reimbursed) = (Int.random(in: 0...10_000), Int64.random(in: 0...100_000))
            let plus = Ladder(
                line: try line(incurred: incurred, base: base, rate: rate, reimbursed: reimbursed), guarantee: nil)
            let minus = Ladder(
                line: try line(incurred: -incurred, base: base, rate: rate, reimbursed: -reimbursed), guarantee: nil)
            XCTAssertEqual(minus.expected, plus.expected.map { -$0 })
            XCTAssertEqual(minus.leftToPay, plus.leftToPay.map { -$0 })
            XCTAssertEqual(minus.gap, plus.gap.map { -$0 })
        }
    }
}
