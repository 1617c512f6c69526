import CLinux
import Glibc
import Locking

/// The certificate of a listener, which can be replaced while it is in use: sessions begun keep the old one, new ones
/// get the new.
final class TLSCertificate: Sendable {
    private struct State {
        var context: TLSContext
        var stamp: [Int]
        /// When the context was made, or was to be made anew for its age, in milliseconds.
        var since: Int64
    }

    /// How long a context serves, in milliseconds. The keys of its session tickets are made with it and open every TLS 1.2
    /// session resumed by them, so they are not kept longer than a day (RFC 9325 4.3).
    static let longestUse: Int64 = 86_400_000

    private let configuration: TLSConfiguration
    private let state: Locked<State>

    init(_ configuration: TLSConfiguration, now: Int64 = Monotonic.milliseconds()) throws(TLSError) {
        self.configuration = configuration
        let stamp = Self.stamp(configuration)
        state = Locked(State(context: try TLSContext(configuration), stamp: stamp, since: now))
    }

    /// The context for a new session.
    var current: TLSContext { state.withLock { $0.context } }

    /// Reads the files again. When that fails, the certificate in use stays.
    func reload(now: Int64 = Monotonic.milliseconds()) throws(TLSError) {
        let stamp = Self.stamp(configuration)
        let context = try TLSContext(configuration)
        state.withLock { $0 = State(context: context, stamp: stamp, since: now) }
    }

    /// Reads the files again when they have changed, or when the keys of tickets are old; whether they had changed.
    func refresh(now: Int64 = Monotonic.milliseconds()) throws(TLSError) -> Bool {
        let stamp = Self.stamp(configuration)
        let (hasChanged, isOld) = state.withLock { state in
            defer { if now - state.since > Self.longestUse { state.since = now } }
            return (state.stamp != stamp, now - state.since > Self.longestUse)
        }
        if hasChanged || isOld { try reload(now: now) }
        return hasChanged
    }

    /// What changes when a file is written or replaced.
    private static func stamp(_ configuration: TLSConfiguration) -> [Int] {
        var stamp: [Int] = []
        for path in [configuration.certificatePath, configuration.keyPath] {
            var status = stat()
            guard stat(path, &status) == 0 else { continue }
            stamp += [
                Int(truncatingIfNeeded: status.st_ino), Int(status.st_size), status.st_mtim.tv_sec,
                status.st_mtim.tv_nsec,
            ]
        }
        return stamp
    }
}
