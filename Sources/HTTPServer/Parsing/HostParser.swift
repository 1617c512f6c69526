import Glibc

/// The authority of a request: `uri-host [":" port]`, of a Host field or an absolute target.
enum HostParser {
    /// Whether `bytes` is a host we accept: a name, an IPv4 address or an IPv6 address in brackets, with an
    /// optional port. Lists, user names, paths, zones and percent-encoding are not (RFC 9112 3.2, stricter).
    static func isValid(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count > 0, bytes.count <= HTTPLimits.hostBytes + 6 else { return false }
        var index = 0
        if bytes[0] == 0x5B {
            while index < bytes.count, bytes[index] != 0x5D { index += 1 }
            guard index < bytes.count, isIPv6(bytes.extracting(1..<index)) else { return false }
            index += 1
        } else {
            while index < bytes.count, bytes[index] != ASCII.colon {
                guard ByteSet.hostName.contains(bytes[index]) else { return false }
                index += 1
            }
            guard index > 0, index <= HTTPLimits.hostBytes else { return false }
        }
        return index == bytes.count || (bytes[index] == ASCII.colon && isPort(bytes.extracting((index + 1)...)))
    }

    /// `*DIGIT`, empty included (RFC 3986 3.2.3), at most 65535.
    private static func isPort(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count <= 5 else { return false }
        var port = 0
        for index in bytes.indices {
            guard let digit = ASCII.digitValue(bytes[index]) else { return false }
            port = port * 10 + digit
        }
        return port <= 65_535
    }

    private static func isIPv6(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count >= 2, bytes.count <= 45 else { return false }
        var text: [CChar] = []
        for index in bytes.indices {
            // NUL would end the C string early, "%" would begin a zone.
            guard bytes[index] > ASCII.space, bytes[index] < 0x7F, bytes[index] != ASCII.percent else { return false }
            text.append(CChar(bitPattern: bytes[index]))
        }
        text.append(0)
        var address = in6_addr()
        return inet_pton(AF_INET6, text, &address) == 1
    }
}
