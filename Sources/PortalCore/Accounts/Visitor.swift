import Glibc

/// Who asks, as far as the connection and the browser tell.
public struct Visitor: Hashable, Sendable {
    private static let longestUserAgent = 300

    /// The network address, as text.
    public let address: String
    /// What the browser calls itself, cut to a length that can be shown.
    public let userAgent: String
    /// The device cookie, if it looks like one of ours.
    public let device: Token?

    /// Somebody at `address`.
    public init(address: String, userAgent: String = "", device: Token? = nil) {
        self.address = address
        self.userAgent = String(userAgent.prefix(Self.longestUserAgent))
        self.device = device
    }

    /// The first half of the address, enough to tell home from abroad: `41.140.•.•`, `2001:db8:1::`.
    var half: String {
        let parts = address.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count == 4 { return "\(parts[0]).\(parts[1]).•.•" }
        return address.split(separator: ":").prefix(3).joined(separator: ":") + "::"
    }

    /// What attempts are counted under: whoever has one address of an IPv6 network has 2^64 of them.
    var network: String {
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        return withUnsafeBytes(of: bytes) { raw in
            // An IPv4 address written as an IPv6 one (::ffff:a.b.c.d) is one address.
            let isMapped = raw.prefix(10).allSatisfy { $0 == 0 } && raw[10] == 0xFF && raw[11] == 0xFF
            return isMapped ? "\(raw[12]).\(raw[13]).\(raw[14]).\(raw[15])" : Base64URL.encode(Array(raw.prefix(8)))
        }
    }
}
