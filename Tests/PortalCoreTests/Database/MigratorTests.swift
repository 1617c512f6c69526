import PortalTestSupport
import XCTest

@testable import PortalCore

final class MigratorTests: XCTestCase {
    private func folder(_ files: [String: String]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        return folder
    }

    private func tables(_ database: SQLiteDatabase) throws -> [String] {
        try database.read {
            try $0.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 't%' ORDER BY name") {
                try $0.text(0)
            }
        }
    }

    private let first = ["0001_create_t1.sql": "CREATE TABLE t1 (a INTEGER) STRICT;"]
    private let both = [
        "0001_create_t1.sql": "CREATE TABLE t1 (a INTEGER) STRICT;",
        "0002_create_t2.sql": "CREATE TABLE t2 (a INTEGER) STRICT;",
    ]

    func testTheRealSchemaIsMadeOnce() throws {
        let storage = try TestDatabase()
        let migrator = try Migrator(folder: PackageFiles.migrations)
        XCTAssertEqual(try migrator.migrate(storage.database), [])
        XCTAssertEqual(try migrator.pending(in: storage.database), [])
        XCTAssertNoThrow(try migrator.prepare(storage.database))
    }

    func testEachFileOnceInOrder() throws {
        let (data, files) = (try TemporaryFolder(), try folder(both))
        let database = try SQLiteDatabase(path: data.path + "/a.sqlite")
        let migrator = try Migrator(folder: files.path)
        XCTAssertEqual(try migrator.pending(in: database), both.keys.sorted())
        XCTAssertEqual(try migrator.migrate(database), both.keys.sorted())
        XCTAssertEqual(try tables(database), ["t1", "t2"])
        XCTAssertEqual(try migrator.migrate(database), [])
    }

    /// Nothing of the files before it either: no program knows the schema between.
    func testAFileThatFailsLeavesTheOldSchema() throws {
        let data = try TemporaryFolder()
        let broken = try folder(
            first.merging(["0002_create_t2.sql": "CREATE TABLE t2 (a INTEGER) STRICT; NONSENSE;"]) { $1 })
        let database = try SQLiteDatabase(path: data.path + "/a.sqlite")
        XCTAssertThrowsError(try Migrator(folder: broken.path).prepare(database))
        XCTAssertEqual(try tables(database), [])
        let mended = try folder(both)
        XCTAssertNoThrow(try Migrator(folder: mended.path).prepare(database))
        XCTAssertEqual(try tables(database), ["t1", "t2"])
    }

    func testAnOlderSchemaWaitsForMigrate() throws {
        let (data, old, new) = (try TemporaryFolder(), try folder(first), try folder(both))
        let database = try SQLiteDatabase(path: data.path + "/a.sqlite")
        try Migrator(folder: old.path).prepare(database)
        XCTAssertThrowsError(try Migrator(folder: new.path).prepare(database)) {
            XCTAssertEqual($0 as? Migrator.Failure, .olderSchema(found: 1, known: 2))
        }
        try Migrator(folder: new.path).migrate(database)
        XCTAssertNoThrow(try Migrator(folder: new.path).prepare(database))
    }

    func testANewerSchemaIsRefused() throws {
        let (data, old, new) = (try TemporaryFolder(), try folder(first), try folder(both))
        let database = try SQLiteDatabase(path: data.path + "/a.sqlite")
        try Migrator(folder: new.path).migrate(database)
        for attempt in [
            { try Migrator(folder: old.path).prepare(database) },
            { _ = try Migrator(folder: old.path).migrate(database) },
        ] {
            XCTAssertThrowsError(try attempt()) {
                XCTAssertEqual($0 as? Migrator.Failure, .newerSchema(found: 2, known: 1))
            }
        }
    }

    func testAFileChangedSinceIsRefused() throws {
        let (data, files) = (try TemporaryFolder(), try folder(first))
        let database = try SQLiteDatabase(path: data.path + "/a.sqlite")
        try Migrator(folder: files.path).migrate(database)
        try files.write("CREATE TABLE t1 (b INTEGER) STRICT;", to: "0001_create_t1.sql")
        XCTAssertThrowsError(try Migrator(folder: files.path).prepare(database)) {
            XCTAssertEqual($0 as? Migrator.Failure, .changed(file: "0001_create_t1.sql"))
        }
    }

    func testFoldersThatCannotBeUsed() throws {
        let empty = try TemporaryFolder()
        let double = try folder(["0001_a.sql": "SELECT 1;", "0001_b.sql": "SELECT 1;"])
        for path in [empty.path, double.path, "/nowhere"] {
            XCTAssertThrowsError(try Migrator(folder: path)) {
                XCTAssertEqual($0 as? Migrator.Failure, .unreadable(folder: path))
            }
        }
    }

    /// A process killed in the middle of a file leaves what its write-ahead log had committed: no part of the file.
    func testAConnectionThatVanishesMidwayLeavesTheOldSchema() throws {
        let (data, old, files) = (try TemporaryFolder(), try folder(first), try folder(both))
        let path = data.path + "/a.sqlite"
        do {
            let database = try SQLiteDatabase(path: path)
            try Migrator(folder: old.path).migrate(database)
        }
        do {
            let connection = try SQLiteConnection(path: path, access: .writer)
            try connection.run(script: "BEGIN IMMEDIATE; CREATE TABLE t2 (a INTEGER) STRICT;")
        }
        let database = try SQLiteDatabase(path: path)
        XCTAssertEqual(try tables(database), ["t1"])
        XCTAssertEqual(try Migrator(folder: files.path).migrate(database), ["0002_create_t2.sql"])
    }
}
