import Glibc
import HTTPServer

/// A small strict HTTP/1.1 client: one connection a request, and an answer that must be framed to the byte.
struct SocketCarrier: Carrier {
    /// What was wrong with an answer, or with the connection.
    struct Problem: Error {
        let text: String
    }

    let port: UInt16

    func carry(_ request: TestRequest) throws -> Answer {
        let descriptor = try connect()
        defer { close(descriptor) }
        send(bytes(of: request), over: descriptor)
        let received = try receive(from: descriptor)
        return try read(received, as: request)
    }

    /// Sends the first part of a request and goes away, as when a line breaks; returns when the server has let go.
    func cut(_ request: TestRequest, after share: Double) throws {
        let descriptor = try connect()
        defer { close(descriptor) }
        let whole = bytes(of: request)
        send(Array(whole.prefix(Int(Double(whole.count) * share))), over: descriptor)
        shutdown(descriptor, Int32(SHUT_WR))
        var piece = [UInt8](repeating: 0, count: 4096)
        while recv(descriptor, &piece, piece.count, 0) > 0 {}
    }

    private func connect() throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard descriptor >= 0, result == 0 else { throw Problem(text: "connect: \(errno)") }
        return descriptor
    }

    private func bytes(of request: TestRequest) -> [UInt8] {
        var head = "\(request.method.rawValue) \(request.target) HTTP/1.1\r\n"
        for field in request.fields { head += "\(field.name): \(field.value)\r\n" }
        if let body = request.body { head += "Content-Length: \(body.count)\r\n" }
        return Array((head + "Connection: close\r\n\r\n").utf8) + (request.body ?? [])
    }

    /// A server may answer and close before it has taken everything: what it says counts, not that it stopped reading.
    private func send(_ bytes: [UInt8], over descriptor: Int32) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.send(
                    descriptor, buffer.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL)
                )
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    private func receive(from descriptor: Int32) throws -> [UInt8] {
        var received = [UInt8]()
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &piece, piece.count, 0)
            guard count > 0 else {
                if count < 0, received.isEmpty { throw Problem(text: "no answer: \(errno)") }
                return received
            }
            received += piece[..<count]
        }
    }

    /// RFC 9112, 7.1, without extensions and trailers. A cut body has no last chunk.
    private func whole(chunks bytes: [UInt8]) throws -> [UInt8] {
        var (body, rest) = ([UInt8](), bytes[...])
        while let end = rest.firstIndex(of: UInt8(ascii: "\r")) {
            guard let size = Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16) else { break }
            let start = end + 2
            guard size > 0 else { return body }
            guard start + size + 2 <= rest.endIndex else { break }
            body += rest[start..<(start + size)]
            rest = rest[(start + size + 2)...]
        }
        throw Problem(text: "a cut body")
    }

    private func read(_ bytes: [UInt8], as request: TestRequest) throws -> Answer {
        let end = Array("\r\n\r\n".utf8)
        guard let split = bytes.indices.first(where: { bytes[$0...].starts(with: end) }),
            let lineEnd = bytes.firstIndex(of: UInt8(ascii: "\r"))
        else { throw Problem(text: "no whole head") }
        let line = String(decoding: bytes[..<lineEnd], as: UTF8.self).split(separator: " ", maxSplits: 2)
        guard line.count == 3, line[0] == "HTTP/1.1", let status = Int(line[1]),
            let fields = Answer.fields(of: Array(bytes[(lineEnd + 2)..<(split + 2)]))
        else { throw Problem(text: "a broken head") }
        let isChunked = fields.contains { $0.name == "Transfer-Encoding" && $0.value == "chunked" }
        let rest = Array(bytes[(split + 4)...])
        let body = isChunked && request.method != .head ? try whole(chunks: rest) : rest
        let answer = Answer(to: request, status: status, fields: fields, body: body)
        if isChunked { return answer }
        guard let length = answer["Content-Length"].flatMap({ Int($0) }) else {
            guard answer.body.isEmpty else { throw Problem(text: "a body of no stated length") }
            return answer
        }
        guard answer.body.count == (request.method == .head ? 0 : length) else {
            throw Problem(text: "\(answer.body.count) bytes instead of \(length)")
        }
        return answer
    }
}
