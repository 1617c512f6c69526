/// How much of their ceilings a member's family has used. A ceiling is each beneficiary's own.
///
/// What counts is what was paid for care that began in the ceiling's period: by the mutual, and by the mandatory scheme,
/// whose part the ceiling bounds too. A refund gives back what it takes.
public struct CeilingStore {
    /// What was paid for one kind of act in one year.
    private struct Cell {
        let family: ActFamily
        let beneficiaryCode: String
        let label: String
        let year: Int
        let amount: Money
    }

    private let reader: any DatabaseReader
    private let participant: Participant.ID

    /// Asks about `participant`.
    public init(_ reader: any DatabaseReader, participant: Participant.ID) {
        self.reader = reader
        self.participant = participant
    }

    /// What was left of `guarantee`'s ceiling before `line`, never more than the ceiling itself; nil when it has none, or
    /// the line takes a former one back. One statement, or none.
    ///
    /// - Parameter candidates: the guarantees of the act's family in force on the day of care, `guarantee` among them.
    /// - Throws: `DatabaseError`.
    public func left(
        of guarantee: Guarantee?, among candidates: [Guarantee], before line: Reimbursement
    ) throws -> Money? {
        guard let guarantee, let ceiling = guarantee.ceiling, line.amountIncurred >= .zero else { return nil }
        guard guarantee.period != .act else { return ceiling }
        var used = Money.zero
        try reader.query(
            """
            SELECT act_label, amount_reimbursed + COALESCE(paid_by_mandatory_scheme, 0) FROM reimbursements
            WHERE participant_id = :participant AND family = :family AND beneficiary_code = :beneficiary
                AND state = 'paye' AND care_starts_on >= :from
                AND (care_starts_on < :day OR (care_starts_on = :day AND id < :id))
            """,
            [
                ":participant": participant, ":family": guarantee.family, ":beneficiary": line.beneficiaryCode,
                ":from": guarantee.period.start(of: line.careStartsOn), ":day": line.careStartsOn, ":id": line.id,
            ]
        ) { row in
            if candidates.covering(try row.text(0)) == guarantee { used += try row.money(1) }
        }
        return max(.zero, min(ceiling, ceiling - used))
    }

    /// What each beneficiary has used of each of `guarantees` that has a ceiling, in the period that `today` is in. One
    /// statement.
    ///
    /// - Parameter guarantees: those in force on `today`, of all families.
    /// - Throws: `DatabaseError`.
    public func used(of guarantees: [Guarantee], on today: DayDate) throws -> CeilingUse {
        let cells = try reader.all(
            """
            SELECT family, beneficiary_code, act_label, substr(care_starts_on, 1, 4),
                SUM(amount_reimbursed + COALESCE(paid_by_mandatory_scheme, 0))
            FROM reimbursements WHERE participant_id = :participant AND state = 'paye' AND care_starts_on <= :today
            GROUP BY family, beneficiary_code, act_label, substr(care_starts_on, 1, 4)
            """, [":participant": participant, ":today": today]
        ) { row in
            Cell(
                family: try row.value(0), beneficiaryCode: try row.text(1), label: try row.text(2),
                year: Int(try row.text(3)) ?? 0, amount: try row.money(4))
        }
        var use = CeilingUse()
        let families = Dictionary(grouping: guarantees, by: \.family)
        for cell in cells {
            guard let guarantee = families[cell.family]?.covering(cell.label), guarantee.ceiling != nil,
                cell.year >= guarantee.period.start(of: today).year
            else { continue }
            use.add(cell.amount, of: guarantee, by: cell.beneficiaryCode)
        }
        return use
    }
}

/// What was used of ceilings, by guarantee and beneficiary.
public struct CeilingUse: Hashable, Sendable {
    private var amounts: [Guarantee: [String: Money]] = [:]

    /// Nothing was used.
    public init() {}

    /// Adds what the beneficiary of that code used.
    public mutating func add(_ amount: Money, of guarantee: Guarantee, by code: String) {
        amounts[guarantee, default: [:]][code, default: .zero] += amount
    }

    /// What the beneficiary of that code used, never below zero.
    public func used(of guarantee: Guarantee, by code: String) -> Money {
        max(.zero, amounts[guarantee]?[code] ?? .zero)
    }

    /// What is left for the beneficiary of that code, never below zero; nil where there is no ceiling.
    public func left(of guarantee: Guarantee, by code: String) -> Money? {
        guarantee.ceiling.map { max(.zero, $0 - used(of: guarantee, by: code)) }
    }
}

extension Guarantee.Period {
    /// The first day that counts for care on `day`. Two years are the calendar year and the one before: so what was used
    /// comes back year by year, and no first year has to be known.
    public func start(of day: DayDate) -> DayDate {
        switch self {
        case .act: day
        case .year: DayDate(year: day.year, month: 1, day: 1) ?? day
        case .twoYears: DayDate(year: day.year - 1, month: 1, day: 1) ?? day
        case .lifetime: .distantPast
        }
    }

    /// The day on which something of what was used until `day` comes back; nil when that never happens, or always.
    public func renewal(after day: DayDate) -> DayDate? {
        switch self {
        case .act, .lifetime: nil
        case .year, .twoYears: DayDate(year: day.year + 1, month: 1, day: 1)
        }
    }
}
