import CSQLite

/// The row a SQLite statement stands on.
struct SQLiteRow: Row {
    let statement: OpaquePointer

    func optionalInteger(_ column: Int) -> Int64? {
        isNull(column) ? nil : sqlite3_column_int64(statement, Int32(column))
    }

    func optionalText(_ column: Int) -> String? {
        isNull(column) ? nil : withTextBytes(column) { String(decoding: $0, as: UTF8.self) }
    }

    func optionalBlob(_ column: Int) -> [UInt8]? {
        guard !isNull(column) else { return nil }
        let bytes = sqlite3_column_blob(statement, Int32(column))
        return Array(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
    }

    func withTextBytes<Result>(
        _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        let text = sqlite3_column_text(statement, Int32(column))
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return try body(UnsafeBufferPointer(start: text, count: count))
    }

    private func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }
}
