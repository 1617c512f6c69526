import CLinux
import Glibc

extension EventLoop {
    /// How many connections a loop accepts before it looks at its others.
    static let acceptedAtOnce: Int32 = 64

    /// Accepts what waits, a bounded number at a time.
    /// - Returns: whether more may wait.
    @discardableResult
    func accept(_ index: Int) -> Bool {
        // An event of this round may be about a listener that a message of this round has closed.
        guard index < listeners.count else { return false }
        for _ in 0..<Self.acceptedAtOnce {
            do throws(SystemError) {
                guard let (socket, peer) = try listeners[index].socket.accept() else { return false }
                welcome(socket, peer, listeners[index].listener)
            } catch {
                // The client left while it waited; out of descriptors or memory: leave the listener alone for a
                // tick, or it would report the same connection for ever.
                if error.code != ECONNABORTED {
                    pause(index)
                    return false
                }
            }
        }
        return true
    }

    private func welcome(_ socket: Int32, _ peer: ClientAddress, _ listener: Listener) {
        guard ledger.admit(peer, isProxy: trustedProxies.trusts(peer)) else {
            return Transport.turnAway(
                socket, isSecure: listener.isSecure, retryAfter: limits.retryAfterSeconds, scratch: sendScratch)
        }
        guard let transport = Self.transport(socket, listener) else {
            ledger.release(peer)
            close(socket)
            return
        }
        let connection = connections.insert {
            Connection(key: $0, peer: peer, listener: listener, transport: transport, loop: self)
        }
        do throws(SystemError) {
            let events = EPOLLIN.rawValue | EPOLLOUT.rawValue | EPOLLRDHUP.rawValue | EPOLLET.rawValue
            try add(socket, key: connection.key, events: events)
        } catch {
            return connection.abandon()
        }
        if !isTicking { setTicking(true) }
        watch(connection)
    }

    /// How to speak over an accepted socket, nil when there is no memory for it.
    private static func transport(_ socket: Int32, _ listener: Listener) -> Transport? {
        guard let certificate = listener.certificate else { return .plain(socket) }
        do throws(TLSError) {
            return .tls(try TLSSession(certificate.current, socket: socket))
        } catch {
            return nil
        }
    }

    private func pause(_ index: Int) {
        var event = epoll_event()
        epoll_ctl(epoll, EPOLL_CTL_DEL, listeners[index].socket.descriptor, &event)
        listeners[index].isPaused = true
        setTicking(true)
    }

    func resumeListeners() {
        for index in listeners.indices where listeners[index].isPaused {
            do throws(SystemError) {
                let key = Key.firstListener - UInt64(index)
                try add(listeners[index].socket.descriptor, key: key, events: EPOLLIN.rawValue)
                listeners[index].isPaused = false
            } catch {
                // No memory for the entry: the next tick tries again.
                return
            }
        }
    }

    /// Whether requests not whole yet hold more than this loop's share.
    var holdsTooMuch: Bool { heldBytes > share.heldBytes }

    /// Notes a handshake, and ends the oldest when there are too many.
    func beginHandshake(_ connection: Connection) {
        if handshakes.count >= share.handshakes { connections[handshakes[0]]?.abandon() }
        handshakes.append(connection.key)
    }

    /// Notes that a handshake is over.
    func endHandshake(_ connection: Connection) {
        if let index = handshakes.firstIndex(of: connection.key) { handshakes.remove(at: index) }
    }
}
