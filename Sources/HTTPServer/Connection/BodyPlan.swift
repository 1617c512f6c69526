/// What to do about the body of a request, decided from its head and the policy of its route.
enum BodyPlan {
    /// There is none to read.
    case nothing(HTTPRequestBody)
    /// Read it, then answer.
    case read(BodyReader)
    /// Answer without reading it, then close: nobody wants it and it is too long to drop.
    case ignore

    init(_ head: HTTPRequestHead, _ framing: MessageFraming, _ policy: BodyPolicy, _ limits: HTTPLimits)
        throws(HTTPRefusal)
    {
        let body = try framing.body(minorVersion: head.minorVersion)
        if head.minorVersion >= 1, framing.hasUnknownExpectation {
            throw HTTPRefusal(.expectationFailed, "an expectation we do not know")
        }
        guard body != .none else {
            self = .nothing(Self.emptyBody(policy))
            return
        }
        if case .none = policy {
            self = Self.dropping(body, expectsContinue: framing.expectsContinue, limits)
            return
        }
        if let coding = head.fields[.contentEncoding], coding.lowercased() != "identity" {
            throw HTTPRefusal(.unsupportedMediaType, "a content coding on a request")
        }
        let sink = try Self.sink(policy, MediaType(head.fields[.contentType]))
        if case .length(let length) = body, length > policy.maximumBytes {
            throw .tooLarge("a body beyond its bound")
        }
        self = .read(BodyReader(body, sink: sink, limits: limits))
    }

    private static func emptyBody(_ policy: BodyPolicy) -> HTTPRequestBody {
        switch policy {
        case .none: .none
        case .form, .upload: .form(FormFields())
        case .bytes: .bytes([])
        }
    }

    private static func dropping(
        _ body: MessageFraming.Body, expectsContinue: Bool, _ limits: HTTPLimits
    ) -> BodyPlan {
        // Who waits for 100 gets the answer instead, and nobody can know whether the body will still come.
        if expectsContinue { return .ignore }
        if case .length(let length) = body, length > limits.drainBytes { return .ignore }
        return .read(BodyReader(body, sink: .discard(left: limits.drainBytes), limits: limits))
    }

    private static func sink(_ policy: BodyPolicy, _ type: MediaType?) throws(HTTPRefusal) -> BodyReader.Sink {
        switch policy {
        case .none: return .discard(left: 0)
        case .bytes(let maximum): return .collect([], maximum: maximum, isForm: false)
        case .form(let maximum):
            guard let type, type.isURLEncodedForm else { throw unsupported }
            return .collect([], maximum: maximum, isForm: true)
        case .upload(let limits):
            guard let type else { throw unsupported }
            if type.isURLEncodedForm { return .collect([], maximum: limits.fieldBytes, isForm: true) }
            guard type.isMultipartForm else { throw unsupported }
            return .multipart(try MultipartReader(type, limits: limits))
        }
    }

    private static let unsupported = HTTPRefusal(.unsupportedMediaType, "not a form")
}

extension BodyPolicy {
    /// The longest body taken.
    var maximumBytes: Int {
        switch self {
        case .none: 0
        case .form(let maximum), .bytes(let maximum): maximum
        case .upload(let limits): limits.totalBytes
        }
    }
}
