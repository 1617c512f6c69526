/// A row of a plan: what is paid for a family of acts, between two days.
public struct Guarantee: Hashable, Sendable {
    /// How often a ceiling starts anew; the raw value is the registry's code.
    public enum Period: String, Hashable, Sendable, CaseIterable {
        /// The ceiling is for each act.
        case act = ""
        /// A calendar year.
        case year = "an"
        /// Two calendar years.
        case twoYears = "2 ans"
        /// Once in a life.
        case lifetime = "vie"
    }

    /// The code of the plan.
    public let plan: String
    /// The family of acts.
    public let family: ActFamily
    /// What is covered, in the registry's words.
    public let label: String
    /// The share of the base that is due; nil when the registry does not say.
    public let rate: Rate?
    /// What the tariff takes for an act.
    public let baseAmount: Money?
    /// The most that is paid in a period.
    public let ceiling: Money?
    /// How often the ceiling starts anew.
    public let period: Period
    /// The first day it is in force, where it has one.
    public let startsOn: DayDate?
    /// The last day it is in force, where it has one.
    public let endsOn: DayDate?
    /// A remark in the registry's words.
    public let note: String?

    /// A guarantee as read from the registry.
    public init(
        plan: String, family: ActFamily, label: String, rate: Rate?, baseAmount: Money?, ceiling: Money?,
        period: Period, startsOn: DayDate?, endsOn: DayDate?, note: String?
    ) {
        self.plan = plan
        self.family = family
        self.label = label
        self.rate = rate
        self.baseAmount = baseAmount
        self.ceiling = ceiling
        self.period = period
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.note = note
    }

    /// Whether it is in force on `day`.
    public func isInForce(on day: DayDate) -> Bool {
        (startsOn.map { $0 <= day } ?? true) && (endsOn.map { day <= $0 } ?? true)
    }
}

extension Sequence<Guarantee> {
    /// The one that covers `line` among those of its family in force on its first day of care.
    ///
    /// A family can have several rows (general practitioner, specialist); then the one whose label is the act's own is
    /// meant. Where none is, no guess is made.
    public func covering(_ line: Reimbursement) -> Guarantee? {
        filter { $0.family == line.act.family && $0.isInForce(on: line.careStartsOn) }.covering(line.act.label)
    }

    /// The one that covers the act of that label among those of one family in force on one day.
    func covering(_ label: String) -> Guarantee? {
        let candidates = Array(self)
        guard candidates.count > 1 else { return candidates.first }
        let key = Folding.searchKey(label)
        return candidates.first { Folding.searchKey($0.label) == key }
    }
}
