// OpenSSL 3 for TLS, HMAC, SHA-256 and random bytes. Macros and variadic functions do not import into Swift:
// what we need of them stands here as a function with a name of its own.
#ifndef PORTAL_COPENSSL_H
#define PORTAL_COPENSSL_H

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <openssl/ssl.h>

// The library as it stays to the end of the process. By itself it frees its locks while the process exits, under the hands
// of a thread that still works: a crash at the very end. Must be the first call to it; 1 where all is well.
static inline int portal_openssl_stay(void) {
    return OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, NULL);
}

// HMAC-SHA-256 with its key in place, to be copied for each message: finding the algorithm by its name each time costs
// more than the message. NULL where the library cannot.
static inline EVP_MAC_CTX *portal_hmac_prepare(const unsigned char *key, size_t length) {
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string("digest", (char *)"SHA256", 0), OSSL_PARAM_construct_end()};
    EVP_MAC *algorithm = EVP_MAC_fetch(NULL, "HMAC", NULL);
    EVP_MAC_CTX *context = EVP_MAC_CTX_new(algorithm);
    EVP_MAC_free(algorithm);
    if (context != NULL && EVP_MAC_init(context, key, length, parameters) == 1) return context;
    EVP_MAC_CTX_free(context);
    return NULL;
}

// A server's context as Mozilla's intermediate profile asks: TLS 1.2 with forward secrecy and authenticated
// ciphers, TLS 1.3, tickets instead of a session cache, no renegotiation, and no buffers kept while idle.
static inline int portal_tls_prepare(SSL_CTX *context, const unsigned char *name, unsigned int length) {
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE
        | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_read_ahead(context, 1);
    return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1
        && SSL_CTX_set_session_id_context(context, name, length) == 1
        && SSL_CTX_set1_groups_list(context, "X25519:P-256:P-384") == 1
        && SSL_CTX_set_cipher_list(context,
            "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
            "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305") == 1;
}

// Application protocols: http/1.1 when the client names any, else a fatal alert, so that nobody can have us answer
// another protocol's client (ALPACA).
static inline int portal_tls_choose_protocol(SSL *session, const unsigned char **chosen, unsigned char *chosen_length,
    const unsigned char *offered, unsigned int offered_length, void *unused) {
    static const unsigned char spoken[] = "\x08http/1.1";
    unsigned char *match = NULL;
    (void)session;
    (void)unused;
    if (SSL_select_next_proto(&match, chosen_length, spoken, sizeof spoken - 1, offered, offered_length)
        != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *chosen = match;
    return SSL_TLSEXT_ERR_OK;
}

static inline void portal_tls_offer_http(SSL_CTX *context) {
    SSL_CTX_set_alpn_select_cb(context, portal_tls_choose_protocol, NULL);
}

#endif
