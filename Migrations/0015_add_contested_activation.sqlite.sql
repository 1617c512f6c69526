-- The account took the place of one that waited for its activation with another password: two people may have asked. Then the
-- link alone does not activate it.
ALTER TABLE accounts ADD COLUMN is_contested INTEGER NOT NULL DEFAULT 0 CHECK (is_contested IN (0, 1));
