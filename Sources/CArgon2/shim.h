// The reference implementation of Argon2 (RFC 9106).
#ifndef PORTAL_CARGON2_H
#define PORTAL_CARGON2_H

#include <argon2.h>

#endif
