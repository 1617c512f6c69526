/// A media type with its parameters (RFC 9110 8.3.1).
struct MediaType: Sendable, Equatable {
    /// `type/subtype` in lower case.
    let essence: String
    /// The parameters, names in lower case, in order.
    let parameters: [Parameter]

    struct Parameter: Sendable, Equatable {
        let name: String
        let value: String
    }

    /// Reads the value of a Content-Type, or of another field that reads like one; nil when it is absent or broken, or a
    /// parameter stands twice.
    init?(_ text: String?, keepsBareBackslashes: Bool = false) {
        guard let text else { return nil }
        var reader = ParameterReader(text, keepsBareBackslashes: keepsBareBackslashes)
        guard let essence = reader.essence(), let parameters = reader.parameters() else { return nil }
        self.essence = essence
        self.parameters = parameters
    }

    /// The value of a parameter.
    subscript(name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    var isURLEncodedForm: Bool {
        guard essence == "application/x-www-form-urlencoded" else { return false }
        return self["charset"].map { $0.lowercased() == "utf-8" } ?? true
    }

    var isMultipartForm: Bool { essence == "multipart/form-data" }
}

/// Reads `value *( OWS ";" OWS name "=" ( token / quoted-string ) )`, as in Content-Type and Content-Disposition.
struct ParameterReader {
    private let bytes: [UInt8]
    private let keepsBareBackslashes: Bool
    private var index = 0

    /// A reader of `text`. Where it `keepsBareBackslashes`, only a quote and a backslash can be escaped: browsers send the
    /// backslash of a file name bare. Elsewhere any character can (RFC 9110 5.6.4).
    init(_ text: String, keepsBareBackslashes: Bool = false) {
        bytes = Array(text.utf8)
        self.keepsBareBackslashes = keepsBareBackslashes
    }

    /// What stands before the first ";", in lower case: one token, or two around a slash.
    mutating func essence() -> String? {
        let start = index
        while index < bytes.count, ByteSet.token.contains(bytes[index]) || bytes[index] == ASCII.slash { index += 1 }
        guard index > start else { return nil }
        return String(decoding: bytes[start..<index].map(ASCII.lowercase), as: UTF8.self)
    }

    /// The parameters to the end of the text.
    mutating func parameters() -> [MediaType.Parameter]? {
        var parameters: [MediaType.Parameter] = []
        while true {
            skipBlanks()
            if index == bytes.count { return parameters }
            guard bytes[index] == ASCII.semicolon else { return nil }
            index += 1
            skipBlanks()
            if index == bytes.count { return parameters }
            // An empty parameter (RFC 9110 5.6.6).
            if bytes[index] == ASCII.semicolon { continue }
            guard let name = token()?.lowercased(), index < bytes.count, bytes[index] == ASCII.equals else {
                return nil
            }
            index += 1
            guard let value = index < bytes.count && bytes[index] == ASCII.quote ? quoted() : token(),
                !parameters.contains(where: { $0.name == name }), parameters.count < HTTPLimits.parameters
            else { return nil }
            parameters.append(MediaType.Parameter(name: name, value: value))
        }
    }

    private mutating func skipBlanks() {
        while index < bytes.count, bytes[index] == ASCII.space || bytes[index] == ASCII.tab { index += 1 }
    }

    private mutating func token() -> String? {
        let start = index
        while index < bytes.count, ByteSet.token.contains(bytes[index]) { index += 1 }
        return index > start ? String(decoding: bytes[start..<index], as: UTF8.self) : nil
    }

    private mutating func quoted() -> String? {
        var value: [UInt8] = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == ASCII.quote { return String(validating: value, as: UTF8.self) }
            if byte == ASCII.backslash, index < bytes.count,
                !keepsBareBackslashes || bytes[index] == ASCII.quote || bytes[index] == ASCII.backslash
            {
                value.append(bytes[index])
                index += 1
            } else {
                value.append(byte)
            }
        }
        return nil
    }
}
