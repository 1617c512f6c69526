/// What a member was told by mail, without its links: it stands in the inbox too.
public struct MemberNotice: Hashable, Sendable {
    /// What it says; the raw value is the stored one.
    public enum Kind: String, Hashable, Sendable, CaseIterable, DatabaseConvertible {
        case activated, accountAsked, newDevice, passwordChanged, passwordResetAsked, emailChangeAsked, emailWanted
        case emailChanged, emailChangeCancelled, questionChanged, secondFactorOn, secondFactorOff, recoveryCodeUsed
        case complaintOpened, complaintBegun, complaintAnswered, complaintAsked, complaintReopened, complaintClosed
        case contactReceived, accountClosing, paymentMade
    }

    /// What it says; nil for a kind that this program does not know.
    public let kind: Kind?
    /// The complaint, the statement or the message it is about; nil where it is about none.
    public let reference: String?
    /// When.
    public let toldAt: Instant
    /// Whether the member has seen it.
    public let isRead: Bool

    /// A notice of these parts.
    public init(kind: Kind?, reference: String?, toldAt: Instant, isRead: Bool) {
        self.kind = kind
        self.reference = reference
        self.toldAt = toldAt
        self.isRead = isRead
    }
}

extension AccountMail {
    /// What of the mail stands in the inbox; nil where the mail is for somebody without one, or is the inbox's key.
    var notice: (kind: MemberNotice.Kind, reference: String)? {
        switch self {
        case .activation, .accountCreatedElsewhere, .contact(.waiting): nil
        case .contact(.received(let reference)): (.contactReceived, reference)
        case .activated: (.activated, "")
        case .accountExists: (.accountAsked, "")
        case .newDevice: (.newDevice, "")
        case .passwordChanged: (.passwordChanged, "")
        case .payment(let statement, _): (.paymentMade, statement)
        case .access(let mail): mail.notice.map { ($0, "") }
        case .complaint(.opened(let reference, _)): (.complaintOpened, reference)
        case .complaint(.begun(let reference)): (.complaintBegun, reference)
        case .complaint(.reopened(let reference, _)): (.complaintReopened, reference)
        case .complaint(.closed(let reference)): (.complaintClosed, reference)
        case .complaint(.answered(let reference)): (.complaintAnswered, reference)
        case .complaint(.asked(let reference)): (.complaintAsked, reference)
        }
    }
}

extension AccessMail {
    fileprivate var notice: MemberNotice.Kind? {
        switch self {
        case .emailConfirmation: nil
        case .passwordReset, .passwordResetByPhone: .passwordResetAsked
        case .emailChangeAsked: .emailChangeAsked
        case .emailWanted: .emailWanted
        case .emailChanged: .emailChanged
        case .emailChangeCancelled: .emailChangeCancelled
        case .questionChanged: .questionChanged
        case .accountClosing: .accountClosing
        case .secondFactorOn: .secondFactorOn
        case .secondFactorOff: .secondFactorOff
        case .recoveryCodeUsed: .recoveryCodeUsed
        }
    }
}
