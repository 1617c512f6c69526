import CSQLite

extension DatabaseError {
    /// The error of an extended result code (sqlite.org/rescode.html).
    init(code: Int32, handle: OpaquePointer?) {
        switch code {
        case SQLITE_CONSTRAINT | 8 << 8, SQLITE_CONSTRAINT | 6 << 8: self = .notUnique
        case SQLITE_CONSTRAINT | 3 << 8: self = .missingReference
        case _ where code & 0xFF == SQLITE_CONSTRAINT: self = .constraint(code: code)
        case _ where code & 0xFF == SQLITE_BUSY: self = .busy
        case _ where code & 0xFF == SQLITE_FULL: self = .diskFull
        case _ where code & 0xFF == SQLITE_IOERR || code & 0xFF == SQLITE_CANTOPEN: self = .inputOutput(code: code)
        case _ where code & 0xFF == SQLITE_CORRUPT || code & 0xFF == SQLITE_NOTADB: self = .damaged
        default: self = .engine(code: code, message: handle.map { String(cString: sqlite3_errmsg($0)) } ?? "")
        }
    }
}
