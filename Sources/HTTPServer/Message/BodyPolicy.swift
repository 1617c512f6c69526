/// What a route will receive. It is decided before the body is read, so that nothing unwanted is.
public enum BodyPolicy: Sendable {
    /// No body. One that comes nevertheless is read and dropped within a bound, or the connection is closed.
    case none
    /// An urlencoded form of at most that many bytes. Another media type is 415.
    case form(maximumBytes: Int)
    /// A form with files, or an urlencoded one.
    case upload(UploadLimits)
    /// Any bytes, at most that many.
    case bytes(maximumBytes: Int)
}
