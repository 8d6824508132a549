-- Which build of the program wrote this: another one may read courses in another way.
CREATE TABLE maker (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    name TEXT NOT NULL
) STRICT;

-- What was found in each folder of courses, and the hash of all that was in it then.
CREATE TABLE folders (
    folder TEXT PRIMARY KEY,
    revision TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

-- What can be found: where each passage leads. Its words are in `heads` or in `texts`, under the same id, and ids of one
-- kind of passage stand together.
CREATE TABLE passages (
    id INTEGER PRIMARY KEY,
    folder TEXT NOT NULL,
    subject TEXT NOT NULL,
    block TEXT NOT NULL
) STRICT;

CREATE INDEX passages_by_folder ON passages (folder);

-- Titles, headings and cards are searched from the first letter on, texts from the second.
CREATE VIRTUAL TABLE heads USING fts5 (
    title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE VIRTUAL TABLE texts USING fts5 (
    title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- The words that stand in them.
CREATE VIRTUAL TABLE head_words USING fts5vocab (heads, 'row');
CREATE VIRTUAL TABLE text_words USING fts5vocab (texts, 'row');
