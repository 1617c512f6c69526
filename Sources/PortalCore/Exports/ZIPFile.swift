import CZlib

/// A ZIP archive made piece by piece (PKWARE APPNOTE 6.3), each file deflated as it comes: sizes and checksums follow the
/// data, so nothing has to be known before. Without the 64-bit extensions: below 4 GB and 65,535 files.
struct ZIPFile {
    /// Why a file cannot be made.
    enum Failure: Error {
        /// No memory for compressing.
        case compressor
        /// 4 GB are reached.
        case tooLarge
    }

    private struct Entry {
        let name: [UInt8]
        let offset: UInt32
        var checksum: UInt32 = 0
        var compressedSize = 0
        var size = 0
    }

    private static let version: UInt16 = 20
    /// Sizes follow the data (bit 3), and the name is UTF-8 (bit 11).
    private static let flags: UInt16 = 1 << 3 | 1 << 11
    private static let deflate: UInt16 = 8

    private let stamp: (date: UInt16, time: UInt16)
    private var entries: [Entry] = []
    private var compressor: Deflater?
    private var written = 0

    /// An archive whose files are dated `moment`, as a wall clock shows it.
    init(at moment: WallTime) {
        let (year, month, day) = (moment.day.year - 1980, moment.day.month, moment.day.dayOfMonth)
        stamp = (
            UInt16(clamping: max(year, 0) << 9 | month << 5 | day),
            UInt16(clamping: moment.hour << 11 | moment.minute << 5)
        )
    }

    /// Begins the file `name`; end the one before first.
    mutating func begin(_ name: String, into out: inout [UInt8]) throws {
        guard let offset = UInt32(exactly: written) else { throw Failure.tooLarge }
        compressor = try Deflater()
        let entry = Entry(name: Array(name.utf8), offset: offset)
        let start = out.count
        out.put(0x0403_4B50 as UInt32)
        putFacts(of: entry, into: &out)
        out.put(0 as UInt16)
        out += entry.name
        written += out.count - start
        entries.append(entry)
    }

    /// Adds `bytes` to the file that was begun.
    mutating func append(_ bytes: [UInt8], into out: inout [UInt8]) throws {
        try deflate(bytes, isLast: false, into: &out)
    }

    /// Ends the file that was begun.
    mutating func end(into out: inout [UInt8]) throws {
        try deflate([], isLast: true, into: &out)
        compressor = nil
        guard let entry = entries.last else { return }
        let start = out.count
        out.put(0x0807_4B50 as UInt32)
        putSizes(of: entry, into: &out)
        written += out.count - start
    }

    /// Ends the archive.
    mutating func finish(into out: inout [UInt8]) throws {
        let directory = written
        let start = out.count
        for entry in entries {
            out.put(0x0201_4B50 as UInt32)
            out.put(Self.version)
            putFacts(of: entry, into: &out)
            // No extra field, no comment, disk 0, no attributes.
            for _ in 0..<4 { out.put(0 as UInt16) }
            out.put(0 as UInt32)
            out.put(entry.offset)
            out += entry.name
        }
        let size = out.count - start
        guard let offset = UInt32(exactly: directory), directory + size < Int(UInt32.max) else {
            throw Failure.tooLarge
        }
        out.put(0x0605_4B50 as UInt32)
        out.put(0 as UInt32)
        out.put(UInt16(entries.count))
        out.put(UInt16(entries.count))
        out.put(UInt32(size))
        out.put(offset)
        out.put(0 as UInt16)
    }

    private mutating func deflate(_ bytes: [UInt8], isLast: Bool, into out: inout [UInt8]) throws {
        guard let compressor, var entry = entries.popLast() else { return }
        let start = out.count
        try compressor.deflate(bytes, isLast: isLast, into: &out)
        entry.checksum = Deflater.checksum(bytes, after: entry.checksum)
        entry.size += bytes.count
        entry.compressedSize += out.count - start
        written += out.count - start
        guard entry.size < Int(UInt32.max), written < Int(UInt32.max) else { throw Failure.tooLarge }
        entries.append(entry)
    }

    private func putFacts(of entry: Entry, into out: inout [UInt8]) {
        for value in [Self.version, Self.flags, Self.deflate, stamp.time, stamp.date] { out.put(value) }
        putSizes(of: entry, into: &out)
        out.put(UInt16(entry.name.count))
    }

    private func putSizes(of entry: Entry, into out: inout [UInt8]) {
        out.put(entry.checksum)
        out.put(UInt32(clamping: entry.compressedSize))
        out.put(UInt32(clamping: entry.size))
    }
}

extension [UInt8] {
    /// Appends `value`, the lowest byte first.
    fileprivate mutating func put(_ value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
