/// What to do about the body of a request, decided from its head and the policy of its route.
enum BodyPlan {
    /// There is none to read.
    case nothing(HTTPRequestBody)
    /// Read it, then answer.
    case read(BodyReader)
    /// Answer without reading it, then close: nobody wants it and it is too long to drop.
    case ignore

    init(_ head: HTTPRequestHead, _ policy: BodyPolicy, _ limits: HTTPLimits) throws(HTTPRefusal) {
        if head.minorVersion >= 1, head.framing.hasUnknownExpectation {
            throw HTTPRefusal(.expectationFailed, "an expectation we do not know")
        }
        guard head.body != .none else {
            self = .nothing(Self.emptyBody(policy))
            return
        }
        if case .none = policy {
            self = Self.dropping(head.body, expectsContinue: head.framing.expectsContinue, limits)
            return
        }
        guard Self.isIdentity(head.fields[.contentEncoding] ?? "") else { throw .contentCoding }
        let (sink, maximum) = try Self.sink(for: head.body, policy, MediaType(head.fields[.contentType]))
        let reader = BodyReader(head.body, sink: sink, maximum: maximum, limits: limits)
        guard !reader.isTooLong else { throw .tooLarge("a body beyond its bound") }
        self = .read(reader)
    }

    /// Whether a list of content codings names none but the one that changes nothing.
    private static func isIdentity(_ codings: String) -> Bool {
        codings.split(whereSeparator: { $0 == "," || $0 == " " || $0 == "\t" })
            .allSatisfy { $0.lowercased() == "identity" }
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
        let reader = BodyReader(body, sink: .discard, maximum: limits.drainBytes, limits: limits)
        return reader.isTooLong ? .ignore : .read(reader)
    }

    /// What becomes of the data, and how much of it there may be.
    private static func sink(
        for body: MessageFraming.Body, _ policy: BodyPolicy, _ type: MediaType?
    ) throws(HTTPRefusal) -> (BodyReader.Sink, maximum: Int) {
        switch policy {
        case .none: return (.discard, 0)
        case .bytes(let maximum): return (.collect([], isForm: false), maximum)
        case .form(let maximum):
            guard let type, type.isURLEncodedForm else { throw unsupported }
            return (.collect([], isForm: true), maximum)
        case .upload(let limits):
            guard let type else { throw unsupported }
            if type.isURLEncodedForm { return (.collect([], isForm: true), limits.fieldBytes) }
            guard type.isMultipartForm else { throw unsupported }
            return (.multipart(try MultipartReader(type, length: body.length, limits: limits)), limits.totalBytes)
        }
    }

    private static let unsupported = HTTPRefusal(.unsupportedMediaType, "not a form")
}
