/// What a member wants to know at first sight.
public struct ReimbursementOverview: Hashable, Sendable {
    /// All that was paid on the last day of payment.
    public struct Payment: Hashable, Sendable {
        /// The day.
        public let day: DayDate
        /// The sum of its lines.
        public let amount: Money
        /// How many lines.
        public let lineCount: Int
    }

    /// The last payment; nil when nothing was ever paid.
    public let lastPayment: Payment?
    /// Lines that are not decided yet.
    public let pendingCount: Int
    /// Lines refused whose care began on the given day or later.
    public let rejectedCount: Int
    /// The first day of care of a refused line that can still be completed; nil when there is none.
    public let firstOpenRefusal: DayDate?
}

extension ReimbursementStore {
    /// The last payment, what waits, and what was refused for care since `day`. Two statements.
    ///
    /// - Parameter openSince: care from this day on can still be handed in.
    /// - Throws: `DatabaseError`.
    public func overview(rejectedSince day: DayDate, openSince: DayDate) throws -> ReimbursementOverview {
        let payment = try reader.first(
            """
            SELECT paid_on, SUM(amount_reimbursed), COUNT(*) FROM reimbursements
            WHERE participant_id = :participant AND state = 'paye' AND paid_on = (
                SELECT MAX(paid_on) FROM reimbursements
                WHERE participant_id = :participant AND state = 'paye' AND paid_on < '9999-12-31')
            GROUP BY paid_on
            """, [":participant": participant]
        ) { row in
            ReimbursementOverview.Payment(
                day: try row.day(0), amount: try row.money(1), lineCount: Int(try row.integer(2)))
        }
        let counts = try reader.first(
            """
            SELECT COUNT(CASE WHEN state = 'en_cours' THEN 1 END),
                COUNT(CASE WHEN state = 'rejete' AND care_starts_on >= :day THEN 1 END),
                MIN(CASE WHEN state = 'rejete' AND care_starts_on >= :open THEN care_starts_on END)
            FROM reimbursements WHERE participant_id = :participant
            """, [":participant": participant, ":day": day, ":open": openSince]
        ) { (pending: Int(try $0.integer(0)), rejected: Int(try $0.integer(1)), firstOpen: $0.optionalDay(2)) }
        return ReimbursementOverview(
            lastPayment: payment, pendingCount: counts?.pending ?? 0, rejectedCount: counts?.rejected ?? 0,
            firstOpenRefusal: counts?.firstOpen)
    }
}
