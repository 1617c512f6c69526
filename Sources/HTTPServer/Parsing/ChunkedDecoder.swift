/// Decodes a chunked body as it arrives (RFC 9112 7.1): a value that is fed bytes in pieces of any size.
///
/// The grammar is taken by the letter: hexadecimal digits only, CR LF only, extensions with a name, trailers that
/// are field lines. What extensions and trailers cost is bounded for the whole body.
struct ChunkedDecoder: Sendable {
    /// What the next byte is part of.
    private enum State: Sendable {
        case size(digits: Int)
        case beforeExtension
        case extensionName(isEmpty: Bool)
        case afterQuoted
        case extensionValue(isEmpty: Bool)
        case quoted
        case quotedPair
        case afterExtensionName
        case sizeLineFeed
        case data
        case dataReturn
        case dataLineFeed
        case trailer
        case finished
    }

    private var state = State.size(digits: 0)
    private var size = 0
    private var received = 0
    private var overhead = 0
    private var trailerBytes = 0
    private var trailerLine: [UInt8] = []
    private let limits: HTTPLimits

    init(limits: HTTPLimits) { self.limits = limits }

    /// The bytes of data received and those that the chunk being read announces: what the body will have at least.
    var announced: Int {
        if case .size = state { received } else { received + size }
    }

    /// Whether the last chunk and the trailers have been read.
    var isFinished: Bool {
        if case .finished = state { true } else { false }
    }

    /// Reads the next piece: either some framing, or data, whose range in `bytes` is returned.
    /// - Returns: where the reading came to, and the data found on the way, which may be empty.
    mutating func next(
        _ bytes: Span<UInt8>, from start: Int
    ) throws(HTTPRefusal) -> (position: Int, data: Range<Int>) {
        var index = start
        while index < bytes.count, !isFinished {
            if case .data = state {
                let count = min(size, bytes.count - index)
                size -= count
                received += count
                if size == 0 { state = .dataReturn }
                return (index + count, index..<(index + count))
            }
            if case .trailer = state {
                try trailer(bytes[index])
            } else {
                overhead += 1
                guard overhead <= limits.chunkOverheadBytes + 4 * received + 4 else {
                    throw .tooLarge("more chunk framing than data")
                }
                try framing(bytes[index])
            }
            index += 1
        }
        return (index, index..<index)
    }

    private mutating func framing(_ byte: UInt8) throws(HTTPRefusal) {
        switch state {
        case .size(let digits): try sizeByte(byte, digits: digits)
        case .sizeLineFeed:
            guard byte == ASCII.lineFeed else { throw .badRequest("a chunk size without its line end") }
            state = size == 0 ? .trailer : .data
        case .dataReturn:
            guard byte == ASCII.carriageReturn else { throw .badRequest("a chunk longer than its size") }
            state = .dataLineFeed
        case .dataLineFeed:
            guard byte == ASCII.lineFeed else { throw .badRequest("a chunk without its line end") }
            state = .size(digits: 0)
        case .data, .trailer, .finished: break
        default: try extensionByte(byte)
        }
    }

    private mutating func sizeByte(_ byte: UInt8, digits: Int) throws(HTTPRefusal) {
        if let value = ASCII.hexValue(byte) {
            // Fifteen digits cannot overflow 63 bits.
            guard digits < HTTPLimits.chunkSizeDigits, size < 1 << 56 else {
                throw .tooLarge("a chunk size beyond counting")
            }
            size = size << 4 | Int(value)
            state = .size(digits: digits + 1)
            return
        }
        guard digits > 0 else { throw .badRequest("a chunk without a size") }
        try afterItem(byte)
    }

    /// After a size or an extension: more extensions, white space before one, or the end of the line.
    private mutating func afterItem(_ byte: UInt8) throws(HTTPRefusal) {
        switch byte {
        case ASCII.carriageReturn: state = .sizeLineFeed
        case ASCII.semicolon: state = .extensionName(isEmpty: true)
        case ASCII.space, ASCII.tab: state = .beforeExtension
        default: throw .badRequest("a broken chunk size")
        }
    }

    private mutating func trailer(_ byte: UInt8) throws(HTTPRefusal) {
        trailerBytes += 1
        guard trailerBytes <= limits.trailerBytes else { throw .headTooLarge("trailers beyond their bound") }
        guard byte == ASCII.lineFeed else {
            trailerLine.append(byte)
            return
        }
        guard trailerLine.popLast() == ASCII.carriageReturn else {
            throw .badRequest("a line feed without carriage return")
        }
        if trailerLine.isEmpty {
            state = .finished
        } else if HTTPFields.Line(trailerLine.span, 0..<trailerLine.count) == nil {
            throw .badRequest("a broken trailer")
        }
        trailerLine.removeAll(keepingCapacity: true)
    }
}

extension ChunkedDecoder {
    /// `*( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] )`: read to be sure where the line ends, and
    /// ignored.
    private mutating func extensionByte(_ byte: UInt8) throws(HTTPRefusal) {
        let isBlank = byte == ASCII.space || byte == ASCII.tab
        let isToken = ByteSet.token.contains(byte)
        switch state {
        case .beforeExtension where isBlank: break
        case .beforeExtension where byte == ASCII.semicolon: state = .extensionName(isEmpty: true)
        case .extensionName where isToken: state = .extensionName(isEmpty: false)
        case .extensionName(let isEmpty) where isBlank && isEmpty: break
        case .extensionName(isEmpty: false) where isBlank: state = .afterExtensionName
        case .extensionName(isEmpty: false) where byte == ASCII.equals: state = .extensionValue(isEmpty: true)
        case .extensionName(isEmpty: false): try afterItem(byte)
        case .extensionValue where isToken: state = .extensionValue(isEmpty: false)
        case .extensionValue(let isEmpty) where isBlank && isEmpty: break
        case .extensionValue(isEmpty: true) where byte == ASCII.quote: state = .quoted
        case .extensionValue(isEmpty: false): try afterItem(byte)
        case .quoted where byte == ASCII.quote: state = .afterQuoted
        case .quoted where byte == ASCII.backslash: state = .quotedPair
        case .quoted where ASCII.isFieldValue(byte): break
        case .quotedPair where ASCII.isFieldValue(byte): state = .quoted
        case .afterQuoted: try afterItem(byte)
        case .afterExtensionName where isBlank: break
        case .afterExtensionName where byte == ASCII.equals: state = .extensionValue(isEmpty: true)
        case .afterExtensionName where byte == ASCII.semicolon: state = .extensionName(isEmpty: true)
        default: throw .badRequest("a broken chunk extension")
        }
    }
}
