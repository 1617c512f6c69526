import Glibc

/// Reads the records of a file (RFC 4180) out of a buffer of fixed size, whatever the size of the file.
///
/// Lines end with LF, CR LF or CR. Blank lines are passed over. A quoted field may hold separators, doubled quotes and
/// line ends. The fields of a record are valid until the next one is read; whoever reads them may write over them.
final class CSVReader {
    /// What the next record is.
    enum Record: Hashable {
        /// Its fields stand in `fields`.
        case fields
        /// It is no record; reading goes on with the next physical line.
        case malformed(Malformation)
    }

    /// What is wrong with the shape of a record.
    enum Malformation: Hashable {
        case strayQuote, textAfterQuote, openQuote, tooLong
    }

    /// A record beyond this is refused rather than kept in memory.
    static let maximumRecordBytes = 1 << 16
    private static let bufferBytes = 1 << 18

    /// Separates the fields of a record; found out from the header by `detectSeparator`.
    private(set) var separator = UInt8(ascii: ";")
    /// The physical line on which the record just read starts, from 1.
    private(set) var recordLine = 0
    /// Whether the record just read holds a control character.
    private(set) var hasControls = false
    /// Whether the record just read is valid UTF-8, doubled quotes removed or not.
    private(set) var isUTF8 = false
    /// How much of the file has been read.
    private(set) var bytesRead: Int64 = 0

    private let path: String
    private let descriptor: Int32
    private let buffer: UnsafeMutablePointer<UInt8>
    private var scanned: [CSVScanner.Field] = []
    private var digest: FileDigest
    private var start = 0
    private var end = 0
    private var atEnd = false
    private var nextLine = 1

    /// Opens the file at `path` and passes over its byte order mark.
    ///
    /// - Throws: `FileReadFailure`, `FileDigest.Unavailable`.
    init(path: String) throws {
        self.path = path
        digest = try FileDigest()
        descriptor = try FileReadFailure.open(path)
        buffer = .allocate(capacity: Self.bufferBytes)
        buffer.initialize(repeating: 0, count: Self.bufferBytes)
        try fill()
        if end >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { start = 3 }
    }

    deinit {
        buffer.deallocate()
        close(descriptor)
    }

    /// How many fields the record just read has.
    var fieldCount: Int { scanned.count }

    /// The bytes of the field of that number, from 0, of the record just read.
    func field(_ index: Int) -> UnsafeMutableBufferPointer<UInt8> {
        UnsafeMutableBufferPointer(start: buffer + scanned[index].start, count: scanned[index].count)
    }

    /// The SHA-256 of what has been read; of the whole file once `next` has answered nil.
    func finishDigest() -> [UInt8] { digest.finish() }

    /// Chooses between `;` and `,` by counting them, outside quotes, in the first line.
    func detectSeparator() {
        var counts = (semicolons: 0, commas: 0)
        var isQuoted = false
        for index in start..<end {
            switch buffer[index] {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ";") where !isQuoted: counts.semicolons += 1
            case UInt8(ascii: ",") where !isQuoted: counts.commas += 1
            case UInt8(ascii: "\n") where !isQuoted, UInt8(ascii: "\r") where !isQuoted:
                separator = UInt8(ascii: counts.commas > counts.semicolons ? "," : ";")
                return
            default: continue
            }
        }
        separator = UInt8(ascii: counts.commas > counts.semicolons ? "," : ";")
    }

    /// Moves on to the next record; nil at the end of the file.
    ///
    /// - Throws: `FileReadFailure`.
    func next() throws -> Record? {
        while true {
            var scanner = CSVScanner(separator: separator, bytes: buffer, start: start, end: end, isWhole: atEnd)
            recordLine = nextLine
            switch scanner.scan(into: &scanned) {
            case .nothing:
                return nil
            case .blank:
                (start, nextLine) = (scanner.position, nextLine + 1)
            case .incomplete where end - start <= Self.maximumRecordBytes:
                try refill()
            case .incomplete:
                try skipLine()
                return .malformed(scanner.isInQuotes ? .openQuote : .tooLong)
            case .malformed(let malformation):
                try skipLine()
                return .malformed(malformation)
            case .complete where scanner.position - start > Self.maximumRecordBytes:
                try skipLine()
                return .malformed(.tooLong)
            case .complete:
                isUTF8 = UnsafeBufferPointer(start: buffer + start, count: scanner.position - start).isUTF8
                (start, nextLine) = (scanner.position, nextLine + scanner.lineEnds)
                hasControls = scanner.hasControls
                for index in scanned.indices where scanned[index].hasDoubledQuotes { removeDoubledQuotes(index) }
                return .fields
            }
        }
    }

    /// Passes over the physical line at `start`, keeping nothing of it.
    private func skipLine() throws {
        nextLine += 1
        var index = start
        while true {
            while index < end, buffer[index] != UInt8(ascii: "\n"), buffer[index] != UInt8(ascii: "\r") { index += 1 }
            if index < end, buffer[index] == UInt8(ascii: "\n") || index + 1 < end || atEnd { break }
            if index == end, atEnd { break }
            start = index
            try refill()
            index = start
        }
        let isPair = index + 1 < end && buffer[index] == UInt8(ascii: "\r") && buffer[index + 1] == UInt8(ascii: "\n")
        start = min(index + (isPair ? 2 : 1), end)
    }

    /// Done when the record is whole: until then it may have to be scanned again from its start.
    private func removeDoubledQuotes(_ index: Int) {
        let bytes = field(index)
        var kept = 0
        var position = 0
        while position < bytes.count {
            bytes[kept] = bytes[position]
            position += bytes[position] == UInt8(ascii: "\"") ? 2 : 1
            kept += 1
        }
        scanned[index].count = kept
    }

    private func refill() throws {
        memmove(buffer, buffer + start, end - start)
        (start, end) = (0, end - start)
        try fill()
    }

    private func fill() throws {
        while end < Self.bufferBytes {
            let count = read(descriptor, buffer + end, Self.bufferBytes - end)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileReadFailure(path: path, errno: errno) }
            guard count > 0 else {
                atEnd = true
                return
            }
            digest.update(UnsafeRawBufferPointer(start: buffer + end, count: count))
            end += count
            bytesRead += Int64(count)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are well-formed UTF-8; nothing is repaired.
    var isUTF8: Bool {
        do {
            _ = try UTF8Span(validating: span)
            return true
        } catch {
            return false
        }
    }
}
