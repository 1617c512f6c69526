/// Writes invented members into the four files that are about them.
struct DemoWriter: ~Copyable {
    private var participants: CSVWriter
    private var beneficiaries: CSVWriter
    private var statements: CSVWriter
    private var reimbursements: CSVWriter
    private var lineNumber = 0

    init(folder: String) throws(DemoData.Failure) {
        // All four or none: a value that cannot be copied is never half made.
        let participants = try CSVWriter(
            path: folder + "/participants.csv",
            header: """
                matricule;nom;prenom;date_naissance;email;telephone;entreprise;secteur;plan;date_affiliation;rib
                """)
        let beneficiaries = try CSVWriter(
            path: folder + "/beneficiaries.csv",
            header: "matricule;code;nom;prenom;date_naissance;lien;consentement;droits_jusqu_au")
        let statements = try CSVWriter(
            path: folder + "/statements.csv", header: "numero;matricule;date_paiement;mode;total")
        let reimbursements = try CSVWriter(
            path: folder + "/reimbursements.csv",
            header: """
                id;matricule;beneficiaire;releve;date_paiement;debut_soins;fin_soins;acte;libelle;famille;prestataire;\
                inpe;montant_engage;base;taux;montant_ro;montant_rembourse;etat;motif
                """)
        self.participants = participants
        self.beneficiaries = beneficiaries
        self.statements = statements
        self.reimbursements = reimbursements
    }

    mutating func write(_ family: DemoFamily) throws(DemoData.Failure) {
        let person = family.people[0]
        participants.field(family.matricule)
        participants.field(person.lastName)
        participants.field(person.firstName)
        participants.field(person.birth)
        participants.field(family.email)
        participants.field(family.phone)
        participants.field(family.employer)
        participants.field(family.sector)
        participants.field(family.plan.code)
        participants.field(family.affiliation)
        participants.field(family.bankAccount)
        try participants.endRow()
        for person in family.people {
            beneficiaries.field(family.matricule)
            beneficiaries.field(person.code)
            beneficiaries.field(person.lastName)
            beneficiaries.field(person.firstName)
            beneficiaries.field(person.birth)
            beneficiaries.field(person.relation.rawValue)
            beneficiaries.field(person.consents ? "oui" : "non")
            if let day = person.coveredUntil { beneficiaries.field(day) } else { beneficiaries.empty() }
            try beneficiaries.endRow()
        }
    }

    /// Lines paid on one day stand in one statement, whose total is their sum.
    mutating func write(
        _ lines: [DemoLine], of family: DemoFamily, _ providers: DemoProviders
    ) throws(DemoData.Failure) {
        var totals: [DayDate: Int64] = [:]
        for line in lines {
            if let day = line.paidOn { totals[day, default: 0] += line.reimbursed }
            try write(line, of: family, providers)
        }
        for (day, total) in totals.sorted(by: { $0.key < $1.key }) {
            statements.identifier("RL", day, withDay: true, family.index + 1)
            statements.field(family.matricule)
            statements.field(day)
            statements.field(family.index.isMultiple(of: 17) ? "cheque" : "virement")
            statements.field(centimes: total)
            try statements.endRow()
        }
    }

    private mutating func write(
        _ line: DemoLine, of family: DemoFamily, _ providers: DemoProviders
    ) throws(DemoData.Failure) {
        let act = DemoAct.all[line.act]
        lineNumber += 1
        reimbursements.identifier("R", line.careStart, withDay: false, lineNumber)
        reimbursements.field(family.matricule)
        reimbursements.field(family.people[line.person].code)
        if let day = line.paidOn {
            reimbursements.identifier("RL", day, withDay: true, family.index + 1)
            reimbursements.field(day)
        } else {
            reimbursements.empty()
            reimbursements.empty()
        }
        reimbursements.field(line.careStart)
        if line.careEnd == line.careStart { reimbursements.empty() } else { reimbursements.field(line.careEnd) }
        reimbursements.field(act.code)
        reimbursements.field(act.label)
        reimbursements.field(act.family.rawValue)
        reimbursements.field(providers.all[line.provider].name)
        reimbursements.field(providers.all[line.provider].inpe)
        reimbursements.field(centimes: line.incurred)
        reimbursements.field(centimes: line.base)
        reimbursements.field(line.rate)
        reimbursements.field(centimes: line.mandatory)
        reimbursements.field(centimes: line.reimbursed)
        reimbursements.field(line.state.rawValue)
        reimbursements.field(line.reason)
        try reimbursements.endRow()
    }

    mutating func finish() throws(DemoData.Failure) {
        try participants.flush()
        try beneficiaries.flush()
        try statements.flush()
        try reimbursements.flush()
    }
}
