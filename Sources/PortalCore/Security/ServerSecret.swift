import COpenSSL
import Glibc

/// The portal's own secret: whoever lacks it cannot make a value that the portal takes for its own.
public struct ServerSecret: Sendable {
    /// Why the secret cannot be had.
    public enum Failure: Error, Hashable, Sendable {
        /// The file cannot be made or read; the number is the system's.
        case unusable(path: String, errno: Int32)
        /// The file holds something else.
        case damaged(path: String)
        /// The system gave no random bytes.
        case noRandomness
        /// OpenSSL offers no HMAC-SHA-256.
        case noAlgorithm
    }

    private static let byteCount = 32
    private let keyedHash: KeyedHash

    /// Reads the file at `path`; makes it, with mode 0600, if there is none.
    ///
    /// - Throws: `Failure`.
    public init(path: String) throws(Failure) {
        if access(path, F_OK) != 0 { try Self.make(path) }
        guard let keyedHash = KeyedHash(key: try Self.read(path)) else { throw .noAlgorithm }
        self.keyedHash = keyedHash
    }

    /// The authentication code (HMAC-SHA-256) of `message`. Codes for one purpose are worthless for another.
    public func code(for message: [UInt8], purpose: StaticString) -> [UInt8] {
        // The purpose is a literal without NUL, so purpose and message cannot run into each other.
        keyedHash.code(of: Array(purpose.description.utf8) + [0] + message)
    }

    /// Whether `code` is the one of `message` for `purpose`.
    public func isValid(_ code: [UInt8], for message: [UInt8], purpose: StaticString) -> Bool {
        ConstantTime.areEqual(code, self.code(for: message, purpose: purpose))
    }

    /// Writes beside `path` first: the file is there whole or not at all, and of two makers the first one wins.
    private static func make(_ path: String) throws(Failure) {
        let bytes: [UInt8]
        do { bytes = try SecureRandom.bytes(byteCount) } catch { throw .noRandomness }
        let temporary = "\(path).\(getpid())"
        do {
            try WholeFile.write(bytes, to: temporary)
        } catch {
            throw .unusable(path: temporary, errno: error.errno)
        }
        defer { unlink(temporary) }
        guard link(temporary, path) == 0 || errno == EEXIST else { throw .unusable(path: path, errno: errno) }
        do { try WholeFile.syncFolder(of: path) } catch { throw .unusable(path: path, errno: error.errno) }
    }

    private static func read(_ path: String) throws(Failure) -> [UInt8] {
        guard let file = fopen(path, "re") else { throw .unusable(path: path, errno: errno) }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: byteCount + 1)
        guard fread(&bytes, 1, bytes.count, file) == byteCount else { throw .damaged(path: path) }
        return Array(bytes.prefix(byteCount))
    }
}
