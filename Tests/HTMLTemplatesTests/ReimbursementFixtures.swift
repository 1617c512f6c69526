@testable import PortalCore

extension Fixtures {
    /// A line as the registry writes it; the golden one by default. What a reason means hangs on its words, so they stay.
    static func line(
        _ id: String = "R-2026-000815", beneficiary: String = "00", paidOn: String? = "2026-11-12",
        careEndsOn: String? = "2026-11-02", label: String = "Consultation spécialiste",
        family: ActFamily = .consultation, incurred: String = "150", base: String? = "80", rate: Int? = 7000,
        mandatory: String? = "0", reimbursed: String = "56", state: Reimbursement.State = .paid,
        reason: String? = nil, text: (String) -> String = { $0 }
    ) -> Reimbursement {
        Reimbursement(
            id: text(id), beneficiaryCode: beneficiary, statementNumber: text("2026-1147"), paidOn: paidOn.map(day),
            careStartsOn: day("2026-11-02"), careEndsOn: careEndsOn.map(day),
            act: .init(code: "CS", label: text(label), family: family),
            provider: .init(name: text("Dr Amine Berrada"), inpe: text("091234567")),
            amountIncurred: money(incurred), baseAmount: base.map(money), rate: rate.map(Rate.init(basisPoints:)),
            amountPaidByMandatoryScheme: mandatory.map(money), amountReimbursed: money(reimbursed), state: state,
            reason: reason.map { "\($0) \(text("(original)"))" })
    }

    /// One line of each kind.
    static func lines(_ text: (String) -> String = { $0 }) -> [Reimbursement] {
        let family = family(text)
        return [
            line(
                "R-2026-000901", beneficiary: "02", paidOn: nil, careEndsOn: nil, label: "Monture et verres",
                family: .optics,
                incurred: "2400", mandatory: nil, reimbursed: "0", state: .pending, text: text),
            line(
                "R-2026-000877", paidOn: nil, label: "Séance de kinésithérapie", family: .other, incurred: "300",
                mandatory: nil, reimbursed: "0", state: .rejected, reason: "Ordonnance manquante", text: text),
            line(text: text),
            line(
                "R-2026-000802", beneficiary: "01", careEndsOn: "2026-11-05", label: "Détartrage", family: .dental,
                incurred: "1650", base: nil, rate: 8000, reimbursed: "1320", text: text),
            line(
                "R-2026-000790", careEndsOn: "2026-11-05", label: "Médicaments", family: .pharmacy,
                incurred: "12284.60",
                base: nil, rate: 7000, mandatory: "8000", reimbursed: "506.10", text: text),
            line(
                "R-2026-000733", label: "Régularisation", family: .pharmacy, incurred: "-84.60", base: nil,
                rate: 7000, reimbursed: "-59.22", text: text),
        ].map(family.mask)
    }

    static func guarantee(_ text: (String) -> String = { $0 }) -> Guarantee {
        Guarantee(
            plan: "C", family: .consultation, label: text("Consultation spécialiste"), rate: Rate(basisPoints: 7000),
            baseAmount: money("80"), ceiling: nil, period: .act, startsOn: nil, endsOn: nil, note: nil)
    }
}
