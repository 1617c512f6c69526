import PortalTestSupport
import XCTest

@testable import PortalCore

/// What a file may look like, and how the operator is told of what it may not.
final class ImportFormatTests: XCTestCase {
    func testCommasAnyOrderAndUnknownColumns() throws {
        let world = try ImportWorld()
        let report = try world.run([
            "plans.csv": "\u{FEFF}Libelle,couleur,\"plan\"\r\n\"Garantie C, 80 %\",bleu,C\r\n",
            "guarantees.csv": """
            note,au,du,periode,plafond,base,taux,libelle,famille,plan
            ,31/12/2026,01/01/2024,2 ans,"1500,50",80.5,"87,5","Verres
            et montures",optique,C

            """,
        ])
        XCTAssertTrue(report.isSuccess, report.files.flatMap(\.problems).map(\.text).joined())
        XCTAssertEqual(report.warnings, ["plans.csv: colonnes inconnues ignorées : couleur"])
        XCTAssertEqual(
            try world.rows("SELECT label, starts_on, ends_on, ceiling, base_amount, rate FROM guarantees", columns: 6),
            ["Verres et montures|2024-01-01|2026-12-31|150050|8050|8750"])
        XCTAssertEqual(try world.rows("SELECT label FROM plans", columns: 1), ["Garantie C, 80 %"])
    }

    func testEveryRuleOfALine() throws {
        let world = try ImportWorld()
        try world.run(ImportWorld.small)
        let good = "A;M1;00;RL1;2026-10-25;2026-10-07;;CG;C;consultation;;;150,00;80,00;70;0;56,00;paye;"
        let wrong: [(Int, String, String)] = [
            (0, "a/b", "id: \(ImportText.identifier): 'a/b'"), (0, "..", "id: \(ImportText.identifier): '..'"),
            (0, "", "id: \(ImportText.empty): ''"), (1, "é", "matricule: \(ImportText.matricule): 'é'"),
            (2, "0 0", "beneficiaire: \(ImportText.beneficiaryCode): '0 0'"),
            (4, "", "date_paiement: \(ImportText.paidWithoutDate): ''"),
            (4, "2026-02-29", "date_paiement: \(ImportText.day): '2026-02-29'"),
            (5, "", "debut_soins: \(ImportText.empty): ''"),
            (6, "7/10/2026", "fin_soins: \(ImportText.day): '7/10/2026'"),
            (9, "vétérinaire", "famille: \(ImportText.notOneOf(ActFamily.allCases.map(\.rawValue))): 'vétérinaire'"),
            (12, "1 500,00", "montant_engage: \(ImportText.amount): '1 500,00'"),
            (12, "+5", "montant_engage: \(ImportText.amount): '+5'"),
            (12, "", "montant_engage: \(ImportText.empty): ''"),
            (13, "1,234", "base: \(ImportText.amount): '1,234'"), (14, "100,01", "taux: \(ImportText.rate): '100,01'"),
            (14, "-1", "taux: \(ImportText.rate): '-1'"),
            (17, "payé", "etat: \(ImportText.notOneOf(["en_cours", "paye", "rejete"])): 'payé'"),
        ]
        for (column, value, message) in wrong {
            var fields = good.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            fields[column] = value
            XCTAssertEqual(
                try world.problems("reimbursements.csv", ImportWorld.lines([fields.joined(separator: ";")])),
                ["reimbursements.csv:2: " + message])
        }
        XCTAssertEqual(try world.problems("reimbursements.csv", ImportWorld.lines([good])), [])
    }

    func testContactsThatCannotBeRead() throws {
        let world = try ImportWorld()
        try world.run(["plans.csv": "plan;libelle\nC;c\n"])
        let header =
            "matricule;nom;prenom;date_naissance;email;telephone;entreprise;secteur;plan;date_affiliation;rib\n"
        XCTAssertEqual(
            try world.problems("participants.csv", header + "M1;A;B;2000-02-29;a@b;12;;pêche;C;2020-01-01;123\n"),
            [
                "participants.csv:2: email: \(ImportText.email): 'a@b'",
                "participants.csv:2: telephone: \(ImportText.phone): '12'",
                "participants.csv:2: secteur: \(ImportText.notOneOf(["banques", "petroliers", "divers"])): 'pêche'",
                "participants.csv:2: rib: \(ImportText.bankAccount): '123'",
            ])
        XCTAssertEqual(
            try world.problems(
                "participants.csv", header + "M1;A;B;2000-02-29;;;;divers;C;2020-01-01;999780808142540481405546\n"
            ).count, 1)
    }

    func testBytesThatAreNoTextAndHeadersThatAreNone() throws {
        let world = try ImportWorld()
        let bad = Array("plan;libelle\nA;".utf8) + [0xC3, 0x28] + Array("\nB;a\u{0}b\nC;\"x\u{1B}[2J\"\n".utf8)
        XCTAssertEqual(
            try world.run("plans.csv", bytes: bad)?.problems.map(\.text),
            [
                "plans.csv:2: libelle: \(ImportText.notUTF8): '\u{FFFD}('",
                "plans.csv:3: libelle: \(ImportText.control): 'a\\u{0}b'",
                "plans.csv:4: libelle: \(ImportText.control): 'x\\u{1B}[2J'",
            ])
        XCTAssertEqual(try world.problems("plans.csv", ""), ["plans.csv:1: ligne: \(ImportText.noHeader): ''"])
        XCTAssertEqual(
            try world.problems("plans.csv", "plan;nom\nA;b\n"),
            ["plans.csv:1: libelle: \(ImportText.missingColumn): ''"])
        XCTAssertEqual(
            try world.problems("plans.csv", "plan;libelle;plan\n"),
            ["plans.csv:1: plan: \(ImportText.doubledColumn): ''"])
        XCTAssertEqual(
            try world.problems("plans.csv", "plan;libelle\nA\nB;c;d\n"),
            ["plans.csv:2: ligne: 1 champs au lieu de 2: ''", "plans.csv:3: ligne: 3 champs au lieu de 2: ''"])
        XCTAssertEqual(try world.run("plans.csv", bytes: Array("plan;libelle".utf8))?.outcome, .applied)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM plans"), 0)
    }

    func testAHundredProblemsAreShownAndAllAreCounted() throws {
        let world = try ImportWorld()
        let rows = (0..<150).map { "P\($0);" }
        let report = try world.run("plans.csv", bytes: Array(("plan;libelle\n" + rows.joined(separator: "\n")).utf8))
        XCTAssertEqual(report?.problemCount, 150)
        XCTAssertEqual(report?.problems.count, 100)
        XCTAssertEqual(report?.problems.last?.text, "plans.csv:101: libelle: \(ImportText.empty): ''")
    }

    func testALongValueIsShortened() throws {
        let world = try ImportWorld()
        let text =
            try world.problems("plans.csv", "plan;libelle\n\(String(repeating: "é", count: 200));x\n").first ?? ""
        XCTAssertTrue(text.hasSuffix(": '\(String(repeating: "é", count: 60))…'"), text)
    }

    func testOptionalColumnsAndThePlansHistory() throws {
        let world = try ImportWorld()
        try world.run(ImportWorld.small)
        let history: SQL = "SELECT participant_id, starts_on, plan FROM participant_plans"
        XCTAssertEqual(try world.rows(history, columns: 3), ["1||C", "2||RAIB"])
        let changed = ImportWorld.small["participants.csv"]?.replacing(";divers;C;", with: ";divers;RAIB;") ?? ""
        try world.run(["participants.csv": changed])
        XCTAssertEqual(try world.rows(history, columns: 3), ["1||C", "1|2026-11-23|RAIB", "2||RAIB"])
        let header = "matricule;nom;prenom;date_naissance;email;telephone;entreprise;secteur;plan;date_affiliation;rib"
        let row = "M2;El Fassi;Hélène;1983-12-31;;;Banque du Littoral;banques;C;2005-02-03;"
        try world.run(["participants.csv": "\(header);plan_depuis\n\(row);2020-05-01\n"])
        XCTAssertEqual(
            try world.rows(history, columns: 3), ["1||C", "1|2026-11-23|RAIB", "2||RAIB", "2|2020-05-01|C"])
        try world.run([
            "beneficiaries.csv": """
            matricule;code;nom;prenom;date_naissance;lien;consentement;droits_jusqu_au
            M1;01;Naciri;Salma;1978-01-02;conjoint;oui;
            M1;02;Alaoui;Omar;2012-02-29;enfant;;28/02/2037
            """
        ])
        XCTAssertEqual(
            try world.rows(
                "SELECT code, shares_acts, covered_until FROM beneficiaries WHERE participant_id = 1", columns: 3),
            ["00|0|-", "01|1|-", "02|0|2037-02-28"])
    }

    func testWhatCannotBeImported() throws {
        let world = try ImportWorld()
        XCTAssertThrowsError(try world.run())
        XCTAssertThrowsError(try world.importer.run(ImportRequest(paths: [world.files.path + "/absent.csv"])))
        try world.files.write("x", to: "autre.csv")
        XCTAssertThrowsError(try world.importer.run(ImportRequest(paths: [world.files.path + "/autre.csv"])))
        try world.files.write("plan;libelle\nA;b\n", to: "plans-2026-11-23.csv")
        try world.files.write("plan;libelle\nA;b\n", to: "plans.csv")
        let dated = world.files.path + "/plans-2026-11-23.csv"
        XCTAssertThrowsError(try world.importer.run(ImportRequest(paths: [world.files.path, dated])))
        XCTAssertTrue(try world.importer.run(ImportRequest(paths: [dated])).isSuccess)
    }

    func testADryRunChangesNothing() throws {
        let world = try ImportWorld()
        let report = try world.run(ImportWorld.small, isDryRun: true)
        XCTAssertEqual(report.files.map(\.outcome), Array(repeating: .wouldApply, count: 6))
        XCTAssertEqual(report.files.map(\.inserted), [2, 2, 2, 2, 2, 3])
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM import_batches"), 0)
        XCTAssertEqual(try world.storage.number("SELECT COUNT(*) FROM participants"), 0)
        XCTAssertEqual(try world.storage.folder.names(in: "imports"), [])
        try world.run()
        let again = try world.run(
            ["statements.csv": ImportWorld.small["statements.csv"]?.replacing("RL1", with: "RL9") ?? ""], isDryRun: true
        )
        XCTAssertEqual(again.files.map(\.inserted), [0, 0, 0, 0, 1, 0])
        XCTAssertTrue(again.isSuccess)
    }
}
