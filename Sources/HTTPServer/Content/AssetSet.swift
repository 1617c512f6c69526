import COpenSSL
import Glibc

/// The files of a folder, read once, under paths that hold the hash of all of them: what is at such a path never
/// changes, so browsers keep it for a year.
///
/// One hash for the whole folder, so that a style sheet can name an image relatively. Requests are looked up in a
/// table of the names found at the start: no request makes a path of the file system.
public struct AssetSet: Sendable {
    private struct Asset: Sendable {
        let plain: HTTPResponse
        /// The same compressed, when that makes it smaller.
        let compressed: HTTPResponse?
    }

    private let root: String
    private var assets: [String: Asset] = [:]

    /// Reads every file below `folder`. Hidden files, links and anything that is no regular file are left out.
    /// - Throws: `SystemError` when the folder or a file cannot be read.
    public init(folder: String, prefix: String = "/assets/") throws(SystemError) {
        let files = try Self.files(in: folder, below: "").sorted { $0.name < $1.name }
        root = prefix + Self.hash(files.flatMap { Array($0.name.utf8) + [0] + Self.digest($0.bytes) }) + "/"
        for file in files { assets[file.name] = Self.asset(file) }
    }

    /// The path under which the file `name`, such as `css/base.css`, is served; nil when there is none.
    public func path(for name: String) -> String? {
        assets[name] == nil ? nil : root + PercentCoding.encode(name, keeping: "/")
    }

    /// The names of all files.
    public var names: [String] { assets.keys.sorted() }

    /// The answer to a request for a file: conditions, ranges and compression are seen to. Nil when the path is none
    /// of these files'.
    public func response(for head: HTTPRequestHead) -> HTTPResponse? {
        let path = head.path.utf8
        guard path.starts(with: root.utf8), let asset = assets[String(Substring(path.dropFirst(root.utf8.count)))]
        else {
            return nil
        }
        guard head.method == .get || head.method == .head else {
            var response = HTTPResponse(status: head.method == .options ? .noContent : .methodNotAllowed)
            response.fields.append(.allow, "GET, HEAD, OPTIONS")
            return response
        }
        // Which bytes are meant does not depend on whether a part of them is asked for, nor do the conditions on them
        // (RFC 9110 14.2). A part of compressed bytes would be useless: then they are sent whole.
        if let compressed = asset.compressed, AcceptEncoding.prefersGzip(head.fields.allBytes(of: .acceptEncoding)) {
            return compressed.evaluatingConditions(for: head)
        }
        return asset.plain.evaluatingConditions(for: head)
    }

    private static func asset(_ file: File) -> Asset {
        let type = mediaType(file.name)
        let isText = HTTPResponse.isText(Array(type.utf8)[...])
        let tag = hash(file.bytes)
        func response(_ bytes: [UInt8], tag: String, coding: String?) -> HTTPResponse {
            var response = HTTPResponse(contentType: type, bytes: bytes)
            if let coding {
                response.fields.append(.contentEncoding, coding)
            } else {
                response.fields.append(.acceptRanges, "bytes")
            }
            response.fields.append(.eTag, "\"\(tag)\"")
            // A date after the answer's own would be none (RFC 9110 8.8.2.1): clocks of build machines run ahead.
            response.fields.append(.lastModified, HTTPDate.text(min(file.modified, Int64(time(nil)))))
            // No proxy may compress it behind our back: it is as small as it gets.
            response.fields.append(.cacheControl, "max-age=31536000, immutable, no-transform")
            response.fields.append(.xContentTypeOptions, "nosniff")
            if isText { response.fields.append(.vary, "Accept-Encoding") }
            return response
        }
        let smaller = isText ? Gzip.asset(file.bytes).flatMap { $0.count < file.bytes.count ? $0 : nil } : nil
        return Asset(
            plain: response(file.bytes, tag: tag, coding: nil),
            compressed: smaller.map { response($0, tag: tag + "-gzip", coding: "gzip") })
    }

    private static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        SHA256(bytes, bytes.count, &digest)
        return digest
    }

    /// The first 64 bits of the SHA-256 in hexadecimal: enough to tell versions apart.
    private static func hash(_ bytes: [UInt8]) -> String {
        digest(bytes).prefix(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
