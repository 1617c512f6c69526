/// By when the mutual promises to have looked at a complaint, and to have answered it.
public struct ComplaintPromise: Hashable, Sendable {
    /// Days until it has been looked at.
    public var reviewDays = 15
    /// Months until it is answered.
    public var answerMonths = 2

    /// The usual promise.
    public init() {}

    /// The last days of a promise that is made on `day`.
    func due(from day: DayDate) -> (acknowledge: DayDate, handle: DayDate) {
        (day.adding(days: reviewDays), day.adding(months: answerMonths))
    }
}
