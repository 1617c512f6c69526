/// One line of a mail's head. Whatever is put in it stays in it: a line break in the value becomes a space.
struct MailHeader {
    private static let maximumWordBytes = 45  // in Base64 60, so that an encoded word stays below its 75 characters
    private static let longestPlainLine = 76

    /// `name: value` and its line end, the value written as encoded words (RFC 2047) where ASCII does not do.
    static func line(_ name: StaticString, _ value: String) -> String {
        let safe = cleaned(value)
        let isPlain = safe.utf8.allSatisfy { $0 < 0x7F } && !safe.contains("=?")
        let fits = name.description.utf8.count + 2 + safe.utf8.count <= longestPlainLine
        return isPlain && fits ? "\(name): \(safe)\r\n" : "\(name): \(encodedWords(safe))\r\n"
    }

    /// The line of a mailbox: `From: "Name" <address>`. An `EmailAddress` holds nothing that needs care.
    static func line(_ name: StaticString, _ mailbox: Mailbox) -> String {
        let safe = cleaned(mailbox.name)
        if safe.isEmpty { return "\(name): \(mailbox.address.text)\r\n" }
        return "\(name): \(encodedWords(safe))\r\n <\(mailbox.address.text)>\r\n"
    }

    /// Every control, line separator and direction override becomes a space; the ends are trimmed.
    private static func cleaned(_ value: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: result.append(" ")
            case .format where ("\u{202A}"..."\u{202E}").contains(scalar): continue
            case .format where ("\u{2066}"..."\u{2069}").contains(scalar): continue
            default: result.append(scalar)
            }
        }
        return String(String(result).trimmingSpaces)
    }

    /// Words of whole characters, one a line.
    private static func encodedWords(_ text: String) -> String {
        var words: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if let last = words.last, last.count + bytes.count > maximumWordBytes { words.append([]) }
            words[words.count - 1] += bytes
        }
        return words.map { "=?UTF-8?B?\(TransferEncoding.base64($0))?=" }.joined(separator: "\r\n ")
    }
}
