/// Reads Cookie fields (RFC 6265 4.2): pairs between semicolons. What is no pair is passed over.
enum CookieParser {
    /// The values of the cookie `name`, in order, without quotes around them. A value with bytes outside
    /// `cookie-octet` is not returned: no cookie of ours has one.
    static func values(of name: String, in line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var values: [ArraySlice<UInt8>] = []
        var start = line.startIndex
        while start < line.endIndex {
            let end = line[start...].firstIndex(of: ASCII.semicolon) ?? line.endIndex
            if let value = value(of: name, in: line[start..<end]) { values.append(value) }
            start = end + 1
        }
        return values
    }

    private static func value(of name: String, in pair: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var start = pair.startIndex
        var end = pair.endIndex
        while start < end, pair[start] == ASCII.space || pair[start] == ASCII.tab { start += 1 }
        while end > start, pair[end - 1] == ASCII.space || pair[end - 1] == ASCII.tab { end -= 1 }
        for byte in name.utf8 {
            guard start < end, pair[start] == byte else { return nil }
            start += 1
        }
        guard start < end, pair[start] == ASCII.equals else { return nil }
        start += 1
        if end - start >= 2, pair[start] == ASCII.quote, pair[end - 1] == ASCII.quote {
            start += 1
            end -= 1
        }
        let value = pair[start..<end]
        return value.allSatisfy(isCookieOctet) ? value : nil
    }

    /// Visible ASCII but quote, comma, semicolon and backslash.
    private static func isCookieOctet(_ byte: UInt8) -> Bool {
        byte > ASCII.space && byte < 0x7F && byte != ASCII.quote && byte != ASCII.comma
            && byte != ASCII.semicolon && byte != ASCII.backslash
    }
}
