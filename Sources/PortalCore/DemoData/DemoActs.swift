/// The acts of invented lines, at the tariffs of `Facts` where there is one: 80 DH for a general practitioner, 150 DH
/// for a specialist, the dental key letter D at 17,50 DH for care and 12,50 DH for prostheses. The others are invented.
struct DemoAct {
    /// Who gives the care.
    enum Provider: Int, CaseIterable {
        case general, specialist, pharmacy, laboratory, radiology, nurse, clinic, dentist, optician
    }

    let code: String
    let label: String
    let family: ActFamily
    let provider: Provider
    /// What it costs, in dirhams.
    let price: ClosedRange<Int>
    /// What the tariff takes, in centimes; nil when the whole price counts.
    let base: Int64?
    /// How often it comes, compared with others.
    let weight: Int
    /// The share of the base that the mandatory scheme pays to the provider, per cent.
    var mandatoryShare = 0
    /// Days of care.
    var days: ClosedRange<Int> = 1...1

    static let all: [DemoAct] = [
        DemoAct(
            code: "CG", label: "Consultation généraliste", family: .consultation, provider: .general, price: 100...200,
            base: 8_000, weight: 20),
        DemoAct(
            code: "CS", label: "Consultation spécialiste", family: .consultation, provider: .specialist,
            price: 200...400, base: 15_000, weight: 16),
        DemoAct(
            code: "PH", label: "Médicaments", family: .pharmacy, provider: .pharmacy, price: 35...900, base: nil,
            weight: 26),
        DemoAct(
            code: "B80", label: "Bilan sanguin", family: .laboratory, provider: .laboratory, price: 150...700,
            base: 12_000, weight: 7),
        DemoAct(
            code: "B20", label: "Glycémie et HbA1c", family: .laboratory, provider: .laboratory, price: 90...220,
            base: 8_500, weight: 4),
        DemoAct(
            code: "Z20", label: "Radiographie du thorax", family: .radiology, provider: .radiology, price: 150...300,
            base: 20_000, weight: 3),
        DemoAct(
            code: "K30", label: "Échographie abdominale", family: .radiology, provider: .radiology, price: 300...500,
            base: 30_000, weight: 3),
        DemoAct(
            code: "IRM", label: "IRM", family: .radiology, provider: .radiology, price: 1_800...2_600, base: 200_000,
            weight: 1),
        DemoAct(
            code: "AMI", label: "Soins infirmiers et injections", family: .nursing, provider: .nurse, price: 30...120,
            base: 2_250, weight: 4, days: 1...7),
        DemoAct(
            code: "PSY", label: "Séance de psychothérapie", family: .psychotherapy, provider: .specialist,
            price: 300...500, base: 15_000, weight: 1),
        DemoAct(
            code: "OPV", label: "Verres correcteurs", family: .optics, provider: .optician, price: 600...2_400,
            base: 80_000, weight: 2),
        DemoAct(
            code: "D10", label: "Détartrage", family: .dental, provider: .dentist, price: 200...400, base: 17_500,
            weight: 3),
        DemoAct(
            code: "D15", label: "Traitement d'une carie", family: .dental, provider: .dentist, price: 250...500,
            base: 26_250, weight: 4),
        DemoAct(
            code: "D60", label: "Couronne céramo-métallique", family: .dentalProstheses, provider: .dentist,
            price: 1_500...3_000, base: 75_000, weight: 1),
        DemoAct(
            code: "HOS", label: "Séjour en clinique", family: .hospitalisation, provider: .clinic,
            price: 3_000...9_000, base: 420_000, weight: 1, mandatoryShare: 70, days: 1...6),
        DemoAct(
            code: "K80", label: "Chirurgie ambulatoire", family: .surgery, provider: .clinic, price: 3_500...8_000,
            base: 380_000, weight: 1, mandatoryShare: 70),
        DemoAct(
            code: "ACC", label: "Accouchement", family: .maternity, provider: .clinic, price: 5_000...9_000,
            base: 300_000, weight: 1, mandatoryShare: 70, days: 2...4),
    ]

    /// Each act as often as its weight says, so that a draw among them is fair.
    static let byWeight: [Int] = all.indices.flatMap { Array(repeating: $0, count: all[$0].weight) }

    static let refusals = [
        "Ordonnance manquante", "Cachet du praticien illisible", "Dossier déposé hors délai",
        "Acte non couvert par la garantie", "Feuille de soins incomplète",
    ]
}
