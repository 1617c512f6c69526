import COpenSSL

// What must be read again, and so cannot be a hash, is kept sealed: AES-256 in Galois/counter mode (NIST SP 800-38D).
extension ServerSecret {
    /// OpenSSL could not seal.
    public struct SealingFailure: Error {}

    private static let nonceBytes = 12
    private static let tagBytes = 16

    /// `plain`, so that only this secret opens it again, for the same purpose and beside the same `context`.
    ///
    /// - Throws: `SealingFailure`, `SecureRandom.Unavailable`.
    func seal(_ plain: [UInt8], purpose: StaticString, context: [UInt8]) throws -> [UInt8] {
        let nonce = try SecureRandom.bytes(Self.nonceBytes)
        let key = code(for: [], purpose: purpose)
        guard let cipher = EVP_CIPHER_CTX_new() else { throw SealingFailure() }
        defer { EVP_CIPHER_CTX_free(cipher) }
        var (sealed, tag, length) = ([UInt8](repeating: 0, count: plain.count), Self.emptyTag, Int32(0))
        // The standard nonce of this mode has 12 bytes, which is OpenSSL's default.
        guard EVP_EncryptInit_ex(cipher, EVP_aes_256_gcm(), nil, key, nonce) == 1,
            EVP_EncryptUpdate(cipher, nil, &length, context, Int32(context.count)) == 1,
            EVP_EncryptUpdate(cipher, &sealed, &length, plain, Int32(plain.count)) == 1,
            EVP_EncryptFinal_ex(cipher, &tag, &length) == 1,
            EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_GET_TAG, Int32(Self.tagBytes), &tag) == 1
        else { throw SealingFailure() }
        return nonce + tag + sealed
    }

    /// What `seal` was given; nil when this is not what it made, or not for this purpose and context.
    func open(_ sealed: [UInt8], purpose: StaticString, context: [UInt8]) -> [UInt8]? {
        guard sealed.count >= Self.nonceBytes + Self.tagBytes, let cipher = EVP_CIPHER_CTX_new() else { return nil }
        defer { EVP_CIPHER_CTX_free(cipher) }
        let nonce = Array(sealed.prefix(Self.nonceBytes))
        var tag = Array(sealed.dropFirst(Self.nonceBytes).prefix(Self.tagBytes))
        let body = Array(sealed.dropFirst(Self.nonceBytes + Self.tagBytes))
        let key = code(for: [], purpose: purpose)
        var (plain, rest, length) = ([UInt8](repeating: 0, count: body.count), Self.emptyTag, Int32(0))
        guard EVP_DecryptInit_ex(cipher, EVP_aes_256_gcm(), nil, key, nonce) == 1,
            EVP_DecryptUpdate(cipher, nil, &length, context, Int32(context.count)) == 1,
            EVP_DecryptUpdate(cipher, &plain, &length, body, Int32(body.count)) == 1,
            EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_SET_TAG, Int32(Self.tagBytes), &tag) == 1,
            EVP_DecryptFinal_ex(cipher, &rest, &length) == 1
        else { return nil }
        return plain
    }

    private static var emptyTag: [UInt8] { [UInt8](repeating: 0, count: tagBytes) }
}
