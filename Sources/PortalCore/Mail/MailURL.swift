/// Where mails go: the setting `--mail-url`.
public enum MailURL: Hashable, Sendable {
    /// `dir:PATH`: each mail becomes a file in that folder.
    case directory(path: String)
    /// `smtp://…` or `smtps://…`.
    case server(SMTPServer)

    /// Why a setting is none. The setting itself is left out, since it may hold a password.
    public enum Failure: Error, Hashable, Sendable {
        /// It starts with none of `dir:`, `smtp://`, `smtps://`.
        case unknownScheme
        /// The path of `dir:` is empty.
        case noPath
        /// Host or port is missing or wrong.
        case badAddress
        /// User and password must be `user:pass`, with everything but letters, digits, `-`, `.`, `_` and `~` as `%XX`.
        case badCredentials
        /// After the `?` only `tls=required` or `tls=none` may stand, and only with `smtp:`.
        case badOption
        /// A password would go over the network unencrypted.
        case passwordWithoutEncryption
    }

    /// Reads a setting.
    ///
    /// - Throws: `Failure`.
    public init(_ text: String) throws(Failure) {
        if text.hasPrefix("dir:") {
            let path = String(text.dropFirst(4))
            guard !path.isEmpty else { throw .noPath }
            self = .directory(path: path)
        } else if text.hasPrefix("smtp://") {
            self = .server(try Self.server(text.dropFirst(7), isImplicit: false))
        } else if text.hasPrefix("smtps://") {
            self = .server(try Self.server(text.dropFirst(8), isImplicit: true))
        } else {
            throw .unknownScheme
        }
    }

    private static func server(_ text: Substring, isImplicit: Bool) throws(Failure) -> SMTPServer {
        let (address, option) = text.splitAtFirst("?")
        let credentials: (user: String, password: String)?
        let place: Substring
        if let at = address.lastIndex(of: "@") {
            credentials = try Self.credentials(address[..<at])
            place = address[address.index(after: at)...]
        } else {
            (credentials, place) = (nil, address)
        }
        let (host, port) = try Self.place(place, defaultPort: isImplicit ? 465 : 587)
        let encryption = try Self.encryption(option, isImplicit: isImplicit, isLoopback: SMTPServer.isLoopback(host))
        guard credentials == nil || encryption != .none || SMTPServer.isLoopback(host) else {
            throw .passwordWithoutEncryption
        }
        return SMTPServer(
            host: host, port: port, user: credentials?.user, password: credentials?.password, encryption: encryption)
    }

    private static func credentials(_ text: Substring) throws(Failure) -> (user: String, password: String) {
        let (user, password) = text.splitAtFirst(":")
        guard let password, let user = user.percentDecoded, let password = password.percentDecoded, !user.isEmpty else {
            throw .badCredentials
        }
        return (user, password)
    }

    private static func place(_ text: Substring, defaultPort: UInt16) throws(Failure) -> (host: String, port: UInt16) {
        var text = text.hasSuffix("/") ? text.dropLast() : text
        var host: Substring
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            host = text[text.index(after: text.startIndex)..<end]
            text = text[text.index(after: end)...]
            guard host.utf8.allSatisfy({ $0.isHexadecimalDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") })
            else { throw .badAddress }
        } else {
            host = text.prefix { $0 != ":" }
            text = text.dropFirst(host.count)
            guard host.utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "-._".utf8.contains($0) }) else {
                throw .badAddress
            }
        }
        guard !host.isEmpty else { throw .badAddress }
        if text.isEmpty { return (String(host), defaultPort) }
        // UInt16("+5") would succeed.
        guard text.first == ":", text.dropFirst().utf8.allSatisfy(\.isASCIIDigit), let port = UInt16(text.dropFirst()),
            port > 0
        else { throw .badAddress }
        return (String(host), port)
    }

    private static func encryption(
        _ option: Substring?, isImplicit: Bool, isLoopback: Bool
    ) throws(Failure) -> SMTPServer.Encryption {
        switch (option, isImplicit) {
        case (nil, true): return .fromFirstByte
        case (nil, false): return isLoopback ? .none : .startTLS
        case ("tls=required", false): return .startTLS
        case ("tls=none", false): return .none
        default: throw .badOption
        }
    }
}

extension Substring {
    fileprivate func splitAtFirst(_ separator: Character) -> (Substring, Substring?) {
        guard let index = firstIndex(of: separator) else { return (self, nil) }
        return (self[..<index], self[self.index(after: index)...])
    }

    /// Nil when it is not UTF-8 or holds a NUL, a line break or a broken escape.
    fileprivate var percentDecoded: String? {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard let high = rest.popFirst(), let low = rest.popFirst(), high.isHexadecimalDigit,
                    low.isHexadecimalDigit, let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
                else { return nil }
                bytes.append(value)
            } else {
                bytes.append(byte)
            }
        }
        guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isHexadecimalDigit: Bool {
        isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
    }
}
