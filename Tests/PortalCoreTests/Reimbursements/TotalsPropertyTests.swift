import PortalTestSupport
import XCTest

@testable import PortalCore

/// Totals and months are the sum of the lines of the filter, whatever lines and filter: the same cases in every run.
final class TotalsPropertyTests: XCTestCase {
    private static let families: [ActFamily] = [.pharmacy, .optics, .consultation, .other]
    private static let words = ["atlas", "anfa", "sirop", "genou"]
    private var generator = DemoGenerator(seed: 4_711)

    private func day(_ range: ClosedRange<Int>) -> DayDate { DayDate(daysSince1970: Int32(generator.number(range))) }

    private func maybe<Value>(_ value: () -> Value) -> Value? { generator.chance(50) ? value() : nil }

    private func insertLines(_ count: Int, of participant: Participant.ID, into database: any Database) throws {
        try database.write { writer in
            for number in 0..<count {
                let isPaid = generator.chance(85)
                let words = [generator.one(of: Self.words), generator.one(of: Self.words)]
                try writer.execute(
                    """
                    INSERT INTO reimbursements (participant_id, paid_on, id, beneficiary_code, care_starts_on, act_code,
                        act_label, family, amount_incurred, paid_by_mandatory_scheme, amount_reimbursed, state,
                        search_key, inserted_by_batch)
                    VALUES (:participant, :day, :id, :person, '2026-01-01', 'A', :label, :family, :incurred, :mandatory,
                        :paid, :state, :key, 1)
                    """,
                    [
                        ":participant": participant, ":day": isPaid ? day(19_000...20_770) : .distantFuture,
                        ":id": "L\(number)", ":person": generator.one(of: ["00", "01", "02"]),
                        ":label": words.joined(separator: " "), ":family": generator.one(of: Self.families),
                        ":incurred": Money(centimes: Int64(generator.number(-50_000...900_000))),
                        ":mandatory": maybe { Money(centimes: Int64(generator.number(0...90_000))) },
                        ":paid": Money(centimes: Int64(generator.number(-50_000...500_000))),
                        ":state": isPaid ? Reimbursement.State.paid : generator.one(of: [.pending, .rejected]),
                        ":key": words.joined(separator: " "),
                    ])
            }
        }
    }

    private func anyFilter() -> ReimbursementFilter {
        ReimbursementFilter(
            from: maybe { day(18_900...20_770) }, to: maybe { day(19_000...20_900) },
            beneficiaryCode: maybe { generator.one(of: ["00", "01", "02", "99"]) },
            family: maybe { generator.one(of: Self.families) },
            state: maybe { generator.one(of: Reimbursement.State.allCases) },
            words: generator.one(of: ["", "", "atlas", "anfa genou", "rien"]))
    }

    func testTotalsAndMonthsAreTheSumOfTheLines() throws {
        let storage = try TestDatabase()
        try RegistryFixture.insert(into: storage.database)
        let participant = Participant.ID(number: Int64(try storage.number("SELECT MIN(id) FROM participants")))
        try insertLines(700, of: participant, into: storage.database)
        // An adult who does not share: their lines count, and no word finds them.
        try storage.execute(
            """
            INSERT INTO beneficiaries (participant_id, code, last_name, first_name, birth_date, relation, inserted_by_batch)
            SELECT MIN(id), '01', 'X', 'Y', '1980-01-01', 'conjoint', 1 FROM participants
            """)
        try storage.database.read { reader in
            let family = try RegistryStore(reader, participant: participant).family(
                today: DayDate(daysSince1970: 20_777))
            let store = ReimbursementStore(reader, participant: participant, family: family)
            var sizes: Set<Int> = []
            for _ in 0..<400 {
                let filter = anyFilter()
                let lines = try store.lines(filter, after: nil, limit: 10_000)
                sizes.insert(lines.count)
                try check(store, filter, lines)
            }
            XCTAssertGreaterThan(sizes.count, 60, "filters that make no difference prove nothing")
        }
    }

    private func check(_ store: ReimbursementStore, _ filter: ReimbursementFilter, _ lines: [Reimbursement]) throws {
        XCTAssertEqual(
            try store.breakdown(filter),
            ReimbursementBreakdown(
                cells: lines.map { ($0.act.family, $0.beneficiaryCode, ReimbursementTotals(ReimbursementEntry($0))) }),
            "\(filter)")
        let months = try store.months(filter, limit: 1_000)
        let paid = lines.filter { $0.paidOn != nil }
        XCTAssertEqual(
            months.reduce(Money.zero) { $0 + $1.reimbursed }, paid.reduce(.zero) { $0 + $1.amountReimbursed },
            "\(filter)")
        XCTAssertEqual(
            months.reduce(Money.zero) { $0 + $1.incurred }, paid.reduce(.zero) { $0 + $1.amountIncurred }, "\(filter)")
        // The pages of the list hold the same lines, each once.
        var (shown, key): ([ReimbursementEntry], ReimbursementPageKey?) = ([], nil)
        repeat {
            let page = try store.page(filter, at: key)
            shown += page.lines
            key = page.next
        } while key != nil
        XCTAssertEqual(shown, lines.map { ReimbursementEntry($0) }, "\(filter)")
    }
}
