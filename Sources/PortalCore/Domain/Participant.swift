/// An insured member of the mutual, as the registry knows them.
public struct Participant: Hashable, Sendable, Identifiable {
    /// The row of this participant; scopes every question about their data.
    public struct ID: Hashable, Comparable, Sendable {
        /// The stored number.
        public let number: Int64
        /// The participant of that stored number.
        public init(number: Int64) { self.number = number }
        /// Compares the numbers.
        public static func < (left: ID, right: ID) -> Bool { left.number < right.number }
    }

    /// The row.
    public let id: ID
    /// The registration number.
    public let matricule: Matricule
    /// Family name, as written in the registry.
    public let lastName: String
    /// First name, as written in the registry.
    public let firstName: String
    /// Day of birth.
    public let birthDate: DayDate
    /// The mail address in the registry, which need not be the account's.
    public let email: EmailAddress?
    /// The telephone number in the registry.
    public let phone: PhoneNumber?

    /// A participant as read from the registry.
    public init(
        id: ID, matricule: Matricule, lastName: String, firstName: String, birthDate: DayDate,
        email: EmailAddress? = nil, phone: PhoneNumber? = nil
    ) {
        self.id = id
        self.matricule = matricule
        self.lastName = lastName
        self.firstName = firstName
        self.birthDate = birthDate
        self.email = email
        self.phone = phone
    }
}
