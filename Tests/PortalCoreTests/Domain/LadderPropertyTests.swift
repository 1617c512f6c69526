import XCTest

@testable import PortalCore

/// What holds of every ladder, for any amounts: thousands of cases, the same in every run.
final class LadderPropertyTests: XCTestCase {
    private struct Case {
        let line: Reimbursement
        let guarantee: Guarantee?
        let ceilingLeft: Money?
    }

    private func amount(_ generator: inout DemoGenerator, upTo limit: Int) -> Money {
        // Small ones too: roundings show there.
        Money(centimes: Int64(generator.number(0...generator.one(of: [0, 1, 3, 199, limit]))))
    }

    private func maybe<Value>(_ generator: inout DemoGenerator, _ value: (inout DemoGenerator) -> Value) -> Value? {
        generator.chance(60) ? value(&generator) : nil
    }

    private func anyCase(_ generator: inout DemoGenerator) -> Case {
        let isRefund = generator.chance(15)
        let price = amount(&generator, upTo: 5_000_000)
        let line = Reimbursement(
            id: "X", beneficiaryCode: "00", statementNumber: nil, paidOn: nil, careStartsOn: .distantPast,
            careEndsOn: nil, act: Reimbursement.Act(code: "", label: "", family: .optics), provider: nil,
            amountIncurred: isRefund ? -price : price, baseAmount: maybe(&generator) { amount(&$0, upTo: 900_000) },
            rate: maybe(&generator) { Rate(basisPoints: $0.number(0...10_000)) },
            amountPaidByMandatoryScheme: maybe(&generator) { amount(&$0, upTo: 900_000) },
            amountReimbursed: Money(centimes: Int64(generator.number(-900_000...900_000))), state: .paid, reason: nil)
        let guarantee = maybe(&generator) { generator in
            Guarantee(
                plan: "P", family: .optics, label: "Verres",
                rate: maybe(&generator) { Rate(basisPoints: $0.number(0...10_000)) },
                baseAmount: maybe(&generator) { amount(&$0, upTo: 900_000) }, ceiling: nil, period: .year,
                startsOn: nil,
                endsOn: nil, note: nil)
        }
        return Case(
            line: line, guarantee: guarantee,
            ceilingLeft: isRefund ? nil : maybe(&generator) { amount(&$0, upTo: 900_000) })
    }

    func testTheStepsAddUpToTheCentime() throws {
        var generator = DemoGenerator(seed: 20_261_125)
        var (cut, known, unknown) = (0, 0, 0)
        for number in 0..<20_000 {
            let one = anyCase(&generator)
            let ladder = Ladder(line: one.line, guarantee: one.guarantee, ceilingLeft: one.ceilingLeft)
            check(ladder, one, number)
            if ladder.cut != nil { cut += 1 }
            if ladder.expected == nil { unknown += 1 } else { known += 1 }
        }
        XCTAssertTrue(cut > 500 && known > 5_000 && unknown > 5_000, "cases that are all alike prove nothing")
    }

    private func check(_ ladder: Ladder, _ one: Case, _ number: Int) {
        let line = one.line
        let mandatory = line.amountPaidByMandatoryScheme
        // Who paid what is the price, or is not known.
        XCTAssertEqual(
            ladder.leftToPay.map { $0 + ladder.reimbursed + (mandatory ?? .zero) },
            mandatory.map { _ in line.amountIncurred }, "\(number)")
        // What the rules give and what they do not explain is what was paid, or is not known.
        XCTAssertEqual(ladder.gap == nil, ladder.expected == nil, "\(number)")
        if let gap = ladder.gap, let expected = ladder.expected {
            XCTAssertEqual(expected + gap, line.amountReimbursed, "\(number)")
        }
        // Unknown comes from the unknown only, and never turns into zero.
        let rate = line.rate ?? one.guarantee?.rate
        XCTAssertEqual(ladder.due == nil, rate == nil, "\(number)")
        XCTAssertEqual(ladder.expected == nil, rate == nil || mandatory == nil, "\(number)")
        // No more counts than the price, no more is due than counts or the ceiling leaves; a refund mirrors it.
        let sign: Int64 = line.amountIncurred < .zero ? -1 : 1
        let (price, covered) = (sign * line.amountIncurred.centimes, sign * ladder.covered.centimes)
        XCTAssertTrue((0...price).contains(covered), "\(number)")
        if let due = ladder.due { XCTAssertTrue((0...covered).contains(sign * due.centimes), "\(number)") }
        if let left = one.ceilingLeft, let due = ladder.due { XCTAssertLessThanOrEqual(due, left, "\(number)") }
        if let cut = ladder.cut { XCTAssertEqual(cut.left, ladder.due, "\(number)") }
    }
}
