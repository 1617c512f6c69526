/// What a member's plan pays for: today, before, and from a later day on.
public struct GuaranteeTable: Hashable, Sendable {
    /// A plan the member has or had.
    public struct PlanSpan: Hashable, Sendable {
        /// The registry's code.
        public let code: String
        /// Its name.
        public let label: String
        /// From this day; nil since ever.
        public let startsOn: DayDate?

        /// A plan from a day on.
        public init(code: String, label: String, startsOn: DayDate?) {
            self.code = code
            self.label = label
            self.startsOn = startsOn
        }
    }

    /// The plans, the present one first.
    public let plans: [PlanSpan]
    /// The rows of the present plan in force today, by family and label.
    public let current: [Guarantee]
    /// Its rows that are not, the newest first, then those of former plans.
    public let others: [Guarantee]

    /// A table of these rows.
    public init(plans: [PlanSpan], current: [Guarantee], others: [Guarantee]) {
        self.plans = plans
        self.current = current
        self.others = others
    }
}

extension RegistryStore {
    /// The member's plans that have begun on `day`, the one in force first. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func plans(until day: DayDate) throws -> [GuaranteeTable.PlanSpan] {
        try reader.all(
            """
            SELECT h.plan, p.label, h.starts_on FROM participant_plans h JOIN plans p ON p.code = h.plan
            WHERE h.participant_id = :participant AND h.starts_on <= :day ORDER BY h.starts_on DESC
            """, [":participant": participant, ":day": day]
        ) { row in
            GuaranteeTable.PlanSpan(code: try row.text(0), label: try row.text(1), startsOn: row.optionalDay(2))
        }
    }

    /// The member's plans, what the one in force on `today` pays for, and what was paid for before. Two statements.
    ///
    /// - Throws: `DatabaseError`.
    public func guaranteeTable(on today: DayDate) throws -> GuaranteeTable {
        let plans = try plans(until: today)
        guard let plan = plans.first else { return GuaranteeTable(plans: [], current: [], others: []) }
        let rows = try reader.all(
            Self.guaranteesOfPlans, [":participant": participant, ":today": today], read: Self.guarantee)
        let byFamily = ActFamily.allCases.flatMap { family in rows.filter { $0.family == family } }
        func isCurrent(_ row: Guarantee) -> Bool { row.plan == plan.code && row.isInForce(on: today) }
        let former = byFamily.filter { !isCurrent($0) }
        return GuaranteeTable(
            plans: plans, current: byFamily.filter(isCurrent),
            others: former.filter { $0.plan == plan.code } + former.filter { $0.plan != plan.code })
    }

    private static let guaranteesOfPlans = SQL(
        joining: guaranteeColumns,
        """
        WHERE plan IN (
            SELECT plan FROM participant_plans WHERE participant_id = :participant AND starts_on <= :today)
        ORDER BY label, starts_on DESC
        """)
}
