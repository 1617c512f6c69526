import CLinux
import Dispatch
import Glibc
import Locking

/// A place to listen at, as the loops see it.
struct Listener: Sendable {
    let handler: any HTTPHandler
    let certificate: TLSCertificate?

    var isSecure: Bool { certificate != nil }
}

/// One loop: an epoll set with a listening socket per listener and its share of the connections, driven by one
/// Dispatch source on a serial queue.
final class EventLoop: @unchecked Sendable {
    // Sendable: everything mutable is touched only on `queue`, but for `mailbox`, which has its lock.

    /// What has been posted and not read.
    private struct Mailbox {
        var messages: [Message] = []
        var isClosed = false
    }

    /// Keys of the epoll set that are no connection: the listeners count down from the mailbox's.
    enum Key {
        static let timer = UInt64.max
        static let mailbox = UInt64.max - 1
        static let firstListener = UInt64.max - 2
        static let lastListener = UInt64.max - 1_024
    }

    let limits: HTTPLimits
    let trustedProxies: TrustedProxies
    let compresses: Bool
    let ledger: ConnectionLedger
    private let tally: RequestTally
    /// Where every connection of this loop reads into, one at a time.
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    /// Where TLS gathers a record to send.
    let sendScratch = UnsafeMutableRawBufferPointer.allocate(byteCount: TLSSession.recordBytes, alignment: 16)
    /// Milliseconds, as of the events being handled.
    private(set) var now = Monotonic.milliseconds()
    private(set) var isStopping = false

    private let queue: DispatchQueue
    let source: any DispatchSourceRead
    let epoll: Int32
    private let wake: Int32
    private let timer: Int32
    var isTicking = false
    /// Connections that have more to do than one turn allows.
    private var unfinished: [UInt64] = []
    /// What requests not whole yet hold in memory.
    var heldBytes = 0
    /// The handshakes under way, the oldest first.
    var handshakes: [UInt64] = []
    /// This loop's share of what all may hold together.
    let share: (heldBytes: Int, handshakes: Int)
    private var events: [epoll_event]
    var listeners: [(socket: ListeningSocket, listener: Listener, isPaused: Bool)] = []
    var connections = ConnectionTable()
    private var wheel: DeadlineWheel
    private var ids = RequestIDSource()
    private var clock = DateClock()
    private let mailbox = Locked(Mailbox())
    private let whenEmpty: @Sendable () -> Void

    init(
        index: Int, configuration: HTTPServerConfiguration, ledger: ConnectionLedger,
        whenEmpty: @escaping @Sendable () -> Void
    )
        throws(SystemError)
    {
        limits = configuration.limits
        share = (limits.unreadBytes / configuration.loops, max(1, limits.handshakes / configuration.loops))
        trustedProxies = configuration.trustedProxies
        compresses = configuration.compresses
        self.ledger = ledger
        tally = ledger.makeTally()
        self.whenEmpty = whenEmpty
        events = Array(repeating: epoll_event(), count: 256)
        wheel = DeadlineWheel(now: Monotonic.milliseconds())
        (epoll, wake, timer) = try Self.openDescriptors()
        queue = DispatchQueue(label: "http.loop.\(index)")
        // Last, because Dispatch traps when a source is let go that never ran.
        source = DispatchSource.makeReadSource(fileDescriptor: epoll, queue: queue)
    }

    deinit {
        scratch.deallocate()
        sendScratch.deallocate()
    }

    /// Leaves a message for the loop, from any thread.
    func post(_ message: Message) {
        mailbox.withLock { mailbox in
            // A loop that has stopped has closed its descriptor, and the number may be another file's by now.
            guard !mailbox.isClosed else { return }
            mailbox.messages.append(message)
            if mailbox.messages.count == 1 { eventfd_write(wake, 1) }
        }
    }

    /// Handles events until none has come for a moment. Going back to Dispatch and being called again costs two
    /// switches of threads, a quarter of a small request: while there is traffic the loop waits for it here.
    func handleEvents() {
        while true {
            let count = nextEvents()
            guard count > 0 || !unfinished.isEmpty else { return }
            now = Monotonic.milliseconds()
            for index in 0..<count { handle(events[index].data.u64, events[index].events) }
            let turn = unfinished
            unfinished = []
            for key in turn { connections[key]?.advance() }
            if source.isCancelled { return }
        }
    }

    /// The number of events that have come, 0 when none came for a moment. Before the loop goes to sleep it gives way
    /// once and looks again: who was just answered often asks again at once, and to be woken costs more than a small
    /// request.
    private func nextEvents() -> Int {
        var count = epoll_wait(epoll, &events, Int32(events.count), 0)
        guard count == 0, unfinished.isEmpty else { return Int(max(0, count)) }
        sched_yield()
        count = epoll_wait(epoll, &events, Int32(events.count), 0)
        if count == 0 { count = epoll_wait(epoll, &events, Int32(events.count), Self.stay) }
        return Int(max(0, count))
    }

    /// How long the loop waits for more before it goes back to Dispatch, in milliseconds.
    private static let stay: Int32 = 10

    private func handle(_ key: UInt64, _ events: UInt32) {
        switch key {
        case Key.timer: tick()
        case Key.mailbox: readMailbox()
        case Key.lastListener...Key.firstListener: accept(Int(Key.firstListener - key))
        default: connections[key]?.handle(events)
        }
    }

    private func readMailbox() {
        var count: eventfd_t = 0
        eventfd_read(wake, &count)
        let messages = mailbox.withLock { mailbox in
            defer { mailbox.messages = [] }
            return mailbox.messages
        }
        for message in messages { handle(message) }
    }

    private func handle(_ message: Message) {
        switch message {
        case .answer(let key, let response):
            guard let connection = connections[key], let exchange = connection.exchange else { return }
            connection.send(response, for: exchange)
            connection.advance()
        case .piece(let key, let piece, let isLast): connections[key]?.take(piece: piece, isLast: isLast)
        case .pieceFailed(let key): connections[key]?.abandon()
        case .stop: stop()
        case .stopNow:
            stop()
            for connection in connections.all { connection.abandon() }
        }
    }
}

extension EventLoop {
    /// Puts a connection in the list of deadlines when it must be looked at earlier than it will be.
    func watch(_ connection: Connection) {
        guard let deadline = connection.patience.deadline, deadline < connection.looksAt else { return }
        connection.looksAt = deadline
        wheel.insert(connection.key, at: deadline)
    }

    /// Gives the connection another turn after the others have had theirs.
    func callAgain(_ connection: Connection) { unfinished.append(connection.key) }

    private func tick() {
        var expirations: UInt64 = 0
        read(timer, &expirations, 8)
        resumeListeners()
        for key in wheel.due(now: now) {
            guard let connection = connections[key] else { continue }
            connection.looksAt = .max
            if let deadline = connection.patience.deadline, deadline <= now { connection.expire() }
            if connections[key] != nil { watch(connection) }
        }
        if connections.isEmpty, !listeners.contains(where: \.isPaused) { setTicking(false) }
    }

    func setTicking(_ ticks: Bool) {
        isTicking = ticks
        let span = timespec(tv_sec: 0, tv_nsec: ticks ? Int(DeadlineWheel.span) * 1_000_000 : 0)
        var setting = itimerspec(it_interval: span, it_value: span)
        timerfd_settime(timer, 0, &setting, nil)
    }

    /// The date for an answer's head, made once a second.
    func date() -> [UInt8] { clock.bytes() }

    func nextRequestID() -> RequestID { ids.next() }

    func finished(_ exchange: HTTPExchange, on listener: Listener) {
        tally.count(exchange)
        listener.handler.finished(exchange)
    }

    /// Lets go of a connection that is destroyed.
    func forget(_ connection: Connection) {
        connections.remove(connection.key)
        ledger.release(connection.peer)
        if isStopping, connections.isEmpty { finishStopping() }
    }

    /// Takes no more connections, lets what is begun be finished and ends what is idle.
    private func stop() {
        guard !isStopping else { return }
        // Who is in the queue of the listener has been connected by the system already: serve them.
        for index in listeners.indices {
            // Not more than the queue can hold: whoever goes on connecting does not hold up the stop.
            var rounds = ListeningSocket.backlog / Self.acceptedAtOnce
            while rounds > 0, accept(index) { rounds -= 1 }
        }
        isStopping = true
        for listener in listeners { close(listener.socket.descriptor) }
        listeners = []
        for connection in connections.all where connection.isIdle { connection.endIfIdle() }
        if connections.isEmpty { finishStopping() }
    }

    func finishStopping() {
        guard !source.isCancelled else { return }
        mailbox.withLock { $0 = Mailbox(isClosed: true) }
        let descriptors = [epoll, wake, timer]
        let whenEmpty = whenEmpty
        source.setCancelHandler { @Sendable in
            for descriptor in descriptors { close(descriptor) }
            whenEmpty()
        }
        source.cancel()
    }
}
