-- Links that a question stands behind, and links that are about a mail address.

ALTER TABLE tokens ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0; -- answers tried
ALTER TABLE tokens ADD COLUMN email TEXT; -- the new address of a change, the old one of its cancellation
