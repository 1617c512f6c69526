-- A browser in which the security question was answered is known, but has not signed in: where a code is asked at the login,
-- it has not given one yet.
ALTER TABLE devices ADD COLUMN has_signed_in INTEGER NOT NULL DEFAULT 1 CHECK (has_signed_in IN (0, 1));
