/// Reads the body of one request as it arrives: takes the framing off and gives the data to what the route wants.
struct BodyReader {
    /// What becomes of the data.
    enum Sink {
        /// Dropped, up to that many bytes.
        case discard(left: Int)
        /// Kept, up to that many bytes.
        case collect([UInt8], maximum: Int, isForm: Bool)
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

    /// A reader for a body framed by `body`, which is not `.none`.
    init(_ body: MessageFraming.Body, sink: Sink, limits: HTTPLimits) {
        framing =
            switch body {
            case .none: .length(left: 0)
            case .length(let length): .length(left: length)
            case .chunked: .chunked(ChunkedDecoder(limits: limits))
            }
        self.sink = sink
    }

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
                framing = .chunked(decoder)
            }
            if !data.isEmpty, try !take(bytes.extracting(data)) { return (position, .abandoned) }
            if isLast { return (position, .complete) }
            if position == bytes.count { return (position, .more) }
        }
    }

    /// Gives data to the sink; false when a body to be dropped is too long for that.
    private mutating func take(_ data: Span<UInt8>) throws(HTTPRefusal) -> Bool {
        switch sink {
        case .discard(let left):
            sink = .discard(left: left - data.count)
            return data.count <= left
        case .collect(var kept, let maximum, let isForm):
            sink = .discard(left: 0)
            guard data.count <= maximum - kept.count else { throw .tooLarge("a body beyond its bound") }
            data.withUnsafeBufferPointer { kept.append(contentsOf: $0) }
            sink = .collect(kept, maximum: maximum, isForm: isForm)
        case .multipart(var reader):
            sink = .discard(left: 0)
            try reader.read(data)
            sink = .multipart(reader)
        }
        return true
    }

    /// The whole body, after `.complete`.
    mutating func finish(_ limits: HTTPLimits) throws(HTTPRefusal) -> HTTPRequestBody {
        switch sink {
        case .discard: return .none
        case .collect(let bytes, _, isForm: false): return .bytes(bytes)
        case .collect(let bytes, _, isForm: true):
            return .form(try FormFields(urlEncoded: bytes.span, maximumFields: limits.formFields))
        case .multipart(var reader):
            sink = .discard(left: 0)
            return .multipart(try reader.finish())
        }
    }
}
