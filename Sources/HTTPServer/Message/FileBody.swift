import Glibc

/// A part of an open file, as the body of an answer. The file is closed with the last copy of this value.
public struct FileBody: Sendable {
    let file: OpenFile
    let offset: Int
    /// The bytes to send.
    public let length: Int

    /// Opens the regular file at `path`, all of it. A symbolic link at the end of the path is not followed.
    /// - Throws: `SystemError` when it cannot be opened or is no regular file.
    public init(path: String) throws(SystemError) {
        let descriptor = try SystemCall.run("open") { open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
        let file = OpenFile(descriptor)
        var status = stat()
        try SystemCall.run("fstat") { fstat(descriptor, &status) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(call: "open", code: EINVAL) }
        self.init(file: file, offset: 0, length: Int(status.st_size))
    }

    init(file: OpenFile, offset: Int, length: Int) {
        self.file = file
        self.offset = offset
        self.length = length
    }

    /// The same file, only `range` of its bytes.
    func part(_ range: Range<Int>) -> FileBody {
        FileBody(file: file, offset: offset + range.lowerBound, length: range.count)
    }
}

/// An open descriptor that closes itself.
final class OpenFile: Sendable {
    let descriptor: Int32
    /// The room on the disk that a temporary file takes.
    private let lease: UploadRoom.Lease?

    init(_ descriptor: Int32, lease: UploadRoom.Lease? = nil) {
        self.descriptor = descriptor
        self.lease = lease
    }

    deinit { close(descriptor) }
}
