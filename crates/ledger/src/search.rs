//! Finding words in what the courses hold: titles first, then the text; as typed, prefix by prefix.

use rusqlite::{Row, Transaction, params};

use crate::catalogue::Catalogue;
use crate::error::Error;

/// How many titles are weighed; beyond that a person types on.
const MOST_HEADS: u32 = 300;

/// How many runs of text are weighed.
const MOST_TEXTS: u32 = 60;

/// Ids of one kind begin here; rows come back in the order of their ids, so titles of lessons come first.
const KIND_BITS: u32 = 40;

/// Marks around what was found, in [`Match::title`] and [`Match::snippet`]; no text of a course holds them.
pub const MARKS: [char; 2] = ['\u{1}', '\u{2}'];

/// What a passage is; those above come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PassageKind {
    /// The title of a lesson.
    Lesson,
    /// The title of a skill.
    Skill,
    /// A heading in a lesson.
    Heading,
    /// A card: the term and its plain words.
    Card,
    /// What a trainee can do after a lesson.
    Objective,
    /// A run of text.
    Text,
}

const KINDS: [PassageKind; 6] = [
    PassageKind::Lesson,
    PassageKind::Skill,
    PassageKind::Heading,
    PassageKind::Card,
    PassageKind::Objective,
    PassageKind::Text,
];

/// Something that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it is.
    pub kind: PassageKind,
    /// The lesson or the skill that it leads to.
    pub subject: String,
    /// The block in the lesson; empty for the lesson as a whole.
    pub block: String,
    /// What it is called.
    pub title: String,
    /// What it says; may be empty.
    pub body: String,
}

/// A passage that holds all the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// What it is.
    pub kind: PassageKind,
    /// The folder that it was found in.
    pub folder: String,
    /// The lesson or the skill that it leads to.
    pub subject: String,
    /// The block in the lesson; empty for the lesson as a whole.
    pub block: String,
    /// What it is called, with [`MARKS`].
    pub title: String,
    /// The part of the text around what was found, with [`MARKS`].
    pub snippet: String,
}

/// One word as typed, and others that may have been meant. Each stands for every word that begins with it.
pub type Alternatives = Vec<String>;

impl Catalogue {
    /// Passages in which every word stands, in the order in which they were kept within each kind.
    pub fn find(&self, words: &[Alternatives]) -> Result<Vec<Match>, Error> {
        let heads =
            "SELECT passages.id, folder, subject, block, highlight(heads, 0, char(1), char(2)),
                 snippet(heads, 1, char(1), char(2), '…', 16)
             FROM heads JOIN passages ON passages.id = heads.rowid
             WHERE heads MATCH ?1 ORDER BY heads.rowid LIMIT ?2";
        let texts =
            "SELECT passages.id, folder, subject, block, highlight(texts, 0, char(1), char(2)),
                 snippet(texts, 1, char(1), char(2), '…', 16)
             FROM texts JOIN passages ON passages.id = texts.rowid
             WHERE texts MATCH ?1 ORDER BY texts.rowid LIMIT ?2";
        let query = expression(words.iter());
        if query.is_empty() {
            return Ok(Vec::new());
        }
        let mut found = self.matches(heads, &query, MOST_HEADS)?;
        // Words with one letter begin in nearly every text: until a second is typed, such a word narrows only titles.
        let is_longer = |it: &&Alternatives| it.iter().any(|word| word.chars().nth(1).is_some());
        let query = expression(words.iter().filter(is_longer));
        if !query.is_empty() {
            found.extend(self.matches(texts, &query, MOST_TEXTS)?);
        }
        Ok(found)
    }

    /// Every word of every passage, folded as the search folds it, and in how many passages it stands.
    pub fn words(&self) -> Result<Vec<(String, u32)>, Error> {
        let read = || -> rusqlite::Result<Vec<(String, u32)>> {
            let sql = "SELECT term, sum(doc) FROM
                     (SELECT term, doc FROM head_words UNION ALL SELECT term, doc FROM text_words)
                 GROUP BY term";
            let row = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
            self.connection.prepare(sql)?.query_map([], row)?.collect()
        };
        read().map_err(|error| self.sorted(error))
    }

    fn matches(&self, sql: &str, query: &str, most: u32) -> Result<Vec<Match>, Error> {
        let read = || -> rusqlite::Result<Vec<Match>> {
            let mut statement = self.connection.prepare_cached(sql)?;
            statement.query_map(params![query, most], match_from_row)?.collect()
        };
        read().map_err(|error| self.sorted(error))
    }
}

/// Puts the passages of a folder in place of those that it had.
pub(crate) fn keep_passages(
    transaction: &Transaction<'_>,
    folder: &str,
    passages: &[Passage],
) -> rusqlite::Result<()> {
    for table in ["heads", "texts"] {
        let sql = format!(
            "DELETE FROM {table} WHERE rowid IN (SELECT id FROM passages WHERE folder = ?1)"
        );
        transaction.execute(&sql, [folder])?;
    }
    transaction.execute("DELETE FROM passages WHERE folder = ?1", [folder])?;
    let mut passage = transaction.prepare_cached(
        "INSERT INTO passages (id, folder, subject, block) VALUES (?1, ?2, ?3, ?4)",
    )?;
    let mut head =
        transaction.prepare_cached("INSERT INTO heads (rowid, title, body) VALUES (?1, ?2, ?3)")?;
    let mut text =
        transaction.prepare_cached("INSERT INTO texts (rowid, title, body) VALUES (?1, ?2, ?3)")?;
    for (place, kind) in KINDS.into_iter().enumerate() {
        let first = i64::try_from(place).unwrap_or(i64::MAX) << KIND_BITS;
        let mut id: i64 = transaction.query_row(
            "SELECT coalesce(max(id), ?1) FROM passages WHERE id BETWEEN ?1 AND ?2",
            [first, first + (1 << KIND_BITS) - 1],
            |row| row.get(0),
        )?;
        for it in passages.iter().filter(|it| it.kind == kind) {
            id += 1;
            passage.execute(params![id, folder, it.subject, it.block])?;
            let insert = if kind == PassageKind::Text { &mut text } else { &mut head };
            insert.execute(params![id, it.title, it.body])?;
        }
    }
    Ok(())
}

/// The words in the language of FTS5 (<https://sqlite.org/fts5.html#full_text_query_syntax>): in quotes, so that
/// nothing that is typed means anything but itself.
fn expression<'a>(words: impl Iterator<Item = &'a Alternatives>) -> String {
    let word = |it: &String| format!("\"{}\" *", it.replace('"', ""));
    let words = words.filter(|it| !it.is_empty()).map(|alternatives| {
        let alternatives: Vec<_> = alternatives.iter().map(word).collect();
        format!("({})", alternatives.join(" OR "))
    });
    words.collect::<Vec<_>>().join(" AND ")
}

fn match_from_row(row: &Row<'_>) -> rusqlite::Result<Match> {
    let id: i64 = row.get(0)?;
    let place = usize::try_from(id >> KIND_BITS).unwrap_or(usize::MAX);
    Ok(Match {
        kind: KINDS.get(place).copied().unwrap_or(PassageKind::Text),
        folder: row.get(1)?,
        subject: row.get(2)?,
        block: row.get(3)?,
        title: row.get(4)?,
        snippet: row.get(5)?,
    })
}

#[cfg(test)]
mod tests {
    use super::{Passage, PassageKind};
    use crate::catalogue::{Catalogue, KeptFolder};

    fn passage(kind: PassageKind, title: &str, body: &str) -> Passage {
        Passage {
            kind,
            subject: "limits".to_owned(),
            block: String::new(),
            title: title.to_owned(),
            body: body.to_owned(),
        }
    }

    fn kept(disk: &tempfile::TempDir, passages: &[Passage]) -> Catalogue {
        let mut catalogue = Catalogue::open(&disk.path().join("catalogue.sqlite"), "1").unwrap();
        let (folder, revision, body) = ("demo".to_owned(), "1".to_owned(), "{}".to_owned());
        catalogue.keep(&KeptFolder { folder, revision, body }, passages).unwrap();
        catalogue
    }

    fn titles(catalogue: &Catalogue, words: &str) -> Vec<String> {
        let words: Vec<_> = words.split(' ').map(|it| vec![it.to_owned()]).collect();
        catalogue.find(&words).unwrap().into_iter().map(|it| it.title).collect()
    }

    #[test]
    fn every_word_is_the_beginning_of_one_that_is_there() {
        let disk = tempfile::tempdir().unwrap();
        let all = [
            passage(PassageKind::Text, "How far", "Décibels do not add up as people expect."),
            passage(PassageKind::Lesson, "Decibels you can hear", ""),
        ];
        let catalogue = kept(&disk, &all);
        assert_eq!(
            titles(&catalogue, "dec"),
            ["\u{1}Decibels\u{2} you can hear", "How far"],
            "titles first, whatever letters carry a mark"
        );
        assert_eq!(titles(&catalogue, "hea dec"), ["\u{1}Decibels\u{2} you can \u{1}hear\u{2}"]);
        assert_eq!(titles(&catalogue, "ecibels"), [""; 0]);
    }

    #[test]
    fn a_word_of_one_letter_narrows_titles_only() {
        let disk = tempfile::tempdir().unwrap();
        let all = [
            passage(PassageKind::Lesson, "Decibels", ""),
            passage(PassageKind::Text, "How far", "Decibels do not add up."),
        ];
        let catalogue = kept(&disk, &all);
        assert_eq!(titles(&catalogue, "d"), ["\u{1}Decibels\u{2}"]);
        assert_eq!(titles(&catalogue, "decibels x"), ["How far"]);
        assert_eq!(titles(&catalogue, "decibels xy"), [""; 0]);
    }

    #[test]
    fn what_is_typed_means_nothing_but_itself() {
        let disk = tempfile::tempdir().unwrap();
        let catalogue = kept(&disk, &[passage(PassageKind::Lesson, "Green, amber, red", "")]);
        for hostile in ["\"", "*", "NOT", "green\" OR \"", "title:x", "^", "(", "NEAR(", "-"] {
            titles(&catalogue, hostile);
        }
    }

    #[test]
    fn what_is_kept_anew_takes_the_place_of_what_was() {
        let disk = tempfile::tempdir().unwrap();
        drop(kept(&disk, &[passage(PassageKind::Lesson, "Old title", "")]));
        let mut catalogue = kept(&disk, &[passage(PassageKind::Lesson, "New title", "")]);
        assert_eq!(titles(&catalogue, "title"), ["New \u{1}title\u{2}"]);
        catalogue.forget("demo").unwrap();
        assert_eq!(titles(&catalogue, "title"), [""; 0]);
    }
}
