import Glibc

/// A file that came with a form. It lies in a temporary file without a name and is gone when the last copy of this
/// value is: keep it by copying its bytes.
public struct UploadedFile: Sendable {
    /// The name of the form field.
    public let field: String
    /// The name that the client gives it: its last path component, without controls. Never use it as a path.
    public let filename: String
    /// The media type that the client gives it. It proves nothing.
    public let contentType: String
    /// Its length in bytes.
    public let length: Int
    private let file: OpenFile

    init(field: String, filename: String, contentType: String, length: Int, file: OpenFile) {
        self.field = field
        self.filename = filename
        self.contentType = contentType
        self.length = length
        self.file = file
    }

    /// Reads at most `count` bytes from `offset`; fewer only at the end.
    /// - Throws: `SystemError` when the disk cannot be read.
    public func read(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
        try file.read(at: offset, count: min(count, max(0, length - offset)))
    }

    /// Lends the descriptor of the file, for `copy_file_range` or `fsync`. It is closed with this value.
    public func withDescriptor<Result>(_ body: (Int32) throws -> Result) rethrows -> Result {
        try body(file.descriptor)
    }
}

extension OpenFile {
    /// Reads at most `count` bytes from `offset`; fewer only at the end of the file.
    func read(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            do throws(SystemError) {
                while filled < count {
                    let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                    let got = try SystemCall.run("pread") {
                        pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
                    }
                    if got == 0 { break }
                    filled += got
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Writes all of `bytes` at the end.
    func append(_ bytes: Span<UInt8>) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            written += try bytes.extracting(written...).withUnsafeBytes { buffer throws(SystemError) in
                try SystemCall.run("write") { write(descriptor, buffer.baseAddress, buffer.count) }
            }
        }
    }
}
