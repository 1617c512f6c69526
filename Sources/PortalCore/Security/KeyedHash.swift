import COpenSSL

/// HMAC-SHA-256 (RFC 2104) with one key, made ready once.
///
/// Sendable: the context is never changed after `init`; each code is computed in a copy of its own.
final class KeyedHash: @unchecked Sendable {
    private let context: OpaquePointer

    /// Nil where OpenSSL cannot.
    init?(key: [UInt8]) {
        guard OpenSSL.isReady, let context = portal_hmac_prepare(key, key.count) else { return nil }
        self.context = context
    }

    deinit {
        EVP_MAC_CTX_free(context)
    }

    /// The 32 bytes of the code of `message`.
    func code(of message: [UInt8]) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        var length = 0
        let copy = EVP_MAC_CTX_dup(context)
        defer { EVP_MAC_CTX_free(copy) }
        guard EVP_MAC_update(copy, message, message.count) == 1,
            EVP_MAC_final(copy, &code, &length, code.count) == 1, length == code.count
        else { preconditionFailure("no memory for a code, and one of zeros would open every door") }
        return code
    }
}
