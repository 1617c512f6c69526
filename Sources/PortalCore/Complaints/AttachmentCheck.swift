/// A file as it was sent, not trusted yet.
public struct SentFile: Sendable {
    let name: String
    let size: Int
    let read: @Sendable (_ offset: Int, _ count: Int) throws -> [UInt8]

    /// A file that `read` gives at most `count` bytes of, from `offset`.
    public init(
        name: String, size: Int, read: @escaping @Sendable (_ offset: Int, _ count: Int) throws -> [UInt8]
    ) {
        self.name = name
        self.size = size
        self.read = read
    }
}

/// Why a file is not taken.
public enum AttachmentProblem: Hashable, Sendable {
    /// More files than allowed with one message.
    case tooMany(maximum: Int)
    /// Larger than allowed, in bytes.
    case tooLarge(name: String, maximum: Int)
    /// Nothing in it.
    case empty(name: String)
    /// Neither PDF, JPEG nor PNG, or not what its name says.
    case wrongKind(name: String)
    /// The scanner found a virus in it.
    case infected(name: String)
    /// The member's files together would be more than is kept for one.
    case noRoomLeft
}

/// Judges files by what is in them. Their names only have to agree.
public enum AttachmentCheck {
    /// So many files come with a message.
    public static let mostFiles = 5
    /// Bytes of a file.
    public static let mostBytes = 5 << 20

    private static let endings: [Attachment.Kind: Set<String>] = [
        .pdf: ["pdf"], .jpeg: ["jpg", "jpeg"], .png: ["png"],
    ]
    /// Endings that make some program run a file, whatever stands after them.
    private static let runnable: Set<String> = [
        "php", "phtml", "asp", "aspx", "jsp", "cgi", "pl", "py", "sh", "exe", "com", "bat", "cmd", "scr", "msi", "js",
        "vbs", "jar", "html", "htm", "xhtml", "svg", "xml",
    ]
    /// What a page or a script begins with, in a file that also looks like one of ours.
    private static let foreignStarts = ["<html", "<script", "<svg", "<!doctype", "<?php"].map { Array($0.utf8) }
    /// The end of a ZIP or JAR archive, which may stand behind any other file.
    private static let archiveEnd: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    private static let window = 1024

    /// What `files` are, or what is wrong with them: all of them are taken or none.
    ///
    /// - Throws: what reading a file throws.
    static func judge(_ files: [SentFile]) throws -> (kinds: [Attachment.Kind], problems: [AttachmentProblem]) {
        guard files.count <= mostFiles else { return ([], [.tooMany(maximum: mostFiles)]) }
        var (kinds, problems): ([Attachment.Kind], [AttachmentProblem]) = ([], [])
        for file in files {
            if file.size == 0 {
                problems.append(.empty(name: file.name))
            } else if file.size > mostBytes {
                problems.append(.tooLarge(name: file.name, maximum: mostBytes))
            } else if let kind = try kind(of: file) {
                kinds.append(kind)
            } else {
                problems.append(.wrongKind(name: file.name))
            }
        }
        return (kinds, problems)
    }

    /// What `file` is; nil when it is nothing that is taken, or not what its name says.
    private static func kind(of file: SentFile) throws -> Attachment.Kind? {
        let parts = file.name.lowercased().split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let ending = parts.last, parts.count > 1, !parts.contains(where: runnable.contains),
            !file.name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
        else { return nil }
        let start = try file.read(0, min(window, file.size))
        let end = try file.read(max(0, file.size - window), min(window, file.size))
        guard let kind = kind(start: start, end: end), endings[kind]?.contains(ending) == true,
            !isTwoThings(start: start, end: end)
        else { return nil }
        return kind
    }

    /// Whether some program may take the file for something else.
    private static func isTwoThings(start: [UInt8], end: [UInt8]) -> Bool {
        let folded = start.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return foreignStarts.contains { contains(folded, $0) } || contains(end, archiveEnd)
    }

    private static func kind(start: [UInt8], end: [UInt8]) -> Attachment.Kind? {
        // ISO 32000-1, 7.5.2 and 7.5.5; strictly at the start, where only a PDF has it.
        if start.starts(with: Array("%PDF-".utf8)) { return contains(end, Array("%%EOF".utf8)) ? .pdf : nil }
        // ITU T.81, B.1: start and end of image.
        if start.starts(with: [0xFF, 0xD8, 0xFF]) { return contains(end, [0xFF, 0xD9]) ? .jpeg : nil }
        // W3C PNG, 5.2: signature, first and last chunk.
        if start.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            return start.dropFirst(12).starts(with: Array("IHDR".utf8)) && contains(end, Array("IEND".utf8))
                ? .png : nil
        }
        return nil
    }

    private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[$0...].starts(with: part) }
    }
}
