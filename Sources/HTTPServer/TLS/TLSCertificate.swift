import CLinux
import Glibc
import Locking

/// The certificate of a listener, which can be replaced while it is in use: sessions begun keep the old one, new ones
/// get the new.
final class TLSCertificate: Sendable {
    private struct State {
        var context: TLSContext
        var stamp: [Int]
    }

    private let configuration: TLSConfiguration
    private let state: Locked<State>

    init(_ configuration: TLSConfiguration) throws(TLSError) {
        self.configuration = configuration
        let stamp = Self.stamp(configuration)
        state = Locked(State(context: try TLSContext(configuration), stamp: stamp))
    }

    /// The context for a new session.
    var current: TLSContext { state.withLock { $0.context } }

    /// Reads the files again. When that fails, the certificate in use stays.
    func reload() throws(TLSError) {
        let stamp = Self.stamp(configuration)
        let context = try TLSContext(configuration)
        state.withLock { $0 = State(context: context, stamp: stamp) }
    }

    /// Reads the files again when they have changed; whether they had.
    func reloadIfChanged() throws(TLSError) -> Bool {
        let stamp = Self.stamp(configuration)
        guard state.withLock({ $0.stamp }) != stamp else { return false }
        try reload()
        return true
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
