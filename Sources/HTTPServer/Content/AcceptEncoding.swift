/// What an Accept-Encoding field says about gzip (RFC 9110 12.5.3).
enum AcceptEncoding {
    /// Whether gzip is acceptable and not liked less than the bytes as they are, by all `lines` of the field. One that
    /// cannot be read asks for nothing.
    static func prefersGzip(_ lines: [ArraySlice<UInt8>]) -> Bool {
        var gzip: Int?
        var identity: Int?
        var other: Int?
        for member in lines.lazy.flatMap({ $0.split(separator: ASCII.comma) }) {
            guard let (coding, weight) = parse(member) else { return false }
            if coding == Self.gzip || coding == Self.xGzip { gzip = weight }
            if coding == Self.identity { identity = weight }
            if coding == [ASCII.asterisk] { other = weight }
        }
        let weight = gzip ?? other ?? 0
        return weight > 0 && weight >= identity ?? 0
    }

    private static let gzip = Array("gzip".utf8)
    private static let xGzip = Array("x-gzip".utf8)
    private static let identity = Array("identity".utf8)

    /// `coding [ ";" "q=" qvalue ]`, the weight in thousandths.
    private static func parse(_ member: ArraySlice<UInt8>) -> (coding: [UInt8], weight: Int)? {
        let parts = member.split(separator: ASCII.semicolon, omittingEmptySubsequences: false).map(trimmed)
        guard let first = parts.first, first.allSatisfy(ByteSet.token.contains) else { return nil }
        let coding = first.map(ASCII.lowercase)
        if parts.count == 1 { return (coding, 1_000) }
        guard parts.count == 2, parts[1].count >= 3, ASCII.lowercase(parts[1][parts[1].startIndex]) == 0x71,
            parts[1][parts[1].startIndex + 1] == ASCII.equals, let weight = weight(parts[1].dropFirst(2))
        else { return nil }
        return (coding, weight)
    }

    /// `0[.ddd]` or `1[.000]` in thousandths.
    private static func weight(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count <= 5, let first = bytes.first, first == ASCII.zero || first == ASCII.zero + 1 else {
            return nil
        }
        var weight = Int(first - ASCII.zero)
        var scale = 1
        for (index, byte) in bytes.dropFirst().enumerated() {
            if index == 0 {
                guard byte == ASCII.dot else { return nil }
                continue
            }
            guard let digit = ASCII.digitValue(byte) else { return nil }
            weight = weight * 10 + digit
            scale *= 10
        }
        weight = weight * 1_000 / scale
        return weight <= 1_000 ? weight : nil
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, first == ASCII.space || first == ASCII.tab { bytes.removeFirst() }
        while let last = bytes.last, last == ASCII.space || last == ASCII.tab { bytes.removeLast() }
        return bytes
    }
}
