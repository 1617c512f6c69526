/// Finds the fields of one record in a buffer. It changes nothing, so a record cut by the buffer's end can be scanned
/// again from its start when more of the file has been read.
struct CSVScanner {
    /// Where a field stands in the buffer, without its quotes.
    struct Field {
        var start: Int
        var count: Int
        var hasDoubledQuotes = false
    }

    enum Outcome {
        /// The file ends here.
        case nothing
        /// A line without anything.
        case blank
        /// The record goes on beyond the buffer.
        case incomplete
        case malformed(CSVReader.Malformation)
        case complete
    }

    let separator: UInt8
    let bytes: UnsafeMutablePointer<UInt8>
    let start: Int
    let end: Int
    /// Whether the buffer holds all that is left of the file.
    let isWhole: Bool

    /// Behind the record.
    private(set) var position: Int
    /// How many physical lines the record takes.
    private(set) var lineEnds = 0
    private(set) var hasControls = false
    private(set) var isInQuotes = false

    init(separator: UInt8, bytes: UnsafeMutablePointer<UInt8>, start: Int, end: Int, isWhole: Bool) {
        self.separator = separator
        self.bytes = bytes
        self.start = start
        self.end = end
        self.isWhole = isWhole
        position = start
    }

    private enum FieldEnd { case separator, record, incomplete, malformed(CSVReader.Malformation) }

    mutating func scan(into fields: inout [Field]) -> Outcome {
        fields.removeAll(keepingCapacity: true)
        if position == end { return isWhole ? .nothing : .incomplete }
        while true {
            let isQuoted = position < end && bytes[position] == UInt8(ascii: "\"")
            switch isQuoted ? quotedField(into: &fields) : plainField(into: &fields) {
            case .separator: continue
            case .incomplete: return .incomplete
            case .malformed(let malformation): return .malformed(malformation)
            case .record:
                let isBlank = fields.count == 1 && fields[0].count == 0 && !isQuoted
                return isBlank ? .blank : .complete
            }
        }
    }

    private mutating func plainField(into fields: inout [Field]) -> FieldEnd {
        let first = position
        while position < end {
            let byte = bytes[position]
            if byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                fields.append(Field(start: first, count: position - first))
                return endOfField()
            }
            if byte == UInt8(ascii: "\"") { return .malformed(.strayQuote) }
            if byte < 0x20 || byte == 0x7F { hasControls = true }
            position += 1
        }
        guard isWhole else { return .incomplete }
        fields.append(Field(start: first, count: position - first))
        return endOfField()
    }

    private mutating func quotedField(into fields: inout [Field]) -> FieldEnd {
        position += 1
        var field = Field(start: position, count: 0)
        isInQuotes = true
        while position < end {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                guard position + 1 < end || isWhole else { return .incomplete }
                if position + 1 < end, bytes[position + 1] == UInt8(ascii: "\"") {
                    field.hasDoubledQuotes = true
                    position += 2
                    continue
                }
                field.count = position - field.start
                fields.append(field)
                position += 1
                isInQuotes = false
                return endOfField()
            }
            if byte < 0x20 || byte == 0x7F {
                hasControls = true
                let isFirstOfPair =
                    byte == UInt8(ascii: "\r") && position + 1 < end && bytes[position + 1] == UInt8(ascii: "\n")
                if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isFirstOfPair) { lineEnds += 1 }
            }
            position += 1
        }
        return isWhole ? .malformed(.openQuote) : .incomplete
    }

    /// Passes over the separator or the line end that closes a field.
    private mutating func endOfField() -> FieldEnd {
        guard position < end else {
            guard isWhole else { return .incomplete }
            lineEnds += 1
            return .record
        }
        let byte = bytes[position]
        position += 1
        if byte == separator { return .separator }
        lineEnds += 1
        if byte == UInt8(ascii: "\n") { return .record }
        guard byte == UInt8(ascii: "\r") else { return .malformed(.textAfterQuote) }
        // A CR at the buffer's end may be half of a CR LF.
        guard position < end || isWhole else { return .incomplete }
        if position < end, bytes[position] == UInt8(ascii: "\n") { position += 1 }
        return .record
    }
}
