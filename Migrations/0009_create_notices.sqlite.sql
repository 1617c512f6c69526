-- What a member was told, in the portal as by mail. Instants in milliseconds since 1970 UTC.

CREATE TABLE notices (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL, -- of a complaint; empty otherwise
    told_at INTEGER NOT NULL,
    read_at INTEGER -- null while it is unread
) STRICT;

CREATE INDEX notices_by_account ON notices (account_id, id DESC);
CREATE INDEX notices_unread ON notices (account_id) WHERE read_at IS NULL;
