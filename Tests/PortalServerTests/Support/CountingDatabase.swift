import Locking
import PortalCore

/// A database that counts what is asked of it.
struct CountingDatabase: Database {
    /// What was asked.
    struct Count: Equatable {
        var reads = 0
        var writes = 0
        var statements = 0
    }

    private let database: any Database
    private let count = Locked(Count())

    init(_ database: any Database) {
        self.database = database
    }

    /// What `body` asks for.
    func counting(_ body: () throws -> Void) rethrows -> Count {
        count.withLock { $0 = Count() }
        try body()
        return count.withLock { $0 }
    }

    func read<Result>(_ body: (any DatabaseReader) throws -> Result) throws -> Result {
        count.withLock { $0.reads += 1 }
        return try database.read { try body(Reader(reader: $0, count: count)) }
    }

    func write<Result>(_ body: (any DatabaseWriter) throws -> Result) throws -> Result {
        count.withLock { $0.writes += 1 }
        return try database.write { try body($0) }
    }

    func check() throws { try database.check() }

    private struct Reader: DatabaseReader {
        let reader: any DatabaseReader
        let count: Locked<Count>

        func query(_ sql: SQL, _ arguments: Arguments, each body: (any Row) throws -> Void) throws {
            count.withLock { $0.statements += 1 }
            try reader.query(sql, arguments, each: body)
        }
    }
}
