import COpenSSL
import Locking

/// Why TLS could not be set up.
public struct TLSError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What failed, with OpenSSL's words for it. It holds no key.
    public let description: String

    init(_ what: String) {
        var reasons: [String] = []
        while case let code = ERR_get_error(), code != 0 {
            if let text = ERR_reason_error_string(code) { reasons.append(String(cString: text)) }
        }
        description = ([what] + reasons).joined(separator: ": ")
    }
}

/// A certificate with its key and the settings of every session under it.
final class TLSContext: @unchecked Sendable {
    // Sendable: OpenSSL's contexts are made for several threads once they are set up, and this one is never changed
    // after `init`.
    let context: OpaquePointer

    init(_ configuration: TLSConfiguration) throws(TLSError) {
        guard portal_openssl_stay() == 1, let context = SSL_CTX_new(TLS_server_method()) else {
            throw TLSError("a TLS context")
        }
        self.context = context
        let name = Array("http".utf8)
        guard portal_tls_prepare(context, name, UInt32(name.count)) == 1 else { throw TLSError("the TLS profile") }
        portal_tls_offer_http(context)
        guard SSL_CTX_use_certificate_chain_file(context, configuration.certificatePath) == 1 else {
            throw TLSError("the certificate \(configuration.certificatePath)")
        }
        guard SSL_CTX_use_PrivateKey_file(context, configuration.keyPath, SSL_FILETYPE_PEM) == 1,
            SSL_CTX_check_private_key(context) == 1
        else { throw TLSError("the key \(configuration.keyPath)") }
    }

    deinit { SSL_CTX_free(context) }
}
