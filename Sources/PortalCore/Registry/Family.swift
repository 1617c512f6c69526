/// A participant and everybody covered through them, as they stand on a day.
public struct Family: Hashable, Sendable {
    /// The beneficiaries, the participant first.
    public let members: [Beneficiary]
    /// The day that ages are counted on.
    public let today: DayDate
    /// The codes of adults who did not agree that the participant sees their acts.
    private let privateCodes: [String]

    /// A family of `members`.
    public init(members: [Beneficiary], today: DayDate) {
        self.members = members
        self.today = today
        privateCodes = members.filter { $0.hidesActs(on: today) }.map(\.code)
    }

    /// Who was born on this day or before is an adult.
    var adultBornBy: DayDate {
        let day = today.adding(years: -Beneficiary.adultAge)
        // On 29 February the day is 1 March of a common year, whose birthday is tomorrow.
        return day.age(on: today) < Beneficiary.adultAge ? day.adding(days: -1) : day
    }

    /// The member with that code.
    public func member(_ code: String) -> Beneficiary? { members.first { $0.code == code } }

    /// Whether what the person of that code used of one of `rows`, those of one family of acts, would tell the act.
    public func hidesUse(by code: String, of rows: [Guarantee]) -> Bool {
        rows.count > 1 && member(code)?.hidesActs(on: today) == true
    }

    /// `entry` as the participant may see it: for an adult who did not agree, without the act (law 09-08).
    func mask(_ entry: ReimbursementEntry) -> ReimbursementEntry {
        guard privateCodes.contains(entry.beneficiaryCode) else { return entry }
        var masked = entry
        masked.label = nil
        return masked
    }

    /// `line` as the participant may see it: for an adult who did not agree, no act, provider or reason, only the
    /// family of acts and the amounts (law 09-08: health data are sensitive).
    public func mask(_ line: Reimbursement) -> Reimbursement {
        guard privateCodes.contains(line.beneficiaryCode) else { return line }
        return Reimbursement(
            id: line.id, beneficiaryCode: line.beneficiaryCode, statementNumber: line.statementNumber,
            paidOn: line.paidOn, careStartsOn: line.careStartsOn, careEndsOn: line.careEndsOn,
            act: Reimbursement.Act(code: "", label: "", family: line.act.family, isMasked: true),
            provider: nil, amountIncurred: line.amountIncurred, baseAmount: line.baseAmount, rate: line.rate,
            amountPaidByMandatoryScheme: line.amountPaidByMandatoryScheme, amountReimbursed: line.amountReimbursed,
            state: line.state, reason: nil)
    }
}
