/// The plans of invented members and what they pay for: RAIB for banks, guarantee C, and D, which is C at 85 %.
enum DemoPlans {
    struct Plan {
        let code: String
        let label: String
        /// Per cent of the base.
        let rate: Int
        let hospitalRate: Int
    }

    /// A row of every plan.
    struct Row {
        let family: ActFamily
        let label: String
        var base: Int64?
        var ceiling: Int64?
        var period = Guarantee.Period.act
        /// Until the end of 2024 the rate was five points lower.
        var wasLower = false
    }

    static let raib = Plan(code: "RAIB", label: "Régime des banques (RAIB)", rate: 90, hospitalRate: 100)
    static let c = Plan(code: "C", label: "Garantie C", rate: 80, hospitalRate: 90)
    static let d = Plan(code: "D", label: "Garantie D", rate: 85, hospitalRate: 95)
    static let all = [raib, c, d]

    static let rows = [
        Row(family: .consultation, label: "Consultation généraliste", base: 8_000, wasLower: true),
        Row(family: .consultation, label: "Consultation spécialiste", base: 15_000, wasLower: true),
        Row(family: .pharmacy, label: "Pharmacie"),
        Row(family: .laboratory, label: "Analyses"),
        Row(family: .radiology, label: "Radiologie"),
        Row(family: .nursing, label: "Soins infirmiers et injections"),
        Row(family: .psychotherapy, label: "Psychothérapie", base: 15_000, ceiling: 400_000, period: .year),
        Row(family: .optics, label: "Verres et montures", ceiling: 200_000, period: .twoYears),
        Row(family: .dental, label: "Soins dentaires"),
        Row(family: .dentalProstheses, label: "Prothèses dentaires", ceiling: 1_200_000, period: .year),
        Row(family: .hospitalisation, label: "Hospitalisation"),
        Row(family: .surgery, label: "Chirurgie"),
        Row(family: .maternity, label: "Maternité"),
        Row(family: .spa, label: "Cures thermales", ceiling: 300_000, period: .year),
        Row(family: .abroad, label: "Hospitalisation à l'étranger", ceiling: 20_000_000, period: .lifetime),
    ]

    static let changeDay = "2025-01-01"
    static let dayBeforeChange = "2024-12-31"

    /// Per cent of the base paid for `family` under `plan`, for care on a day written as `yyyy-MM-dd`.
    static func rate(_ plan: Plan, _ family: ActFamily, carePrecedesChange: Bool) -> Int {
        switch family {
        case .hospitalisation, .surgery, .maternity, .abroad: plan.hospitalRate
        case .consultation: carePrecedesChange ? plan.rate - 5 : plan.rate
        default: plan.rate
        }
    }

    /// What a family may cost in all, so that no line is ever cut by a ceiling: the strictest reading of the row.
    static func ceiling(_ family: ActFamily) -> Int64? { rows.first { $0.family == family }?.ceiling }
}
