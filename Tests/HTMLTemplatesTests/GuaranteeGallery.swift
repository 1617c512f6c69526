import PortalCore

@testable import HTMLTemplates

// What the plan pays for, and the estimator.
extension Gallery {
    var guaranteePages: [(name: String, page: any Page)] {
        func row(
            _ acts: ActFamily, _ label: String, _ base: String?, _ ceiling: String?, _ period: Guarantee.Period = .act,
            until: String? = nil, note: String? = nil
        ) -> Guarantee {
            Guarantee(
                plan: "C", family: acts, label: text(label), rate: Rate(basisPoints: 8000),
                baseAmount: base.map(Fixtures.money), ceiling: ceiling.map(Fixtures.money), period: period,
                startsOn: nil, endsOn: until.map(Fixtures.day), note: note.map(text))
        }
        let current = [
            row(.consultation, "Consultation spécialiste", "150", nil, note: "Sur avis du généraliste"),
            row(.optics, "Verres et montures", nil, "2000", .twoYears),
            row(.spa, "Cures thermales", nil, "3000", .year),
            row(.abroad, "Hospitalisation à l’étranger", nil, "200000", .lifetime),
            row(.nursing, "Injections", nil, "50"),
        ]
        let plans = [
            GuaranteeTable.PlanSpan(code: "C", label: text("Garantie C"), startsOn: Fixtures.day("2024-01-01")),
            GuaranteeTable.PlanSpan(code: "D", label: text("Garantie D"), startsOn: nil),
        ]
        let old = [row(.consultation, "Consultation spécialiste", "140", nil, until: "2024-12-31")]
        var use = CeilingUse()
        use.add(Fixtures.money("1250.50"), of: current[1], by: "00")
        use.add(Fixtures.money("3000"), of: current[2], by: "00")
        let family = Fixtures.family(text)
        let page = layout("/garanties", member: true)
        let form = layout("/garanties/estimation", member: true)
        let line = Fixtures.line(base: nil, rate: nil, mandatory: "20", reimbursed: "0", state: .pending, text: text)
        var wrong = FieldErrors()
        wrong.add(.missing, to: "garantie")
        wrong.add(.malformed, to: "montant")
        let today = Fixtures.day("2026-11-23")
        return [
            (
                "garanties",
                GuaranteesPage(
                    layout: page, table: GuaranteeTable(plans: plans, current: current, others: old), use: use,
                    family: family, today: today)
            ),
            (
                "garanties-aucune",
                GuaranteesPage(
                    layout: page, table: GuaranteeTable(plans: [], current: [], others: []), use: use, family: family,
                    today: today)
            ),
            (
                "estimation",
                EstimationPage(
                    layout: form, rows: current, family: family,
                    fields: EstimationFields(guarantee: "0", beneficiary: "00", price: text("150"), day: "2026-11-23"),
                    ladder: Ladder(estimating: line, guarantee: current[0], ceilingLeft: nil), today: today,
                    clock: DepositClock())
            ),
            (
                "estimation-erreurs",
                EstimationPage(
                    layout: form, rows: current, family: family, fields: EstimationFields(price: text("beaucoup")),
                    errors: wrong, today: today, clock: DepositClock())
            ),
        ]
    }
}
