import FoundationEssentials
import Glibc

/// A copy of what the portal must not forget: database, secret, attachments.
public struct Backup {
    /// Why there is no copy; what was begun of it has been removed.
    public enum Failure: Error, Hashable, Sendable {
        /// There is something at that path.
        case exists(path: String)
        /// The disk refused; the number is the system's.
        case system(path: String, errno: Int32)
        /// The copy of the database is not whole, in the database's words.
        case damaged(String)
    }

    /// What was copied.
    public struct Report: Hashable, Sendable {
        /// Bytes of the database.
        public let databaseBytes: Int
        /// Files that members had sent.
        public let attachmentCount: Int
    }

    private let database: SQLiteDatabase
    private let directory: DataDirectory

    /// Copies what lies in `directory`, whose database is `database`.
    public init(_ database: SQLiteDatabase, of directory: DataDirectory) {
        self.database = database
        self.directory = directory
    }

    /// Copies into a new folder. The database is that of one instant; others read and write meanwhile. Attachments are
    /// copied after it, so that each one that it names is there.
    ///
    /// - Throws: `Failure`, `DatabaseError`.
    public func copy(to folder: String) throws -> Report {
        guard mkdir(folder, 0o700) == 0 else {
            throw errno == EEXIST ? Failure.exists(path: folder) : .system(path: folder, errno: errno)
        }
        do {
            let path = folder + "/portal.sqlite"
            try database.copy(to: path)
            try check(path)
            // Before the portal is served for the first time there is none, and nothing made with one.
            if access(directory.secretPath, F_OK) == 0 {
                try keep(directory.secretPath, as: folder + "/secret.key")
            }
            let count = try copyAttachments(to: folder)
            try sync(path)
            try WholeFile.syncFolder(of: path)
            var status = stat()
            guard stat(path, &status) == 0 else { throw Failure.system(path: path, errno: errno) }
            return Report(databaseBytes: Int(status.st_size), attachmentCount: count)
        } catch {
            // Half a copy must not be taken for one.
            do { try FileManager.default.removeItem(atPath: folder) } catch {
                throw Failure.system(path: folder, errno: EIO)
            }
            throw error
        }
    }

    private func check(_ path: String) throws {
        let copy = try SQLiteDatabase(path: path)
        // By the only connection there is: closing it takes its side files away.
        let findings = try copy.withWriter { writer in
            try writer.all("PRAGMA integrity_check") { try $0.text(0) }.filter { $0 != "ok" }
        }
        if let first = findings.first { throw Failure.damaged(first) }
    }

    private func copyAttachments(to folder: String) throws -> Int {
        let source = try directory.folder("attachments")
        let target = folder + "/attachments"
        guard mkdir(target, 0o700) == 0 else { throw Failure.system(path: target, errno: errno) }
        let names = try FileManager.default.contentsOfDirectory(atPath: source).filter { !$0.hasSuffix(".part") }
        for name in names { try keep(source + "/" + name, as: target + "/" + name) }
        try WholeFile.syncFolder(of: target + "/")
        return names.count
    }

    private func keep(_ source: String, as target: String) throws {
        guard let data = FileManager.default.contents(atPath: source) else {
            throw Failure.system(path: source, errno: errno)
        }
        do { try WholeFile.write(Array(data), to: target) } catch {
            throw Failure.system(path: target, errno: error.errno)
        }
    }

    private func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.system(path: path, errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Failure.system(path: path, errno: errno) }
    }
}
