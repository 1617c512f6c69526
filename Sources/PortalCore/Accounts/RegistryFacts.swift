/// What somebody must know to create the account of a participant. None of it is secret.
public struct RegistryFacts: Hashable, Sendable {
    /// The registration number.
    public let matricule: Matricule
    /// The family name as typed.
    public let lastName: String
    /// The first name as typed.
    public let firstName: String
    /// The day of birth.
    public let birthDate: DayDate

    /// These facts.
    public init(matricule: Matricule, lastName: String, firstName: String, birthDate: DayDate) {
        self.matricule = matricule
        self.lastName = lastName
        self.firstName = firstName
        self.birthDate = birthDate
    }

    /// Whether they are those of a participant, whose names are given as the registry folded them.
    func match(lastNameKey: String, firstNameKey: String, birthDate: DayDate) -> Bool {
        // All are compared, whatever the first says: the time tells nothing.
        let names = [Folding.nameKey(lastName) == lastNameKey, Folding.nameKey(firstName) == firstNameKey]
        return !names.contains(false) && birthDate == self.birthDate && !lastNameKey.isEmpty
    }
}
