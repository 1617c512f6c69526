import PortalTestSupport
import XCTest

@testable import PortalCore

final class RegistryImporterTests: XCTestCase {
    func testAWholeRegistry() throws {
        let world = try ImportWorld()
        let report = try world.run(ImportWorld.small)
        XCTAssertTrue(report.isSuccess)
        XCTAssertEqual(report.files.map(\.kind), RegistryFile.allCases)
        XCTAssertEqual(report.files.map(\.inserted), [2, 2, 2, 2, 2, 3])
        XCTAssertEqual(report.warnings, [])
        XCTAssertEqual(
            try world.rows(
                "SELECT matricule, birth_date, phone, bank_account, last_name_key FROM participants", columns: 5),
            ["M1|1975-04-09|+212612345678|999780808142540481405545|aoui", "M2|1983-12-31|-|-|fassi"])
        XCTAssertEqual(
            try world.rows(
                "SELECT code, relation, shares_acts FROM beneficiaries ORDER BY participant_id, code", columns: 3),
            ["00|titulaire|0", "01|conjoint|0", "02|enfant|0", "00|titulaire|0"])
        XCTAssertEqual(
            try world.rows(
                """
                SELECT id, paid_on, amount_incurred, base_amount, rate, paid_by_mandatory_scheme, search_key
                FROM reimbursements
                """, columns: 7),
            [
                "R2|9999-12-31|7200|-|-|-|medicaments", "R1|2026-10-25|15000|8000|7000|0|consultation dr ete",
                "R3|2026-10-25|-1500|-|8750|-|consultation",
            ])
        XCTAssertEqual(
            try world.rows(
                "SELECT family, rate, ceiling, period, starts_on, note FROM guarantees ORDER BY family", columns: 6),
            ["consultation|8000|-||2006-01-01|-", "pharmacie|-|150000|an||Sur ordonnance; générique d'abord"])
        XCTAssertEqual(try world.files.names(in: "imports"), [])
    }

    func testTwiceChangesNothing() throws {
        let world = try ImportWorld()
        try world.run(ImportWorld.small)
        let before = try world.storage.number("SELECT SUM(length(id) + amount_reimbursed) FROM reimbursements")
        XCTAssertEqual(try world.run().files.map(\.outcome), Array(repeating: .known, count: 6))
        // Other bytes, the same rows.
        for (name, text) in ImportWorld.small { try world.files.write("\u{FEFF}" + text, to: name) }
        let again = try world.run()
        XCTAssertEqual(again.files.map(\.outcome), Array(repeating: .applied, count: 6))
        XCTAssertEqual(again.files.map { $0.inserted + $0.updated }, [0, 0, 0, 0, 0, 0])
        XCTAssertEqual(again.files.map(\.unchanged), [2, 2, 2, 2, 2, 3])
        XCTAssertEqual(
            try world.storage.number("SELECT SUM(length(id) + amount_reimbursed) FROM reimbursements"), before)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM import_changes"), 0)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM import_batches WHERE state = 'applied'"), 18)
    }

    func testAChangedDateMovesTheRowAndKeepsWhatItWas() throws {
        let world = try ImportWorld()
        try world.run(ImportWorld.small)
        let report = try world.run(
            "reimbursements.csv",
            bytes: Array(
                ImportWorld.lines([
                    "R2;M1;02;RL1;2026-11-25;2026-11-09;2026-11-10;PH;Médicaments;pharmacie;;;72;;80;;57,60;paye;"
                ]).utf8))
        XCTAssertEqual(report?.updated, 1)
        XCTAssertEqual(
            try world.rows("SELECT id, paid_on, amount_reimbursed, inserted_by_batch FROM reimbursements", columns: 4),
            ["R2|2026-11-25|5760|6", "R1|2026-10-25|5600|6", "R3|2026-10-25|-1050|6"])
        XCTAssertEqual(
            try world.rows(
                """
                SELECT batch_id, row_key, former_values ->> 'paid_on', former_values ->> 'state',
                    former_values ->> 'rate' FROM import_changes
                """, columns: 5), ["7|R2|9999-12-31|en_cours|-"])
    }

    func testReferencesToNothing() throws {
        let world = try ImportWorld()
        try world.run(ImportWorld.small)
        XCTAssertEqual(
            try world.problems(
                "reimbursements.csv",
                ImportWorld.lines([
                    "A1;M9;00;;;2026-11-09;;PH;M;pharmacie;;;72;;;;0;en_cours;",
                    "A2;M1;09;;;2026-11-09;;PH;M;pharmacie;;;72;;;;0;en_cours;",
                    "A3;M1;00;RL2;;2026-11-09;;PH;M;pharmacie;;;72;;;;0;en_cours;",
                    "R1;M2;00;;;2026-11-09;;PH;M;pharmacie;;;72;;;;0;en_cours;",
                ])),
            [
                "reimbursements.csv:2: matricule: matricule inconnu: 'M9'",
                "reimbursements.csv:3: beneficiaire: bénéficiaire inconnu pour ce matricule: '09'",
                "reimbursements.csv:4: releve: relevé inconnu pour ce matricule: 'RL2'",
                "reimbursements.csv:5: id: cet id appartient déjà à un autre matricule: 'R1'",
            ])
        XCTAssertEqual(
            try world.problems(
                "statements.csv", "numero;matricule;date_paiement;mode;total\nRL1;M2;2026-10-25;cheque;1\n"),
            ["statements.csv:2: numero: ce numéro appartient déjà à un autre matricule: 'RL1'"])
        XCTAssertEqual(
            try world.problems(
                "guarantees.csv", "plan;famille;libelle;taux;base;plafond;periode;du;au;note\nX;autre;L;1;;;;;;\n"),
            ["guarantees.csv:2: plan: plan inconnu: 'X'"])
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM reimbursements WHERE id LIKE 'A%'"), 0)
    }

    func testAKeyTwiceInAFileIsABadRow() throws {
        let world = try ImportWorld()
        try world.run(ImportWorld.small)
        XCTAssertEqual(
            try world.problems("plans.csv", "plan;libelle\nD;x\nE;y\nD;z\n"),
            ["plans.csv:4: plan: déjà présent à la ligne 2 du fichier: 'D'"])
        XCTAssertEqual(
            try world.problems(
                "beneficiaries.csv",
                """
                matricule;code;nom;prenom;date_naissance;lien
                M1;03;A;B;2012-02-29;enfant
                M2;03;A;B;2012-02-29;enfant
                m1;03;A;B;2012-02-29;enfant
                """),
            ["beneficiaries.csv:4: code: déjà présent à la ligne 2 du fichier: '03'"])
    }

    func testARefusedFileStopsTheRest() throws {
        let world = try ImportWorld()
        var texts = ImportWorld.small
        texts["beneficiaries.csv"]?.append("M7;01;A;B;2012-02-30;enfant\n")
        let report = try world.run(texts)
        XCTAssertFalse(report.isSuccess)
        XCTAssertEqual(report.files.map(\.outcome), [.applied, .applied, .applied, .refused, .skipped, .skipped])
        XCTAssertEqual(
            report.files[3].problems.map(\.text),
            ["beneficiaries.csv:4: date_naissance: date invalide (attendu aaaa-mm-jj ou jj/mm/aaaa): '2012-02-30'"])
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM beneficiaries"), 2)
    }

    func testTheParticipantsOwnBeneficiaryFollows() throws {
        let world = try ImportWorld()
        try world.run(ImportWorld.small)
        try world.run([
            "participants.csv": ImportWorld.small["participants.csv"]?.replacing(";Karim;", with: ";Kamal;") ?? ""
        ])
        XCTAssertEqual(
            try world.rows(
                "SELECT first_name FROM beneficiaries WHERE code = '00' ORDER BY participant_id", columns: 1),
            ["Kamal", "Hélène"])
        try world.run([
            "beneficiaries.csv":
                "matricule;code;nom;prenom;date_naissance;lien\nM1;00;Alaoui;K.;1975-04-09;titulaire\n",
            "participants.csv": ImportWorld.small["participants.csv"] ?? "",
        ])
        XCTAssertEqual(
            try world.rows(
                "SELECT first_name FROM beneficiaries WHERE code = '00' ORDER BY participant_id", columns: 1),
            ["K.", "Hélène"])
    }
}
