import Glibc

/// A connection to the virus scanner, which gives up after a while.
struct ScannerConnection: ~Copyable {
    private let descriptor: Int32
    private let end: Int

    private init(_ descriptor: Int32, patienceSeconds: Int) {
        self.descriptor = descriptor
        end = Self.milliseconds() + patienceSeconds * 1000
        // Connecting waits too, where many others do.
        var patience = timeval(tv_sec: patienceSeconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    /// Nil when nobody listens at `path`.
    static func open(_ path: String, patienceSeconds: Int) -> ScannerConnection? {
        do {
            let connection = ScannerConnection(try ControlAddress.socket(), patienceSeconds: patienceSeconds)
            let descriptor = connection.descriptor
            guard try ControlAddress.with(path, { connect(descriptor, $0, $1) == 0 }) else { return nil }
            return connection
        } catch {
            return nil
        }
    }

    deinit { close(descriptor) }

    /// False when the scanner went away or took too long.
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            guard wait(for: POLLOUT) else { return false }
            let count = bytes.withUnsafeBytes {
                Glibc.send(
                    descriptor, $0.baseAddress?.advanced(by: sent), $0.count - sent,
                    Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// What comes until NUL, the end, `longest` bytes, or the end of patience.
    func reply(longest: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 256)
        while bytes.count < longest, bytes.last != 0, wait(for: POLLIN) {
            let count = recv(descriptor, &piece, piece.count, Int32(MSG_DONTWAIT))
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        return bytes
    }

    private func wait(for events: Int32) -> Bool {
        var state = pollfd(fd: descriptor, events: Int16(events), revents: 0)
        while true {
            let left = end - Self.milliseconds()
            guard left > 0 else { return false }
            let count = poll(&state, 1, Int32(left))
            if count >= 0 || errno != EINTR { return count > 0 }
        }
    }

    private static func milliseconds() -> Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    }
}
