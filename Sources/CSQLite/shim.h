// SQLite 3. Its destructor constants are casts, which do not import: SQLITE_TRANSIENT stands here as a function.
#ifndef PORTAL_CSQLITE_H
#define PORTAL_CSQLITE_H

#include <sqlite3.h>

static inline int portal_bind_text(sqlite3_stmt *statement, int index, const char *text, int bytes) {
    return sqlite3_bind_text(statement, index, text, bytes, SQLITE_TRANSIENT);
}

static inline int portal_bind_blob(sqlite3_stmt *statement, int index, const void *blob, int bytes) {
    return sqlite3_bind_blob(statement, index, blob, bytes, SQLITE_TRANSIENT);
}

// Variadic, so it does not import. Must be called before the library's first use.
static inline int portal_sqlite_count_no_memory(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

#endif
