-- The words of a block as somebody on this machine read them, by its revision, so that a later edit can be shown
-- against them. `body` is the revision of the text without its heading. Never leaves this machine.
CREATE TABLE read_texts (
    revision TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The lessons that somebody has finished on this machine, so that a part added later is told from one never reached.
CREATE TABLE lessons_finished (
    person TEXT NOT NULL,
    lesson TEXT NOT NULL,
    PRIMARY KEY (person, lesson)
) STRICT, WITHOUT ROWID;
