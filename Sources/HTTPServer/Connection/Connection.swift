import CLinux

/// One client's connection. It belongs to its loop: nothing of it is touched from anywhere else.
///
/// Bytes are read only when the phase wants them, so a client that sends faster than we answer waits in its own
/// socket. An idle connection holds this object and no buffer.
final class Connection {
    let key: UInt64
    let peer: ClientAddress
    let listener: Listener
    // unsafe: the loop holds every connection in its table and is kept alive by the events it is handling, so it cannot
    // be gone while a connection runs; counting references to it would cost a fortieth of a small request.
    unowned(unsafe) let loop: EventLoop
    var transport: Transport
    var patience: Patience
    /// When the loop's list of deadlines will look at this connection.
    var looksAt = Int64.max

    // What follows is for this type's other files only.

    /// Received bytes that belong to nothing read yet.
    var stored: [UInt8] = []
    /// The parser of a head of which only a part has come.
    var parser: Box<RequestParser>?
    var exchange: Exchange?
    var served = 0
    /// What the loop counts of `stored` and of the body being read.
    var held = 0
    private var lingered = 0
    private var isReadable = false
    var isWritable = true
    private var sawHangUp = false
    var isDestroyed = false
    /// How much this connection may still do before the loop turns to the others.
    var allowance = 0
    /// Requests, reads and writes a connection may make in one turn.
    private static let turn = 64

    init(key: UInt64, peer: ClientAddress, listener: Listener, transport: Transport, loop: EventLoop) {
        self.key = key
        self.peer = peer
        self.listener = listener
        self.transport = transport
        self.loop = loop
        patience = Patience(transport.isTLS ? .handshake : .head, now: loop.now, limits: loop.limits)
    }

    /// Whether nothing is being read, answered or said farewell to.
    var isIdle: Bool {
        exchange == nil && stored.isEmpty && [.idle, .head, .handshake].contains(patience.phase)
    }

    /// Ends the connection, unless a request has come that the loop has not been told of yet.
    func endIfIdle() {
        isReadable = true
        advance()
        if isIdle { abandon() }
    }

    /// Takes the events that epoll reports. They come once (edge-triggered), so they are kept.
    func handle(_ events: UInt32) {
        // TLS may have to write to read and read to write: any event may be the one it waits for.
        if transport.isTLS, patience.phase != .handshake { (isReadable, isWritable) = (true, true) }
        if events & (EPOLLIN.rawValue | EPOLLRDHUP.rawValue | EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0 {
            isReadable = true
        }
        if events & (EPOLLRDHUP.rawValue | EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0 { sawHangUp = true }
        if events & (EPOLLOUT.rawValue | EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0 { isWritable = true }
        advance()
    }

    /// Goes over to another phase.
    func wait(_ phase: Patience.Phase) { patience.enter(phase, now: loop.now, limits: loop.limits) }

    /// Goes on until the client or a queue must act.
    func advance() {
        allowance = Self.turn
        if patience.phase == .handshake { shakeHands() }
        if patience.phase == .answer { flush() }
        while !isDestroyed, wantsBytes, allowance > 0 {
            if !stored.isEmpty, patience.phase == .idle || patience.phase == .body {
                readStored()
                if !wantsBytes { break }
            }
            guard isReadable else { break }
            allowance -= 1
            receive()
        }
        if isDestroyed { return }
        countHeld()
        loop.watch(self)
        if allowance <= 0 { loop.callAgain(self) }
    }

    private var wantsBytes: Bool {
        switch patience.phase {
        case .idle, .head, .body, .lingering: true
        case .handshake, .working, .piece, .answer: false
        }
    }

    private func shakeHands() {
        // OpenSSL takes tens of kilobytes for a handshake: not for somebody who only connects.
        guard case .tls(let session) = transport, isReadable || session.hasBegun else { return }
        if !session.hasBegun { loop.beginHandshake(self) }
        do throws(SystemError) {
            if try session.handshake() {
                loop.endHandshake(self)
                wait(.head)
            }
        } catch {
            abandon()
        }
    }

    private func receive() {
        do throws(SystemError) {
            let received =
                patience.phase == .lingering
                ? try transport.drop(into: loop.scratch) : try transport.read(into: loop.scratch)
            switch received {
            case .bytes(let count, let isShort):
                // After a hang-up no further event will come: read until the end shows.
                if isShort, !sawHangUp { isReadable = false }
                // The scratch memory outlives this call, and nobody reads into it before it returns.
                take(
                    Span(_unsafeElements: UnsafeBufferPointer(loop.scratch.bindMemory(to: UInt8.self)).prefixed(count)))
            case .nothingYet: isReadable = false
            case .end: receivedEnd()
            }
        } catch {
            abandon()
        }
    }

    private func take(_ bytes: Span<UInt8>) {
        if patience.phase == .lingering {
            lingered += bytes.count
            if lingered > loop.limits.lingerBytes { abandon() }
        } else if stored.isEmpty {
            let consumed = consume(bytes)
            if consumed < bytes.count {
                stored = bytes.extracting(consumed...).withUnsafeBufferPointer { Array($0) }
            }
        } else {
            bytes.withUnsafeBufferPointer { stored.append(contentsOf: $0) }
            readStored()
        }
    }

    private func readStored() {
        let bytes = stored
        stored = []
        let consumed = consume(bytes.span)
        if isDestroyed || consumed == bytes.count { return }
        stored = consumed == 0 ? bytes : Array(bytes[consumed...])
    }

    /// Reads heads and bodies off the front of `bytes` while the phase wants them.
    /// - Returns: the bytes consumed; the rest is to be kept.
    private func consume(_ bytes: Span<UInt8>) -> Int {
        var position = 0
        while position < bytes.count, !isDestroyed, allowance > 0 {
            switch patience.phase {
            case .idle, .head:
                guard readHead(bytes, &position) else { return position }
            case .body:
                readBody(bytes, &position)
            case .lingering:
                return bytes.count
            case .handshake, .working, .piece, .answer:
                return position
            }
        }
        return position
    }

    /// Reads a head; false when more bytes are needed.
    private func readHead(_ bytes: Span<UInt8>, _ position: inout Int) -> Bool {
        let rest = bytes.extracting(position...)
        // Taken out, so that what it has read is not held twice and copied at the next line.
        var parser = self.parser.take()?.value ?? RequestParser()
        switch parser.parse(rest, limits: loop.limits) {
        case .incomplete:
            self.parser = Box(parser)
            if patience.phase == .idle { wait(.head) }
            return false
        case .complete:
            position += parser.head.length
            served += 1
            allowance -= 1
            begin(parser.head, bodyHasBegun: position < bytes.count)
        case .malformed(let refusal):
            position = bytes.count
            refuse(refusal, unreadable: rest)
        }
        return true
    }

    private func readBody(_ bytes: Span<UInt8>, _ position: inout Int) {
        guard let exchange, var reader = exchange.body else { return }
        exchange.body = nil
        do throws(HTTPRefusal) {
            let start = position
            let result = try reader.read(bytes, from: position)
            position = result.position
            patience.moved(position - start, now: loop.now, limits: loop.limits)
            switch result.progress {
            case .more: exchange.body = reader
            case .complete: respond(exchange, try reader.finish(loop.limits))
            case .abandoned:
                exchange.persists = false
                respond(exchange, .none)
            }
        } catch {
            position = bytes.count
            refuse(error)
        }
    }

    /// The client will send no more. A request it has sent whole is still answered.
    private func receivedEnd() {
        isReadable = false
        switch patience.phase {
        case .head where !stored.isEmpty: refuseStored(.badRequest("the connection ended inside a head"))
        case .body: refuse(.badRequest("the connection ended inside a body"))
        default: abandon()
        }
    }
}

/// A value that is only sometimes there, kept out of the object that has it.
final class Box<Value> {
    let value: Value

    init(_ value: Value) { self.value = value }
}

extension UnsafeBufferPointer {
    /// The first `count` elements, in place.
    func prefixed(_ count: Int) -> UnsafeBufferPointer { UnsafeBufferPointer(rebasing: self[..<count]) }
}
