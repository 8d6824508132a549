-- Files are kept beside the ledger's own, under their SHA-256, and no longer in it; the step before this one has written
-- them there. A draft still knows which are its own.
CREATE TABLE draft_files_kept (
    person TEXT NOT NULL,
    subject TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (person, subject, sha256)
) STRICT;

INSERT INTO draft_files_kept (person, subject, sha256, name, size)
SELECT person, subject, sha256, name, length(bytes) FROM draft_files;

DROP TABLE draft_files;
ALTER TABLE draft_files_kept RENAME TO draft_files;
DROP TABLE evidence;
