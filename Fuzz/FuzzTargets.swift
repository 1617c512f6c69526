import Glibc

// The parsers that meet bytes from outside, each with what must hold for any input. `bin/fuzz` compiles this file
// together with the sources it tests, under libFuzzer and AddressSanitizer; FUZZ_TARGET chooses the parser.

/// What the first byte of the input says about where to cut the rest in two: a stream must read the same whichever way
/// it comes.
private func cut(_ bytes: [UInt8]) -> (input: [UInt8], at: Int) {
    guard let first = bytes.first else { return ([], 0) }
    let input = Array(bytes.dropFirst())
    return (input, min(Int(first), input.count))
}

private func check(_ holds: Bool, _ what: String) {
    guard !holds else { return }
    print("broken: \(what)")
    abort()
}

private func head(_ bytes: [UInt8], cut: Int) -> String {
    var parser = RequestParser()
    for end in [cut, bytes.count] {
        switch parser.parse(bytes.span.extracting(..<end), limits: HTTPLimits()) {
        case .incomplete: continue
        case .malformed(let refusal): return "\(refusal.status)"
        case .complete:
            let head = parser.head
            let request = HTTPRequestHead(head, client: .loopback, isSecure: false, id: RequestID(rawValue: 1))
            check(head.length <= bytes.count, "a head longer than its bytes")
            check(request.path.hasPrefix("/") || request.path == "*", "a path without a slash")
            check(!request.path.utf8.contains { $0 < 0x20 }, "a control in a path")
            check((head.method == .head) == RequestParser.beginsHead(bytes.span), "HEAD that is not seen as such")
            _ = (request.fields.all, request.host, request.rawTarget, request.cookie("a"), try? request.query)
            return "\(head.method) \(head.path) \(head.length) \(head.body)"
        }
    }
    return "incomplete"
}

private func chunks(_ bytes: [UInt8], cut: Int) -> String {
    var decoder = ChunkedDecoder(limits: HTTPLimits())
    var data: [UInt8] = []
    var position = 0
    do throws(HTTPRefusal) {
        for end in [cut, bytes.count] {
            while position < end, !decoder.isFinished {
                let next = try decoder.next(bytes.span.extracting(..<end), from: position)
                check(next.position > position, "a decoder that stands still")
                position = next.position
                data += bytes[next.data]
            }
        }
    } catch {
        return "refused"
    }
    return "\(data) \(decoder.isFinished) \(position)"
}

/// Chunks as a route reads them, which takes no more than its bound.
private func body(_ bytes: [UInt8], cut: Int) -> String {
    var reader = BodyReader(
        .chunked, sink: .collect([], isForm: false), maximum: 100, limits: HTTPLimits())
    var position = 0
    do throws(HTTPRefusal) {
        for end in [cut, bytes.count] where position < end {
            let result = try reader.read(bytes.span.extracting(..<end), from: position)
            position = result.position
            guard result.progress == .complete else { continue }
            guard case .bytes(let data) = try reader.finish(HTTPLimits()) else { return "no bytes" }
            check(data.count <= 100, "a body beyond its bound")
            return "\(data) \(position)"
        }
    } catch {
        return "refused"
    }
    return "more"
}

private func multipart(_ bytes: [UInt8], cut: Int) -> String {
    guard let type = MediaType("multipart/form-data; boundary=x") else { return "" }
    let limits = UploadLimits(folder: "/tmp", totalBytes: 10_000, fileBytes: 1_000)
    do {
        var reader = try MultipartReader(type, limits: limits)
        try reader.read(bytes.span.extracting(..<cut))
        try reader.read(bytes.span.extracting(cut...))
        let form = try reader.finish()
        return "\(form.fields.encoded) \(form.files.map { [$0.filename, "\($0.length)"] })"
    } catch {
        return "refused"
    }
}

private func form(_ bytes: [UInt8]) {
    guard let form = try? FormFields(urlEncoded: bytes.span, maximumFields: 100) else { return }
    let again = try? FormFields(urlEncoded: Array(form.encoded.utf8).span, maximumFields: 100)
    check(again == form, "a form that does not survive encoding")
}

private func percent(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    check(
        PercentCoding.decode(Array(PercentCoding.encode(text).utf8).span) == text, "text that does not survive encoding"
    )
    let reference = URIReference.encoding(text)
    check(URIReference.encoding(reference) == reference, "a reference that is encoded twice")
    check(reference.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != ASCII.quote }, "a reference that is none")
    guard let decoded = PercentCoding.decode(bytes.span) else { return }
    check(decoded.utf8.count <= bytes.count, "decoding that grows")
}

private func date(_ bytes: [UInt8]) {
    guard let seconds = HTTPDate.seconds(String(decoding: bytes, as: UTF8.self), now: 1_700_000_000) else { return }
    check(HTTPDate.seconds(HTTPDate.text(seconds), now: 0) == seconds, "a date that does not survive writing")
}

private func fields(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    _ = (
        AcceptEncoding.prefersGzip([bytes[...]]), EntityTag.list(text), MediaType(text), HostParser.isValid(bytes.span)
    )
    if case .part(let range) = ByteRange(text, length: 10) {
        check(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= 10, "a range outside the body")
    }
    var fields = HTTPFields()
    fields.append(.cookie, text)
    var sent: [UInt8] = []
    fields.write(into: &sent)
    check(
        sent.dropLast(2).allSatisfy { $0 != ASCII.lineFeed && $0 != ASCII.carriageReturn }, "a value that ends its line"
    )
    // Line by line, once one has been removed.
    var other = HTTPFields()
    other.append(.location, text)
    other.append(contentsOf: fields)
    other[.location] = nil
    var again: [UInt8] = []
    other.write(into: &again)
    check(sent == again, "fields that are not sent as they were")
}

private let target = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? "request"

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    let (input, place) = cut(bytes)
    switch target {
    case "request": check(head(input, cut: place) == head(input, cut: input.count), "a head read differently in two")
    case "chunk":
        check(body(input, cut: place) == body(input, cut: input.count), "a body read differently in two")
        check(chunks(input, cut: place) == chunks(input, cut: input.count), "chunks read differently in two")
    case "multipart":
        check(multipart(input, cut: place) == multipart(input, cut: input.count), "parts read differently in two")
    case "form": form(bytes)
    case "cookie": _ = CookieParser.values(of: "a", in: bytes[...])
    case "percent": percent(bytes)
    case "date": date(bytes)
    default: fields(bytes)
    }
    return 0
}
