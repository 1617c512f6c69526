/// The mails that an account's life brings; their words stand in the catalog.
public enum AccountMail: Hashable, Sendable {
    /// To the new account's address: the link that activates it.
    case activation(Token, expiresAt: Instant)
    /// To the account's address: it is active now.
    case activated
    /// To an account's address: somebody asked for a new one. Says how to sign in, or how to have the link sent again.
    case accountExists(isActivated: Bool)
    /// To the address in the registry, when the account has another one: an account was created.
    case accountCreatedElsewhere(maskedEmail: String)
    /// To the account's address: somebody signed in with a browser not seen before.
    case newDevice(userAgent: String, at: Instant)
    /// To the account's address: the password was changed.
    case passwordChanged(at: Instant)
    /// About the member's own access.
    case access(AccessMail)
    /// About a complaint.
    case complaint(ComplaintMail)
    /// To the account's address: a payment was made. It tells no amount and no act.
    case payment(statement: String, paidOn: DayDate)
    /// About a message to a service.
    case contact(ContactMail)
}

/// Renders a mail in a language. It knows the portal's address, which never comes from a request.
public typealias AccountMailRenderer = @Sendable (AccountMail, Language) -> MailContent
