public import PortalCore

/// A migrated SQLite file in a data folder of its own.
public final class TestDatabase: Sendable {
    /// What the folder is in.
    public let folder: TemporaryFolder
    /// The data folder.
    public let data: DataDirectory
    /// The database.
    public let database: SQLiteDatabase

    /// Makes the folder and migrates the file.
    public init(clock: HandClock = HandClock()) throws {
        folder = try TemporaryFolder()
        data = try DataDirectory(path: folder.path)
        database = try SQLiteDatabase(path: data.databasePath)
        try Migrator(folder: PackageFiles.migrations, clock: clock.clock).migrate(database)
    }

    /// The server's secret, in the same folder.
    public var secret: ServerSecret { get throws { try ServerSecret(path: data.secretPath) } }

    /// The one whole number that `sql` yields.
    public func number(_ sql: SQL) throws -> Int {
        try database.read { try $0.first(sql) { Int(try $0.integer(0)) } ?? -1 }
    }

    /// Runs `sql`.
    public func execute(_ sql: SQL) throws {
        _ = try database.write { try $0.execute(sql) }
    }
}

/// Where the package keeps what is read at run time.
public enum PackageFiles {
    /// The folder of the package.
    public static let root = String(#filePath.dropLast("/Tests/PortalTestSupport/TestDatabase.swift".count))
    /// The migrations.
    public static let migrations = root + "/Migrations"
    /// The lists of words.
    public static let data = root + "/Data"
}
