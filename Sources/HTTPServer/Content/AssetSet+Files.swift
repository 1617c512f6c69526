import CLinux
import Glibc

extension AssetSet {
    /// A file found at the start.
    struct File {
        let name: String
        let bytes: [UInt8]
        let modified: Int64
    }

    /// The files in `folder` and below it, with their names from the first folder on.
    static func files(in folder: String, below prefix: String) throws(SystemError) -> [File] {
        guard let directory = opendir(folder) else { throw SystemError(call: "opendir \(folder)", code: errno) }
        defer { closedir(directory) }
        var files: [File] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard !name.hasPrefix(".") else { continue }
            let path = folder + "/" + name
            var status = stat()
            try SystemCall.run("lstat \(path)") { lstat(path, &status) }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: files += try Self.files(in: path, below: prefix + name + "/")
            case S_IFREG: files.append(try file(path, name: prefix + name, modified: Int64(status.st_mtim.tv_sec)))
            default: continue
            }
        }
        return files
    }

    private static func file(_ path: String, name: String, modified: Int64) throws(SystemError) -> File {
        let body = try FileBody(path: path)
        return File(name: name, bytes: try body.file.read(at: 0, count: body.length), modified: modified)
    }

    /// The media type that the end of a name stands for.
    static func mediaType(_ name: String) -> String {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return mediaTypes[ending] ?? "application/octet-stream"
    }

    private static let mediaTypes = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "mjs": "text/javascript; charset=utf-8", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg",
        "jpeg": "image/jpeg", "webp": "image/webp", "avif": "image/avif", "gif": "image/gif",
        "ico": "image/x-icon", "woff2": "font/woff2", "txt": "text/plain; charset=utf-8",
        "json": "application/json", "webmanifest": "application/manifest+json", "pdf": "application/pdf",
        "html": "text/html; charset=utf-8", "xml": "application/xml",
    ]
}
