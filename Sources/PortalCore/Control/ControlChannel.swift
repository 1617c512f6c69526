import FoundationEssentials
import Glibc

/// One end of a connection: lines of JSON both ways. Used by one thread at a time.
final class ControlChannel {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private static let longestLine = 1 << 20

    /// Takes over `descriptor`.
    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Gives up waiting for the other end after so many seconds; 0 waits for ever.
    func setTimeouts(read: Int, write: Int) {
        for (option, seconds) in [(SO_RCVTIMEO, read), (SO_SNDTIMEO, write)] {
            var time = timeval(tv_sec: seconds, tv_usec: 0)
            // A refusal only means that a dead end is noticed later.
            _ = setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
        }
    }

    /// Sends a message.
    ///
    /// - Throws: `ControlFailure` when the other end is gone or does not take it in time.
    func send(_ message: some Encodable) throws {
        var line = Array(try JSONEncoder().encode(message))
        line.append(UInt8(ascii: "\n"))
        var sent = 0
        while sent < line.count {
            let count = line.withUnsafeBytes { bytes in
                Glibc.send(
                    descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw ControlFailure.system(errno: errno) }
            sent += count
        }
    }

    /// The next message; nil when the other end has closed.
    ///
    /// - Throws: `ControlFailure`.
    func receive<Message: Decodable>(_ type: Message.Type) throws -> Message? {
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Data(buffer[..<end])
                buffer.removeSubrange(...end)
                do {
                    return try JSONDecoder().decode(type, from: line)
                } catch {
                    throw ControlFailure.malformed
                }
            }
            guard buffer.count < Self.longestLine else { throw ControlFailure.malformed }
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            let count = recv(descriptor, &piece, piece.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw ControlFailure.system(errno: errno) }
            guard count > 0 else { return nil }
            buffer += piece[..<count]
        }
    }
}

/// The address of a Unix socket.
enum ControlAddress {
    /// Calls `body` with the address of the socket at `path`, whatever its length.
    ///
    /// - Throws: `ControlFailure.noServer` when its folder cannot be opened, or what `body` throws.
    static func with<Result>(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) throws -> Result
    ) throws -> Result {
        guard path.utf8.count >= longestPath else { return try withShort(path, body) }
        // An address holds 107 bytes. Through an open folder any path is short (proc(5), /proc/pid/fd).
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        let folder = open(String(path[..<slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw ControlFailure.noServer }
        defer { close(folder) }
        return try withShort("/proc/self/fd/\(folder)\(path[slash...])", body)
    }

    private static let longestPath = MemoryLayout.size(ofValue: sockaddr_un().sun_path)

    private static func withShort<Result>(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) throws -> Result
    ) throws -> Result {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        return try withUnsafePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                try body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    /// A new stream socket.
    static func socket() throws -> Int32 {
        let descriptor = Glibc.socket(
            AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw ControlFailure.system(errno: errno) }
        return descriptor
    }
}
