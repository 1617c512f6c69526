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

/// The bounds of an upload.
public struct UploadLimits: Sendable {
    /// The folder for the temporary files. They have no name there and vanish with their request.
    public let folder: String
    /// The whole body. Beyond it: 413 while it arrives.
    public var totalBytes: Int
    /// One file.
    public var fileBytes: Int
    /// The number of files.
    public var files = 10
    /// The text fields.
    public var fields = 200
    /// Whether files are kept. Without it they are read and dropped: only the fields of the form matter.
    public var keepsFiles = true
    /// The text of all fields together, which stands in memory.
    public var fieldBytes = 65_536

    /// Bounds with a `folder` that exists and in which this process may write.
    public init(folder: String, totalBytes: Int, fileBytes: Int) {
        self.folder = folder
        self.totalBytes = totalBytes
        self.fileBytes = fileBytes
    }
}
