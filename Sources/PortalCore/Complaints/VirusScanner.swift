import Glibc

/// Looks for viruses in what members send, by asking a clamd behind a Unix socket (clamd(8), INSTREAM).
public struct VirusScanner: Sendable {
    /// What the scanner says of a file.
    enum Verdict: Hashable, Sendable {
        case clean
        case infected
        /// Nobody listens there.
        case unavailable
        /// It took the file, and gave no verdict on it in time.
        case undecided
    }

    /// A clamd that cannot keep up must not hold members up: what it has not judged in this time waits.
    private static let patienceSeconds = 5
    private static let pieceBytes = 1 << 16
    private static let longestReply = 1024

    private let path: String

    /// The scanner that listens at `path`.
    public init(socketPath path: String) {
        self.path = path
    }

    /// Asks about `file`.
    ///
    /// - Throws: what reading the file throws.
    func scan(_ file: SentFile) throws -> Verdict {
        guard let connection = ScannerConnection.open(path, patienceSeconds: Self.patienceSeconds) else {
            return .unavailable
        }
        var isSent = connection.send(Array("zINSTREAM\0".utf8))
        var offset = 0
        while isSent, offset < file.size {
            let piece = try file.read(offset, min(Self.pieceBytes, file.size - offset))
            guard !piece.isEmpty else { return .undecided }
            isSent = connection.send(Self.length(piece.count) + piece)
            offset += piece.count
        }
        if isSent { isSent = connection.send(Self.length(0)) }
        guard isSent else { return .undecided }
        return Self.verdict(connection.reply(longest: Self.longestReply))
    }

    /// What it says of each file that comes with one message. Once it did not answer it is not asked about the others: each
    /// would wait for it.
    ///
    /// - Throws: what reading a file throws.
    func judge(_ files: [SentFile]) throws -> [Attachment.Scan] {
        var isThere = true
        return try files.map { file in
            guard isThere else { return .held }
            switch try scan(file) {
            case .clean: return .clean
            case .infected: return .infected
            case .unavailable, .undecided:
                isThere = false
                return .held
            }
        }
    }

    /// Four bytes, the highest first.
    private static func length(_ count: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) }
    }

    /// `stream: OK`, `stream: NAME FOUND`, or why not; ended by NUL.
    private static func verdict(_ reply: [UInt8]) -> Verdict {
        guard reply.last == 0 else { return .undecided }
        let text = String(decoding: reply.dropLast(), as: UTF8.self)
        return text == "stream: OK" ? .clean : text.hasSuffix(" FOUND") ? .infected : .undecided
    }
}
