/// The name under which a browser saves a file (RFC 6266), whatever is in it.
enum ContentDisposition {
    /// Plain letters for old browsers, and the whole name in the form of RFC 8187.
    static func attachment(_ name: String) -> String {
        let plain = String(
            name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_. ".contains($0)) ? $0 : "_" })
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded(name))"
    }

    private static func encoded(_ name: String) -> String {
        name.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte))
            return isPlain || "-_.~".utf8.contains(byte) ? String(scalar) : percent(byte)
        }.joined()
    }

    private static func percent(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count < 2 ? "%0\(digits)" : "%\(digits)"
    }
}
