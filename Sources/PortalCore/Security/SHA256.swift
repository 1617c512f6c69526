import COpenSSL

/// The SHA-256 digest (FIPS 180-4).
public enum SHA256 {
    // Found by its name once; OpenSSL counts its users itself, from any thread, and it is never freed.
    nonisolated(unsafe) private static let algorithm = OpenSSL.isReady ? EVP_MD_fetch(nil, "SHA256", nil) : nil

    /// The 32 bytes of the digest of `bytes`.
    public static func hash(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let input = Array(bytes)
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        guard EVP_Digest(input, input.count, &digest, nil, algorithm, nil) == 1 else {
            preconditionFailure("no memory for a digest, and one of zeros would open every door")
        }
        return digest
    }
}
