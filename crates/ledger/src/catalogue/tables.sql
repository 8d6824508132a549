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
