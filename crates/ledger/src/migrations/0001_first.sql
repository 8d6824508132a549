-- Entries as they were signed. Everything in `facts` can be dropped and replayed from them.
CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    author BLOB NOT NULL,
    replica BLOB NOT NULL,
    audience TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    hash BLOB NOT NULL UNIQUE,
    body BLOB NOT NULL,
    signature BLOB NOT NULL,
    UNIQUE (author, replica, audience, sequence)
) STRICT;

-- The files that entries name by their SHA-256.
CREATE TABLE evidence (
    sha256 TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The projection: one row for each event, with what queries look for. `body` is NULL for a kind that a later version
-- knows; such events are kept in their entry and counted.
CREATE TABLE facts (
    entry BLOB NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    author TEXT NOT NULL,
    subject TEXT NOT NULL,
    other TEXT NOT NULL,
    time INTEGER NOT NULL,
    millis INTEGER NOT NULL,
    counter INTEGER NOT NULL,
    body TEXT,
    PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX facts_by_author ON facts (kind, author, subject);
CREATE INDEX facts_by_subject ON facts (kind, subject);
CREATE INDEX facts_by_other ON facts (kind, other);

-- What follows never leaves this machine.

CREATE TABLE installation (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    replica BLOB NOT NULL,
    millis INTEGER NOT NULL,
    counter INTEGER NOT NULL
) STRICT;

CREATE TABLE profiles (
    person TEXT PRIMARY KEY,
    memory_kib INTEGER NOT NULL,
    passes INTEGER NOT NULL,
    lanes INTEGER NOT NULL,
    salt BLOB NOT NULL,
    nonce BLOB NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
    person TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (person, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_files (
    person TEXT NOT NULL,
    subject TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (person, subject, sha256)
) STRICT;

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
