import COpenSSL

/// The SHA-256 digest (FIPS 180-4).
public enum SHA256 {
    /// The 32 bytes of the digest of `bytes`.
    public static func hash(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let input = Array(bytes)
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        _ = COpenSSL.SHA256(input, input.count, &digest)
        return digest
    }
}
