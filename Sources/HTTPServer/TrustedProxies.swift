/// The proxies whose word about the client is taken.
public struct TrustedProxies: Sendable {
    /// The field in which the proxies name the client. Only this one is read; the proxy must overwrite or extend it.
    public enum Source: Sendable {
        /// Forwarded (RFC 7239).
        case forwarded
        /// X-Forwarded-For and X-Forwarded-Proto.
        case xForwarded
    }

    /// A block of addresses.
    public struct Block: Sendable {
        let address: ClientAddress
        let bits: Int

        /// Reads `address` or `address/bits`; nil for anything else.
        public init?(_ text: String) {
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count <= 2, let first = parts.first, let address = ClientAddress(String(first)) else {
                return nil
            }
            self.address = address
            let width = address.isIPv4 ? 32 : 128
            guard parts.count == 2 else {
                bits = width
                return
            }
            guard parts[1].utf8.allSatisfy({ ASCII.digitValue($0) != nil }), let bits = Int(parts[1]), bits <= width
            else {
                return nil
            }
            self.bits = bits
        }
    }

    private let blocks: [Block]
    private let source: Source

    /// Trusts the proxies in `blocks`; nobody when there is none.
    public init(_ blocks: [Block] = [], source: Source = .forwarded) {
        self.blocks = blocks
        self.source = source
    }

    /// Who asks and whether securely: what a trusted peer says, else what the socket says.
    func client(
        peer: ClientAddress, isSecure: Bool, fields: HTTPFields
    ) -> (address: ClientAddress, isSecure: Bool) {
        guard !blocks.isEmpty, trusts(peer) else { return (peer, isSecure) }
        switch source {
        case .forwarded: return forwarded(peer, isSecure, fields)
        case .xForwarded: return xForwarded(peer, isSecure, fields)
        }
    }

    /// Whether `address` is one of the proxies.
    func trusts(_ address: ClientAddress) -> Bool {
        blocks.contains { address.shares(prefix: $0.bits, with: $0.address) }
    }

    /// From the right, where the nearest proxy wrote, to the first address that is no proxy of ours.
    private func forwarded(
        _ peer: ClientAddress, _ isSecure: Bool, _ fields: HTTPFields
    ) -> (ClientAddress, Bool) {
        var nearest = peer
        var secure = isSecure
        for element in (fields[.forwarded] ?? "").split(separator: ",").reversed() {
            // An element reads like a parameter list with its first member missing.
            var reader = ParameterReader(";" + element)
            guard let parameters = reader.parameters(),
                let text = parameters.first(where: { $0.name == "for" })?.value, let address = Self.node(text)
            else { break }
            nearest = address
            if let scheme = parameters.first(where: { $0.name == "proto" })?.value {
                secure = scheme.lowercased() == "https"
            }
            if !trusts(address) { break }
        }
        return (nearest, secure)
    }

    private func xForwarded(
        _ peer: ClientAddress, _ isSecure: Bool, _ fields: HTTPFields
    ) -> (ClientAddress, Bool) {
        var nearest = peer
        for element in (fields[.xForwardedFor] ?? "").split(separator: ",").reversed() {
            guard let address = Self.node(String(element.drop { $0 == " " })) else { break }
            nearest = address
            if !trusts(address) { break }
        }
        let scheme = fields.values(of: .xForwardedProto)
        return (nearest, scheme.count == 1 ? scheme[0].lowercased() == "https" : isSecure)
    }

    /// An address, perhaps with a port: `192.0.2.1`, `192.0.2.1:80`, `[2001:db8::1]:80`, `2001:db8::1`.
    private static func node(_ text: String) -> ClientAddress? {
        let trimmed = text.split(separator: " ").first.map(String.init) ?? ""
        if let address = ClientAddress(trimmed) { return address }
        if trimmed.hasPrefix("["), let end = trimmed.firstIndex(of: "]") {
            return ClientAddress(String(trimmed[trimmed.index(after: trimmed.startIndex)..<end]))
        }
        return trimmed.firstIndex(of: ":").flatMap { ClientAddress(String(trimmed[..<$0])) }
    }
}
