/// Something that touches the safety of accounts, for the operator's log. It names nobody: an account by its number, an
/// address that somebody typed by a keyed code, so that the tries at one can be told from those at another.
public struct SecurityEvent: Hashable, Sendable {
    /// Whom it is about.
    public enum Subject: Hashable, Sendable {
        /// The account of that number.
        case account(Account.ID)
        /// What was typed, as a code.
        case typed(code: String)
        /// Nobody in particular.
        case nobody
    }

    /// What happened: an `Activity`'s raw value, or a word of its own where no journal notes it.
    public let name: String
    /// Whom it is about.
    public let subject: Subject
    /// Who did it: `browser`, `staff` or `portal`.
    public let actor: String
    /// The first half of a browser's address; empty for others.
    public let network: String

    /// An event of these parts.
    public init(name: String, subject: Subject, actor: String = "browser", network: String = "") {
        self.name = name
        self.subject = subject
        self.actor = actor
        self.network = network
    }

    init(_ activity: Activity, on account: Account.ID, by actor: ActivityActor) {
        let (kind, network) =
            switch actor {
            case .browser(let visitor): ("browser", visitor?.half ?? "")
            case .session: ("browser", "")
            case .staff: ("staff", "")
            case .portal: ("portal", "")
            }
        self.init(name: activity.rawValue, subject: .account(account), actor: kind, network: network)
    }
}

extension AccountEnvironment {
    /// Tells the operator's log of a try at the account of `typed`, which may be none.
    func report(_ name: String, at typed: String, by visitor: Visitor) {
        let code = secret.code(for: Array(typed.utf8), purpose: "log subject").prefix(9)
        reportEvent(
            SecurityEvent(name: name, subject: .typed(code: Base64URL.encode(Array(code))), network: visitor.half))
    }
}
