-- What the virus scanner says of each file. Without a scanner files are not scanned.

ALTER TABLE attachments ADD COLUMN scan TEXT NOT NULL DEFAULT 'none'
    CHECK (scan IN ('none', 'clean', 'held', 'infected')); -- held: the scanner was not there; infected: the file is gone

CREATE INDEX attachments_held ON attachments (id) WHERE scan = 'held';
