import COpenSSL

/// Comparing what must stay secret.
public enum ConstantTime {
    /// Whether both hold the same bytes; for two of one length the time tells nothing about where they differ.
    public static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
    }
}
