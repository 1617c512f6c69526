/// Reads the body of one request as it arrives: takes the framing off and gives the data to what the route wants.
struct BodyReader {
    /// What becomes of the data.
    enum Sink {
        /// Dropped.
        case discard
        /// Kept.
        case collect([UInt8], isForm: Bool)
        /// A form with files.
        case multipart(MultipartReader)
    }

    /// How far the body is.
    enum Progress: Equatable {
        case more
        case complete
        /// There is more to drop than we care to: the connection will have to end.
        case abandoned
    }

    private enum Framing {
        case length(left: Int)
        case chunked(ChunkedDecoder)
    }

    private var framing: Framing
    private var sink: Sink
    private let maximum: Int
    /// The length of the body, or of what its chunks so far announce.
    private var announced: Int

    /// A reader for a body framed by `body`, which is not `.none`, of at most `maximum` bytes of data.
    init(_ body: MessageFraming.Body, sink: Sink, maximum: Int, limits: HTTPLimits) {
        (framing, announced) =
            switch body {
            case .none: (.length(left: 0), 0)
            case .length(let length): (.length(left: length), length)
            case .chunked: (.chunked(ChunkedDecoder(limits: limits)), 0)
            }
        self.sink = sink
        self.maximum = maximum
    }

    /// The bytes of the body that stand in memory.
    var heldBytes: Int {
        switch sink {
        case .discard: 0
        case .collect(let kept, _): kept.count
        case .multipart(let reader): reader.heldBytes
        }
    }

    /// Whether the body is longer than may be, which shows before it comes.
    var isTooLong: Bool { announced > maximum }

    /// Reads `bytes` from `start`.
    /// - Returns: where the reading came to and how far the body is.
    mutating func read(
        _ bytes: Span<UInt8>, from start: Int
    ) throws(HTTPRefusal) -> (position: Int, progress: Progress) {
        var position = start
        while true {
            let data: Range<Int>
            let isLast: Bool
            switch framing {
            case .length(let left):
                let count = min(left, bytes.count - position)
                data = position..<(position + count)
                position += count
                isLast = left == count
                framing = .length(left: left - count)
            case .chunked(var decoder):
                framing = .length(left: 0)
                (position, data) = try decoder.next(bytes, from: position)
                isLast = decoder.isFinished
                announced = decoder.announced
                framing = .chunked(decoder)
            }
            if isTooLong {
                if case .discard = sink { return (position, .abandoned) }
                throw .tooLarge("a body beyond its bound")
            }
            if !data.isEmpty { try take(bytes.extracting(data)) }
            if isLast { return (position, .complete) }
            if position == bytes.count { return (position, .more) }
        }
    }

    private mutating func take(_ data: Span<UInt8>) throws(HTTPRefusal) {
        switch sink {
        case .discard: break
        case .collect(var kept, let isForm):
            sink = .discard
            data.withUnsafeBufferPointer { kept.append(contentsOf: $0) }
            sink = .collect(kept, isForm: isForm)
        case .multipart(var reader):
            sink = .discard
            try reader.read(data)
            sink = .multipart(reader)
        }
    }

    /// The whole body, after `.complete`.
    mutating func finish(_ limits: HTTPLimits) throws(HTTPRefusal) -> HTTPRequestBody {
        switch sink {
        case .discard: return .none
        case .collect(let bytes, isForm: false): return .bytes(bytes)
        case .collect(let bytes, isForm: true):
            return .form(try FormFields(urlEncoded: bytes.span, maximumFields: limits.formFields))
        case .multipart(var reader):
            sink = .discard
            return .multipart(try reader.finish())
        }
    }
}
