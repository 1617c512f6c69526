-- Everything done on an account, by the member and by staff. Instants in milliseconds since 1970 UTC.

CREATE TABLE activity (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    number INTEGER NOT NULL, -- 1, 2, 3… of this account
    done_at INTEGER NOT NULL,
    action TEXT NOT NULL,
    actor TEXT NOT NULL CHECK (actor IN ('browser', 'staff', 'portal')),
    staff_name TEXT NOT NULL, -- empty unless staff
    user_agent TEXT NOT NULL, -- empty unless a browser
    network TEXT NOT NULL, -- of a browser's address only the first half
    digest BLOB NOT NULL, -- keyed code over the row and the digest before it
    PRIMARY KEY (account_id, number)
) STRICT, WITHOUT ROWID;

-- Where each account's journal ends, so that a last row that was taken away shows too.
CREATE TABLE activity_ends (
    account_id INTEGER PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    digest BLOB NOT NULL, -- of the last row
    seal BLOB NOT NULL -- keyed code over this row
) STRICT;

-- Logins that were tried and have not succeeded, written down alike whether or not there is such an account.
CREATE TABLE login_attempts (
    id INTEGER PRIMARY KEY,
    email_key TEXT NOT NULL,
    tried_at INTEGER NOT NULL,
    user_agent TEXT NOT NULL,
    address TEXT NOT NULL
) STRICT;

CREATE INDEX login_attempts_by_email ON login_attempts (email_key);
