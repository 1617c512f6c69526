-- Complaints and their threads. They belong to the participant: they stay when an account goes. Instants in milliseconds
-- since 1970 UTC, days as yyyy-MM-dd, money in centimes.

CREATE TABLE complaint_years (
    year INTEGER PRIMARY KEY,
    last_number INTEGER NOT NULL
) STRICT;

CREATE TABLE complaints (
    id INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE, -- REC-2026-000123
    participant_id INTEGER NOT NULL REFERENCES participants (id),
    category TEXT NOT NULL,
    subject TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('recue', 'en_cours', 'attente', 'repondue', 'close')),
    opened_at INTEGER NOT NULL,
    acknowledge_by TEXT NOT NULL,
    handle_by TEXT NOT NULL,
    is_refused INTEGER NOT NULL DEFAULT 0 CHECK (is_refused IN (0, 1)), -- the answer was no
    is_satisfied INTEGER CHECK (is_satisfied IN (0, 1)),
    -- The line it is about, as it was on the day of the complaint.
    line_id TEXT,
    line_label TEXT,
    line_care_on TEXT,
    line_state TEXT,
    line_incurred INTEGER,
    line_mandatory INTEGER,
    line_reimbursed INTEGER
) STRICT;

CREATE INDEX complaints_by_participant ON complaints (participant_id, id DESC);
CREATE INDEX complaints_by_due_day ON complaints (state, handle_by);

CREATE TABLE complaint_messages (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaints (id),
    author TEXT NOT NULL CHECK (author IN ('member', 'staff', 'note')), -- a note is never shown to the member
    staff_name TEXT NOT NULL,
    text TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    form_code BLOB UNIQUE -- of the form it came with: sent twice, it is there once
) STRICT;

CREATE INDEX complaint_messages_by_complaint ON complaint_messages (complaint_id, id);

CREATE TABLE attachments (
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES complaint_messages (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png')),
    size INTEGER NOT NULL,
    file TEXT NOT NULL UNIQUE -- its name in the folder of attachments
) STRICT;

CREATE INDEX attachments_by_message ON attachments (message_id);
