extension ThrottlePolicy {
    /// For one person's attempts at one thing: three are free, the tenth is followed by a hold.
    static let onePerson = ThrottlePolicy(free: 3, firstHold: 10, dailyLimit: 100, forgetting: .all(after: .hours(24)))

    /// For one network's guesses at one member's facts. Five networks are needed before the member, too, has to wait a day.
    static let oneGuesser = ThrottlePolicy(free: 3, firstHold: 10, dailyLimit: 20, forgetting: .all(after: .hours(24)))

    /// For links to a new password that anybody can have mailed to one address: three at once, then one in fifteen minutes.
    /// Never held for longer than a link lives: who asks in a member's stead all day only keeps a link that works in the
    /// member's mailbox.
    static let oneMailbox = ThrottlePolicy(
        free: 3, firstHold: 4, nextHold: 1, forgetting: .one(every: .minutes(15)))

    /// For what one member sends to the mutual, or has hashed: a few at once, then slowly.
    static let oneMember = ThrottlePolicy(
        free: 10, firstDelay: .seconds(10), longestDelay: .minutes(5), forgetting: .one(every: .minutes(5)))

    /// For answers to one member's security question, over all links: five, and then a day's pause after ten.
    static let oneAnswer = ThrottlePolicy(
        free: 5, firstDelay: .minutes(1), longestDelay: .minutes(15), dailyLimit: 10,
        forgetting: .all(after: .hours(24)))

    /// For codes of six digits, of which three are right at any time: 20 a day are found out once in 45 years.
    static let oneCode = ThrottlePolicy(
        free: 3, firstDelay: .seconds(5), firstHold: 6, nextHold: 3, dailyLimit: 20, forgetting: .all(after: .hours(24))
    )

    /// For everybody's attempts at one account. Only strangers meet it: a known browser has a count of its own.
    static let oneAccount = ThrottlePolicy(
        free: 10, firstHold: 50, nextHold: 10, dailyLimit: 100, forgetting: .all(after: .hours(24)))

    /// For attempts from one address, behind which there may be a whole office.
    static let oneAddress = ThrottlePolicy(
        free: 50, firstHold: 100, nextHold: 20, forgetting: .one(every: .minutes(1)))

    /// For all strangers together: a burst, and then five a second.
    static let everybody = ThrottlePolicy(
        free: 1000, firstDelay: .seconds(1), longestDelay: .seconds(5),
        forgetting: .one(every: .init(milliseconds: 200)))
}
