/// A person covered through a participant: the participant (code `00`), the spouse, a child.
public struct Beneficiary: Hashable, Sendable {
    /// The link to the participant.
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        /// The participant.
        case participant = "titulaire"
        /// The spouse.
        case spouse = "conjoint"
        /// A child.
        case child = "enfant"
    }

    /// The code of the participant among the beneficiaries.
    public static let participantCode = "00"
    /// From this age on, a beneficiary's acts are private unless they agreed to share them.
    public static let adultAge = 18

    /// The registry's code, unique within the family.
    public let code: String
    /// Family name.
    public let lastName: String
    /// First name.
    public let firstName: String
    /// Day of birth.
    public let birthDate: DayDate
    /// The link to the participant.
    public let relation: Relation
    /// Whether this person agreed that the participant sees the labels of their acts.
    public let sharesActs: Bool
    /// The last day of cover, where it ends.
    public let coveredUntil: DayDate?

    /// A beneficiary as read from the registry.
    public init(
        code: String, lastName: String, firstName: String, birthDate: DayDate, relation: Relation,
        sharesActs: Bool = false, coveredUntil: DayDate? = nil
    ) {
        self.code = code
        self.lastName = lastName
        self.firstName = firstName
        self.birthDate = birthDate
        self.relation = relation
        self.sharesActs = sharesActs
        self.coveredUntil = coveredUntil
    }

    /// Whether the participant sees only the family of this person's acts, on `today`.
    public func hidesActs(on today: DayDate) -> Bool {
        relation != .participant && !sharesActs && birthDate.age(on: today) >= Self.adultAge
    }
}
