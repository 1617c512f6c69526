/// The statements about lines.
enum ReimbursementSQL {
    /// One question in two texts: the commonest page has no filter, and to ask of each of its lines a dozen conditions that
    /// let everything pass costs 3 microseconds a page.
    struct Listing {
        let ofAll, ofSome: SQL

        fileprivate init(_ columns: SQL, _ place: SQL, _ order: SQL) {
            ofAll = SQL(joining: columns, place, order)
            ofSome = SQL(joining: columns, place, filter, order)
        }
    }

    static let pageAfter = Listing(entryColumns, after, newestFirst)
    static let pageBefore = Listing(entryColumns, before, "ORDER BY paid_on, id DESC LIMIT :limit")
    static let linesAfter = Listing(columns, after, newestFirst)

    private static let after: SQL = """
        WHERE participant_id = :participant
            AND paid_on <= :bound_day AND (paid_on < :bound_day OR id > :bound_id)
        """

    private static let before: SQL = """
        WHERE participant_id = :participant
            AND paid_on >= :bound_day AND (paid_on > :bound_day OR id < :bound_id)
        """

    private static let newestFirst: SQL = "ORDER BY paid_on DESC, id LIMIT :limit"

    static let line = SQL(joining: columns, "WHERE id = :id AND participant_id = :participant")

    static let ofStatement = SQL(
        joining: columns,
        """
        WHERE participant_id = :participant AND statement_number = :statement ORDER BY paid_on DESC, id
        """)

    /// Compared inside the database, so that a masked act needs not be known outside.
    static let twins = SQL(
        joining: columns,
        """
        WHERE participant_id = :participant AND id <> :id
            AND (beneficiary_code, care_starts_on, amount_incurred, act_code, act_label, COALESCE(provider_name, '')) = (
                SELECT beneficiary_code, care_starts_on, amount_incurred, act_code, act_label,
                    COALESCE(provider_name, '')
                FROM reimbursements WHERE id = :id AND participant_id = :participant)
        ORDER BY paid_on DESC, id LIMIT 10
        """)

    static let breakdown = SQL(
        joining: """
            SELECT family, beneficiary_code, COUNT(*), SUM(amount_incurred),
                COALESCE(SUM(paid_by_mandatory_scheme), 0), COUNT(paid_by_mandatory_scheme), SUM(amount_reimbursed)
            FROM reimbursements AS line
            WHERE participant_id = :participant
            """,
        filter, "GROUP BY family, beneficiary_code")

    static let months = SQL(
        joining: """
            SELECT substr(paid_on, 1, 7), SUM(amount_incurred), SUM(amount_reimbursed) FROM reimbursements AS line
            WHERE participant_id = :participant AND paid_on < '9999-12-31'
            """,
        filter, "GROUP BY substr(paid_on, 1, 7) ORDER BY substr(paid_on, 1, 7)")

    /// A search never looks into a label that is masked: it would tell by its answer what the mask hides.
    private static let filter: SQL = """
            AND (:from IS NULL OR paid_on >= :from)
            AND (:to IS NULL OR paid_on <= :to)
            AND ((:from IS NULL AND :to IS NULL) OR paid_on < '9999-12-31')
            AND (:beneficiary IS NULL OR beneficiary_code = :beneficiary)
            AND (:family IS NULL OR family = :family)
            AND (:state IS NULL OR state = :state)
            AND (:searches = 0 OR (
                search_key LIKE :word1 AND search_key LIKE :word2 AND search_key LIKE :word3 AND search_key LIKE :word4
                AND NOT EXISTS (
                    SELECT 1 FROM beneficiaries AS person
                    WHERE person.participant_id = line.participant_id AND person.code = line.beneficiary_code
                        AND person.relation <> 'titulaire' AND person.shares_acts = 0
                        AND person.birth_date <= :adult_born_by)))
        """

    private static let entryColumns: SQL = """
        SELECT id, beneficiary_code, paid_on, care_starts_on, care_ends_on, family, act_label, amount_incurred,
            paid_by_mandatory_scheme, amount_reimbursed, state
        FROM reimbursements AS line
        """

    /// Reads a row of `entryColumns`.
    static func readEntry(_ row: Row) throws -> ReimbursementEntry {
        let paidOn = try row.day(2)
        return ReimbursementEntry(
            id: try row.text(0), beneficiaryCode: try row.text(1), paidOn: paidOn == .distantFuture ? nil : paidOn,
            careStartsOn: try row.day(3), careEndsOn: row.optionalDay(4),
            family: try row.value(5, as: ActFamily.self), label: try row.text(6), amountIncurred: try row.money(7),
            amountPaidByMandatoryScheme: row.optionalMoney(8), amountReimbursed: try row.money(9),
            state: try row.value(10, as: Reimbursement.State.self))
    }

    private static let columns: SQL = """
        SELECT id, beneficiary_code, statement_number, paid_on, care_starts_on, care_ends_on, act_code, act_label,
            family, provider_name, provider_inpe, amount_incurred, base_amount, rate, paid_by_mandatory_scheme,
            amount_reimbursed, state, reason
        FROM reimbursements AS line
        """

    /// Reads a row of `columns`.
    static func read(_ row: Row) throws -> Reimbursement {
        let paidOn = try row.day(3)
        return Reimbursement(
            id: try row.text(0), beneficiaryCode: try row.text(1), statementNumber: row.optionalText(2),
            paidOn: paidOn == .distantFuture ? nil : paidOn, careStartsOn: try row.day(4),
            careEndsOn: row.optionalDay(5),
            act: Reimbursement.Act(
                code: try row.text(6), label: try row.text(7), family: try row.value(8, as: ActFamily.self)),
            provider: row.optionalText(9).map { Reimbursement.Provider(name: $0, inpe: row.optionalText(10)) },
            amountIncurred: try row.money(11), baseAmount: row.optionalMoney(12), rate: row.optionalRate(13),
            amountPaidByMandatoryScheme: row.optionalMoney(14), amountReimbursed: try row.money(15),
            state: try row.value(16, as: Reimbursement.State.self), reason: row.optionalText(17))
    }
}
