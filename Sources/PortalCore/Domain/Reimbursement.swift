/// One line: one act, what it cost and who paid what. Nil is "unknown", which is never zero.
public struct Reimbursement: Hashable, Sendable {
    /// Where a line stands; the raw value is the registry's code.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// Received, not decided yet.
        case pending = "en_cours"
        /// Decided and paid.
        case paid = "paye"
        /// Refused; the line carries the reason.
        case rejected = "rejete"
    }

    /// A medical act.
    public struct Act: Hashable, Sendable {
        /// The registry's code.
        public let code: String
        /// What it is, in the registry's words.
        public let label: String
        /// Its family.
        public let family: ActFamily
        /// Whether code and label are kept from the participant, because they are an adult beneficiary's own affair.
        public let isMasked: Bool

        /// An act as read from the registry.
        public init(code: String, label: String, family: ActFamily, isMasked: Bool = false) {
            self.code = code
            self.label = label
            self.family = family
            self.isMasked = isMasked
        }
    }

    /// Who gave the care.
    public struct Provider: Hashable, Sendable {
        /// The name.
        public let name: String
        /// The national number of health professionals.
        public let inpe: String?

        /// A provider as read from the registry.
        public init(name: String, inpe: String?) {
            self.name = name
            self.inpe = inpe
        }
    }

    /// The registry's identifier, unique in the whole registry; stands in paths.
    public let id: String
    /// The code of the beneficiary in the participant's family.
    public let beneficiaryCode: String
    /// The number of the statement it was paid with.
    public let statementNumber: String?
    /// The day of payment.
    public let paidOn: DayDate?
    /// The first day of care.
    public let careStartsOn: DayDate
    /// The last day of care.
    public let careEndsOn: DayDate?
    /// The act.
    public let act: Act
    /// Who gave the care.
    public let provider: Provider?
    /// What the care cost.
    public let amountIncurred: Money
    /// What the tariff takes for the act.
    public let baseAmount: Money?
    /// The share of the base that is due.
    public let rate: Rate?
    /// What the mandatory scheme paid to the provider.
    public let amountPaidByMandatoryScheme: Money?
    /// What was paid to the member.
    public let amountReimbursed: Money
    /// Where the line stands.
    public let state: State
    /// Why it was refused, or another remark, in the registry's words.
    public let reason: String?

    /// A line as read from the registry.
    public init(
        id: String, beneficiaryCode: String, statementNumber: String?, paidOn: DayDate?, careStartsOn: DayDate,
        careEndsOn: DayDate?, act: Act, provider: Provider?, amountIncurred: Money, baseAmount: Money?, rate: Rate?,
        amountPaidByMandatoryScheme: Money?, amountReimbursed: Money, state: State, reason: String?
    ) {
        self.id = id
        self.beneficiaryCode = beneficiaryCode
        self.statementNumber = statementNumber
        self.paidOn = paidOn
        self.careStartsOn = careStartsOn
        self.careEndsOn = careEndsOn
        self.act = act
        self.provider = provider
        self.amountIncurred = amountIncurred
        self.baseAmount = baseAmount
        self.rate = rate
        self.amountPaidByMandatoryScheme = amountPaidByMandatoryScheme
        self.amountReimbursed = amountReimbursed
        self.state = state
        self.reason = reason
    }
}
