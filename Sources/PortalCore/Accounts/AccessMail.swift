/// The mails about a member's own access; their words stand in the catalog.
public enum AccessMail: Hashable, Sendable {
    /// To the account's address: the link that leads to a new password.
    case passwordReset(Token, expiresAt: Instant)
    /// To the account's address: the account has no security question, so only a person can help.
    case passwordResetByPhone
    /// To the address a member wants: the link that proves it is theirs.
    case emailConfirmation(Token, expiresAt: Instant)
    /// To the account's address: another one was asked for, and the link that stops it.
    case emailChangeAsked(maskedEmail: String, cancel: Token, expiresAt: Instant)
    /// To an account's address: the member of another account asked for the same one.
    case emailWanted
    /// To the old address and to the new one.
    case emailChanged(maskedEmail: String, at: Instant)
    /// To the address that stays: nothing has changed, or it has changed back.
    case emailChangeCancelled(at: Instant)
    /// To the account's address.
    case questionChanged(at: Instant)
    /// To the account's address: the member closed it, and it goes at that instant.
    case accountClosing(at: Instant)
    /// To the account's address: a code is asked at each login from now on.
    case secondFactorOn(at: Instant)
    /// To the account's address: no code is asked any more.
    case secondFactorOff(at: Instant)
    /// To the account's address: somebody signed in with a recovery code; so many are left.
    case recoveryCodeUsed(left: Int, at: Instant)
}
