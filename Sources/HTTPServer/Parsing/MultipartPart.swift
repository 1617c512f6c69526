import Glibc

/// One part of a multipart form, being received.
struct MultipartPart {
    /// What the head of a part says.
    struct Head {
        let name: String
        /// Nil for a text field.
        let filename: String?
        let contentType: String

        /// Reads the field lines of a part's head.
        init(_ bytes: [UInt8], _ lines: [HTTPFields.Line]) throws(HTTPRefusal) {
            let fields = HTTPFields(received: bytes, lines: lines)
            guard fields.values(of: .contentDisposition).count == 1,
                let raw = fields.firstBytes(of: .contentDisposition),
                let disposition = String(validating: raw, as: UTF8.self),
                let parsed = MediaType(disposition, keepsBareBackslashes: true),
                parsed.essence == "form-data", let name = parsed["name"], !name.isEmpty, parsed["filename*"] == nil
            else { throw .badRequest("a part without a name") }
            if let coding = fields[Self.transferEncoding]?.lowercased(), !["7bit", "8bit", "binary"].contains(coding) {
                throw .badRequest("a part with a transfer encoding")
            }
            self.name = name
            filename = parsed["filename"].map(Self.lastComponent)
            contentType = fields[.contentType] ?? "application/octet-stream"
            guard filename.map({ $0.utf8.count <= HTTPLimits.fileNameBytes }) ?? true else {
                throw .badRequest("a file name too long")
            }
        }

        /// Whether this is a file, and not a file box left empty.
        var isFile: Bool { filename.map { !$0.isEmpty } ?? false }

        private static let transferEncoding = HTTPFieldName(known: "Content-Transfer-Encoding")

        /// Old browsers send whole paths.
        private static func lastComponent(_ name: String) -> String {
            let parts = name.utf8.split(
                omittingEmptySubsequences: false, whereSeparator: { $0 == ASCII.slash || $0 == ASCII.backslash })
            return parts.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
    }

    /// What a part turned out to be.
    enum Result {
        case field(name: String, [UInt8])
        case file(UploadedFile)
        /// A file box left empty.
        case nothing
    }

    private let head: Head
    private var text: [UInt8] = []
    private var file: OpenFile?
    private var length = 0

    /// A part with that head; a file goes to a temporary file when there is a `lease` for one, else nowhere.
    init(_ head: Head, folder: String, lease: UploadRoom.Lease?) throws(HTTPRefusal) {
        self.head = head
        guard let lease, head.isFile else { return }
        do throws(SystemError) {
            file = try OpenFile.temporary(in: folder, lease: lease)
        } catch {
            throw HTTPRefusal(.serviceUnavailable, "no temporary file: \(error)", retryAfterSeconds: 60)
        }
    }

    mutating func append(
        _ bytes: Span<UInt8>, limits: UploadLimits, fieldBytes: inout Int
    ) throws(HTTPRefusal) {
        guard bytes.count > 0 else { return }
        length += bytes.count
        guard head.isFile else {
            guard head.filename == nil else { throw .badRequest("a file without a name") }
            fieldBytes += bytes.count
            guard fieldBytes <= limits.fieldBytes else { throw .tooLarge("form fields beyond their bound") }
            bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
            return
        }
        guard length <= limits.fileBytes else { throw .tooLarge("a file beyond its bound") }
        do throws(SystemError) {
            try file?.append(bytes)
        } catch {
            throw HTTPRefusal(.serviceUnavailable, "a temporary file: \(error)", retryAfterSeconds: 60)
        }
    }

    func finish() -> Result {
        guard let filename = head.filename else { return .field(name: head.name, text) }
        guard let file else { return .nothing }
        return .file(
            UploadedFile(
                field: head.name, filename: filename, contentType: head.contentType, length: length, file: file))
    }
}

extension OpenFile {
    /// A file without a name in `folder`, readable by its owner only: it goes with its descriptor, whatever happens.
    static func temporary(in folder: String, lease: UploadRoom.Lease) throws(SystemError) -> OpenFile {
        // O_TMPFILE, which Glibc's headers hide behind _GNU_SOURCE.
        let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY
        do throws(SystemError) {
            return OpenFile(
                try SystemCall.run("open") { open(folder, unnamed | O_RDWR | O_CLOEXEC, mode_t(0o600)) }, lease: lease)
        } catch {
            guard error.code == EOPNOTSUPP || error.code == EISDIR else { throw error }
        }
        // A file system without O_TMPFILE: a name that is gone before anything is written.
        var template = Array((folder + "/upload.XXXXXX").utf8CString)
        let descriptor = try SystemCall.run("mkstemp") { mkstemp(&template) }
        let file = OpenFile(descriptor, lease: lease)
        try SystemCall.run("unlink") { unlink(template) }
        try SystemCall.run("fcntl") { fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        return file
    }
}
