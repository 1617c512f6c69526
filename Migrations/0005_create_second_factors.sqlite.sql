-- Codes asked at the login besides the password, and passwords that staff gave and that do not last.

ALTER TABLE accounts ADD COLUMN password_expires_at INTEGER; -- null: chosen by the member
UPDATE accounts SET password_expires_at = created_at + 604800000 WHERE password_origin = 'staff';

-- The secret that a member's telephone shares with the portal.
CREATE TABLE second_factors (
    account_id INTEGER PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    secret BLOB NOT NULL, -- sealed with the server's secret
    created_at INTEGER NOT NULL,
    setup_session BLOB, -- the session that may see the secret, until a first code has confirmed it
    confirmed_at INTEGER,
    last_step INTEGER NOT NULL, -- the time step of the last code that was taken: each is taken once
    CHECK ((setup_session IS NULL) = (confirmed_at IS NOT NULL))
) STRICT;

-- What opens the account when the telephone is lost. Each row goes when its code is used.
CREATE TABLE recovery_codes (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    hash BLOB NOT NULL, -- keyed code of the recovery code
    PRIMARY KEY (account_id, hash)
) STRICT, WITHOUT ROWID;

-- Logins whose password was right and whose code is still asked. They open nothing.
CREATE TABLE half_logins (
    hash BLOB PRIMARY KEY, -- SHA-256 of the cookie's token
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX half_logins_by_account ON half_logins (account_id);
