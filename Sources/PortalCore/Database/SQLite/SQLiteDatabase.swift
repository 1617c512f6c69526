import Dispatch
import Locking

/// A SQLite file with one writing connection and as many reading ones as threads read at once.
///
/// Exactly one connection writes and checkpoints: SQLite 3.7.0 to 3.51.2 can damage a database where two do.
/// Sendable: the writer is only touched on `writing`, a serial queue; a reader only by the thread that took it.
public final class SQLiteDatabase: Database, @unchecked Sendable {
    /// The file.
    public let path: String
    private let writer: SQLiteConnection
    private let writing = DispatchQueue(label: "database.writer")
    // Last in, first out: a busy thread finds the connection it has just put back, with its caches warm.
    private let idleReaders = Locked<Readers>(Readers())

    private struct Readers: @unchecked Sendable {
        // Sendable: a connection in the list belongs to nobody; whoever takes it out is its only user.
        var connections: [SQLiteConnection] = []
    }

    /// Opens the file at `path`, or makes it.
    ///
    /// - Throws: `DatabaseError`.
    public init(path: String) throws {
        self.path = path
        writer = try SQLiteConnection(path: path, access: .writer)
    }

    /// Runs `body` in one read transaction on a connection of its own.
    public func read<Result>(_ body: (any DatabaseReader) throws -> Result) throws -> Result {
        let reader = try takeReader()
        defer { idleReaders.withLock { $0.connections.append(reader) } }
        return try reader.transaction("BEGIN") { try body(reader) }
    }

    /// Runs `body` in one write transaction, first come, first served.
    public func write<Result>(_ body: (any DatabaseWriter) throws -> Result) throws -> Result {
        try withWriter { writer in try writer.transaction("BEGIN IMMEDIATE") { try body(writer) } }
    }

    /// Gives `body` the writing connection outside any transaction: for migrations, imports and checks.
    public func withWriter<Result>(_ body: (SQLiteConnection) throws -> Result) throws -> Result {
        try writing.sync { try body(writer) }
    }

    /// Writes the database of one instant to a new file at `path`; others read and write meanwhile.
    ///
    /// - Throws: `DatabaseError`.
    public func copy(to path: String) throws {
        // Of its own, since a vacuum cannot run inside a transaction.
        let reader = try SQLiteConnection(path: self.path, access: .reader)
        try reader.query("VACUUM INTO :path", [":path": path]) { _ in }
    }

    /// Writes the file anew without anything that was deleted. Deleting itself wipes a row, but not the copies that
    /// earlier moves between pages have left in their gaps. Writers wait meanwhile, readers do not.
    ///
    /// - Throws: `DatabaseError`; `busy` when a long read keeps the old log, so that it has to be done again.
    public func compact() throws {
        try withWriter { writer in
            try writer.run(script: "VACUUM")
            let isHeld = try writer.first("PRAGMA wal_checkpoint(TRUNCATE)") { try $0.bool(0) } ?? false
            guard !isHeld else { throw DatabaseError.busy }
        }
    }

    /// Reads from the file, and asks whether it still stands at its path: one that was moved or removed takes writes
    /// all the same, and loses them.
    public func check() throws {
        try read { _ = try $0.first("SELECT count(*) FROM sqlite_schema") { try $0.integer(0) } }
        let reader = try takeReader()
        defer { idleReaders.withLock { $0.connections.append(reader) } }
        guard try !reader.fileHasMoved() else { throw DatabaseError.moved }
    }

    private func takeReader() throws -> SQLiteConnection {
        struct Taken: @unchecked Sendable { let connection: SQLiteConnection? }
        let taken = idleReaders.withLock { Taken(connection: $0.connections.popLast()) }
        return try taken.connection ?? SQLiteConnection(path: path, access: .reader)
    }
}
