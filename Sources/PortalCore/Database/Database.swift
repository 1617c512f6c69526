/// Where the portal keeps what it must not forget. Stores speak to it in SQL that SQLite and PostgreSQL both run.
public protocol Database: Sendable {
    /// Runs `body` in one read transaction: all its statements see the same state.
    ///
    /// - Throws: `DatabaseError`, or what `body` throws.
    func read<Result>(_ body: (any DatabaseReader) throws -> Result) throws -> Result

    /// Runs `body` in one write transaction, after those begun before it. When it returns, what it wrote is on disk;
    /// when it throws, nothing of it is.
    ///
    /// - Throws: `DatabaseError`, or what `body` throws.
    func write<Result>(_ body: (any DatabaseWriter) throws -> Result) throws -> Result

    /// Returns when the database answers, and what is written now would be found after a restart.
    ///
    /// - Throws: `DatabaseError`.
    func check() throws
}

/// Asks questions inside a transaction. Never keep it past the closure it was given to.
///
/// Each text is prepared once on a connection.
/// Arguments are named as in the text, with the colon: `[":matricule": matricule.text]`.
public protocol DatabaseReader {
    /// Calls `body` with each row that `sql` yields.
    func query(_ sql: SQL, _ arguments: Arguments, each body: (Row) throws -> Void) throws
}

/// Writes inside a transaction. Never keep it past the closure it was given to.
public protocol DatabaseWriter: DatabaseReader {
    /// Runs `sql` and says how many rows it changed.
    @discardableResult
    func execute(_ sql: SQL, _ arguments: Arguments) throws -> Int
}

/// The named arguments of a statement, in any order.
public struct Arguments: ExpressibleByDictionaryLiteral {
    /// Each name with its colon, and its value.
    let pairs: [(StaticString, any DatabaseConvertible)]

    /// The arguments of a literal.
    public init(dictionaryLiteral elements: (StaticString, any DatabaseConvertible)...) {
        pairs = elements
    }

    private init(pairs: [(StaticString, any DatabaseConvertible)]) { self.pairs = pairs }

    /// Both together.
    static func + (left: Arguments, right: Arguments) -> Arguments { Arguments(pairs: left.pairs + right.pairs) }
}

extension DatabaseReader {
    /// Calls `body` with each row that `sql`, which takes no argument, yields.
    public func query(_ sql: SQL, each body: (Row) throws -> Void) throws {
        try query(sql, [:], each: body)
    }

    /// All rows that `sql` yields, read by `read`.
    @inline(__always)
    public func all<Value>(
        _ sql: SQL, _ arguments: Arguments = [:], read: (Row) throws -> Value
    ) throws -> [Value] {
        try rows(of: self, sql, arguments, read: read)
    }

    /// The first row that `sql` yields, read by `read`; nil when there is none.
    @inline(__always)
    public func first<Value>(
        _ sql: SQL, _ arguments: Arguments = [:], read: (Row) throws -> Value
    ) throws -> Value? {
        try firstRow(of: self, sql, arguments, read: read)
    }
}

// Outside the protocol: in there the type of the reader is one more unknown, for which the compiler makes no version of its
// own, and each row would look up what a `Value` is.
private func rows<Value>(
    of reader: any DatabaseReader, _ sql: SQL, _ arguments: Arguments, read: (Row) throws -> Value
) throws -> [Value] {
    var values: [Value] = []
    try reader.query(sql, arguments) { values.append(try read($0)) }
    return values
}

private func firstRow<Value>(
    of reader: any DatabaseReader, _ sql: SQL, _ arguments: Arguments, read: (Row) throws -> Value
) throws -> Value? {
    var value: Value?
    try reader.query(sql, arguments) { if value == nil { value = try read($0) } }
    return value
}

extension DatabaseWriter {
    /// Runs `sql`, which takes no argument, and says how many rows it changed.
    @discardableResult
    public func execute(_ sql: SQL) throws -> Int { try execute(sql, [:]) }
}
