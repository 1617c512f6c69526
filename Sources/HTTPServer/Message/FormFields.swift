/// The fields of a query or of a form, in the order sent.
public struct FormFields: Sendable, Equatable {
    /// One field.
    public struct Field: Sendable, Equatable {
        /// The field's name.
        public let name: String
        /// The field's value.
        public let value: String

        /// A field.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The fields in the order sent.
    public private(set) var all: [Field]

    /// These fields, for tests and for building queries.
    public init(_ fields: [(String, String)] = []) {
        all = fields.map { Field(name: $0.0, value: $0.1) }
    }

    /// The value of the field; nil when it is absent, and nil when it was sent twice: which one to believe is not
    /// for us to guess.
    public subscript(name: String) -> String? {
        var found: String?
        for field in all where field.name == name {
            if found != nil { return nil }
            found = field.value
        }
        return found
    }

    /// Every value of that name, for boxes of which several can be ticked.
    public func values(of name: String) -> [String] {
        all.lazy.filter { $0.name == name }.map(\.value)
    }

    /// The names, each once, in the order first sent.
    public var names: [String] {
        var seen: Set<String> = []
        return all.lazy.map(\.name).filter { seen.insert($0).inserted }
    }

    /// Whether there is no field.
    public var isEmpty: Bool { all.isEmpty }

    mutating func append(name: String, value: String) {
        all.append(Field(name: name, value: value))
    }

    /// The fields as `application/x-www-form-urlencoded` text, with spaces as `%20`.
    public var encoded: String {
        all.map { PercentCoding.encode($0.name) + "=" + PercentCoding.encode($0.value) }.joined(separator: "&")
    }
}

extension FormFields {
    /// Parses `application/x-www-form-urlencoded` (WHATWG URL 5.1), but strictly: a broken escape, invalid UTF-8, a
    /// field without a name or too many fields is a refusal, not a guess. Empty pairs ("&&") are skipped.
    init(urlEncoded bytes: Span<UInt8>, maximumFields: Int) throws(HTTPRefusal) {
        self.init()
        var start = 0
        while start < bytes.count {
            var end = start
            var equals = -1
            while end < bytes.count, bytes[end] != ASCII.ampersand {
                if bytes[end] == ASCII.equals, equals < 0 { equals = end }
                end += 1
            }
            if end > start {
                guard all.count < maximumFields else { throw .tooLarge("too many form fields") }
                let nameEnd = equals < 0 ? end : equals
                let valueStart = equals < 0 ? end : equals + 1
                guard nameEnd > start else { throw .badRequest("a form field without a name") }
                guard let name = PercentCoding.decode(bytes.extracting(start..<nameEnd), plusIsSpace: true),
                    let value = PercentCoding.decode(bytes.extracting(valueStart..<end), plusIsSpace: true)
                else { throw .badRequest("a form field that is not percent-encoded UTF-8") }
                append(name: name, value: value)
            }
            start = end + 1
        }
    }
}
