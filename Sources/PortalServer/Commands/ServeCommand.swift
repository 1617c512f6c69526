import ArgumentParser
import Dispatch
import Glibc
import HTTPServer
import Logging
import PortalCore

/// `serve`: the portal, until a signal ends it.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Sert le portail (la commande par défaut).")

    @OptionGroup var options: ServeOptions

    func run() async throws {
        let settings = try ServerSettings(options, try await SettingSource(file: options.config))
        // Started by the operator's shell or a service manager, whose closed pipe must not end the portal.
        signal(SIGPIPE, SIG_IGN)
        let running = try RunningPortal(settings, seed: options.seedRegistry)
        // Before anybody is told that the portal is there: who reads that line may end it right away.
        let signals = Signals(onHangup: running.reloadCertificates)
        for address in running.addresses { print("listening on \(address)") }
        fflush(nil)
        await signals.termination()
        running.stop()
        // A second signal must find its handler for as long as the stop takes.
        withExtendedLifetime(signals) {}
    }
}

/// The signals that end the portal, from its making until nobody holds it.
///
/// Sendable: the sources are made here and only held; Dispatch itself calls their handlers, on one serial queue.
final class Signals: @unchecked Sendable {
    private let sources: [any DispatchSourceSignal]
    private let first: AsyncStream<Void>

    /// Takes the signals; when it returns, none is lost. Each SIGHUP calls `onHangup`.
    init(onHangup: @escaping @Sendable () -> Void) {
        let (first, arrival) = AsyncStream.makeStream(of: Void.self)
        let isFirst = FirstTime()
        let end = Self.handler(isFirst, arrival)
        let handlers: [(Int32, @Sendable () -> Void)] = [(SIGTERM, end), (SIGINT, end), (SIGHUP, onHangup)]
        let queue = DispatchQueue(label: "signals")
        let listening = DispatchGroup()
        self.first = first
        sources = handlers.map { number, handler in
            // Not ignored meanwhile: a signal that comes before Dispatch listens ends the process as it always would.
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            listening.enter()
            source.setRegistrationHandler { listening.leave() }
            source.setEventHandler(handler: handler)
            source.resume()
            return source
        }
        listening.wait()
    }

    /// Returns at the first SIGTERM or SIGINT, at once when it has come already; a second one ends the process at once.
    func termination() async {
        for await _ in first { return }
    }

    /// Made in a function of its own: a handler written where the caller is isolated would trap on the queue.
    private static func handler(
        _ isFirst: FirstTime, _ arrival: AsyncStream<Void>.Continuation
    ) -> @Sendable () -> Void {
        {
            if isFirst.take() { arrival.yield() } else { _exit(EXIT_FAILURE) }
        }
    }
}
