import FoundationEssentials

/// Brings a database to the schema that this program was built for, one numbered file at a time.
public struct Migrator: Sendable {
    /// Why the schema cannot be brought up to date, or used as it is.
    public enum Failure: Error, Hashable, Sendable {
        /// The folder of migrations is missing, unreadable or has two files of one number.
        case unreadable(folder: String)
        /// The database was written by a newer program.
        case newerSchema(found: Int, known: Int)
        /// The database was written by an older program and waits for `migrate`.
        case olderSchema(found: Int, known: Int)
        /// A file that was applied has been changed since.
        case changed(file: String)
    }

    struct Migration {
        let version: Int
        let file: String
        let script: String
    }

    private let migrations: [Migration]
    private let clock: Clock

    /// The number of the newest migration; 0 when there is none.
    public var newestVersion: Int { migrations.last?.version ?? 0 }

    /// Reads `NNNN_verb_object.sql` and `NNNN_verb_object.sqlite.sql` from `folder`.
    ///
    /// - Throws: `Failure.unreadable`.
    public init(folder: String, clock: Clock = .system) throws {
        self.clock = clock
        do {
            migrations = try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.hasSuffix(".sql") && !$0.hasSuffix(".postgres.sql") }
                .sorted()
                .compactMap { file in
                    guard let version = Int(file.prefix(4)) else { return nil }
                    let script = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
                    return Migration(version: version, file: file, script: script)
                }
        } catch {
            throw Failure.unreadable(folder: folder)
        }
        guard !migrations.isEmpty, Set(migrations.map(\.version)).count == migrations.count else {
            throw Failure.unreadable(folder: folder)
        }
    }

    /// The files that `database` still lacks; empty when it is up to date.
    ///
    /// - Throws: `Failure.newerSchema`, `Failure.changed`, `DatabaseError`.
    public func pending(in database: SQLiteDatabase) throws -> [String] {
        try database.withWriter { try pending(on: $0).map(\.file) }
    }

    /// Refuses a schema that this program does not know; an empty database is brought up to date.
    ///
    /// - Throws: `Failure`, `DatabaseError`.
    public func prepare(_ database: SQLiteDatabase) throws {
        let missing = try pending(in: database)
        guard !missing.isEmpty else { return }
        guard missing.count == migrations.count else {
            throw Failure.olderSchema(found: newestVersion - missing.count, known: newestVersion)
        }
        try migrate(database)
    }

    /// Applies what is missing and names the files applied. All in one transaction: a process killed on the way leaves
    /// the old schema or the new one, never one between that no program knows.
    ///
    /// - Throws: `Failure`, `DatabaseError`.
    @discardableResult
    public func migrate(_ database: SQLiteDatabase) throws -> [String] {
        try database.withWriter { writer in
            let missing = try pending(on: writer)
            guard !missing.isEmpty else { return [] }
            try writer.transaction("BEGIN IMMEDIATE") {
                for migration in missing { try apply(migration, on: writer) }
            }
            return missing.map(\.file)
        }
    }

    private func apply(_ migration: Migration, on writer: SQLiteConnection) throws {
        try writer.run(script: migration.script)
        try writer.execute(
            """
            INSERT INTO schema_migrations (version, file, digest, applied_at)
            VALUES (:version, :file, :digest, :now)
            """,
            [
                ":version": migration.version, ":file": migration.file,
                ":digest": SHA256.hash(migration.script.utf8), ":now": clock.now(),
            ])
    }

    private func pending(on writer: SQLiteConnection) throws -> [Migration] {
        try writer.run(
            script: """
                CREATE TABLE IF NOT EXISTS schema_migrations (
                    version INTEGER PRIMARY KEY, file TEXT NOT NULL, digest BLOB NOT NULL, applied_at INTEGER NOT NULL
                ) STRICT
                """)
        var applied: [Int: [UInt8]] = [:]
        try writer.query("SELECT version, digest FROM schema_migrations") { row in
            applied[Int(try row.integer(0))] = try row.blob(1)
        }
        if let newest = applied.keys.max(), newest > newestVersion {
            throw Failure.newerSchema(found: newest, known: newestVersion)
        }
        for migration in migrations {
            if let digest = applied[migration.version], digest != SHA256.hash(migration.script.utf8) {
                throw Failure.changed(file: migration.file)
            }
        }
        return migrations.filter { applied[$0.version] == nil }
    }
}
