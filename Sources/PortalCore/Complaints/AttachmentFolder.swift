import FoundationEssentials
import Glibc

/// Where attachments lie: outside what is served, under names of our own, readable by the portal's user only.
public struct AttachmentFolder: Sendable {
    /// The disk refused; the number is the system's.
    public struct Failure: Error, Hashable, Sendable {
        let errno: Int32
    }

    private static let pieceBytes = 1 << 16
    private static let orphanAge = 3600

    let path: String

    /// The folder at `path`, which exists.
    public init(path: String) {
        self.path = path
    }

    /// Where the file lies.
    public func path(of attachment: Attachment) -> String { path + "/" + attachment.file }

    /// Keeps `file` and has it on disk, whole and by its name, when it returns that name.
    func keep(_ file: SentFile) throws -> String {
        let name = try Token.random().text
        let temporary = path + "/" + name + ".part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure(errno: errno) }
        defer { close(descriptor) }
        do {
            try copy(file, to: descriptor)
            guard fsync(descriptor) == 0, rename(temporary, path + "/" + name) == 0 else { throw Failure(errno: errno) }
            try WholeFile.syncFolder(of: path + "/" + name)
        } catch {
            unlink(temporary)
            throw error
        }
        return name
    }

    /// The kept file, to be read once more; reading it throws `Failure`.
    func kept(_ attachment: Attachment) -> SentFile {
        let path = path(of: attachment)
        return SentFile(name: attachment.name, size: attachment.size) { try Self.read(path, $0, $1) }
    }

    /// The bytes of the kept file, piece by piece; nil after the last. Reading throws `Failure`.
    public func pieces(of attachment: Attachment) -> () throws -> [UInt8]? {
        let file = kept(attachment)
        var offset = 0
        return {
            guard offset < file.size else { return nil }
            let bytes = try file.read(offset, Self.pieceBytes)
            guard !bytes.isEmpty else { throw Failure(errno: EIO) }
            offset += bytes.count
            return bytes
        }
    }

    private static func read(_ path: String, _ offset: Int, _ count: Int) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(errno: errno) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: count)
        let got = pread(descriptor, &bytes, count, off_t(offset))
        guard got >= 0 else { throw Failure(errno: errno) }
        return Array(bytes.prefix(got))
    }

    /// Takes away files whose message was never written.
    func discard(_ names: [String]) {
        for name in names { unlink(path + "/" + name) }
    }

    /// Removes what no row names, before anybody is served: what a crash left between file and row.
    ///
    /// - Throws: `DatabaseError`, or why the folder cannot be read.
    public func sweepAtStart(_ database: any Database) throws {
        try sweep(database) { _ in true }
    }

    /// The same while others write: what is young may belong to a message that is just being written.
    ///
    /// - Throws: `DatabaseError`, or why the folder cannot be read.
    public func sweep(_ database: any Database, at now: Instant) throws {
        try sweep(database) { Int(now.milliseconds / 1000) - $0.st_mtim.tv_sec > Self.orphanAge }
    }

    private func sweep(_ database: any Database, _ isOrphan: (stat) -> Bool) throws {
        let known = try database.read { reader in Set(try reader.all("SELECT file FROM attachments") { try $0.text(0) })
        }
        for name in try FileManager.default.contentsOfDirectory(atPath: path) where !known.contains(name) {
            var status = stat()
            guard stat(path + "/" + name, &status) == 0 else { continue }
            if isOrphan(status) { unlink(path + "/" + name) }
        }
    }

    private func copy(_ file: SentFile, to descriptor: Int32) throws {
        var offset = 0
        while offset < file.size {
            let bytes = try file.read(offset, Self.pieceBytes)
            guard !bytes.isEmpty else { throw Failure(errno: EIO) }
            var written = 0
            while written < bytes.count {
                let count = bytes.withUnsafeBytes {
                    write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
                }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw Failure(errno: errno) }
                written += count
            }
            offset += bytes.count
        }
    }
}
