/// Until when a claim can be handed in.
public struct DepositClock: Hashable, Sendable {
    /// Days from the first day of care.
    public let days: Int

    /// A clock of so many days; by default what the public schemes give.
    public init(days: Int = 60) {
        self.days = days
    }

    /// The last day for care that began on `day`.
    public func lastDay(forCareOn day: DayDate) -> DayDate { day.adding(days: days) }

    /// The first day of care that can still be handed in on `today`.
    public func firstDay(on today: DayDate) -> DayDate { today.adding(days: -days) }

    /// Days that are left on `today`; negative when it is too late.
    public func daysLeft(forCareOn day: DayDate, today: DayDate) -> Int {
        Int(lastDay(forCareOn: day).daysSince1970) - Int(today.daysSince1970)
    }
}
