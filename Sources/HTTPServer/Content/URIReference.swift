/// A path and query as they may stand in Location and in links (RFC 3986).
public enum URIReference {
    /// `text`, a path with or without a query, with every byte encoded that RFC 3986 does not allow there: browsers send some
    /// of them bare (WHATWG URL). What is encoded already stays as it is.
    public static func encoding(_ text: String) -> String {
        if text.utf8.allSatisfy({ isAllowed($0) && $0 != ASCII.percent }) { return text }
        let bytes = Array(text.utf8)
        var encoded = ""
        for (index, byte) in bytes.enumerated() {
            let isEscape =
                byte == ASCII.percent && index + 2 < bytes.count && ASCII.hexValue(bytes[index + 1]) != nil
                && ASCII.hexValue(bytes[index + 2]) != nil
            encoded +=
                isEscape || (isAllowed(byte) && byte != ASCII.percent)
                ? String(UnicodeScalar(byte)) : PercentCoding.encode(byte)
        }
        return encoded
    }

    /// `pchar`, "/", "?" and "%".
    private static func isAllowed(_ byte: UInt8) -> Bool {
        (ByteSet.path.contains(byte) && byte != ASCII.bar) || byte == ASCII.question
    }
}
