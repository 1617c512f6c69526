/// Reads a `multipart/form-data` body as it arrives (RFC 7578, RFC 2046 5.1). Files go straight to temporary files;
/// only text fields, bounded, and a delimiter that may have begun stay in memory.
///
/// Read strictly: no preamble, CR LF only, every part named, nothing after the last delimiter but one line end.
struct MultipartReader {
    private enum State {
        /// Before the first delimiter, which has no line end before it.
        case start
        /// After a delimiter: a line end, or "--".
        case afterDelimiter
        case head
        case data(MultipartPart)
        case end
    }

    private static let lineEnd: [UInt8] = [ASCII.carriageReturn, ASCII.lineFeed]
    private static let dashes: [UInt8] = [ASCII.dash, ASCII.dash]

    private let limits: UploadLimits
    /// CR LF, two dashes and the boundary.
    private let delimiter: [UInt8]
    private var state = State.start
    private var pending: [UInt8] = []
    private var total = 0
    private var fieldBytes = 0
    private var fields = FormFields()
    private var files: [UploadedFile] = []
    private var emptyFiles = 0
    private let lease: UploadRoom.Lease?

    /// A reader for a body of that type, which is `length` bytes long when that is known.
    init(_ type: MediaType, length: Int? = nil, limits: UploadLimits) throws(HTTPRefusal) {
        guard let boundary = type["boundary"], (1...HTTPLimits.boundaryBytes).contains(boundary.utf8.count),
            boundary.utf8.allSatisfy({ $0 >= ASCII.space && $0 < 0x7F }), boundary.utf8.last != ASCII.space
        else { throw .badRequest("a multipart body without a boundary") }
        self.limits = limits
        lease = limits.keepsFiles ? limits.room.lease(min(length ?? .max, limits.totalBytes)) : nil
        guard lease != nil || !limits.keepsFiles else {
            throw HTTPRefusal(.serviceUnavailable, "no room for more uploads", retryAfterSeconds: 60)
        }
        delimiter = Self.lineEnd + Self.dashes + Array(boundary.utf8)
    }

    /// The bytes of the body that stand in memory.
    var heldBytes: Int { fieldBytes + pending.count }

    /// Reads the next bytes of the body.
    mutating func read(_ bytes: Span<UInt8>) throws(HTTPRefusal) {
        total += bytes.count
        guard total <= limits.totalBytes else { throw .tooLarge("a body beyond its bound") }
        bytes.withUnsafeBufferPointer { pending.append(contentsOf: $0) }
        var position = 0
        while try step(&position) {}
        pending.removeFirst(position)
    }

    /// The whole form, when the body has ended.
    mutating func finish() throws(HTTPRefusal) -> MultipartForm {
        guard case .end = state, pending.isEmpty || pending == Self.lineEnd else {
            throw .badRequest("a multipart body without its end")
        }
        return MultipartForm(fields: fields, files: files)
    }

    /// Reads one piece of `pending` from `position`; false when more bytes are needed.
    private mutating func step(_ position: inout Int) throws(HTTPRefusal) -> Bool {
        let left = pending.count - position
        switch state {
        case .start:
            let opening = delimiter.dropFirst(2)
            guard pending.starts(with: opening.prefix(left)) else { throw .badRequest("a multipart preamble") }
            guard left >= opening.count else { return false }
            position += opening.count
            state = .afterDelimiter
        case .afterDelimiter:
            guard left >= 2 else { return false }
            let two = pending[position..<(position + 2)]
            guard two.elementsEqual(Self.lineEnd) || two.elementsEqual(Self.dashes) else {
                throw .badRequest("a broken multipart delimiter")
            }
            state = two.elementsEqual(Self.lineEnd) ? .head : .end
            position += 2
        case .head:
            return try head(&position)
        case .data(let part):
            state = .start
            return try data(part, &position)
        case .end:
            guard left <= 2 else { throw .badRequest("bytes after a multipart body") }
            return false
        }
        return true
    }

    private mutating func head(_ position: inout Int) throws(HTTPRefusal) -> Bool {
        var start = position
        var lines: [HTTPFields.Line] = []
        while let end = lineEnd(from: start) {
            if end == start {
                position = end + 2
                try begin(MultipartPart.Head(pending, lines))
                return true
            }
            guard let line = HTTPFields.Line(pending.span, start..<end), lines.count < HTTPLimits.partFieldCount else {
                throw .badRequest("a broken part head")
            }
            lines.append(line)
            start = end + 2
        }
        guard pending.count - position <= HTTPLimits.partHeadBytes else {
            throw .badRequest("a part head beyond its bound")
        }
        return false
    }

    private func lineEnd(from start: Int) -> Int? {
        guard let end = pending[start...].firstIndex(of: ASCII.carriageReturn), end + 1 < pending.count else {
            return nil
        }
        // Another byte than LF stays in the line, where the field grammar refuses the CR.
        return pending[end + 1] == ASCII.lineFeed ? end : pending.count
    }

    private mutating func begin(_ head: MultipartPart.Head) throws(HTTPRefusal) {
        if head.filename == nil {
            guard fields.all.count < limits.fields else { throw .tooLarge("too many parts") }
        } else {
            guard files.count + emptyFiles < limits.files else { throw .tooLarge("too many files") }
        }
        state = .data(try MultipartPart(head, folder: limits.folder, lease: lease))
    }

    /// Gives the part what certainly belongs to it: all before a delimiter, or before where one may have begun.
    private mutating func data(_ part: MultipartPart, _ position: inout Int) throws(HTTPRefusal) -> Bool {
        var part = part
        let found = Self.find(delimiter, in: pending.span, from: position)
        let end = found ?? max(position, pending.count - (delimiter.count - 1))
        var fieldBytes = fieldBytes
        try part.append(pending.span.extracting(position..<end), limits: limits, fieldBytes: &fieldBytes)
        self.fieldBytes = fieldBytes
        guard found != nil else {
            position = end
            state = .data(part)
            return false
        }
        position = end + delimiter.count
        state = .afterDelimiter
        switch part.finish() {
        case .field(let name, let bytes):
            guard let value = String(validating: bytes, as: UTF8.self) else {
                throw .badRequest("a form field that is not UTF-8")
            }
            fields.append(name: name, value: value)
        case .file(let file): files.append(file)
        case .nothing: emptyFiles += 1
        }
        return true
    }

    private static func find(_ needle: [UInt8], in bytes: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while index + needle.count <= bytes.count {
            if bytes[index] == ASCII.carriageReturn {
                var matched = 1
                while matched < needle.count, bytes[index + matched] == needle[matched] { matched += 1 }
                if matched == needle.count { return index }
            }
            index += 1
        }
        return nil
    }
}
