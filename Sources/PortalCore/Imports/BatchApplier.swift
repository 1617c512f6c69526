import CSQLite

/// Applies a sealed staging file to the registry in short transactions, so that others can write between them.
///
/// Each transaction also says how far the batch has come; so a process that dies at any point leaves a batch that
/// another one takes up where it was left.
struct BatchApplier {
    let database: SQLiteDatabase
    let clock: Clock
    /// Called after each transaction, with the rows applied so far; a throw leaves the batch as a crash would.
    var afterTransaction: (_ position: Int64) throws -> Void = { _ in }

    /// How long a transaction should take: a login that waits for one is not noticed.
    private static let transactionSeconds = 0.05
    private static let firstRows: Int64 = 1000
    private static let mostRows: Int64 = 50_000

    /// Applies what is left of `batch` from the staging file at `path` and closes the batch.
    ///
    /// - Throws: `DatabaseError`; what was applied until then stays, and the batch stays open.
    func apply(_ batch: ImportBatch, stagingPath path: String) throws {
        let definition = batch.file.definition
        try database.withWriter { writer in
            _ = try writer.execute("ATTACH :path AS staging", [":path": path])
        }
        do {
            try applyRows(batch, definition)
            try database.write { writer in
                if batch.file == .reimbursements { try writer.execute(Self.makeIndex) }
                try ImportBatches.finish(writer, id: batch.id, state: "applied", at: clock.now())
            }
        } catch {
            try detach()
            throw error
        }
        try detach()
    }

    private func applyRows(_ batch: ImportBatch, _ definition: RegistryFileDefinition) throws {
        var (position, size) = (batch.position, Self.firstRows)
        while position < batch.rows {
            let watch = Stopwatch()
            let from = position
            position = try database.withWriter { writer in
                try writer.transaction("BEGIN IMMEDIATE") {
                    let to = try end(of: size, after: from, definition, total: batch.rows, writer)
                    for sql in definition.sql.apply { try run(sql, from: from, to: to, batch: batch.id, writer) }
                    try ImportBatches.advance(writer, id: batch.id, to: to)
                    return to
                }
            }
            let wanted = Double(position - from) * Self.transactionSeconds / max(watch.seconds, 0.001)
            size = min(max(Int64(wanted), 100), size * 2, Self.mostRows)
            try afterTransaction(position)
        }
    }

    /// The last row of a transaction of about `size` rows that holds all rows of each of its members.
    private func end(
        of size: Int64, after position: Int64, _ definition: RegistryFileDefinition, total: Int64,
        _ writer: SQLiteConnection
    ) throws -> Int64 {
        guard position + size < total else { return total }
        guard definition.sql.isByMember else { return position + size }
        return try writer.first(Self.nextMember, [":row": position + size]) { try $0.integer(0) - 1 } ?? total
    }

    private func run(_ sql: SQL, from: Int64, to: Int64, batch: Int64, _ writer: SQLiteConnection) throws {
        let statement = try writer.statement(sql)
        defer { statement.reset() }
        let newsworthy = CasablancaTime.zone.day(at: clock.now()).adding(days: -PaymentNews.newsworthy)
        let values: [(String, DatabaseValue)] = [
            (":from", .integer(from)), (":to", .integer(to)), (":batch", .integer(batch)),
            (":newsworthy", newsworthy.databaseValue),
        ]
        for (name, value) in values {
            // Not every statement of a file needs all of them.
            let index = sqlite3_bind_parameter_index(statement.handle, name)
            if index > 0 { try statement.bind(value, at: index) }
        }
        while try statement.step() {}
    }

    private func detach() throws {
        try database.withWriter { writer in try writer.run(script: "DETACH staging") }
    }

    private static let nextMember: SQL = """
        SELECT rowid FROM staging.sorted
        WHERE rowid > :row
            AND participant_id <> (SELECT participant_id FROM staging.sorted WHERE rowid = :row)
        ORDER BY rowid LIMIT 1
        """
}

extension BatchApplier {
    /// Rows in the order of their members have identifiers in no order: kept up row by row, their index costs five times
    /// the rows themselves. So a first import drops it, and makes it when all rows are there. Until then no identifier
    /// can be doubled, since the staging file was checked for that and an import is never run beside another.
    static func dropIndexIfEmpty(_ writer: any DatabaseWriter) throws {
        guard try writer.first("SELECT 1 FROM reimbursements LIMIT 1", read: { try $0.integer(0) }) == nil else {
            return
        }
        try writer.execute("DROP INDEX IF EXISTS reimbursements_by_id")
    }

    /// In the words of the migration that made it first.
    static let makeIndex: SQL = "CREATE UNIQUE INDEX IF NOT EXISTS reimbursements_by_id ON reimbursements (id)"
}
