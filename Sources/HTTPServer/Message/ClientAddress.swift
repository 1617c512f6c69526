import Glibc

/// The network address of a client, without port: IPv4 (also as `::ffff:…`) or IPv6.
public struct ClientAddress: Hashable, Sendable, CustomStringConvertible {
    private let high: UInt64
    private let low: UInt64
    /// Whether this is an IPv4 address.
    public let isIPv4: Bool

    private init(high: UInt64, low: UInt64, isIPv4: Bool) {
        // An IPv4 client of a dual-stack socket is the same client as on an IPv4 socket.
        let mapped = !isIPv4 && high == 0 && low >> 32 == 0xFFFF
        self.high = mapped ? 0 : high
        self.low = mapped ? low & 0xFFFF_FFFF : low
        self.isIPv4 = isIPv4 || mapped
    }

    init(v4 address: in_addr) {
        self.init(high: 0, low: UInt64(UInt32(bigEndian: address.s_addr)), isIPv4: true)
    }

    init(v6 address: in6_addr) {
        var address = address
        let words = withUnsafeBytes(of: &address) {
            ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        }
        self.init(high: UInt64(bigEndian: words.0), low: UInt64(bigEndian: words.1), isIPv4: false)
    }

    /// Reads an address without port, brackets or zone; nil for anything else.
    public init?(_ text: String) {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            self.init(v4: four)
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            self.init(v6: six)
        } else {
            return nil
        }
    }

    /// 127.0.0.1.
    public static let loopback = ClientAddress(high: 0, low: 0x7F00_0001, isIPv4: true)

    /// The usual text of the address (RFC 5952).
    public var description: String { text }

    /// The usual text of the address (RFC 5952).
    public var text: String {
        var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        if isIPv4 {
            var four = in_addr(s_addr: UInt32(truncatingIfNeeded: low).bigEndian)
            inet_ntop(AF_INET, &four, &buffer, socklen_t(buffer.count))
        } else {
            var six = in6_addr()
            withUnsafeMutableBytes(of: &six) {
                $0.storeBytes(of: high.bigEndian, as: UInt64.self)
                $0.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
            }
            inet_ntop(AF_INET6, &six, &buffer, socklen_t(buffer.count))
        }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The network that throttles should count: the address itself for IPv4, its /64 for IPv6, where one household
    /// owns every address of it.
    public var network: ClientAddress {
        isIPv4 ? self : ClientAddress(high: high, low: 0, isIPv4: false)
    }

    /// Whether the first `bits` bits equal those of `other`.
    func shares(prefix bits: Int, with other: ClientAddress) -> Bool {
        guard isIPv4 == other.isIPv4 else { return false }
        if isIPv4 {
            return (low ^ other.low) >> UInt64(max(0, 32 - bits)) == 0
        }
        if bits <= 64 { return bits == 0 || (high ^ other.high) >> UInt64(64 - bits) == 0 }
        return high == other.high && (bits > 128 || (low ^ other.low) >> UInt64(max(0, 128 - bits)) == 0)
    }
}
