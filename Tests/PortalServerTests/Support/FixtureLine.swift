/// A reimbursement of the fixture: the registry's file is written from it, and what pages show is compared with it.
struct FixtureLine {
    var id: String
    var matricule = Member.karim.matricule
    var beneficiary = "00"
    /// `yyyy-MM-dd`; nil for a line that is not paid.
    var paidOn: String?
    var careStart = "2026-02-10"
    var careEnd: String? = "2026-02-10"
    var label: String
    var family = "consultation"
    var provider: String? = "Dr Amine Tazi"
    /// Centimes, as all amounts here.
    var incurred: Int
    var base: Int?
    /// Per cent.
    var rate: Int?
    var mandatory: Int?
    var reimbursed: Int
    var state = "paye"
    var reason: String?
    var statement: String?

    /// Nothing of an act may be shown whose beneficiary is an adult who did not agree.
    var isMasked: Bool { ["01", "04"].contains(beneficiary) }

    var row: String {
        let amounts = [incurred, base, mandatory, reimbursed].map { $0.map(Self.amount) ?? "" }
        return [
            id, matricule, beneficiary, statement ?? "", paidOn ?? "", careStart, careEnd ?? "", "C", label, family,
            provider ?? "",
            provider == nil ? "" : "101234567", amounts[0], amounts[1], rate.map(String.init) ?? "", amounts[2],
            amounts[3], state, reason ?? "",
        ].joined(separator: ";")
    }

    private static func amount(_ centimes: Int) -> String {
        let digits = String(centimes.magnitude % 100)
        return "\(centimes < 0 ? "-" : "")\(centimes.magnitude / 100),\(digits.count < 2 ? "0" + digits : digits)"
    }
}

extension FixtureLine {
    /// One of each kind.
    static let kinds = [
        // The golden case: 80 of 150 count, 70 % of them is paid.
        FixtureLine(
            id: "R-OR", paidOn: "2026-03-05", label: "Consultation du m\u{E9}decin traitant", incurred: 15_000,
            base: 8_000,
            rate: 70, mandatory: 0, reimbursed: 5_600, statement: "RL-1"),
        FixtureLine(
            id: "R-ZERO", paidOn: "2026-03-05", label: "Vaccin <script>alert('libelle')</script>", family: "pharmacie",
            incurred: 9_000, base: 9_000, rate: 100, mandatory: 9_000, reimbursed: 0, statement: "RL-1"),
        FixtureLine(
            id: "R-INCONNU", paidOn: "2026-01-20", careEnd: nil, label: "Radio du genou", family: "radiologie",
            provider: nil, incurred: 40_000, reimbursed: 20_000),
        FixtureLine(
            id: "R-MOINS", paidOn: "2026-04-02", label: "R\u{E9}gularisation", incurred: -15_000, base: -8_000,
            rate: 70,
            mandatory: 0, reimbursed: -5_600),
        FixtureLine(
            id: "R-REFUS", label: "Cure thermale", family: "cures", incurred: 500_000, rate: 80, mandatory: 0,
            reimbursed: 0, state: "rejete", reason: "Entente pr\u{E9}alable absente"),
        FixtureLine(
            id: "R-ENCOURS", label: "Lunettes", family: "optique", incurred: 180_000, mandatory: 0, reimbursed: 0,
            state: "en_cours"),
        FixtureLine(
            id: "R-ECART", paidOn: "2025-11-30", label: "Analyse de sang", family: "analyses", incurred: 30_000,
            rate: 80,
            mandatory: 0, reimbursed: 20_000, statement: "RL-2"),
    ]

    /// Of the family: an adult each who agreed and who did not, and a minor.
    static let ofFamily = [
        FixtureLine(
            id: "R-CONJOINT", beneficiary: "01", paidOn: "2026-03-05", label: "Zebrafertilite", family: "maternite",
            provider: "Clinique Zebraprestataire", incurred: 250_000, rate: 90, mandatory: 0, reimbursed: 225_000,
            statement: "RL-1"),
        FixtureLine(
            id: "R-CONJOINT-REFUS", beneficiary: "01", label: "Zebrapsychiatrie", family: "psychotherapie",
            provider: "Dr Zebraprestataire", incurred: 60_000, mandatory: 0, reimbursed: 0, state: "rejete",
            reason: "Zebramotif"),
        FixtureLine(
            id: "R-MINEUR", beneficiary: "02", paidOn: "2026-05-14", label: "P\u{E9}diatre", incurred: 20_000,
            base: 15_000,
            rate: 80, mandatory: 5_000, reimbursed: 7_000),
        FixtureLine(
            id: "R-ACCORD", beneficiary: "03", paidOn: "2026-05-14", label: "Girafe orthoptie", family: "optique",
            provider: "Cabinet Girafe", incurred: 30_000, rate: 50, mandatory: 0, reimbursed: 15_000),
        FixtureLine(
            id: "R-MAJEUR", beneficiary: "04", paidOn: "2026-06-01", label: "Zebraaddictologie", family: "consultation",
            provider: "Centre Zebraprestataire", incurred: 35_000, rate: 80, mandatory: 0, reimbursed: 28_000),
    ]

    /// Enough for several pages, many on the same day.
    static let pharmacy = (1...62).map { number in
        FixtureLine(
            id: "P-\(1000 + number)", paidOn: "2025-\(["09", "10", "11"][number % 3])-\(10 + number % 5)",
            label: "Ordonnance \(number)", family: "pharmacie", provider: "Pharmacie Atlas",
            incurred: 10_000 + number * 37, rate: 80, mandatory: number % 4 == 0 ? nil : 1_000,
            reimbursed: 7_000 + number * 11)
    }

    /// Another member's.
    static let ofHelene = [
        FixtureLine(
            id: "H-1", matricule: Member.helene.matricule, paidOn: "2026-02-02", label: "Okapi dentaire",
            family: "dentaire",
            incurred: 70_000, rate: 80, mandatory: 0, reimbursed: 56_000, statement: "RL-H"),
        FixtureLine(
            id: "H-2", matricule: Member.helene.matricule, label: "Okapi lunettes", family: "optique", incurred: 90_000,
            reimbursed: 0, state: "en_cours"),
    ]

    /// Karim's, in the order in which the list shows them: open ones first, then the newest payment, then by id.
    static let ofKarim = (kinds + ofFamily + pharmacy).sorted {
        ($1.paidOn ?? "9999-12-31", $0.id) < ($0.paidOn ?? "9999-12-31", $1.id)
    }
}
