/// How a line's reimbursement comes about, step by step, to the centime. A step that depends on an unknown amount is nil.
public struct Ladder: Hashable, Sendable {
    /// Where the base and the rate come from.
    public enum Rule: Hashable, Sendable {
        /// They stand in the line itself.
        case line
        /// At least one of them comes from the guarantee in force on the day of care.
        case guarantee(Guarantee)
        /// The rate is known from neither.
        case unknown
    }

    /// The ceiling that made what is due smaller.
    public struct Cut: Hashable, Sendable {
        /// Whose ceiling it is, where that is known.
        public let guarantee: Guarantee?
        /// What was left of it before this care.
        public let left: Money

        /// A cut by the ceiling of `guarantee`.
        public init(guarantee: Guarantee?, left: Money) {
            self.guarantee = guarantee
            self.left = left
        }
    }

    /// How the provider came to be paid.
    public enum Settlement: Hashable, Sendable {
        /// The member paid everything, and is paid back.
        case direct
        /// The mandatory scheme paid its part to the provider; the member advanced the rest, which may be nothing.
        case thirdParty(paid: Money, advanced: Money)
        /// A regularisation: it takes a former payment back.
        case takenBack
        /// Nobody says what the mandatory scheme paid.
        case unknown
    }

    /// What the care cost.
    public let incurred: Money
    /// What the tariff takes; nil when the whole amount counts.
    public let base: Money?
    /// What counts: the smaller of incurred and base.
    public let covered: Money
    /// The share that is due.
    public let rate: Rate?
    /// `covered` × `rate`, cut by what is left of the ceiling.
    public let due: Money?
    /// The ceiling that made `due` smaller, if one did.
    public let cut: Cut?
    /// What the mandatory scheme paid to the provider.
    public let paidByMandatoryScheme: Money?
    /// What the mutual should have paid: due less the mandatory scheme's part, never below zero.
    public let expected: Money?
    /// What the mutual paid.
    public let reimbursed: Money
    /// What stays with the member: incurred less both payments.
    public let leftToPay: Money?
    /// What was paid less what was expected: zero when every centime is explained.
    public let gap: Money?
    /// Where the base and the rate come from.
    public let rule: Rule

    /// Climbs the steps for `line`.
    ///
    /// - Parameters:
    ///   - guarantee: the one in force for the act's family on the first day of care.
    ///   - ceilingLeft: what was left of that guarantee's ceiling before this line; nil when there is no ceiling.
    public init(line: Reimbursement, guarantee: Guarantee?, ceilingLeft: Money? = nil) {
        self.init(line: line, guarantee: guarantee, ceilingLeft: ceilingLeft) { _ in line.amountReimbursed }
    }

    /// Climbs the steps for a line to come, as if exactly what is expected were paid.
    public init(estimating line: Reimbursement, guarantee: Guarantee?, ceilingLeft: Money? = nil) {
        self.init(line: line, guarantee: guarantee, ceilingLeft: ceilingLeft) { $0 ?? .zero }
    }

    private init(
        line: Reimbursement, guarantee: Guarantee?, ceilingLeft: Money?, paying reimbursed: (Money?) -> Money
    ) {
        let base = line.baseAmount ?? guarantee?.baseAmount
        let rate = line.rate ?? guarantee?.rate
        let covered = base.map { Self.smaller(line.amountIncurred, $0) } ?? line.amountIncurred
        let full = rate.map { covered.applying($0) }
        let due = full.map { full in ceilingLeft.map { Self.smaller(full, $0) } ?? full }
        let mandatory = line.amountPaidByMandatoryScheme
        incurred = line.amountIncurred
        self.base = base
        self.covered = covered
        self.rate = rate
        self.due = due
        cut = due == full ? nil : ceilingLeft.map { Cut(guarantee: guarantee, left: $0) }
        paidByMandatoryScheme = mandatory
        let expected = Self.expected(due: due, mandatory: mandatory, isRegularisation: line.amountIncurred < .zero)
        let paid = reimbursed(expected)
        self.expected = expected
        self.reimbursed = paid
        leftToPay = mandatory.map { line.amountIncurred - $0 - paid }
        gap = expected.map { paid - $0 }
        rule = Self.rule(line: line, guarantee: guarantee, rate: rate)
    }

    /// How the provider came to be paid.
    public var settlement: Settlement {
        guard incurred >= .zero else { return .takenBack }
        guard let paid = paidByMandatoryScheme else { return .unknown }
        return paid == .zero ? .direct : .thirdParty(paid: paid, advanced: max(.zero, incurred - paid))
    }

    /// A negative line takes back a former one, so its steps are those of the former line with the sign turned.
    private static func smaller(_ amount: Money, _ limit: Money) -> Money {
        amount < .zero ? max(amount, limit < .zero ? limit : -limit) : min(amount, limit)
    }

    private static func expected(due: Money?, mandatory: Money?, isRegularisation: Bool) -> Money? {
        guard let due, let mandatory else { return nil }
        return isRegularisation ? min(.zero, due - mandatory) : max(.zero, due - mandatory)
    }

    private static func rule(line: Reimbursement, guarantee: Guarantee?, rate: Rate?) -> Rule {
        if let guarantee, line.rate == nil || (line.baseAmount == nil && guarantee.baseAmount != nil) {
            return .guarantee(guarantee)
        }
        return rate == nil ? .unknown : .line
    }
}
