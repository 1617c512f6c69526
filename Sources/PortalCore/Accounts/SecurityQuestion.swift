/// The questions a member chooses from; the answer is asked for, behind a mailed link, when the password is forgotten.
/// Their words stand in the catalog.
public enum SecurityQuestion: String, Hashable, Sendable, CaseIterable, DatabaseConvertible {
    case q1, q2, q3, q4, q5, q6, q7, q8
}

/// An answer to a security question, in the form that is hashed: what differs only by case, accents, punctuation or
/// spacing is the same answer.
public struct SecurityAnswer: Hashable, Sendable {
    private static let lengths = 2...100

    let normalised: String

    /// Nil when `text` has fewer than two letters or digits, or more than a hundred.
    public init?(_ text: some StringProtocol) {
        normalised = Folding.searchKey(text)
        guard Self.lengths.contains(normalised.unicodeScalars.count) else { return nil }
    }
}
