import Glibc

/// Files that are on disk whole, or not there.
enum WholeFile {
    /// The system refused; the number is its reason.
    struct Failure: Error, Hashable {
        let errno: Int32
    }

    /// Makes the file, readable by its user only, and has its bytes on disk when it returns.
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure(errno: errno) }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure(errno: errno) }
            written += count
        }
        guard fsync(descriptor) == 0 else { throw Failure(errno: errno) }
    }

    /// Has the names in the folder of `path` on disk when it returns.
    static func syncFolder(of path: String) throws(Failure) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Failure(errno: errno) }
    }
}
