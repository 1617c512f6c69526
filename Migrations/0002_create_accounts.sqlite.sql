-- Access to the portal. Instants in milliseconds since 1970 UTC. Of every secret only a hash is kept.

CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    participant_id INTEGER NOT NULL UNIQUE REFERENCES participants (id),
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE, -- lower case
    language TEXT NOT NULL CHECK (language IN ('fr', 'ar')),
    state TEXT NOT NULL CHECK (state IN ('pending', 'active', 'disabled')),
    password_hash TEXT NOT NULL, -- PHC string
    password_origin TEXT NOT NULL CHECK (password_origin IN ('member', 'staff')),
    security_question TEXT, -- q1 to q8; null until an account made by staff has one
    security_answer_hash TEXT,
    first_login_pending INTEGER NOT NULL CHECK (first_login_pending IN (0, 1)),
    consented_at INTEGER,
    created_at INTEGER NOT NULL,
    activated_at INTEGER,
    CHECK ((security_question IS NULL) = (security_answer_hash IS NULL))
) STRICT;

-- Single-use links sent by mail.
CREATE TABLE tokens (
    hash BLOB PRIMARY KEY, -- SHA-256 of the token
    purpose TEXT NOT NULL CHECK (purpose IN ('activation', 'password_reset', 'email_change', 'email_change_cancel')),
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX tokens_by_account ON tokens (account_id, purpose);

CREATE TABLE sessions (
    hash BLOB PRIMARY KEY, -- SHA-256 of the cookie's token
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL, -- written at most once a minute
    user_agent TEXT NOT NULL,
    address TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_account ON sessions (account_id);

-- Browsers an account has signed in with before: they are not slowed down by what strangers do to the account, and only
-- a login from another one is told by mail.
CREATE TABLE devices (
    hash BLOB PRIMARY KEY, -- SHA-256 of the cookie's token
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    last_login_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX devices_by_account ON devices (account_id);

-- Attempts of late, so that guessing slows down. The subject (a mail address, a network address) is kept as a keyed hash.
CREATE TABLE throttles (
    action TEXT NOT NULL,
    subject BLOB NOT NULL,
    attempts INTEGER NOT NULL,
    last_attempt_at INTEGER NOT NULL,
    waits_until INTEGER NOT NULL,
    PRIMARY KEY (action, subject)
) STRICT, WITHOUT ROWID;

-- Mails wait here until the transport has taken them; they are written in the transaction that causes them.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    recipient TEXT NOT NULL,
    message_id TEXT NOT NULL UNIQUE,
    message BLOB NOT NULL, -- the whole RFC 5322 message
    created_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER, -- null: given up
    last_error TEXT
) STRICT;

CREATE INDEX outbox_due ON outbox (next_attempt_at);

-- What somebody asked to have mailed. Whether there is an account at the address is found out after the answer, so that
-- the answer's time does not tell.
CREATE TABLE mail_requests (
    id INTEGER PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('activation', 'password_reset')),
    email_key TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
