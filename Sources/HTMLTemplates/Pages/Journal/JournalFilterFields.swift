/// The filter form of the journal as it was typed.
public struct JournalFilterFields: Hashable, Sendable {
    /// Field `du`: a day.
    public var from: String
    /// Field `au`: a day.
    public var to: String
    /// Field `genre`: the code of a group of acts.
    public var group: String

    /// What was typed; empty fields let everything pass.
    public init(from: String = "", to: String = "", group: String = "") {
        self.from = from
        self.to = to
        self.group = group
    }

    var isEmpty: Bool { self == JournalFilterFields() }

    var pairs: [(name: String, value: String)] { [("du", from), ("au", to), ("genre", group)] }
}
