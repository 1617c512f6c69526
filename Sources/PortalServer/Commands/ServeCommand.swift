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
        for address in running.addresses { print("listening on \(address)") }
        fflush(nil)
        await Signals.termination(onHangup: running.reloadCertificates)
        running.stop()
    }
}

/// The signals that end the portal.
enum Signals {
    /// Returns at the first SIGTERM or SIGINT; a second one ends the process at once. Each SIGHUP calls `onHangup`.
    static func termination(onHangup: @escaping @Sendable () -> Void) async {
        let queue = DispatchQueue(label: "signals")
        let sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: queue)
        }
        signal(SIGHUP, SIG_IGN)
        let hangup = DispatchSource.makeSignalSource(signal: SIGHUP, queue: queue)
        hangup.setEventHandler(handler: onHangup)
        hangup.resume()
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let isFirst = FirstTime()
            for source in sources {
                source.setEventHandler(handler: Self.handler(isFirst, continuation))
                source.resume()
            }
        }
        withExtendedLifetime(sources + [hangup]) {}
    }

    /// Made in a nonisolated function: a handler written where the caller is isolated would trap on the queue.
    private static func handler(
        _ isFirst: FirstTime, _ continuation: CheckedContinuation<Void, Never>
    ) -> @Sendable () -> Void {
        {
            if isFirst.take() { continuation.resume() } else { _exit(EXIT_FAILURE) }
        }
    }
}
