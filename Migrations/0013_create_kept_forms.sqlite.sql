-- What a member had typed when the session ended, given back at the next login and gone after a day. Instants in
-- milliseconds since 1970 UTC.

CREATE TABLE kept_forms (
    account_id INTEGER PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    sealed BLOB NOT NULL, -- may be about health: opens only with the server's secret
    kept_at INTEGER NOT NULL
) STRICT;
