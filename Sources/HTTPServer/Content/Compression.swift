extension HTTPResponse {
    /// Below this, a compressed answer fills as many packets as a plain one.
    static let compressionThreshold = 1_024

    /// Compresses a text body for a client that takes gzip, and says that the answer depends on that. An answer that
    /// has a Content-Encoding, or is marked `no-transform`, stays as it is.
    mutating func compress(for head: HTTPRequestHead) {
        guard case .bytes(let bytes) = body, bytes.count >= Self.compressionThreshold, status != .partialContent,
            let type = fields.firstBytes(of: .contentType), Self.isText(type),
            !fields.contains(.contentEncoding), !isFixed
        else { return }
        if !(fields[.vary]?.lowercased().contains("accept-encoding") ?? false) {
            fields.append(.vary, "Accept-Encoding")
        }
        guard AcceptEncoding.prefersGzip(head.fields.allBytes(of: .acceptEncoding)),
            let compressed = Gzip.page(bytes)
        else { return }
        body = .bytes(compressed)
        fields.append(.contentEncoding, "gzip")
        // The bytes are others now, the content is the same: what a weak tag means.
        if let tag = fields[.eTag], !tag.hasPrefix("W/") { fields[.eTag] = "W/" + tag }
    }

    private var isFixed: Bool {
        let mark = "no-transform".utf8
        return fields.allBytes(of: .cacheControl).contains { field in
            field.count >= mark.count
                && field.split { $0 == ASCII.comma || $0 == ASCII.space }.contains { $0.elementsEqual(mark) }
        }
    }

    /// Whether bytes of that media type shrink.
    static func isText(_ type: ArraySlice<UInt8>) -> Bool {
        if type.starts(with: "text/".utf8) { return true }
        let essence = type.prefix { $0 != ASCII.semicolon && $0 != ASCII.space }
        return textTypes.contains { essence.elementsEqual($0.utf8) }
    }

    private static let textTypes = [
        "application/json", "application/javascript", "application/xml", "application/manifest+json", "image/svg+xml",
        "application/xhtml+xml", "application/atom+xml",
    ]
}
