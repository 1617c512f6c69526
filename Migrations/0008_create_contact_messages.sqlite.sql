-- Messages to the mutual's services, from members and from strangers. Instants in milliseconds since 1970 UTC.

CREATE TABLE contact_years (
    year INTEGER PRIMARY KEY,
    last_number INTEGER NOT NULL
) STRICT;

CREATE TABLE contact_messages (
    id INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE, -- MSG-2026-000123
    service TEXT NOT NULL,
    participant_id INTEGER REFERENCES participants (id), -- null for a stranger
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    handled_at INTEGER, -- null while it waits for staff
    form_code BLOB NOT NULL UNIQUE -- of the form it came with: sent twice, it is there once
) STRICT;

CREATE INDEX contact_messages_waiting ON contact_messages (id) WHERE handled_at IS NULL;
