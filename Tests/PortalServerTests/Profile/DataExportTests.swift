import Foundation
import PortalCore
import PortalTestSupport
import XCTest

@testable import HTMLTemplates
@testable import PortalServer

/// The archive of all data, read by a program that knows nothing of how it was made.
final class DataExportTests: XCTestCase {
    private func ask(_ browser: Browser, password: String = Member.password) throws -> Answer {
        try browser.get("/profil/donnees")
        return try browser.post("/profil/donnees", [("actuel", password)])
    }

    /// What `script` prints, with the archive's path as its argument.
    private func python(_ script: String, on archive: [UInt8]) throws -> String {
        let folder = try TemporaryFolder()
        let path = folder.path + "/archive.zip"
        try Data(archive).write(to: URL(fileURLWithPath: path))
        return try PythonScript.run(script, [path])
    }

    func testTheArchiveIsWholeAndHoldsEveryLine() throws {
        try eachWay { portal in
            let karim = try Browser.signedIn(to: portal)
            let answer = try ask(karim)
            XCTAssertEqual(answer.status, 200)
            XCTAssertEqual(answer["Content-Type"], "application/zip")
            XCTAssertEqual(answer["Cache-Control"], "no-store")
            let report = try python(
                """
                import csv, io, json, sys, zipfile
                z = zipfile.ZipFile(sys.argv[1])
                assert z.testzip() is None
                data = json.loads(z.read('donnees.json'))
                fhir = json.loads(z.read('fhir.json'))
                rows = list(csv.reader(io.StringIO(z.read('remboursements.csv').decode('utf-8-sig')), delimiter=';'))
                golden = next(l for l in data['reimbursements'] if l['id'] == 'R-OR')
                first = fhir['entry'][0]['resource']
                for key in 'status type use patient created insurer provider outcome insurance'.split():
                    assert key in first, key
                assert all(e['resource']['resourceType'] == 'ExplanationOfBenefit' for e in fhir['entry'])
                print(','.join(z.namelist()), len(data['reimbursements']), len(fhir['entry']), len(rows) - 1,
                      data['member']['matricule'], len(data['member']['family']), len(data['member']['statements']),
                      golden['amountIncurred'], golden['amountReimbursed'], golden['ratePercent'])
                """, on: answer.body)
            let count = FixtureLine.ofKarim.count
            XCTAssertEqual(
                report,
                "LISEZ-MOI.html,remboursements.csv,journal.csv,donnees.json,fhir.json \(count) \(count) \(count) "
                    + "C100001 5 3 150 56 70")
        }
    }

    /// What the member wrote and sent comes back, with the files as they were, and nothing that staff noted among themselves.
    func testComplaintsFilesAndMessagesAreInIt() throws {
        let portal = try TestPortal(.socket)
        let karim = try Browser.signedIn(to: portal)
        try karim.openSampleComplaint()
        let accounts = portal.services.accounts
        for (act, text) in [("note", "Entre nous"), ("answer", "Voici la réponse")] {
            _ = try ComplaintWork.perform([act, "REC-2026-000001", "Nadia", text], in: accounts)
        }
        let form = try XCTUnwrap(try karim.get("/contact").hiddenValues("envoi").first)
        try karim.post(
            "/contact", [("service", "siege"), ("sujet", "Bonjour"), ("message", "Une question"), ("envoi", form)])
        let report = try python(
            """
            import json, sys, zipfile
            z = zipfile.ZipFile(sys.argv[1])
            data = json.loads(z.read('donnees.json'))
            complaint = data['complaints'][0]
            file = complaint['messages'][0]['files'][0]
            assert z.read(file['path']).startswith(b'%PDF-1.4'), 'the file'
            assert not any(b'Entre nous' in z.read(name) for name in z.namelist()), 'a note'
            print(len(data['complaints']), complaint['reference'], [m['from'] for m in complaint['messages']],
                  complaint['messages'][1]['text'], file['name'], file['path'], data['messages'][0]['text'])
            """, on: try ask(karim).body)
        XCTAssertEqual(
            report,
            "1 REC-2026-000001 ['member', 'staff'] Voici la réponse a.pdf pieces/REC-2026-000001-1.pdf Une question")
        let helene = try Browser.signedIn(.helene, to: portal)
        let others = try python(
            "import json, sys, zipfile; d = json.loads(zipfile.ZipFile(sys.argv[1]).read('donnees.json'));"
                + " print(d['complaints'], d['messages'])", on: try ask(helene).body)
        XCTAssertEqual(others, "[] []")
    }

    func testNothingOfOthersIsInIt() throws {
        let portal = try TestPortal()
        let answer = try ask(try Browser.signedIn(to: portal))
        let text = try python(
            """
            import sys, zipfile
            z = zipfile.ZipFile(sys.argv[1])
            print(' '.join(z.read(n).decode() for n in z.namelist()))
            """, on: answer.body)
        XCTAssertTrue(text.contains("Girafe"), "who agreed is shown")
        XCTAssertFalse(text.contains("Zebra"), "who did not is masked")
        XCTAssertFalse(text.contains("Okapi"))
        XCTAssertFalse(text.contains("argon2"))
    }

    func testThePasswordIsAskedForAndTheJournalKnows() throws {
        let portal = try TestPortal()
        let karim = try Browser.signedIn(to: portal)
        let wrong = try ask(karim, password: "Faux-99x")
        XCTAssertEqual(wrong.status, 422)
        XCTAssertTrue(wrong.text.contains("href=\"#actuel\""))
        XCTAssertEqual(try ask(karim, password: "").status, 422)
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM activity WHERE action = 'data.exported'"), 0)
        XCTAssertEqual(try ask(karim).status, 200)
        XCTAssertEqual(try portal.number("SELECT COUNT(*) FROM activity WHERE action = 'data.exported'"), 1)
    }
}
