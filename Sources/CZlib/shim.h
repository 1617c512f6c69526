// zlib for gzip. deflateInit2 is a macro: it stands here as a function.
#ifndef PORTAL_CZLIB_H
#define PORTAL_CZLIB_H

#include <zlib.h>

static inline int portal_deflate_init_gzip(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

/* For ZIP archives: without a head of its own. */
static inline int portal_deflate_init_raw(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}

#endif
