/// The mails about a complaint. None says what it is about.
public enum ComplaintMail: Hashable, Sendable {
    /// It was received; by that day it is answered.
    case opened(reference: String, handleBy: DayDate)
    /// Staff is at it.
    case begun(reference: String)
    /// Staff has answered.
    case answered(reference: String)
    /// Staff asks something.
    case asked(reference: String)
    /// The member has opened it again; by that day it is answered.
    case reopened(reference: String, handleBy: DayDate)
    /// It is done with.
    case closed(reference: String)
}
