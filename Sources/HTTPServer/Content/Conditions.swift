import Glibc

extension HTTPResponse {
    /// The answer that the conditions and the range of the request make of this one (RFC 9110 13.2.2, 14.2): 304 when
    /// the client has it, 412 when it has changed, 206 or 416 for a part of it, else this answer.
    ///
    /// It reads the ETag and Last-Modified of this answer, and changes only a 200. Ranges are served of bodies whose
    /// length is known and for GET only; of a compressed body none are.
    public func evaluatingConditions(for head: HTTPRequestHead) -> HTTPResponse {
        guard status == .ok else { return self }
        let isRead = head.method == .get || head.method == .head
        if !passesMatch(head) { return HTTPResponse(status: .preconditionFailed) }
        if !passesNoneMatch(head, isRead: isRead) {
            return isRead ? notModified : HTTPResponse(status: .preconditionFailed)
        }
        guard isRead, !fields.contains(.contentEncoding), let length = bodyLength else { return self }
        var response = self
        if !fields.contains(.acceptRanges) { response.fields.append(.acceptRanges, "bytes") }
        guard head.method == .get, let range = head.fields[.range], passesIfRange(head) else { return response }
        return response.part(ByteRange(range, length: length), of: length)
    }

    /// If-Match, or without it If-Unmodified-Since.
    private func passesMatch(_ head: HTTPRequestHead) -> Bool {
        if let text = head.fields[.ifMatch] {
            switch EntityTag.list(text) {
            case .any: return true
            case .tags(let tags):
                return fields[.eTag].map { tag in tags.contains { EntityTag.stronglyEqual($0, tag) } } ?? false
            case nil: return false
            }
        }
        guard let since = date(head.fields[.ifUnmodifiedSince]), let modified = date(fields[.lastModified]) else {
            return true
        }
        return modified <= since
    }

    /// If-None-Match, or without it If-Modified-Since.
    private func passesNoneMatch(_ head: HTTPRequestHead, isRead: Bool) -> Bool {
        if let text = head.fields[.ifNoneMatch] {
            switch EntityTag.list(text) {
            case .any: return false
            case .tags(let tags):
                return fields[.eTag].map { tag in !tags.contains { EntityTag.weaklyEqual($0, tag) } } ?? true
            case nil: return true
            }
        }
        guard isRead, let since = date(head.fields[.ifModifiedSince]), let modified = date(fields[.lastModified]) else {
            return true
        }
        return modified > since
    }

    /// If-Range: a strong tag, or the exact date. A part of something else would corrupt what the client has.
    private func passesIfRange(_ head: HTTPRequestHead) -> Bool {
        guard let condition = head.fields[.ifRange] else { return true }
        if condition.hasPrefix("\"") || condition.hasPrefix("W/") {
            return fields[.eTag].map { EntityTag.stronglyEqual($0, condition) } ?? false
        }
        guard let modified = date(fields[.lastModified]) else { return false }
        return date(condition) == modified
    }

    private func date(_ text: String?) -> Int64? {
        text.flatMap { HTTPDate.seconds($0, now: Int64(time(nil))) }
    }

    /// What a cache needs to keep what it has; nothing about a body that is not sent (RFC 9110 15.4.5).
    private var notModified: HTTPResponse {
        var response = HTTPResponse(status: .notModified, fields: fields)
        for name in [HTTPFieldName.contentType, .contentEncoding, .contentLanguage, .acceptRanges] {
            response.fields.remove(name)
        }
        return response
    }

    private var bodyLength: Int? {
        switch body {
        case .bytes(let bytes): bytes.count
        case .file(let file): file.length
        case .empty, .stream: nil
        }
    }

    private func part(_ range: ByteRange, of length: Int) -> HTTPResponse {
        var response = self
        switch range {
        case .whole: break
        case .unsatisfiable:
            response = HTTPResponse(status: .rangeNotSatisfiable)
            response.fields.append(.contentRange, "bytes */\(length)")
        case .part(let range):
            response.status = .partialContent
            response.fields.append(.contentRange, "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)")
            switch body {
            case .bytes(let bytes): response.body = .bytes(Array(bytes[range]))
            case .file(let file): response.body = .file(file.part(range))
            case .empty, .stream: break
            }
        }
        return response
    }
}
