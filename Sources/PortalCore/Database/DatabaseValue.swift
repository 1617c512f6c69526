/// What a column can hold.
public enum DatabaseValue: Hashable, Sendable {
    /// Nothing, or unknown.
    case null
    /// A whole number; also money (centimes), instants (milliseconds) and booleans (0 or 1).
    case integer(Int64)
    /// Text; also days, as `yyyy-MM-dd`.
    case text(String)
    /// Bytes.
    case blob([UInt8])
}

/// A value that can be an argument of a statement.
public protocol DatabaseConvertible {
    /// The value as a column holds it.
    var databaseValue: DatabaseValue { get }
}

extension DatabaseValue: DatabaseConvertible {
    /// Itself.
    public var databaseValue: DatabaseValue { self }
}
extension Int64: DatabaseConvertible {
    /// The number.
    public var databaseValue: DatabaseValue { .integer(self) }
}
extension Int: DatabaseConvertible {
    /// The number.
    public var databaseValue: DatabaseValue { .integer(Int64(self)) }
}
extension Bool: DatabaseConvertible {
    /// 1 or 0.
    public var databaseValue: DatabaseValue { .integer(self ? 1 : 0) }
}
extension String: DatabaseConvertible {
    /// The text.
    public var databaseValue: DatabaseValue { .text(self) }
}
extension [UInt8]: DatabaseConvertible {
    /// The bytes.
    public var databaseValue: DatabaseValue { .blob(self) }
}
extension Money: DatabaseConvertible {
    /// Centimes.
    public var databaseValue: DatabaseValue { .integer(centimes) }
}
extension Rate: DatabaseConvertible {
    /// Hundredths of one per cent.
    public var databaseValue: DatabaseValue { .integer(Int64(basisPoints)) }
}
extension DayDate: DatabaseConvertible {
    /// `yyyy-MM-dd`.
    public var databaseValue: DatabaseValue { .text(iso) }
}
extension Instant: DatabaseConvertible {
    /// Milliseconds since 1970, UTC.
    public var databaseValue: DatabaseValue { .integer(milliseconds) }
}
extension Participant.ID: DatabaseConvertible {
    /// The number.
    public var databaseValue: DatabaseValue { .integer(number) }
}
extension Matricule: DatabaseConvertible {
    /// The canonical text.
    public var databaseValue: DatabaseValue { .text(text) }
}
extension Optional: DatabaseConvertible where Wrapped: DatabaseConvertible {
    /// The value, or null. (A key path here would be built anew at every call: five per cent of a member's page.)
    public var databaseValue: DatabaseValue {
        switch self {
        case .some(let value): value.databaseValue
        case .none: .null
        }
    }
}
extension DatabaseConvertible where Self: RawRepresentable, RawValue == String {
    /// The raw value.
    public var databaseValue: DatabaseValue { .text(rawValue) }
}
extension ActFamily: DatabaseConvertible {}
extension Reimbursement.State: DatabaseConvertible {}
extension Beneficiary.Relation: DatabaseConvertible {}
extension Guarantee.Period: DatabaseConvertible {}
extension Language: DatabaseConvertible {}
