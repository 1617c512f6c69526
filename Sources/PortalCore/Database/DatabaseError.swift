/// What went wrong in the database, told by result code, never by text. Arguments never appear in it.
public enum DatabaseError: Error, Hashable, Sendable {
    /// A row that must be unique is there already.
    case notUnique
    /// A reference to nothing.
    case missingReference
    /// Another constraint of the schema refused the row.
    case constraint(code: Int32)
    /// Another connection held the database for too long.
    case busy
    /// The disk is full.
    case diskFull
    /// The disk could not be read or written.
    case inputOutput(code: Int32)
    /// The file is no database, or a damaged one.
    case damaged
    /// The file no longer stands where it was opened.
    case moved
    /// A column held a value its reader did not expect.
    case unexpectedValue(column: Int)
    /// An argument has a name that the statement does not know, or a statement lacks one.
    case unknownArgument(String)
    /// Anything else, with the engine's code and words.
    case engine(code: Int32, message: String)
}
