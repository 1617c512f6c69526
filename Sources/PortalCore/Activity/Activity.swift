/// What can be done on an account. The raw value is the stored one: its group, a dot, the act. A value once used stays.
public enum Activity: String, Hashable, Sendable, CaseIterable, DatabaseConvertible {
    case accountCreated = "account.created"
    case accountMadeByStaff = "account.made_by_staff"
    case accountActivated = "account.activated"
    case accountDisabled = "account.disabled"
    case accountEnabled = "account.enabled"
    case closingAsked = "account.closing_asked"
    case closingTakenBack = "account.closing_taken_back"
    case languageChanged = "account.language_changed"
    case signedIn = "session.began"
    /// With a browser that the account did not know.
    case signedInFromNewDevice = "session.began_on_new_device"
    case loginRefused = "session.refused"
    /// The password was right, the code was not.
    case loginCodeRefused = "session.code_refused"
    case signedOut = "session.ended"
    /// One of the member's other sessions.
    case otherSessionEnded = "session.other_ended"
    case allOtherSessionsEnded = "session.others_ended"
    case passwordChanged = "access.password_changed"
    case passwordKept = "access.password_kept"
    case passwordReset = "access.password_reset"
    case emailChangeAsked = "access.email_change_asked"
    case emailChanged = "access.email_changed"
    case emailChangeCancelled = "access.email_change_cancelled"
    case questionChanged = "access.question_changed"
    case complaintOpened = "complaint.opened"
    case complaintReplied = "complaint.replied"
    case complaintAnswered = "complaint.answered"
    case complaintBegun = "complaint.begun"
    case complaintClosed = "complaint.closed"
    /// Staff has read the whole thread.
    case complaintRead = "complaint.read"
    /// Staff has read what the member wrote to a service.
    case messageRead = "data.message_read"
    case dataExported = "data.exported"
    case passwordSetByStaff = "access.password_set_by_staff"
    case secondFactorSwitchedOn = "access.second_factor_on"
    case secondFactorSwitchedOff = "access.second_factor_off"
    case secondFactorRemovedByStaff = "access.second_factor_removed_by_staff"
    case recoveryCodesMade = "access.recovery_codes_made"
    case recoveryCodeUsed = "access.recovery_code_used"

    /// The groups that a journal is filtered by; the raw value begins the stored ones.
    public enum Group: String, Hashable, Sendable, CaseIterable {
        /// Logins and sessions.
        case session
        /// Password, address, question.
        case access
        /// The account as a whole.
        case account
        /// What the member took away or asked for under the law.
        case data
        /// Complaints.
        case complaint
    }
}

/// Who did something on an account.
public enum ActivityActor: Hashable, Sendable {
    /// Somebody at a browser; nil when nothing is known of it.
    case browser(Visitor?)
    /// The member, in a session.
    case session(hash: [UInt8])
    /// One of the mutual's staff, by name.
    case staff(String)
    /// The portal by itself.
    case portal
}

/// One line of the journal.
public struct ActivityEntry: Hashable, Sendable {
    /// Who did it, as far as the journal keeps it.
    public enum Actor: Hashable, Sendable {
        /// Somebody at a browser: what it calls itself, and the first half of its address; both may be empty.
        case browser(userAgent: String, network: String)
        /// Staff, by name.
        case staff(String)
        /// The portal.
        case portal
    }

    /// Its place in the account's journal, from 1.
    public let number: Int64
    /// When.
    public let doneAt: Instant
    /// What; nil for an act that this program does not know.
    public let activity: Activity?
    /// Who.
    public let actor: Actor

    /// An entry of these parts.
    public init(number: Int64, doneAt: Instant, activity: Activity?, actor: Actor) {
        self.number = number
        self.doneAt = doneAt
        self.activity = activity
        self.actor = actor
    }
}
