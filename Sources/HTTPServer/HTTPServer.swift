import Dispatch
import Glibc
import Locking

/// An HTTP/1.1 server.
///
/// `start` binds and returns; requests are answered on loops of its own until `stop`.
public final class HTTPServer: Sendable {
    private enum State {
        case ready
        case running([EventLoop])
        case stopped
    }

    private let configuration: HTTPServerConfiguration
    private let handler: any HTTPHandler
    private let ledger: ConnectionLedger
    private let state = Locked(State.ready)
    private let loopsRunning = DispatchGroup()
    private let certificates: [TLSCertificate?]
    private let watch: CertificateWatch

    /// A server that asks `handler`, except where a listener has its own.
    /// - Throws: `TLSError` when a certificate or its key cannot be used, `SystemError` when the process's limit of
    ///   descriptors cannot be read or raised.
    public init(configuration: HTTPServerConfiguration, handler: any HTTPHandler) throws {
        self.configuration = configuration
        self.handler = handler
        certificates = try configuration.listeners.map { try $0.tls.map { try TLSCertificate($0) } }
        watch = CertificateWatch(certificates.compactMap(\.self), report: configuration.reportCertificate)
        let maximum = try Self.room(for: configuration.limits.connections)
        ledger = ConnectionLedger(
            maximum: maximum, maximumPerAddress: configuration.limits.connectionsPerAddress)
    }

    /// How many connections the process has descriptors for, at most `wanted`. The soft limit is raised for them as far
    /// as the hard limit goes: its usual 1,024 is for programs that use select.
    private static func room(for wanted: Int) throws(SystemError) -> Int {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        try SystemCall.run("getrlimit") { getrlimit(resource, &limit) }
        // A few descriptors stay for files, databases and mail: a server without any cannot even log.
        let others = 128
        limit.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, rlim_t(wanted + others)))
        try SystemCall.run("setrlimit") { setrlimit(resource, &limit) }
        let descriptors = Int(clamping: limit.rlim_cur)
        return max(1, min(wanted, descriptors - min(others, descriptors / 2)))
    }

    /// Binds every listener and begins to answer. It can be called once.
    /// - Returns: the addresses bound, in the order of the listeners.
    /// - Throws: `SystemError` when an address is in use or cannot be bound.
    public func start() throws(SystemError) -> [BoundAddress] {
        // A client that has left must cost an error code, not the process; TLS writes without MSG_NOSIGNAL.
        signal(SIGPIPE, SIG_IGN)
        let listeners = zip(configuration.listeners, certificates).map {
            Listener(handler: $0.handler ?? handler, certificate: $1)
        }
        let (addresses, sockets) = try bind()
        let loops = try makeLoops(for: sockets.joined().map(\.descriptor))
        for (loop, sockets) in zip(loops, sockets) { try loop.start(Array(zip(sockets, listeners))) }
        state.withLock { $0 = .running(loops) }
        watch.start()
        return addresses
    }

    /// The loops; when one cannot be made, none, and `sockets` are closed.
    private func makeLoops(for sockets: [Int32]) throws(SystemError) -> [EventLoop] {
        var loops: [EventLoop] = []
        do throws(SystemError) {
            for index in 0..<configuration.loops {
                let group = loopsRunning
                let loop = try EventLoop(index: index, configuration: configuration, ledger: ledger) { group.leave() }
                loopsRunning.enter()
                loops.append(loop)
            }
            return loops
        } catch {
            for loop in loops { loop.discard() }
            for socket in sockets { close(socket) }
            throw error
        }
    }

    /// The sockets of every loop, one a listener.
    private func bind() throws(SystemError) -> ([BoundAddress], [[ListeningSocket]]) {
        var addresses: [BoundAddress] = []
        var sockets = Array(repeating: [ListeningSocket](), count: configuration.loops)
        do throws(SystemError) {
            for listener in configuration.listeners {
                guard let address = ClientAddress(listener.host) else {
                    throw SystemError(call: "bind \(listener.host)", code: EINVAL)
                }
                if listener.port != 0 { try ListeningSocket.checkFree(address, port: listener.port) }
                var port = listener.port
                for index in sockets.indices {
                    let socket = try ListeningSocket(address, port: port)
                    sockets[index].append(socket)
                    port = try socket.port()
                }
                addresses.append(BoundAddress(address: address, port: port, isSecure: listener.tls != nil))
            }
            return (addresses, sockets)
        } catch {
            for socket in sockets.joined() { close(socket.descriptor) }
            throw error
        }
    }

    /// Stops: no new connections, idle ones end, requests that have begun are answered. Returns when all is done, or
    /// when `graceSeconds` are over and the rest has been cut.
    public func stop(graceSeconds: Int = 10) {
        beginStopping()
        if loopsRunning.wait(timeout: .now() + .seconds(graceSeconds)) == .timedOut { stopNow() }
    }

    /// Tells every loop to stop, and waits for none.
    func beginStopping() {
        watch.stop()
        post(.stop)
    }

    /// Stops at once, cutting what is under way. It can be called while `stop` waits, and makes that return.
    public func stopNow() {
        watch.stop()
        post(.stopNow)
        loopsRunning.wait()
        state.withLock { $0 = .stopped }
    }

    /// Reads the certificates again, as after SIGHUP. Connections go on; those of a listener whose files cannot be used
    /// keep the certificate they have.
    /// - Throws: `TLSError` for the first listener whose files cannot be used.
    public func reloadCertificates() throws(TLSError) {
        for certificate in certificates.compactMap(\.self) { try certificate.reload() }
    }

    private func post(_ message: EventLoop.Message) {
        let loops: [EventLoop] = state.withLock { state in
            if case .running(let loops) = state { loops } else { [] }
        }
        for loop in loops { loop.post(message) }
    }

    /// The counters now.
    public var counters: HTTPServerCounters { ledger.counters }
}
