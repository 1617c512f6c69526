import CSQLite

/// One connection to a SQLite file and its prepared statements. Used by one thread at a time; its owner sees to that.
public final class SQLiteConnection {
    /// What a connection may do.
    public enum Access: Sendable {
        /// Reads, and writes and checkpoints as the only connection that does.
        case writer
        /// Reads.
        case reader
        /// Has a file of its own that need not survive a power cut, and reads others that it attaches.
        case staging
    }

    /// SQLite counts its memory behind one lock for all threads, which every allocation of every reader would wait for.
    private static let countsNoMemory = portal_sqlite_count_no_memory()

    let handle: OpaquePointer
    private var statements: [UnsafeRawPointer?: SQLiteStatement] = [:]

    /// Opens the file at `path`; a writer makes it if it is missing.
    ///
    /// - Throws: `DatabaseError` when it cannot be opened or is no database.
    public init(path: String, access: Access) throws {
        guard Self.countsNoMemory == SQLITE_OK else { throw DatabaseError(code: Self.countsNoMemory, handle: nil) }
        var pointer: OpaquePointer?
        let mode = access.openFlags
        let result = sqlite3_open_v2(path, &pointer, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard result == SQLITE_OK, let pointer else {
            let error = DatabaseError(code: result, handle: pointer)
            sqlite3_close_v2(pointer)
            throw error
        }
        handle = pointer
        sqlite3_busy_timeout(handle, 5000)
        try run(script: access.settings)
    }

    deinit {
        statements.removeAll()
        sqlite3_close_v2(handle)
    }

    /// Runs a whole script of ours (a migration, a pragma); nothing from outside may be part of it.
    ///
    /// - Throws: `DatabaseError`.
    public func run(script: String) throws(DatabaseError) {
        let result = sqlite3_exec(handle, script, nil, nil, nil)
        guard result == SQLITE_OK else { throw DatabaseError(code: result, handle: handle) }
    }

    /// The statement of `sql`, prepared on first use and kept.
    ///
    /// - Throws: `DatabaseError` when the SQL is wrong.
    public func statement(_ sql: SQL) throws(DatabaseError) -> SQLiteStatement {
        if let statement = statements[sql.identity] { return statement }
        let statement = try SQLiteStatement(sql, on: self)
        statements[sql.identity] = statement
        return statement
    }

    /// Whether the file no longer stands at the path it was opened at.
    ///
    /// - Throws: `DatabaseError`.
    func fileHasMoved() throws(DatabaseError) -> Bool {
        var moved: Int32 = 0
        let result = sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved)
        guard result == SQLITE_OK else { throw DatabaseError(code: result, handle: handle) }
        return moved != 0
    }

    /// Runs `body` between `BEGIN` and `COMMIT`; a throw rolls back.
    ///
    /// - Throws: `DatabaseError`, or what `body` throws.
    func transaction<Result>(_ begin: SQL, _ body: () throws -> Result) throws -> Result {
        try execute(begin, [:])
        do {
            let result = try body()
            try execute("COMMIT", [:])
            return result
        } catch {
            // SQLite itself has rolled back after some errors (disk full, input/output); then there is nothing to do.
            if sqlite3_get_autocommit(handle) == 0 { try run(script: "ROLLBACK") }
            throw error
        }
    }
}

extension SQLiteConnection: DatabaseWriter {
    /// Calls `body` with each row that `sql` yields.
    public func query(_ sql: SQL, _ arguments: Arguments, each body: (Row) throws -> Void) throws {
        let statement = try statement(sql)
        defer { statement.reset() }
        try statement.bind(arguments)
        while try statement.step() { try body(statement.row) }
    }

    /// Runs `sql` and says how many rows it changed.
    @discardableResult
    public func execute(_ sql: SQL, _ arguments: Arguments) throws -> Int {
        let statement = try statement(sql)
        defer { statement.reset() }
        try statement.bind(arguments)
        while try statement.step() {}
        return Int(sqlite3_changes(handle))
    }
}

extension SQLiteConnection.Access {
    /// How much of the file readers see through the kernel's page cache instead of copies of their own, in bytes.
    private static let mappedBytes = 4 << 30
    /// An import may fill the log of writes faster than it is folded in; what it grew to is given back beyond this.
    private static let keptLogBytes = 64 << 20

    fileprivate var openFlags: Int32 {
        switch self {
        case .writer: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        case .reader: SQLITE_OPEN_READONLY
        case .staging: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI
        }
    }

    /// Only readers map the file: what an import or an index reads in bulk would count as the process's memory.
    fileprivate var settings: String {
        switch self {
        case .writer:
            """
            PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
            PRAGMA secure_delete = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -16000;
            PRAGMA journal_size_limit = \(Self.keptLogBytes);
            """
        case .reader:
            "PRAGMA foreign_keys = ON; PRAGMA mmap_size = \(Self.mappedBytes);"
        case .staging:
            """
            PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA mmap_size = 0; PRAGMA cache_size = -16000;
            """
        }
    }
}
