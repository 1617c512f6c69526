import Foundation
import PortalTestSupport
import XCTest

@testable import PortalCore

final class SQLiteDatabaseTests: XCTestCase {
    private struct Undone: Error {}

    private var folder: TemporaryFolder?

    override func tearDown() {
        folder = nil
    }

    private func database(
        _ script: String = "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT UNIQUE, c BLOB) STRICT;"
    ) throws -> SQLiteDatabase {
        let folder = try TemporaryFolder()
        self.folder = folder
        let database = try SQLiteDatabase(path: folder.path + "/a.sqlite")
        try database.withWriter { try $0.run(script: script) }
        return database
    }

    private func error(_ body: () throws -> Void) -> DatabaseError? {
        do { try body() } catch { return error as? DatabaseError }
        return nil
    }

    func testTheWriterIsDurableAndForgetful() throws {
        let database = try database()
        try database.withWriter { writer in
            func number(_ pragma: SQL) throws -> Int64? { try writer.first(pragma) { try $0.integer(0) } }
            XCTAssertEqual(try number("PRAGMA synchronous"), 2)
            XCTAssertEqual(try number("PRAGMA foreign_keys"), 1)
            XCTAssertEqual(try number("PRAGMA secure_delete"), 1)
            XCTAssertEqual(try writer.first("PRAGMA journal_mode") { try $0.text(0) }, "wal")
        }
    }

    func testAReaderCannotWrite() throws {
        let database = try database()
        XCTAssertThrowsError(
            try database.read { reader in
                try XCTUnwrap(reader as? any DatabaseWriter).execute("INSERT INTO t (a) VALUES (1)")
            })
    }

    func testAMovedFileIsNoticed() throws {
        let database = try database()
        XCTAssertNoThrow(try database.check())
        let elsewhere = database.path + ".elsewhere"
        try FileManager.default.moveItem(atPath: database.path, toPath: elsewhere)
        XCTAssertEqual(error { try database.check() }, .moved)
        try FileManager.default.moveItem(atPath: elsewhere, toPath: database.path)
        XCTAssertNoThrow(try database.check())
    }

    func testAThrowUndoesAll() throws {
        let database = try database()
        XCTAssertThrowsError(
            try database.write { writer in
                try writer.execute("INSERT INTO t (a) VALUES (1)")
                throw Undone()
            })
        XCTAssertEqual(try database.read { try $0.all("SELECT a FROM t") { try $0.integer(0) } }, [])
        XCTAssertNoThrow(try database.write { try $0.execute("INSERT INTO t (a) VALUES (1)") })
    }

    func testConstraintsAreKnownByCode() throws {
        let database = try database(
            """
            CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT UNIQUE, c INTEGER CHECK (c > 0), d INTEGER NOT NULL DEFAULT 1) STRICT;
            CREATE TABLE u (t INTEGER NOT NULL REFERENCES t (a)) STRICT;
            CREATE TABLE w (k TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
            """)
        func failure(_ sql: SQL) -> DatabaseError? { error { _ = try database.write { try $0.execute(sql) } } }
        XCTAssertNil(failure("INSERT INTO t (a, b) VALUES (1, 'x')"))
        XCTAssertNil(failure("INSERT INTO w VALUES ('k')"))
        XCTAssertEqual(failure("INSERT INTO t (a) VALUES (1)"), .notUnique)
        XCTAssertEqual(failure("INSERT INTO t (b) VALUES ('x')"), .notUnique)
        XCTAssertEqual(failure("INSERT INTO w VALUES ('k')"), .notUnique)
        XCTAssertEqual(failure("INSERT INTO u (t) VALUES (9)"), .missingReference)
        for sql: SQL in [
            "INSERT INTO t (c) VALUES (0)", "INSERT INTO t (d) VALUES (NULL)", "INSERT INTO t (c) VALUES ('x')",
        ] {
            guard case .constraint = failure(sql) else { return XCTFail("\(String(describing: failure(sql)))") }
        }
        guard case .engine = failure("INSERT INTO nothing VALUES (1)") else { return XCTFail() }
    }

    func testEveryKindOfValueComesBack() throws {
        let database = try database()
        let texts = ["", "\u{E9}", "a\0b", "\u{1F600}", String(repeating: "x", count: 100_000)]
        for (index, text) in texts.enumerated() {
            let back = try database.write { writer in
                try writer.first(
                    "INSERT INTO t (a, b, c) VALUES (:a, :b, :c) RETURNING a, b, c",
                    [":a": index, ":b": text, ":c": Array(text.utf8)]
                ) { (try $0.integer(0), try $0.text(1), try $0.blob(2)) }
            }
            XCTAssertEqual(back?.0, Int64(index))
            XCTAssertEqual(back?.1, text)
            XCTAssertEqual(back?.2, Array(text.utf8))
        }
        let null = try database.write { writer in
            try writer.first(
                "INSERT INTO t (a, b, c) VALUES (99, :b, :c) RETURNING b, c",
                [":b": String?.none, ":c": [UInt8]?.none]
            ) { ($0.optionalText(0), $0.optionalBlob(1)) }
        }
        XCTAssertNil(null?.0)
        XCTAssertNil(null?.1)
    }

    func testArgumentsMustBeThoseOfTheStatement() throws {
        let database = try database()
        XCTAssertNotNil(error { _ = try database.read { try $0.all("SELECT :a", [:]) { _ in } } })
        XCTAssertNotNil(error { _ = try database.read { try $0.all("SELECT :a", [":b": 1]) { _ in } } })
        XCTAssertNotNil(error { _ = try database.read { try $0.all("SELECT :a", [":a": 1, ":b": 1]) { _ in } } })
    }

    func testNullWhereAValueIsExpectedIsAnError() throws {
        let database = try database()
        XCTAssertEqual(
            error { _ = try database.read { try $0.all("SELECT NULL") { try $0.integer(0) } } },
            .unexpectedValue(column: 0))
        XCTAssertEqual(
            error { _ = try database.read { try $0.all("SELECT 'x'") { try $0.value(0, as: Language.self) } } },
            .unexpectedValue(column: 0))
    }

    func testARowsErrorLeavesTheStatementReady() throws {
        let database = try database()
        func run(_ body: (Row) throws -> Void) throws {
            try database.read { try $0.query("SELECT 1 UNION SELECT 2 UNION SELECT 3", each: body) }
        }
        XCTAssertThrowsError(try run { _ in throw Undone() })
        var count = 0
        XCTAssertNoThrow(try run { _ in count += 1 })
        XCTAssertEqual(count, 3)
    }

    func testAReadSeesOneStateThroughout() throws {
        let database = try database()
        try database.read { reader in
            let before = try reader.first("SELECT COUNT(*) FROM t") { try $0.integer(0) }
            try database.write { _ = try $0.execute("INSERT INTO t (a) VALUES (1)") }
            XCTAssertEqual(try reader.first("SELECT COUNT(*) FROM t") { try $0.integer(0) }, before)
        }
        XCTAssertEqual(try database.read { try $0.first("SELECT COUNT(*) FROM t") { try $0.integer(0) } }, 1)
    }

    func testManyThreadsReadAndWrite() throws {
        let database = try database()
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for index in 0..<50 {
                do {
                    _ = try database.write {
                        try $0.execute("INSERT INTO t (a) VALUES (:a)", [":a": thread * 1000 + index])
                    }
                    _ = try database.read { try $0.first("SELECT COUNT(*) FROM t") { try $0.integer(0) } }
                } catch {
                    XCTFail("\(error)")
                }
            }
        }
        XCTAssertEqual(try database.read { try $0.first("SELECT COUNT(*) FROM t") { try $0.integer(0) } }, 400)
    }

    func testAFileThatIsNoDatabase() throws {
        let folder = try TemporaryFolder()
        try folder.write(String(repeating: "no database ", count: 500), to: "a.sqlite")
        XCTAssertEqual(error { _ = try SQLiteDatabase(path: folder.path + "/a.sqlite") }, .damaged)
        guard case .inputOutput = error({ _ = try SQLiteDatabase(path: "/nowhere/a.sqlite") }) else { return XCTFail() }
    }

    func testOneProcessHoldsADataFolder() throws {
        let folder = try TemporaryFolder()
        let data = try DataDirectory(path: folder.path + "/a/b/")
        var lock: DataDirectory.Lock? = try data.lock()
        XCTAssertThrowsError(try data.lock()) {
            XCTAssertEqual($0 as? DataDirectory.Failure, .inUse(path: folder.path + "/a/b"))
        }
        XCTAssertNotNil(lock)
        lock = nil
        XCTAssertNoThrow(try data.lock())
        XCTAssertEqual(folder.permissions(of: "a/b"), 0o700)
    }
}
