/// The languages of the portal.
public enum Language: String, Hashable, Sendable, CaseIterable {
    /// French, written from left to right.
    case french = "fr"
    /// Arabic, written from right to left.
    case arabic = "ar"
}
