public import PortalCore

/// What is wrong in a form, in the order in which it is to be said.
public struct FieldErrors: Hashable, Sendable {
    /// One thing that is wrong.
    public struct Entry: Hashable, Sendable {
        /// The name of the field; nil when it is the form as a whole.
        public let field: String?
        /// What is wrong.
        public let problem: FieldProblem
    }

    /// All of it, in order.
    public private(set) var entries: [Entry] = []

    /// Nothing is wrong.
    public init() {}

    /// Whether nothing is wrong.
    public var isEmpty: Bool { entries.isEmpty }

    /// Notes a problem of `field`, or of the form as a whole.
    public mutating func add(_ problem: FieldProblem, to field: String? = nil) {
        entries.append(Entry(field: field, problem: problem))
    }

    func problems(of field: String) -> [FieldProblem] {
        entries.filter { $0.field == field }.map(\.problem)
    }
}

/// What can be wrong with a field. The words depend on the field's name, and stand in the catalog.
public enum FieldProblem: Hashable, Sendable {
    /// Nothing was typed or chosen, or the box was not ticked.
    case missing
    /// More than so many characters.
    case tooLong(maximum: Int)
    /// Not what such a field can hold: no day of the calendar, no mail address, no registration number, too short an
    /// answer.
    case malformed
    /// A day after today, where only the past makes sense.
    case dayInFuture
    /// The last day is before the first.
    case endsBeforeStart
    /// Not one of the choices.
    case unknownChoice
    /// The password breaks this rule.
    case passwordRule(PasswordRule)
    /// The password is the current one.
    case passwordUnchanged
    /// The current password is wrong.
    case wrongPassword
    /// A password that is not that of the newest request for the account.
    case notTheRequestsPassword
    /// The answer is not the one to the security question; so many tries are left.
    case wrongAnswer(triesLeft: Int)
    /// The code is not one that works now, or was used before.
    case wrongCode
    /// The address is the one the account has.
    case emailUnchanged
    /// A file is not taken.
    case attachment(AttachmentProblem)
    /// The two passwords differ.
    case confirmationDiffers
    /// Of the form as a whole: no participant has these four facts; which one is wrong is never told.
    case identityNotRecognised
    /// Of the form as a whole: too many attempts, until this instant.
    case tooManyAttempts(until: Instant)

    func phrase(for field: String?, support: SupportContact) -> Phrase {
        let words = Words.validation
        return switch self {
        case .missing: words.missing(field)
        case .tooLong(let maximum): words.tooLong(maximum)
        case .malformed: words.malformed(field)
        case .dayInFuture: words.dayInFuture
        case .endsBeforeStart: words.endsBeforeStart
        case .unknownChoice: words.unknownChoice
        case .passwordRule(let rule): Words.password.broken(rule)
        case .passwordUnchanged: words.passwordUnchanged
        case .wrongPassword: words.wrongPassword
        case .notTheRequestsPassword: words.notTheRequestsPassword
        case .wrongAnswer(let triesLeft): words.wrongAnswer(triesLeft)
        case .wrongCode: Words.security.wrongCode
        case .emailUnchanged: words.emailUnchanged
        case .attachment(let problem): Words.complaints.problem(problem)
        case .confirmationDiffers: words.confirmationDiffers
        case .identityNotRecognised: words.identityNotRecognised(support.phone)
        case .tooManyAttempts(let until): words.tooManyAttempts(until: until)
        }
    }
}
