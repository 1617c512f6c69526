import PortalTestSupport
import XCTest

@testable import PortalCore

/// A migrated database, a folder of registry files and an importer between them.
final class ImportWorld {
    let storage: TestDatabase
    let clock = HandClock()
    let files: TemporaryFolder
    let importer: RegistryImporter

    /// - Parameter breakAfter: how many transactions may end before the import breaks off, as in a crash; nil for all.
    init(breakAfter: Int? = nil) throws {
        storage = try TestDatabase(clock: clock)
        files = try TemporaryFolder()
        importer = try Self.importer(storage, clock, breakAfter: breakAfter)
    }

    /// What stands for a crash between two transactions.
    struct BrokenOff: Error {}

    /// Another process after a crash.
    func successor(breakAfter: Int? = nil) throws -> RegistryImporter {
        try Self.importer(storage, clock, breakAfter: breakAfter)
    }

    private static func importer(
        _ storage: TestDatabase, _ clock: HandClock, breakAfter: Int?
    ) throws -> RegistryImporter {
        let counter = Counter()
        return try RegistryImporter(database: storage.database, directory: storage.data, clock: clock.clock) { _ in
            if let breakAfter, counter.next() > breakAfter { throw BrokenOff() }
        }
    }

    /// Writes files and imports their folder.
    @discardableResult
    func run(_ texts: [String: String] = [:], isDryRun: Bool = false) throws -> ImportReport {
        for (name, text) in texts { try files.write(text, to: name) }
        return try importer.run(ImportRequest(paths: [files.path], isDryRun: isDryRun))
    }

    /// Imports one file of those bytes.
    func run(_ name: String, bytes: [UInt8]) throws -> ImportReport.File? {
        let path = files.path + "/" + name
        XCTAssertTrue(FileBytes.write(bytes, to: path))
        return try importer.run(ImportRequest(paths: [path])).files.first
    }

    /// What is wrong with one file of that text, as the operator reads it.
    func problems(_ name: String, _ text: String) throws -> [String] {
        let report = try run(name, bytes: Array(text.utf8))
        return (report?.problems ?? []).map(\.text)
    }

    /// The rows of `sql`, columns joined by `|`.
    func rows(_ sql: SQL, columns: Int) throws -> [String] {
        try storage.database.read { reader in
            try reader.all(sql) { row in
                (0..<columns).map { row.optionalText($0) ?? "-" }.joined(separator: "|")
            }
        }
    }

    /// A small registry: two plans, two members, three people, two statements, three lines.
    static let small = [
        "plans.csv": "plan;libelle\nC;Garantie C\nRAIB;Banques\n",
        "guarantees.csv": """
        plan;famille;libelle;taux;base;plafond;periode;du;au;note
        C;consultation;Consultation;80;80,00;;;2006-01-01;;
        C;pharmacie;Pharmacie;;;1500,00;an;;;"Sur ordonnance; générique d'abord"

        """,
        "participants.csv": """
        matricule;nom;prenom;date_naissance;email;telephone;entreprise;secteur;plan;date_affiliation;rib
        M1;Alaoui;Karim;1975-04-09;karim@example.com;06 12 34 56 78;;divers;C;2001-01-01;999780808142540481405545
        m2;El Fassi;Hélène;31/12/1983;;;Banque du Littoral;banques;RAIB;2005-02-03;

        """,
        "beneficiaries.csv": """
        matricule;code;nom;prenom;date_naissance;lien
        M1;01;Naciri;Salma;1978-01-02;conjoint
        M1;02;Alaoui;Omar;2012-02-29;enfant

        """,
        "statements.csv": """
        numero;matricule;date_paiement;mode;total
        RL1;M1;2026-10-25;virement;56,00
        RL2;M2;2026-10-25;cheque;-10,50

        """,
        "reimbursements.csv": lines([
            "R1;M1;00;RL1;2026-10-25;2026-10-07;;CG;Consultation;consultation;Dr Été;997374487;150,00;80,00;70;0;56,00;paye;",
            "R2;M1;02;;;2026-11-09;2026-11-10;PH;Médicaments;pharmacie;;;72;;;;0;en_cours;",
            "R3;M2;00;RL2;25/10/2026;2026-10-01;;CG;Consultation;consultation;;;-15;;87,5;;-10,50;paye;Régularisation",
        ]),
    ]

    static let header = """
        id;matricule;beneficiaire;releve;date_paiement;debut_soins;fin_soins;acte;libelle;famille;prestataire;inpe;\
        montant_engage;base;taux;montant_ro;montant_rembourse;etat;motif

        """

    /// A file of lines.
    static func lines(_ lines: [String]) -> String { header + lines.joined(separator: "\n") + "\n" }
}
