/// Percent-encoding (RFC 3986 2.1).
enum PercentCoding {
    /// Decodes `bytes`; nil when a "%" is not followed by two hexadecimal digits or the result is not UTF-8.
    /// With `plusIsSpace`, as in forms, "+" is a space.
    static func decode(_ bytes: Span<UInt8>, plusIsSpace: Bool = false) -> String? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == ASCII.percent {
                guard index + 2 < bytes.count, let high = ASCII.hexValue(bytes[index + 1]),
                    let low = ASCII.hexValue(bytes[index + 2])
                else { return nil }
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(plusIsSpace && byte == ASCII.plus ? ASCII.space : byte)
                index += 1
            }
        }
        return String(validating: decoded, as: UTF8.self)
    }

    /// Encodes all but RFC 3986's unreserved characters and those of `keeping`.
    static func encode(_ text: String, keeping: String = "") -> String {
        let kept = Array(keeping.utf8)
        var encoded = ""
        for byte in text.utf8 {
            let isKept = ByteSet.unreserved.contains(byte) || kept.contains(byte)
            encoded += isKept ? String(UnicodeScalar(byte)) : encode(byte)
        }
        return encoded
    }

    /// One byte, encoded.
    static func encode(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
    }
}
