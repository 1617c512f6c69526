import Dispatch
import Locking

/// Looks every few seconds whether the files of a certificate have changed: whoever renews certificates need not know
/// that we run.
final class CertificateWatch: Sendable {
    private let certificates: [TLSCertificate]
    private let report: @Sendable (TLSError?) -> Void
    private let queue = DispatchQueue(label: "http.certificates")
    private let isRunning = Locked(false)

    /// The seconds between two looks.
    static let interval = 10

    init(_ certificates: [TLSCertificate], report: @escaping @Sendable (TLSError?) -> Void) {
        self.certificates = certificates
        self.report = report
    }

    func start() {
        guard !certificates.isEmpty else { return }
        isRunning.withLock { $0 = true }
        wait()
    }

    func stop() { isRunning.withLock { $0 = false } }

    private func wait() {
        queue.asyncAfter(deadline: .now() + .seconds(Self.interval)) { [weak self] in
            guard let self, isRunning.withLock({ $0 }) else { return }
            look()
            wait()
        }
    }

    private func look() {
        for certificate in certificates {
            do throws(TLSError) {
                if try certificate.refresh() { report(nil) }
            } catch {
                // Perhaps one of the two files is not written yet: the next look tries again.
                report(error)
            }
        }
    }
}
