import CSQLite

/// A row of an answer, valid only inside the closure it is given to. Columns count from 0, in the order of the SQL.
///
/// A type of its own and no protocol: it is asked for every column of every row, and calls that a protocol hides from the
/// compiler cost more than the column. Another engine becomes another case behind the same questions.
public struct Row {
    let statement: OpaquePointer

    /// The whole number in a column, or nil for null.
    public func optionalInteger(_ column: Int) -> Int64? {
        value(column).map { sqlite3_value_int64($0) }
    }

    /// The text in a column, or nil for null.
    public func optionalText(_ column: Int) -> String? {
        value(column).map { String(decoding: Self.textBytes($0), as: UTF8.self) }
    }

    /// The bytes in a column, or nil for null.
    public func optionalBlob(_ column: Int) -> [UInt8]? {
        value(column).map { value in
            let bytes = sqlite3_value_blob(value)
            return Array(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_value_bytes(value))))
        }
    }

    /// Gives `body` the UTF-8 bytes of the text in a column, without making a String; none for null.
    public func withTextBytes<Result>(
        _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try body(value(column).map(Self.textBytes) ?? UnsafeBufferPointer(start: nil, count: 0))
    }

    /// The value in a column; nil for null. Asked once a column, since each question about a column takes several steps.
    ///
    /// Connections are opened without a mutex, where a value may be read as it stands (sqlite.org/c3ref/value.html).
    private func value(_ column: Int) -> OpaquePointer? {
        let value = sqlite3_column_value(statement, Int32(truncatingIfNeeded: column))
        return sqlite3_value_type(value) == SQLITE_NULL ? nil : value
    }

    private static func textBytes(_ value: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
        let text = sqlite3_value_text(value)
        return UnsafeBufferPointer(start: text, count: Int(sqlite3_value_bytes(value)))
    }
}

extension Row {
    /// The whole number in a column that is never null.
    public func integer(_ column: Int) throws(DatabaseError) -> Int64 { try known(optionalInteger(column), column) }
    /// The text in a column that is never null.
    public func text(_ column: Int) throws(DatabaseError) -> String { try known(optionalText(column), column) }
    /// The bytes in a column that is never null.
    public func blob(_ column: Int) throws(DatabaseError) -> [UInt8] { try known(optionalBlob(column), column) }
    /// The amount in a column that is never null.
    public func money(_ column: Int) throws(DatabaseError) -> Money { Money(centimes: try integer(column)) }
    /// The amount in a column, or nil for null.
    public func optionalMoney(_ column: Int) -> Money? { optionalInteger(column).map(Money.init(centimes:)) }
    /// The instant in a column that is never null.
    public func instant(_ column: Int) throws(DatabaseError) -> Instant { Instant(milliseconds: try integer(column)) }
    /// The instant in a column, or nil for null.
    public func optionalInstant(_ column: Int) -> Instant? { optionalInteger(column).map(Instant.init(milliseconds:)) }
    /// The rate in a column, or nil for null.
    public func optionalRate(_ column: Int) -> Rate? { optionalInteger(column).map { Rate(basisPoints: Int($0)) } }
    /// The truth in a column that is never null.
    public func bool(_ column: Int) throws(DatabaseError) -> Bool { try integer(column) != 0 }
    /// The participant in a column that is never null.
    public func participantID(_ column: Int) throws(DatabaseError) -> Participant.ID {
        Participant.ID(number: try integer(column))
    }

    /// The day in a column that is never null.
    public func day(_ column: Int) throws(DatabaseError) -> DayDate { try known(optionalDay(column), column) }
    /// The day in a column, or nil for null.
    public func optionalDay(_ column: Int) -> DayDate? { withTextBytes(column) { DayDate(bytes: $0) } }

    /// The case whose raw value stands in a column that is never null.
    @inline(__always)
    public func value<Value: RawRepresentable<String>>(
        _ column: Int, as type: Value.Type = Value.self
    ) throws(DatabaseError) -> Value {
        try known(Value(rawValue: try text(column)), column)
    }

    // Inlined: called for every column of every row, where an unspecialised generic would cost more than the column.
    @inline(__always)
    private func known<Value>(_ value: Value?, _ column: Int) throws(DatabaseError) -> Value {
        guard let value else { throw .unexpectedValue(column: column) }
        return value
    }
}
