-- Payments that members are written to about. Instants in milliseconds since 1970 UTC.

ALTER TABLE accounts ADD COLUMN payment_mails INTEGER NOT NULL DEFAULT 1 CHECK (payment_mails IN (0, 1));

-- Filled by the import in the transaction that brings the paid lines; a row is kept a while, so that a line that comes
-- later to the same statement brings no second mail.
CREATE TABLE payment_news (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    statement_number TEXT NOT NULL,
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    told_at INTEGER, -- null while nobody was told
    PRIMARY KEY (account_id, statement_number)
) STRICT, WITHOUT ROWID;

CREATE INDEX payment_news_untold ON payment_news (batch_id) WHERE told_at IS NULL;
CREATE INDEX payment_news_told ON payment_news (told_at) WHERE told_at IS NOT NULL;
