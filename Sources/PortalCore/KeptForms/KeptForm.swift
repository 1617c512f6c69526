/// What a member had typed into a form when the session ended.
public struct KeptForm: Codable, Hashable, Sendable {
    /// The path of the form's page.
    public let path: String
    /// The texts, by the names of their fields.
    public let texts: [String: String]

    /// A form as it was typed.
    public init(path: String, texts: [String: String]) {
        self.path = path
        self.texts = texts
    }
}
