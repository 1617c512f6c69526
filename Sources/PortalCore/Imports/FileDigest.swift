import COpenSSL
import Glibc

/// SHA-256 of a file that is read piece by piece.
struct FileDigest: ~Copyable {
    /// OpenSSL has no memory or no SHA-256.
    struct Unavailable: Error {}

    private let context: OpaquePointer

    init() throws(Unavailable) {
        guard let context = EVP_MD_CTX_new() else { throw Unavailable() }
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            EVP_MD_CTX_free(context)
            throw Unavailable()
        }
        self.context = context
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    /// Takes the next bytes. It cannot fail for SHA-256 in memory.
    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        _ = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    }

    /// The digest; nothing may be added afterwards.
    mutating func finish() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        _ = EVP_DigestFinal_ex(context, &digest, nil)
        return digest
    }

    /// The digest of the file at `path`, read in bounded memory.
    ///
    /// - Throws: `FileReadFailure`, `Unavailable`.
    static func ofFile(_ path: String) throws -> [UInt8] {
        let descriptor = try FileReadFailure.open(path)
        defer { close(descriptor) }
        var digest = try FileDigest()
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileReadFailure(path: path, errno: errno) }
            guard count > 0 else { return digest.finish() }
            buffer.withUnsafeBytes { digest.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
    }
}

/// A file that cannot be read; the number is the system's.
struct FileReadFailure: Error, Hashable {
    let path: String
    let errno: Int32

    /// A descriptor of the regular file at `path`.
    static func open(_ path: String) throws(FileReadFailure) -> Int32 {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileReadFailure(path: path, errno: Glibc.errno) }
        var status = stat()
        // A pipe or a folder has no size to show progress by, and could make a server wait for ever.
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw FileReadFailure(path: path, errno: EINVAL)
        }
        return descriptor
    }
}
