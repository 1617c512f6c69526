import CSQLite

/// The row that is being put into a staging file: its fields are bound one by one, then it is inserted.
final class StagedRow {
    private let statement: SQLiteStatement
    private var failure = SQLITE_OK

    init(_ statement: SQLiteStatement) {
        self.statement = statement
    }

    /// Binds text that lives until the row is inserted.
    func bindUnowned(_ text: UnsafeBufferPointer<UInt8>, at index: Int32) {
        // A null destructor is SQLITE_STATIC: SQLite neither copies nor frees the text.
        note(
            text.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_text(statement.handle, index, $0.baseAddress, Int32($0.count), nil)
            })
    }

    func bindText(_ text: String, at index: Int32) {
        var text = text
        note(
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    portal_bind_text(statement.handle, index, $0.baseAddress, Int32($0.count))
                }
            })
    }

    func bind(_ text: StaticString, at index: Int32) {
        bindUnowned(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), at: index)
    }

    func bind(_ number: Int64, at index: Int32) { note(sqlite3_bind_int64(statement.handle, index, number)) }

    func bindNull(at index: Int32) { note(sqlite3_bind_null(statement.handle, index)) }

    /// Inserts what has been bound.
    ///
    /// - Throws: `DatabaseError`, also for a value that could not be bound.
    func insert() throws(DatabaseError) {
        guard failure == SQLITE_OK else { throw DatabaseError(code: failure, handle: nil) }
        // No clearing of bindings: every row binds all of them.
        defer { _ = sqlite3_reset(statement.handle) }
        _ = try statement.step()
    }

    private func note(_ result: Int32) {
        if result != SQLITE_OK { failure = result }
    }
}
