/// The fixture as the registry would send it.
enum RegistryFiles {
    /// Names and texts.
    static let all = [
        ("plans.csv", "plan;libelle\nSTD;R\u{E9}gime standard\n"),
        (
            "guarantees.csv",
            """
            plan;famille;libelle;taux;base;plafond;periode;du;au;note
            STD;radiologie;Radiologie courante;80;;;;;;
            STD;optique;Verres et montures;80;;1000,00;2 ans;;;

            """
        ),
        ("participants.csv", participants), ("beneficiaries.csv", beneficiaries),
        ("statements.csv", statements), ("reimbursements.csv", reimbursements),
    ]

    /// One that its lines explain, one that they do not, one whose lines are not there, and another member's.
    private static let statements = """
        numero;matricule;date_paiement;mode;total
        RL-1;C100001;2026-03-05;virement;2306,00
        RL-2;C100001;2025-11-30;cheque;250,00
        RL-0;C100001;2023-02-28;virement;10,00
        RL-H;C100002;2026-02-02;virement;560,00

        """

    private static let participants =
        """
        matricule;nom;prenom;date_naissance;email;telephone;entreprise;secteur;plan;date_affiliation;rib

        """
        + Member.all.map { member in
            let facts = [member.matricule, member.lastName, member.firstName, member.birthDate, member.registryEmail]
            return facts.joined(separator: ";") + ";;;banques;STD;2001-01-01;\n"
        }.joined()

    /// Karim's: an adult spouse who did not agree to share, a minor, an adult child who agreed and one who did not.
    private static let beneficiaries = """
        matricule;code;nom;prenom;date_naissance;lien;consentement
        C100001;01;Berrada;Nadia;1978-06-15;conjoint;non
        C100001;02;El Alaoui;Yassine;2015-09-01;enfant;
        C100001;03;El Alaoui;Salma;2004-01-20;enfant;oui
        C100001;04;El Alaoui;Omar;2003-03-03;enfant;non

        """

    private static let reimbursements = reimbursements(
        FixtureLine.kinds + FixtureLine.ofFamily + FixtureLine.pharmacy + FixtureLine.ofHelene)

    /// The file that brings `lines`.
    static func reimbursements(_ lines: [FixtureLine]) -> String {
        """
        id;matricule;beneficiaire;releve;date_paiement;debut_soins;fin_soins;acte;libelle;famille;prestataire;inpe;\
        montant_engage;base;taux;montant_ro;montant_rembourse;etat;motif

        """ + lines.map { $0.row + "\n" }.joined()
    }
}
