import CSQLite

/// A prepared statement. Bind, step until it says no, reset.
public final class SQLiteStatement {
    let handle: OpaquePointer
    private let connection: OpaquePointer
    /// Where the arguments of the last call stood. A statement is nearly always bound by the same call again.
    private var places: [(name: UnsafePointer<UInt8>, index: Int32)] = []

    init(_ sql: SQL, on owner: SQLiteConnection) throws(DatabaseError) {
        var pointer: OpaquePointer?
        connection = owner.handle
        let result = sql.bytes.withMemoryRebound(to: CChar.self) {
            sqlite3_prepare_v3(
                owner.handle, $0.baseAddress, Int32($0.count), UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
        }
        guard result == SQLITE_OK, let pointer else { throw DatabaseError(code: result, handle: owner.handle) }
        handle = pointer
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// The row it stands on.
    var row: Row { Row(statement: handle) }

    /// Binds arguments by name.
    func bind(_ arguments: Arguments) throws(DatabaseError) {
        let expected = Int(sqlite3_bind_parameter_count(handle))
        guard arguments.pairs.count == expected else {
            throw .unknownArgument("\(arguments.pairs.count) given, \(expected) expected")
        }
        for (position, (name, value)) in arguments.pairs.enumerated() {
            try bind(value.databaseValue, at: place(of: name, at: position))
        }
    }

    private func place(of name: StaticString, at position: Int) throws(DatabaseError) -> Int32 {
        let isKnown = position < places.count
        if isKnown, places[position].name == name.utf8Start { return places[position].index }
        let index = name.withUTF8Buffer { text in
            text.withMemoryRebound(to: CChar.self) { sqlite3_bind_parameter_index(handle, $0.baseAddress) }
        }
        guard index > 0 else { throw .unknownArgument(name.description) }
        if isKnown { places[position] = (name.utf8Start, index) } else { places.append((name.utf8Start, index)) }
        return index
    }

    /// Binds the argument of that number, from 1.
    public func bind(_ value: DatabaseValue, at index: Int32) throws(DatabaseError) {
        let result =
            switch value {
            case .null: sqlite3_bind_null(handle, index)
            case .integer(let number): sqlite3_bind_int64(handle, index, number)
            case .text(var text):
                text.withUTF8 { bytes in
                    bytes.withMemoryRebound(to: CChar.self) {
                        // An empty text has no address, and SQLite would take that for null.
                        portal_bind_text(handle, index, $0.baseAddress ?? Self.nothing, Int32($0.count))
                    }
                }
            case .blob(let bytes):
                bytes.withUnsafeBytes {
                    portal_bind_blob(handle, index, $0.baseAddress ?? .init(Self.nothing), Int32($0.count))
                }
            }
        guard result == SQLITE_OK else { throw DatabaseError(code: result, handle: connection) }
    }

    /// Moves on; true when it stands on a row.
    public func step() throws(DatabaseError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        case let code: throw DatabaseError(code: code, handle: connection)
        }
    }

    /// Makes it ready to run again and lets go of what was bound.
    public func reset() {
        // The result repeats the error of the last step, which has been thrown already.
        _ = sqlite3_reset(handle)
        _ = sqlite3_clear_bindings(handle)
    }

    // Immutable, never freed: a valid address for values of no bytes.
    nonisolated(unsafe) private static let nothing: UnsafePointer<CChar> = {
        let byte = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
        byte.initialize(to: 0)
        return UnsafePointer(byte)
    }()
}
