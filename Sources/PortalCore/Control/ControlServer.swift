import Dispatch
import Glibc
import Locking

/// Listens on the data directory's socket, so that commands can hand their work to the process that holds it.
///
/// Only the directory's user can connect (mode 0600 in a folder of mode 0700). A few may wait at a time; work itself
/// is done one after another. Who goes away while work is done misses its report; the work goes on.
public final class ControlServer: @unchecked Sendable {
    // Sendable: all is set once; a Dispatch source takes calls from any thread, and only `cancel` is called.

    /// Does one kind of work; it may tell of the way, and its result is the last answer.
    public typealias Handler =
        @Sendable (ControlRequest, _ progress: @escaping ImportProgress.Sink) throws -> ControlAnswer

    private let path: String
    private let handlers: [String: Handler]
    private let source: any DispatchSourceRead
    private let accepting = DispatchQueue(label: "control.accept")
    private let talking = DispatchQueue(label: "control.talk", attributes: .concurrent)
    private let working = DispatchQueue(label: "control.work")
    private let open = Locked<Int>(0)

    /// Beyond this, a connection is closed at once: commands are few, and each holds a thread.
    private static let mostConnections = 8
    private static let requestSeconds = 5
    private static let answerSeconds = 5

    /// Listens at `path`, taking the place of the socket of a server that is gone. The caller holds the lock.
    ///
    /// - Parameter handlers: who does what, by `ControlRequest.command`.
    /// - Throws: `ControlFailure`.
    public init(path: String, handlers: [String: Handler]) throws {
        self.path = path
        self.handlers = handlers
        let listening = try Self.listen(at: path)
        source = DispatchSource.makeReadSource(fileDescriptor: listening, queue: accepting)
        source.setCancelHandler { close(listening) }
        source.setEventHandler { [weak self] in self?.accept(from: listening) }
        source.resume()
    }

    deinit {
        source.cancel()
    }

    /// Takes no more requests; those begun go on.
    public func stop() {
        source.cancel()
        unlink(path)
    }

    private static func listen(at path: String) throws -> Int32 {
        let descriptor = try ControlAddress.socket()
        do {
            // Left by a server that did not end well; nobody else can have it, since the caller holds the lock.
            unlink(path)
            let bound = try ControlAddress.with(path) { Glibc.bind(descriptor, $0, $1) }
            guard bound == 0, chmod(path, 0o600) == 0, Glibc.listen(descriptor, 16) == 0,
                fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0
            else { throw ControlFailure.system(errno: errno) }
            return descriptor
        } catch {
            close(descriptor)
            throw error
        }
    }

    private func accept(from listening: Int32) {
        while true {
            let descriptor = Glibc.accept(listening, nil, nil)
            if descriptor < 0, errno == EINTR { continue }
            // Nobody waits any more; or no descriptor is free, and then the source fires again.
            guard descriptor >= 0 else { return }
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            let isWelcome = open.withLock { count in
                guard count < Self.mostConnections else { return false }
                count += 1
                return true
            }
            guard isWelcome else {
                close(descriptor)
                continue
            }
            talking.async {
                self.talk(ControlChannel(descriptor))
                self.open.withLock { $0 -= 1 }
            }
        }
    }

    private func talk(_ channel: ControlChannel) {
        channel.setTimeouts(read: Self.requestSeconds, write: Self.answerSeconds)
        let listener = Listener(channel)
        do {
            guard let request = try channel.receive(ControlRequest.self) else { return }
            guard let handler = handlers[request.command] else {
                listener.tell(.failed("commande inconnue du serveur : \(request.command)"))
                return
            }
            let answer = try working.sync { try handler(request) { listener.tell(.progress($0)) } }
            listener.tell(answer)
        } catch let failure as ImportFailure {
            listener.tell(.failed(failure.message))
        } catch {
            listener.tell(.failed("\(error)"))
        }
    }

    /// The client, as long as it listens. A client that is gone or stuck is told nothing more, and the work goes on.
    private final class Listener: @unchecked Sendable {
        // Sendable: the work tells from one thread at a time, and `talk` only before and after it.
        private let channel: ControlChannel
        private var isThere = true

        init(_ channel: ControlChannel) {
            self.channel = channel
        }

        func tell(_ answer: ControlAnswer) {
            guard isThere else { return }
            do {
                try channel.send(answer)
            } catch {
                isThere = false
            }
        }
    }
}

extension ControlServer {
    /// The work of `import`.
    public static func importHandler(_ importer: RegistryImporter) -> Handler {
        { request, progress in
            let files = ImportRequest(paths: request.arguments, isDryRun: request.flags.contains("dry-run"))
            return .imported(try importer.run(files, progress: progress))
        }
    }
}
