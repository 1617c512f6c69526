import Glibc

/// The transitions of a compiled time zone file, version 2 or later (RFC 8536, section 3).
struct ZoneFile {
    let transitions: [(from: Int64, offset: Int64)]

    private static let headerBytes = 44

    /// Nil when there is no such file or it is not one of these.
    init?(path: String) {
        guard let bytes = Self.contents(of: path), let first = Header(bytes, at: 0) else { return nil }
        let secondStart = Self.headerBytes + first.bodyBytes(timeBytes: 4)
        guard let header = Header(bytes, at: secondStart) else { return nil }
        let times = secondStart + Self.headerBytes
        let kinds = times + header.timeCount * 8
        let records = kinds + header.timeCount
        guard bytes.count >= secondStart + Self.headerBytes + header.bodyBytes(timeBytes: 8) else { return nil }
        transitions = (0..<header.timeCount).compactMap { index in
            let kind = Int(bytes[kinds + index])
            guard kind < header.typeCount else { return nil }
            let offset = Int32(truncatingIfNeeded: bytes.bigEndian(at: records + kind * 6, count: 4))
            return (bytes.bigEndian(at: times + index * 8, count: 8), Int64(offset))
        }
    }

    private struct Header {
        let timeCount, typeCount: Int
        private let others: (isUTC: Int, isStandard: Int, leap: Int, characters: Int)

        init?(_ bytes: [UInt8], at start: Int) {
            guard bytes.count >= start + headerBytes, bytes[start..<start + 4].elementsEqual("TZif".utf8) else {
                return nil
            }
            func count(_ index: Int) -> Int { Int(bytes.bigEndian(at: start + 20 + index * 4, count: 4)) }
            others = (count(0), count(1), count(2), count(5))
            (timeCount, typeCount) = (count(3), count(4))
        }

        func bodyBytes(timeBytes: Int) -> Int {
            timeCount * (timeBytes + 1) + typeCount * 6 + others.characters + others.leap * (timeBytes + 4)
                + others.isStandard + others.isUTC
        }
    }

    private static func contents(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = fread(&buffer, 1, buffer.count, file)
        return Array(buffer.prefix(count))
    }
}

extension [UInt8] {
    fileprivate func bigEndian(at start: Int, count: Int) -> Int64 {
        self[start..<start + count].reduce(Int64(0)) { $0 << 8 | Int64($1) }
    }
}
