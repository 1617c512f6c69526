import Glibc

/// The folder that holds everything the portal writes. Nobody but its user can look into it.
public struct DataDirectory: Sendable {
    /// Why the folder cannot be used.
    public enum Failure: Error, Hashable, Sendable {
        /// It, or a file in it, cannot be made or read; the number is the system's.
        case unusable(path: String, errno: Int32)
        /// Another process serves from it.
        case inUse(path: String)
    }

    /// The folder.
    public let path: String

    /// Makes the folder, with mode 0700, if it is missing.
    ///
    /// - Throws: `Failure.unusable`.
    public init(path: String) throws(Failure) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        // Every file made from here on is its user's only, also those that libraries make.
        umask(0o077)
        try makeFolder(self.path)
    }

    /// The database file.
    public var databasePath: String { path + "/portal.sqlite" }
    /// Where mails are written when no mail server is set.
    public var mailPath: String { path + "/mail" }
    /// The server's own secret.
    public var secretPath: String { path + "/secret.key" }
    /// The socket over which other commands hand their work to a running server.
    public var socketPath: String { path + "/portal.socket" }

    /// The path of a folder inside, made with mode 0700 if it is missing.
    ///
    /// - Throws: `Failure.unusable`.
    public func folder(_ name: String) throws(Failure) -> String {
        try makeFolder(path + "/" + name)
        return path + "/" + name
    }

    /// Claims the folder for this process until the lock is let go of, or the process ends.
    ///
    /// - Throws: `Failure.inUse` when another process has it.
    public func lock() throws(Failure) -> Lock { try Lock(path: path + "/portal.lock", folder: path) }

    private func makeFolder(_ folder: String) throws(Failure) {
        var parents = ""
        for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
            parents += parents.isEmpty && !part.isEmpty ? String(part) : "/" + part
            guard !part.isEmpty, mkdir(parents, 0o700) != 0, errno != EEXIST else { continue }
            throw .unusable(path: parents, errno: errno)
        }
        guard access(folder, R_OK | W_OK | X_OK) == 0 else { throw .unusable(path: folder, errno: errno) }
    }

    /// The claim of one process on the folder.
    public final class Lock: Sendable {
        private let descriptor: Int32

        init(path: String, folder: String) throws(Failure) {
            descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw .unusable(path: path, errno: errno) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                throw .inUse(path: folder)
            }
        }

        deinit {
            close(descriptor)
        }
    }
}
