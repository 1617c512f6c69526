import CLinux
import Glibc

/// A socket that accepts connections.
struct ListeningSocket {
    let descriptor: Int32
    /// How many connections may wait to be accepted: what comes at once after a pause.
    static let backlog: Int32 = 4_096

    /// Binds `port` of `address`, shared with the other loops' sockets through SO_REUSEPORT.
    init(_ address: ClientAddress, port: UInt16) throws(SystemError) {
        descriptor = try Self.open(address, port: port, shared: true)
        do throws(SystemError) {
            try SystemCall.run("listen") { listen(descriptor, Self.backlog) }
        } catch {
            close(descriptor)
            throw error
        }
    }

    /// Checks that nobody else listens there. With SO_REUSEPORT alone, a forgotten server of the same user would
    /// keep a share of the connections.
    static func checkFree(_ address: ClientAddress, port: UInt16) throws(SystemError) {
        close(try open(address, port: port, shared: false))
    }

    private static func open(_ address: ClientAddress, port: UInt16, shared: Bool) throws(SystemError) -> Int32 {
        let family = address.isIPv4 ? AF_INET : AF_INET6
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = try SystemCall.run("socket") { socket(family, type, 0) }
        do throws(SystemError) {
            try set(descriptor, SOL_SOCKET, SO_REUSEADDR)
            // Accepted sockets inherit this: answers are written whole, so waiting to fill a packet only delays.
            try set(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY)
            // The system takes an answer only a little ahead of what has left: a client that reads nothing shows at once,
            // instead of after the megabytes a socket would hold.
            try set(descriptor, Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, to: 131_072)
            // "::" takes IPv4 clients too, whatever the system's default is.
            if !address.isIPv4 { try set(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, to: 0) }
            if shared { try set(descriptor, SOL_SOCKET, SO_REUSEPORT) }
            try address.withSocketAddress(port: port) { pointer, length throws(SystemError) in
                try SystemCall.run("bind") { bind(descriptor, pointer, length) }
            }
            return descriptor
        } catch {
            close(descriptor)
            throw error
        }
    }

    private static func set(
        _ descriptor: Int32, _ level: Int32, _ option: Int32, to value: Int32 = 1
    ) throws(SystemError) {
        var value = value
        try SystemCall.run("setsockopt") {
            setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
        }
    }

    /// The port bound.
    func port() throws(SystemError) -> UInt16 {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        try withUnsafeMutablePointer(to: &storage) { pointer throws(SystemError) in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer throws(SystemError) in
                _ = try SystemCall.run("getsockname") { getsockname(descriptor, pointer, &length) }
            }
        }
        return ClientAddress.port(storage)
    }

    /// Accepts one connection, nil when none waits.
    func accept() throws(SystemError) -> (socket: Int32, peer: ClientAddress)? {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let flags = Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let accepted = try withUnsafeMutablePointer(to: &storage) { pointer throws(SystemError) in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer throws(SystemError) in
                try SystemCall.attempt("accept4") { accept4(descriptor, pointer, &length, flags) }
            }
        }
        return accepted.map { ($0, ClientAddress(storage)) }
    }
}

extension ClientAddress {
    /// The address in what accept filled.
    init(_ storage: sockaddr_storage) {
        self = withUnsafeBytes(of: storage) { bytes in
            if Int32(storage.ss_family) == AF_INET6 {
                return ClientAddress(v6: bytes.loadUnaligned(as: sockaddr_in6.self).sin6_addr)
            }
            return ClientAddress(v4: bytes.loadUnaligned(as: sockaddr_in.self).sin_addr)
        }
    }

    /// The port in what getsockname filled: at the same place for both families.
    static func port(_ storage: sockaddr_storage) -> UInt16 {
        withUnsafeBytes(of: storage) { UInt16(bigEndian: $0.loadUnaligned(as: sockaddr_in.self).sin_port) }
    }

    /// Lends the address in the form bind and connect take.
    func withSocketAddress(
        port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) throws(SystemError) -> Void
    ) throws(SystemError) {
        var storage = sockaddr_storage()
        let length = withUnsafeMutableBytes(of: &storage) { fill($0, port: port) }
        try withUnsafePointer(to: storage) { pointer throws(SystemError) in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer throws(SystemError) in
                try body(pointer, length)
            }
        }
    }

    private func fill(_ bytes: UnsafeMutableRawBufferPointer, port: UInt16) -> socklen_t {
        if isIPv4 {
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            inet_pton(AF_INET, text, &address.sin_addr)
            bytes.storeBytes(of: address, as: sockaddr_in.self)
            return socklen_t(MemoryLayout<sockaddr_in>.size)
        }
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = port.bigEndian
        inet_pton(AF_INET6, text, &address.sin6_addr)
        bytes.storeBytes(of: address, as: sockaddr_in6.self)
        return socklen_t(MemoryLayout<sockaddr_in6>.size)
    }
}
