/// A whole request.
public struct HTTPRequest: Sendable {
    /// What it says before its body.
    public let head: HTTPRequestHead
    /// Its body, as the route's policy had it read.
    public let body: HTTPRequestBody

    /// A request, for asking a route without a socket.
    public init(head: HTTPRequestHead, body: HTTPRequestBody = .none) {
        self.head = head
        self.body = body
    }

    /// The fields of the form, whichever way it was sent; none when there was no form.
    public var form: FormFields {
        switch body {
        case .form(let fields): fields
        case .multipart(let form): form.fields
        case .none, .bytes: FormFields()
        }
    }
}

/// The body of a request.
public enum HTTPRequestBody: Sendable {
    /// No body, or one that the route did not want.
    case none
    /// An `application/x-www-form-urlencoded` form.
    case form(FormFields)
    /// A `multipart/form-data` form.
    case multipart(MultipartForm)
    /// The bytes as sent, of a route that asked for them.
    case bytes([UInt8])
}

/// A form with files.
public struct MultipartForm: Sendable {
    /// The parts that are text.
    public let fields: FormFields
    /// The parts that are files, in the order sent. A file box left empty is no file.
    public let files: [UploadedFile]

    /// A form with files.
    public init(fields: FormFields, files: [UploadedFile]) {
        self.fields = fields
        self.files = files
    }
}
