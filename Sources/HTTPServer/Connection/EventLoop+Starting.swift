import CLinux
import Dispatch
import Glibc

extension EventLoop {
    /// The epoll set of a loop, with what wakes it and what times it: all three or none.
    static func openDescriptors() throws(SystemError) -> (epoll: Int32, wake: Int32, timer: Int32) {
        var opened: [Int32] = []
        do throws(SystemError) {
            opened.append(try SystemCall.run("epoll_create1") { epoll_create1(Int32(EPOLL_CLOEXEC)) })
            opened.append(try SystemCall.run("eventfd") { eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC)) })
            opened.append(
                try SystemCall.run("timerfd_create") { timerfd_create(CLOCK_MONOTONIC, O_NONBLOCK | O_CLOEXEC) })
            try add(opened[1], to: opened[0], key: Key.mailbox, events: EPOLLIN.rawValue)
            try add(opened[2], to: opened[0], key: Key.timer, events: EPOLLIN.rawValue)
            return (opened[0], opened[1], opened[2])
        } catch {
            for descriptor in opened { close(descriptor) }
            throw error
        }
    }

    /// Begins to accept on `sockets`. Called once, before anything else.
    func start(_ sockets: [(ListeningSocket, Listener)]) throws(SystemError) {
        listeners = sockets.map { ($0.0, $0.1, false) }
        source.setEventHandler { @Sendable [self] in handleEvents() }
        source.resume()
        // From here on everything but the epoll set, which the system guards, belongs to the loop's thread.
        for (index, (socket, _)) in sockets.enumerated() {
            try add(socket.descriptor, key: Key.firstListener - UInt64(index), events: EPOLLIN.rawValue)
        }
    }

    /// Ends a loop that was never started. Dispatch traps when a source is let go that never ran, so this one runs first.
    func discard() {
        source.setEventHandler {}
        source.resume()
        finishStopping()
    }

    func add(_ descriptor: Int32, key: UInt64, events: UInt32) throws(SystemError) {
        try Self.add(descriptor, to: epoll, key: key, events: events)
    }

    private static func add(
        _ descriptor: Int32, to epoll: Int32, key: UInt64, events: UInt32
    ) throws(SystemError) {
        var event = epoll_event()
        event.events = events
        event.data.u64 = key
        try SystemCall.run("epoll_ctl") { epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) }
    }
}
