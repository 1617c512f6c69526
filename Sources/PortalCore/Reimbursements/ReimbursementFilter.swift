/// Which of a member's lines are asked for. Nil and no words: all of them.
public struct ReimbursementFilter: Hashable, Sendable {
    /// Paid on this day or later. Lines that are not paid yet are left out when either day is given.
    public var from: DayDate?
    /// Paid on this day or before.
    public var to: DayDate?
    /// The code of one beneficiary.
    public var beneficiaryCode: String?
    /// One family of acts.
    public var family: ActFamily?
    /// One state.
    public var state: Reimbursement.State?
    /// Words that the act's label or the provider's name must hold, in any order, as typed. The first four count.
    public var words: String

    /// A filter; by default all lines pass.
    public init(
        from: DayDate? = nil, to: DayDate? = nil, beneficiaryCode: String? = nil, family: ActFamily? = nil,
        state: Reimbursement.State? = nil, words: String = ""
    ) {
        self.from = from
        self.to = to
        self.beneficiaryCode = beneficiaryCode
        self.family = family
        self.state = state
        self.words = words
    }

    /// Whether all lines pass.
    var isEmpty: Bool { self == ReimbursementFilter() }

    /// Patterns for `LIKE`; folded words hold letters and digits only, so nothing in them is a wildcard.
    var patterns: [String] {
        guard !words.isEmpty else { return Self.anything }
        let words = Folding.searchKey(words).split(separator: " ").prefix(4).map { "%\($0)%" }
        return words + Array(repeating: "%", count: 4 - words.count)
    }

    private static let anything = ["%", "%", "%", "%"]

    var searches: Bool { patterns.first != "%" }
}

/// A place in a member's lines, from which the next or the former page is read.
public struct ReimbursementPageKey: Hashable, Sendable {
    /// Which way to read from there.
    public enum Direction: String, Hashable, Sendable {
        /// The lines that come after it.
        case after = "apres"
        /// The lines that come before it.
        case before = "avant"
    }

    /// Which way to read.
    public let direction: Direction
    /// The day of payment there; the distant future for a line without one.
    public let paidOn: DayDate
    /// The line there.
    public let id: String

    /// The place of the line of that day of payment and id.
    public init(_ direction: Direction, paidOn: DayDate?, id: String) {
        self.direction = direction
        self.paidOn = paidOn ?? .distantFuture
        self.id = id
    }

    /// Reads what `text` wrote; nil for anything else.
    public init?(text: String) {
        let parts = text.split(separator: "_", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let direction = Direction(rawValue: String(parts[0])),
            let paidOn = DayDate(parsing: parts[1]), !parts[2].isEmpty, parts[2].utf8.count <= 64
        else { return nil }
        self.direction = direction
        self.paidOn = paidOn
        id = String(parts[2])
    }

    /// The key as a query value.
    public var text: String { "\(direction.rawValue)_\(paidOn.iso)_\(id)" }
}
