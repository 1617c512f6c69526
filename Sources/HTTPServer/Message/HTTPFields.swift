/// The fields of a message, in order.
///
/// They stand as bytes with an index: a request's fields are the received head itself, and text is made only for
/// what somebody reads; an answer's fields stand as they are sent, each line with its end.
public struct HTTPFields: Sendable {
    /// Where one field stands in `bytes`.
    struct Line: Sendable {
        var nameStart: UInt32
        var nameEnd: UInt32
        var valueStart: UInt32
        var valueEnd: UInt32

        var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }
        var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }
    }

    private(set) var bytes: [UInt8]
    private(set) var lines: [Line]
    /// Whether `bytes` are the lines to send and nothing else: none removed, none that the server writes itself.
    private var isSendable = true

    /// No field.
    public init() {
        bytes = []
        lines = []
    }

    /// The fields that the parser found in a received head.
    init(received bytes: [UInt8], lines: [Line]) {
        self.bytes = bytes
        self.lines = lines
        isSendable = false
    }

    /// The number of field lines.
    public var count: Int { lines.count }

    /// The value of a field: its lines joined by ", " (RFC 9110 5.3), nil when absent.
    /// Setting it replaces every line of that name; nil removes them.
    public subscript(name: HTTPFieldName) -> String? {
        get {
            var joined: String?
            for line in lines where matches(line, name) {
                let value = Self.text(bytes[line.value])
                joined = joined.map { $0 + ", " + value } ?? value
            }
            return joined
        }
        set {
            remove(name)
            if let newValue { append(name, newValue) }
        }
    }

    /// The values of a field, one a line, in order.
    public func values(of name: HTTPFieldName) -> [String] {
        lines.lazy.filter { matches($0, name) }.map { Self.text(bytes[$0.value]) }
    }

    /// Whether the field is there.
    public func contains(_ name: HTTPFieldName) -> Bool {
        lines.contains { matches($0, name) }
    }

    /// Adds a field line. Controls in `value`, CR, LF and NUL among them, become spaces (RFC 9110 5.5), so that no
    /// value can end its line.
    public mutating func append(_ name: HTTPFieldName, _ value: String) {
        if bytes.isEmpty { reserve() }
        let nameStart = bytes.count
        bytes.append(contentsOf: name.text.utf8)
        let nameEnd = bytes.count
        bytes.append(ASCII.colon)
        bytes.append(ASCII.space)
        let valueStart = bytes.count
        bytes.append(contentsOf: value.utf8)
        let valueEnd = bytes.count
        for index in valueStart..<valueEnd where !ASCII.isFieldValue(bytes[index]) { bytes[index] = ASCII.space }
        bytes.append(ASCII.carriageReturn)
        bytes.append(ASCII.lineFeed)
        let line = Line(
            nameStart: UInt32(truncatingIfNeeded: nameStart), nameEnd: UInt32(truncatingIfNeeded: nameEnd),
            valueStart: UInt32(truncatingIfNeeded: valueStart), valueEnd: UInt32(truncatingIfNeeded: valueEnd))
        if isOfServer(line) { isSendable = false }
        lines.append(line)
    }

    /// Room for the fields of most answers, so that they are not moved while they are gathered.
    private mutating func reserve() {
        bytes.reserveCapacity(960)
        lines.reserveCapacity(16)
    }

    /// Adds the lines of `other`.
    public mutating func append(contentsOf other: HTTPFields) {
        if bytes.isEmpty { reserve() }
        let shift = UInt32(truncatingIfNeeded: bytes.count)
        bytes += other.bytes
        isSendable = isSendable && other.isSendable
        for line in other.lines {
            lines.append(
                Line(
                    nameStart: line.nameStart + shift, nameEnd: line.nameEnd + shift,
                    valueStart: line.valueStart + shift,
                    valueEnd: line.valueEnd + shift))
        }
    }

    /// Removes every line of that name.
    public mutating func remove(_ name: HTTPFieldName) {
        guard contains(name) else { return }
        let kept = lines.filter { !matches($0, name) }
        lines = kept
        isSendable = false
    }

    /// All fields in order, as text.
    public var all: [(name: String, value: String)] {
        lines.map { (Self.text(bytes[$0.name]), Self.text(bytes[$0.value])) }
    }

    /// Writes the field lines as they are sent, each with its line end, but for those the server writes itself.
    func write(into output: inout [UInt8]) {
        if isSendable {
            output += bytes
            return
        }
        for line in lines where !isOfServer(line) {
            output.append(contentsOf: bytes[line.name])
            output.append(ASCII.colon)
            output.append(ASCII.space)
            output.append(contentsOf: bytes[line.value])
            output.append(ASCII.carriageReturn)
            output.append(ASCII.lineFeed)
        }
    }

    /// Date, Connection, Content-Length and Transfer-Encoding: two of one would be two readings of one message.
    private func isOfServer(_ line: Line) -> Bool {
        switch line.name.count {
        case 4: matches(line, .date)
        case 10: matches(line, .connection)
        case 14: matches(line, .contentLength)
        case 17: matches(line, .transferEncoding)
        default: false
        }
    }

    /// The bytes of the first line of that name, for parsers that need no text.
    func firstBytes(of name: HTTPFieldName) -> ArraySlice<UInt8>? {
        lines.first { matches($0, name) }.map { bytes[$0.value] }
    }

    /// The bytes of every line of that name.
    func allBytes(of name: HTTPFieldName) -> [ArraySlice<UInt8>] {
        lines.lazy.filter { matches($0, name) }.map { bytes[$0.value] }
    }

    private func matches(_ line: Line, _ name: HTTPFieldName) -> Bool {
        let text = name.text.utf8
        guard line.name.count == text.count else { return false }
        var index = line.name.lowerBound
        for byte in text {
            if ASCII.lowercase(bytes[index]) != ASCII.lowercase(byte) { return false }
            index += 1
        }
        return true
    }

    /// Text of received bytes: UTF-8 when it is valid, else each byte as Latin-1, so that nothing is repaired away.
    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}
