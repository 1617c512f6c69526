import COpenSSL

/// The library that everything of ours about secrets stands on.
enum OpenSSL {
    /// Whether it is there, to the end of the process. Asked before it is used: it is read once.
    static let isReady = portal_openssl_stay() == 1
}
