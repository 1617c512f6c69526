/// How the bytes of a mail's part are written.
public enum TransferEncoding: String, Hashable, Sendable {
    /// As they are: readable in a file, and what every mail server in use takes.
    case eightBit = "8bit"
    /// ASCII with `=C3=A9` for the rest (RFC 2045, section 6.7): for text that is mostly ASCII.
    case quotedPrintable = "quoted-printable"
    /// Base64 (RFC 2045, section 6.8): for text that mostly is not.
    case base64

    private static let longestLine = 76
    private static let longestEightBitLine = 998

    /// `text` with CRLF line ends, written so.
    func encode(_ text: String) -> String {
        let lines = Self.lines(of: text)
        return switch self {
        case .eightBit: lines.map { String(decoding: $0, as: UTF8.self) + "\r\n" }.joined()
        case .quotedPrintable: lines.map(Self.quotedPrintable).joined()
        case .base64: Self.wrapped(Self.base64(Array(lines.joined(separator: Array("\r\n".utf8)))))
        }
    }

    /// The safest encoding of `text` that any server passes on: the shorter of quoted-printable and Base64.
    static func portable(for text: String) -> TransferEncoding {
        let others = text.utf8.count { $0 >= 0x80 }
        return others * 6 > text.utf8.count ? .base64 : .quotedPrintable
    }

    /// The encoding that a person can read in a file, where the lines of `text` are short enough for it.
    static func readable(for text: String) -> TransferEncoding {
        let isShort = lines(of: text).allSatisfy { $0.count <= longestEightBitLine && !$0.contains(0) }
        return isShort ? .eightBit : portable(for: text)
    }

    static func base64(_ bytes: [UInt8]) -> String {
        let text = Base64URL.encode(bytes)
        let standard = String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
        return standard + String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
    }

    /// The lines of `text`, whichever way they end. Bytes, since "\r\n" is one Character.
    private static func lines(of text: String) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\r"): lines.append([])
            case UInt8(ascii: "\n"): if previous != UInt8(ascii: "\r") { lines.append([]) }
            default: lines[lines.count - 1].append(byte)
            }
            previous = byte
        }
        return lines
    }

    private static func quotedPrintable(_ line: [UInt8]) -> String {
        var result = ""
        var width = 0
        for (index, byte) in line.enumerated() {
            let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
            let isPlain = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") || isBlank && index < line.count - 1
            let written = isPlain ? String(Unicode.Scalar(byte)) : "=" + hexadecimal(byte)
            // One column is kept for the "=" of a soft line break.
            if width + written.utf8.count > longestLine - 1 {
                result += "=\r\n"
                width = 0
            }
            result += written
            width += written.utf8.count
        }
        return result + "\r\n"
    }

    private static func wrapped(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return stride(from: 0, to: bytes.count, by: longestLine).map { start in
            String(decoding: bytes[start..<min(start + longestLine, bytes.count)], as: UTF8.self) + "\r\n"
        }.joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "0" + digits : digits
    }
}
