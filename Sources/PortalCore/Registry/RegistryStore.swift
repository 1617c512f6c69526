/// What the registry says of one participant.
public struct RegistryStore {
    let reader: any DatabaseReader
    let participant: Participant.ID

    /// Asks about `participant`.
    public init(_ reader: any DatabaseReader, participant: Participant.ID) {
        self.reader = reader
        self.participant = participant
    }

    /// The participant and everybody covered through them, ages counted on `today`. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func family(today: DayDate) throws -> Family {
        let members = try reader.all(
            """
            SELECT code, last_name, first_name, birth_date, relation, shares_acts, covered_until
            FROM beneficiaries WHERE participant_id = :participant ORDER BY code
            """, [":participant": participant]
        ) { row in
            Beneficiary(
                code: try row.text(0), lastName: try row.text(1), firstName: try row.text(2),
                birthDate: try row.day(3), relation: try row.value(4, as: Beneficiary.Relation.self),
                sharesActs: try row.bool(5), coveredUntil: row.optionalDay(6))
        }
        return Family(members: members, today: today)
    }

    /// The guarantees for `acts` under the plan in force on `day`, those in force on that day only. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func guarantees(for acts: ActFamily, on day: DayDate) throws -> [Guarantee] {
        try reader.all(
            Self.guaranteesForActs, [":participant": participant, ":family": acts, ":day": day], read: Self.guarantee)
    }

    static let guaranteeColumns: SQL = """
        SELECT plan, family, label, rate, base_amount, ceiling, period, starts_on, ends_on, note FROM guarantees
        """

    private static let guaranteesForActs = SQL(
        joining: guaranteeColumns,
        """
        WHERE plan = (
                SELECT plan FROM participant_plans
                WHERE participant_id = :participant AND starts_on <= :day ORDER BY starts_on DESC LIMIT 1)
            AND family = :family AND starts_on <= :day AND (ends_on IS NULL OR ends_on >= :day)
        ORDER BY label, starts_on DESC
        """)

    static func guarantee(_ row: Row) throws -> Guarantee {
        Guarantee(
            plan: try row.text(0), family: try row.value(1, as: ActFamily.self), label: try row.text(2),
            rate: row.optionalRate(3), baseAmount: row.optionalMoney(4),
            ceiling: row.optionalMoney(5), period: try row.value(6, as: Guarantee.Period.self),
            startsOn: row.optionalDay(7), endsOn: row.optionalDay(8), note: row.optionalText(9))
    }

    /// When lines were last imported; nil before the first import. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func freshness() throws -> Instant? {
        try reader.first(
            """
            SELECT MAX(finished_at) FROM import_batches WHERE file_kind = 'reimbursements' AND state = 'applied'
            """
        ) { $0.optionalInstant(0) } ?? nil
    }
}
