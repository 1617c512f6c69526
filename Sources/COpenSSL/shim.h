// OpenSSL 3 for TLS, HMAC, SHA-256 and random bytes. Macros and variadic functions do not import into Swift:
// what we need of them stands here as a function with a name of its own.
#ifndef PORTAL_COPENSSL_H
#define PORTAL_COPENSSL_H

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <openssl/ssl.h>

#endif
