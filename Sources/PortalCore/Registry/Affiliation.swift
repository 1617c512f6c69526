/// How a participant belongs to the mutual, as the registry knows it.
public struct Affiliation: Hashable, Sendable {
    /// The branches of trade whose members are insured; the raw value is the registry's code.
    public enum Sector: String, Hashable, Sendable, CaseIterable {
        /// Banks.
        case banks = "banques"
        /// Oil companies.
        case oil = "petroliers"
        /// All others.
        case others = "divers"
    }

    /// The employer, where the registry knows it.
    public let employer: String?
    /// The branch of trade.
    public let sector: Sector
    /// The first day of membership.
    public let since: DayDate
    /// The account that reimbursements are paid to (RIB, 24 digits), where the registry knows it.
    public let bankAccount: String?

    /// An affiliation as read from the registry.
    public init(employer: String?, sector: Sector, since: DayDate, bankAccount: String?) {
        self.employer = employer
        self.sector = sector
        self.since = since
        self.bankAccount = bankAccount
    }

    /// The end of the bank account's number: enough to know it again, too little for who looks over a shoulder.
    public var bankAccountEnd: String? { bankAccount.map { String($0.suffix(4)) } }
}

extension RegistryStore {
    /// How the participant belongs to the mutual; nil when the registry has forgotten them. One statement.
    ///
    /// - Throws: `DatabaseError`.
    public func affiliation() throws -> Affiliation? {
        try reader.first(
            "SELECT employer, sector, affiliated_on, bank_account FROM participants WHERE id = :participant",
            [":participant": participant]
        ) { row in
            Affiliation(
                employer: row.optionalText(0), sector: try row.value(1), since: try row.day(2),
                bankAccount: row.optionalText(3))
        }
    }
}
