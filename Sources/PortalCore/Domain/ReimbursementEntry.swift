/// A line as a list shows it: without statement, provider, base, rate and reason, which only its own page tells.
///
/// A type of its own, since lists are read most: what they do not show is a third of what there is to read of a line.
public struct ReimbursementEntry: Hashable, Sendable {
    /// The registry's identifier.
    public let id: String
    /// The code of the beneficiary in the participant's family.
    public let beneficiaryCode: String
    /// The day of payment.
    public let paidOn: DayDate?
    /// The first day of care.
    public let careStartsOn: DayDate
    /// The last day of care.
    public let careEndsOn: DayDate?
    /// The family of the act.
    public let family: ActFamily
    /// The act in the registry's words; nil where it is an adult beneficiary's own affair.
    public internal(set) var label: String?
    /// What the care cost.
    public let amountIncurred: Money
    /// What the mandatory scheme paid to the provider.
    public let amountPaidByMandatoryScheme: Money?
    /// What was paid to the member.
    public let amountReimbursed: Money
    /// Where the line stands.
    public let state: Reimbursement.State
}

extension ReimbursementEntry {
    /// The entry of a whole line.
    public init(_ line: Reimbursement) {
        self.init(
            id: line.id, beneficiaryCode: line.beneficiaryCode, paidOn: line.paidOn, careStartsOn: line.careStartsOn,
            careEndsOn: line.careEndsOn, family: line.act.family, label: line.act.isMasked ? nil : line.act.label,
            amountIncurred: line.amountIncurred, amountPaidByMandatoryScheme: line.amountPaidByMandatoryScheme,
            amountReimbursed: line.amountReimbursed, state: line.state)
    }
}
