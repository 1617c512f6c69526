/// Where the certificate of a listener is.
public struct TLSConfiguration: Hashable, Sendable {
    /// The file with the certificate and its chain, PEM.
    public var certificatePath: String
    /// The file with the private key, PEM.
    public var keyPath: String

    /// A certificate and its key.
    public init(certificatePath: String, keyPath: String) {
        self.certificatePath = certificatePath
        self.keyPath = keyPath
    }
}
