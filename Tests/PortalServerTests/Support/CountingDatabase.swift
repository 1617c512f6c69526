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
    private let plans: Locked<[QueryPlan]>?

    /// Counts what is asked of `database`; keeps the plan of each statement where that is wanted.
    init(_ database: any Database, keepsPlans: Bool = false) {
        self.database = database
        plans = keepsPlans ? Locked([]) : nil
    }

    /// The plans of what was asked since the last `counting`.
    var keptPlans: [QueryPlan] { plans?.withLock { $0 } ?? [] }

    /// What `body` asks for.
    func counting(_ body: () throws -> Void) rethrows -> Count {
        count.withLock { $0 = Count() }
        plans?.withLock { $0 = [] }
        try body()
        return count.withLock { $0 }
    }

    func read<Result>(_ body: (any DatabaseReader) throws -> Result) throws -> Result {
        count.withLock { $0.reads += 1 }
        return try database.read { try body(Reader(reader: $0, count: count, plans: plans)) }
    }

    func write<Result>(_ body: (any DatabaseWriter) throws -> Result) throws -> Result {
        count.withLock { $0.writes += 1 }
        return try database.write { try body($0) }
    }

    func check() throws { try database.check() }

    private struct Reader: DatabaseReader {
        let reader: any DatabaseReader
        let count: Locked<Count>
        let plans: Locked<[QueryPlan]>?

        func query(_ sql: SQL, _ arguments: Arguments, each body: (Row) throws -> Void) throws {
            count.withLock { $0.statements += 1 }
            if let plans {
                let plan = try QueryPlan(of: sql, arguments, on: reader)
                plans.withLock { $0.append(plan) }
            }
            try reader.query(sql, arguments, each: body)
        }
    }
}
