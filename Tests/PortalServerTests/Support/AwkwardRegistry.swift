/// A registry with what real ones hold and nobody thinks of: two plans in one year, versions of a guarantee, ceilings that
/// run out and come back, empty fields, zeros, refunds, 29 February, a birthday that makes an adult, twenty years of lines.
/// All of it is Fatima's, who has no line in the usual fixture.
enum AwkwardRegistry {
    /// Her former plan, then all the rest: a plan's history comes with two imports.
    static let former = [("plans.csv", plans), ("participants.csv", participant("A", since: "2005-01-01"))]
    static let whole = [
        ("guarantees.csv", guarantees), ("participants.csv", participant("B", since: "2026-07-01")),
        ("beneficiaries.csv", beneficiaries), ("reimbursements.csv", RegistryFiles.reimbursements(lines)),
    ]

    private static let plans = "plan;libelle\nA;Régime A\nB;Régime B\n"

    private static let guarantees = """
        plan;famille;libelle;taux;base;plafond;periode;du;au;note
        A;consultation;Consultation;70;100,00;;;;2023-12-31;
        A;consultation;Consultation;80;100,00;;;2024-01-01;;
        B;consultation;Consultation;90;120,00;;;;;
        A;optique;Verres;80;;1000,00;2 ans;;;
        B;optique;Verres;100;;1500,00;an;;;
        B;dentaire;Carie;70;;300,00;an;;;
        B;dentaire;Détartrage;80;;;;;;

        """

    private static func participant(_ plan: String, since day: String) -> String {
        """
        matricule;nom;prenom;date_naissance;email;telephone;entreprise;secteur;plan;date_affiliation;rib;plan_depuis
        C100003;Naciri;Fatima Zahra;1990-02-28;;;;banques;\(plan);2001-01-01;;\(day)

        """
    }

    /// One came of age this year, one was born on 29 February and is of age since the day before the fixture's.
    private static let beneficiaries = """
        matricule;code;nom;prenom;date_naissance;lien;consentement;droits_jusqu_au
        C100003;01;Naciri;Adam;2008-06-15;enfant;;
        C100003;02;Naciri;Lina;2012-02-29;enfant;;2026-12-31

        """

    /// What a line of each kind should show: incurred, base, due, mandatory scheme, reimbursed, left.
    static let ladders = [
        "A-29FEV": ["120,00", "100,00", "80,00", "0,00", "80,00", "40,00"],
        "A-2023": ["120,00", "100,00", "70,00", "0,00", "70,00", "50,00"],
        "A-JUIN": ["150,00", "100,00", "80,00", "0,00", "80,00", "70,00"],
        "A-JUILLET": ["150,00", "120,00", "108,00", "0,00", "108,00", "42,00"],
        "A-ZERO": ["0,00", "0,00", "0,00", "0,00", "0,00", "0,00"],
        "A-VIDE": ["40,00", "40,00", "inconnu", "inconnu", "10,00", "inconnu"],
        "A-PLAFOND": ["2 000,00", "2 000,00", "1 500,00", "0,00", "1 500,00", "500,00"],
        "A-EPUISE": ["500,00", "500,00", "0,00", "0,00", "0,00", "500,00"],
        "A-RETOUR": ["−300,00", "−300,00", "−300,00", "0,00", "−300,00", "0,00"],
        "A-RENDU": ["500,00", "500,00", "300,00", "0,00", "300,00", "200,00"],
        "A-TIERS": ["100,00", "100,00", "80,00", "80,00", "0,00", "20,00"],
        "A-TIERS-TOUT": ["100,00", "100,00", "100,00", "100,00", "0,00", "0,00"],
        "A-CARIE-1": ["300,00", "300,00", "210,00", "0,00", "210,00", "90,00"],
        "A-DETARTRAGE": ["300,00", "300,00", "240,00", "0,00", "240,00", "60,00"],
        "A-CARIE-2": ["300,00", "300,00", "90,00", "0,00", "90,00", "210,00"],
    ]

    static let lines = kinds + twins + [elsewhere] + refusals + years

    private static func line(
        _ id: String, _ family: String, _ label: String, _ care: String, _ incurred: Int, base: Int? = nil,
        rate: Int? = nil, mandatory: Int? = 0, _ reimbursed: Int, person: String = "00"
    ) -> FixtureLine {
        FixtureLine(
            id: id, matricule: "C100003", beneficiary: person, paidOn: "2026-11-20", careStart: care, careEnd: care,
            label: label, family: family, incurred: incurred, base: base, rate: rate, mandatory: mandatory,
            reimbursed: reimbursed)
    }

    private static func glasses(_ id: String, _ care: String, _ incurred: Int, _ reimbursed: Int) -> FixtureLine {
        line(id, "optique", "Verres", care, incurred, base: incurred, rate: 100, reimbursed)
    }

    private static let kinds = [
        line("A-29FEV", "consultation", "Consultation", "2024-02-29", 12_000, 8_000),
        line("A-2023", "consultation", "Consultation", "2023-12-31", 12_000, 7_000),
        line("A-JUIN", "consultation", "Consultation", "2026-06-30", 15_000, 8_000),
        line("A-JUILLET", "consultation", "Consultation", "2026-07-01", 15_000, 10_800),
        line("A-ZERO", "pharmacie", "Vaccin", "2026-02-01", 0, base: 0, rate: 0, 0),
        FixtureLine(
            id: "A-VIDE", matricule: "C100003", paidOn: "2026-11-20", careStart: "2026-02-02", careEnd: nil,
            label: "Divers", family: "autre", provider: nil, incurred: 4_000, reimbursed: 1_000),
        glasses("A-PLAFOND", "2026-08-01", 200_000, 150_000), glasses("A-EPUISE", "2026-09-01", 50_000, 0),
        glasses("A-RETOUR", "2026-09-05", -30_000, -30_000), glasses("A-RENDU", "2026-10-01", 50_000, 30_000),
        line("A-TIERS", "pharmacie", "Sirop", "2026-03-01", 10_000, rate: 80, mandatory: 8_000, 0),
        line("A-TIERS-TOUT", "pharmacie", "Insuline", "2026-03-02", 10_000, rate: 100, mandatory: 10_000, 0),
        line("A-CARIE-1", "dentaire", "Carie", "2026-08-10", 30_000, 21_000),
        line("A-DETARTRAGE", "dentaire", "D\u{E9}tartrage", "2026-08-11", 30_000, 24_000),
        line("A-CARIE-2", "dentaire", "CARIE", "2026-08-12", 30_000, 9_000),
        line("A-MAJEUR", "consultation", "Zebra consultation", "2026-06-14", 10_000, rate: 80, 8_000, person: "01"),
        line("A-BISSEXTE", "consultation", "Girafe consultation", "2026-03-03", 10_000, rate: 80, 8_000, person: "02"),
    ]

    private static let twins = [
        line("A-JUMEAU-1", "analyses", "Glyc\u{E9}mie", "2026-05-05", 6_000, rate: 80, 4_800),
        line("A-JUMEAU-2", "analyses", "Glyc\u{E9}mie", "2026-05-05", 6_000, rate: 80, 4_800),
        line("A-AUTRE-JOUR", "analyses", "Glyc\u{E9}mie", "2026-05-06", 6_000, rate: 80, 4_800),
        line("A-AUTRE-PRIX", "analyses", "Glyc\u{E9}mie", "2026-05-05", 6_100, rate: 80, 4_880),
        line("A-AUTRE-ACTE", "analyses", "Ferritine", "2026-05-05", 6_000, rate: 80, 4_800),
        line("A-AUTRE-PERSONNE", "analyses", "Glyc\u{E9}mie", "2026-05-05", 6_000, rate: 80, 4_800, person: "02"),
    ]

    private static let elsewhere = FixtureLine(
        id: "A-AUTRE-LABO", matricule: "C100003", paidOn: "2026-11-20", careStart: "2026-05-05", careEnd: "2026-05-05",
        label: "Glyc\u{E9}mie", family: "analyses", provider: "Labo Atlas", incurred: 6_000, rate: 80, mandatory: 0,
        reimbursed: 4_800)

    private static func refusal(_ id: String, _ care: String, _ reason: String?) -> FixtureLine {
        FixtureLine(
            id: id, matricule: "C100003", careStart: care, label: "Kin\u{E9}", family: "autre", incurred: 20_000,
            reimbursed: 0, state: "rejete", reason: reason)
    }

    private static let refusals = [
        refusal("A-REFUS-PIECE", "2026-11-01", "Ordonnance manquante"),
        refusal("A-REFUS-TARD", "2026-01-05", "Feuille de soins incompl\u{E8}te"),
        refusal("A-REFUS-EXCLU", "2026-11-02", "Acte non couvert par la garantie"),
        refusal("A-REFUS-MUET", "2026-11-03", nil),
    ]

    /// One line a month for twenty years, every third without the mandatory scheme's part, every tenth a refund.
    private static let years = (0..<240).map { month in
        let day = "\(2006 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)-28"
        let sign = month % 10 == 9 ? -1 : 1
        return FixtureLine(
            id: "Y-\(1_000 + month)", matricule: "C100003", paidOn: day, careStart: day, label: "Traitement",
            family: "pharmacie", incurred: sign * (10_000 + month * 13), mandatory: month % 3 == 0 ? nil : sign * 1_000,
            reimbursed: sign * (7_000 + month * 7))
    }
}
