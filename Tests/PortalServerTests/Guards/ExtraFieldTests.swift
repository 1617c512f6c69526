import HTTPServer
import PortalCore
import XCTest

@testable import PortalServer

/// Fields that a form does not ask for are never stored, whatever they are called: every form of the site map is sent with
/// one more field for every column there is.
final class ExtraFieldTests: XCTestCase {
    private static let mark = "intrus9f3"

    func testFieldsThatWereNotAskedForAreNotStored() throws {
        let columns = try TestPortal().columnNames()
        XCTAssertTrue(Set(["participant_id", "state", "password_hash"]).isSubset(of: columns))
        let names = columns + ["role", "admin", "is_admin", "user_id", "compte", "droits", "etat", "agent"]
        for route in Routes.all where route.method == .post {
            let portal = try TestPortal()
            // No form of the samples is about her.
            let fatima = try Browser.signedIn(.fatima, to: portal)
            let karim = try Browser.signedIn(to: portal)
            let before = try portal.rowsOfFirstAccount()
            let fields = try XCTUnwrap(FormSamples.fields(for: route), route.pattern)
            let known = Set(fields.map(\.0) + ["envoi", "jeton", "session", "retour", "email", "nom", "message"])
            // As text, and as the number of another's account.
            for value in [Self.mark, "1"] {
                try karim.get(route.isForMembers ? "/accueil" : "/connexion")
                if try karim.get("/accueil").status != 200 {
                    try karim.signIn()
                    try karim.get("/accueil")
                }
                try karim.post(route.samplePath, fields + names.filter { !known.contains($0) }.map { ($0, value) })
            }
            XCTAssertFalse(try portal.storedBytes().contains(Self.mark), route.pattern)
            XCTAssertEqual(try portal.rowsOfFirstAccount(), before, "\(route.pattern) reached another's account")
            XCTAssertEqual(try fatima.get("/accueil").status, 200, route.pattern)
        }
    }
}

extension TestPortal {
    /// The rows of the account that was made first, which is another's than the one that sends forms.
    fileprivate func rowsOfFirstAccount() throws -> [String] {
        let script = """
            import sqlite3, sys
            database = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
            print(database.execute('SELECT * FROM accounts WHERE id = 1').fetchall())
            for table in ('tokens', 'devices', 'activity', 'notices', 'second_factors', 'recovery_codes', 'half_logins'):
                print(table, database.execute(f'SELECT * FROM {table} WHERE account_id = 1').fetchall())
            print(database.execute('SELECT hash, user_agent FROM sessions WHERE account_id = 1').fetchall())
            """
        return try PythonScript.run(script, [store.database.path]).components(separatedBy: "\n")
    }
}
