/// The mails about a complaint. None says what it is about.
public enum ComplaintMail: Hashable, Sendable {
    /// It was received; by that day it is answered.
    case opened(reference: String, handleBy: DayDate)
    /// Staff has answered.
    case answered(reference: String)
    /// Staff asks something.
    case asked(reference: String)
}
