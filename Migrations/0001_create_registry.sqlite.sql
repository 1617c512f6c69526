-- The registry: what the nightly files of the mutual's back-end system say. Money in centimes, rates in hundredths of
-- one per cent, days as yyyy-MM-dd, instants in milliseconds since 1970 UTC. Null is "unknown", which is never zero.

CREATE TABLE import_batches (
    id INTEGER PRIMARY KEY,
    file_kind TEXT NOT NULL
        CHECK (file_kind IN ('plans', 'guarantees', 'participants', 'beneficiaries', 'statements', 'reimbursements')),
    file_name TEXT NOT NULL,
    digest BLOB NOT NULL, -- SHA-256 of the file
    -- An 'abandoned' batch was cut short and its staging file is lost; what it had applied stays.
    state TEXT NOT NULL CHECK (state IN ('applying', 'applied', 'abandoned', 'undone')),
    staging_token TEXT, -- the staging file that it is applied from
    applied_position INTEGER NOT NULL DEFAULT 0, -- rows of the staging file that are applied
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    row_count INTEGER NOT NULL,
    inserted_count INTEGER NOT NULL DEFAULT 0,
    updated_count INTEGER NOT NULL DEFAULT 0,
    unchanged_count INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX import_batches_by_kind ON import_batches (file_kind, state, finished_at);

-- The former values of rows that a batch changed, so that it can be undone. A row a batch inserted carries its number.
CREATE TABLE import_changes (
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    row_key TEXT NOT NULL,
    former_values TEXT NOT NULL, -- JSON object, column to value
    PRIMARY KEY (batch_id, row_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE plans (
    code TEXT PRIMARY KEY,
    label TEXT NOT NULL,
    inserted_by_batch INTEGER NOT NULL REFERENCES import_batches (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE guarantees (
    plan TEXT NOT NULL REFERENCES plans (code),
    family TEXT NOT NULL,
    label TEXT NOT NULL,
    starts_on TEXT NOT NULL DEFAULT '', -- empty: since ever; text of this kind sorts before every day
    ends_on TEXT,
    rate INTEGER CHECK (rate BETWEEN 0 AND 10000),
    base_amount INTEGER,
    ceiling INTEGER,
    period TEXT NOT NULL DEFAULT '' CHECK (period IN ('', 'an', '2 ans', 'vie')),
    note TEXT,
    inserted_by_batch INTEGER NOT NULL REFERENCES import_batches (id),
    PRIMARY KEY (plan, family, label, starts_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE participants (
    id INTEGER PRIMARY KEY,
    matricule TEXT NOT NULL UNIQUE,
    last_name TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name_key TEXT NOT NULL, -- as compared at account creation
    first_name_key TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    email TEXT,
    phone TEXT, -- E.164
    employer TEXT,
    sector TEXT NOT NULL CHECK (sector IN ('banques', 'petroliers', 'divers')),
    affiliated_on TEXT NOT NULL,
    bank_account TEXT, -- RIB, 24 digits
    inserted_by_batch INTEGER NOT NULL REFERENCES import_batches (id)
) STRICT;

-- A participant's plan has a history: the one in force on a day is the last that started on or before it.
CREATE TABLE participant_plans (
    participant_id INTEGER NOT NULL REFERENCES participants (id),
    starts_on TEXT NOT NULL DEFAULT '', -- empty: since ever
    plan TEXT NOT NULL REFERENCES plans (code),
    PRIMARY KEY (participant_id, starts_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE beneficiaries (
    participant_id INTEGER NOT NULL REFERENCES participants (id),
    code TEXT NOT NULL,
    last_name TEXT NOT NULL,
    first_name TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    relation TEXT NOT NULL CHECK (relation IN ('titulaire', 'conjoint', 'enfant')),
    shares_acts INTEGER NOT NULL DEFAULT 0 CHECK (shares_acts IN (0, 1)),
    covered_until TEXT,
    inserted_by_batch INTEGER NOT NULL REFERENCES import_batches (id),
    PRIMARY KEY (participant_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE statements (
    number TEXT NOT NULL UNIQUE,
    participant_id INTEGER NOT NULL REFERENCES participants (id),
    paid_on TEXT NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('virement', 'cheque')),
    total INTEGER NOT NULL,
    inserted_by_batch INTEGER NOT NULL REFERENCES import_batches (id),
    PRIMARY KEY (participant_id, paid_on DESC, number)
) STRICT, WITHOUT ROWID;

-- Clustered by member, newest first: a member's page reads neighbouring rows. A line without payment date stands at
-- 9999-12-31, so open lines come first.
CREATE TABLE reimbursements (
    participant_id INTEGER NOT NULL,
    paid_on TEXT NOT NULL,
    id TEXT NOT NULL,
    beneficiary_code TEXT NOT NULL,
    statement_number TEXT,
    care_starts_on TEXT NOT NULL,
    care_ends_on TEXT,
    act_code TEXT NOT NULL,
    act_label TEXT NOT NULL,
    family TEXT NOT NULL,
    provider_name TEXT,
    provider_inpe TEXT,
    amount_incurred INTEGER NOT NULL,
    base_amount INTEGER,
    rate INTEGER,
    paid_by_mandatory_scheme INTEGER,
    amount_reimbursed INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('en_cours', 'paye', 'rejete')),
    reason TEXT,
    search_key TEXT NOT NULL, -- folded act label and provider
    inserted_by_batch INTEGER NOT NULL,
    PRIMARY KEY (participant_id, paid_on DESC, id)
) STRICT, WITHOUT ROWID;

-- An import into an empty table makes this index anew afterwards, in these same words.
CREATE UNIQUE INDEX reimbursements_by_id ON reimbursements (id);
