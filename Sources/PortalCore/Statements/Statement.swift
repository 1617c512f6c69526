/// One payment to a member, which settles many lines.
public struct Statement: Hashable, Sendable {
    /// How the money went; the raw value is the registry's code.
    public enum Method: String, Hashable, Sendable, CaseIterable, DatabaseConvertible {
        /// To the member's bank account.
        case transfer = "virement"
        /// By cheque.
        case cheque
    }

    /// The registry's number, unique in the whole registry; stands in paths.
    public let number: String
    /// The day of payment.
    public let paidOn: DayDate
    /// How the money went.
    public let method: Method
    /// What was paid, as the registry says.
    public let total: Money

    /// A statement as read from the registry.
    public init(number: String, paidOn: DayDate, method: Method, total: Money) {
        self.number = number
        self.paidOn = paidOn
        self.method = method
        self.total = total
    }
}

/// A statement with everything on it: what page, file and print are made from.
public struct StatementSummary: Hashable, Sendable {
    /// The statement.
    public let statement: Statement
    /// Its lines, masked where they must be.
    public let lines: [Reimbursement]
    /// What its lines add up to, whole and in parts.
    public let breakdown: ReimbursementBreakdown

    /// The statement with `lines`.
    public init(_ statement: Statement, lines: [Reimbursement]) {
        self.statement = statement
        self.lines = lines
        breakdown = ReimbursementBreakdown(of: lines.map { ReimbursementEntry($0) })
    }

    /// What was paid beyond what the lines explain; zero when they add up to the total.
    public var gap: Money { statement.total - breakdown.whole.reimbursed }
}
