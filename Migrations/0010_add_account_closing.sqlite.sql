-- When an account that its member has closed goes for good; null while it stays. Milliseconds since 1970 UTC.
ALTER TABLE accounts ADD COLUMN closes_at INTEGER;

CREATE INDEX accounts_closing ON accounts (closes_at) WHERE closes_at IS NOT NULL;
