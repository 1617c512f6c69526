/// The method of a request, case-sensitive (RFC 9110 9.1).
public struct HTTPMethod: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The method as it stands in the request line.
    public let rawValue: String

    /// A method of that name. Nothing is checked: a request's method has passed the parser.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Read a resource.
    public static let get = HTTPMethod(rawValue: "GET")
    /// Read a resource's head: answered as GET, without the body.
    public static let head = HTTPMethod(rawValue: "HEAD")
    /// Submit a form, make a resource.
    public static let post = HTTPMethod(rawValue: "POST")
    /// Replace a resource.
    public static let put = HTTPMethod(rawValue: "PUT")
    /// Remove a resource.
    public static let delete = HTTPMethod(rawValue: "DELETE")
    /// Ask what a resource allows.
    public static let options = HTTPMethod(rawValue: "OPTIONS")
    /// Change part of a resource.
    public static let patch = HTTPMethod(rawValue: "PATCH")

    /// The methods a handler may be asked for. Any other is answered 501 before (RFC 9110 15.6.2).
    static let known: [HTTPMethod] = [.get, .post, .head, .put, .delete, .options, .patch]

    /// The method as it stands in the request line.
    public var description: String { rawValue }

    /// Whether the method promises to change nothing (RFC 9110 9.2.1).
    public var isSafe: Bool { self == .get || self == .head || self == .options }
}
