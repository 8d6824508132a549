//! What this machine remembers of somebody's reading: the words as they were, and which lessons were finished.

use rusqlite::{Row, params};

use crate::error::Error;
use crate::id::{LessonId, PersonId};
use crate::open::Ledger;

/// The words of a block as somebody read them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadText {
    /// Content hash of the block.
    pub revision: String,
    /// Content hash of the block without its heading.
    pub body: String,
    /// Its heading or title.
    pub title: String,
    /// What could be read in it, one paragraph on each line.
    pub words: String,
}

impl Ledger {
    /// Keeps the words of blocks that somebody has read; those that are kept already stay as they are.
    pub fn keep_read_texts(&mut self, texts: &[ReadText]) -> Result<(), Error> {
        let keep = |ledger: &mut Self| {
            let transaction = ledger.connection.transaction()?;
            for it in texts {
                // One revision is one text: what is here already says the same.
                let sql = "INSERT OR IGNORE INTO read_texts (revision, body, title, words)
                           VALUES (?1, ?2, ?3, ?4)";
                let mut insert = transaction.prepare_cached(sql)?;
                insert.execute(params![it.revision, it.body, it.title, it.words])?;
            }
            transaction.commit()
        };
        keep(self).map_err(|error| self.sorted(error))
    }

    /// The words of a block by its content hash, if somebody has read it on this machine.
    pub fn read_text(&self, revision: &str) -> Result<Option<ReadText>, Error> {
        let sql = "SELECT revision, body, title, words FROM read_texts WHERE revision = ?1";
        Ok(self.rows(sql, [revision], text_from_row)?.pop())
    }

    /// Remembers that somebody has finished a lesson.
    pub fn remember_finished_lesson(
        &mut self,
        person: &PersonId,
        lesson: &LessonId,
    ) -> Result<(), Error> {
        let sql = "INSERT OR IGNORE INTO lessons_finished (person, lesson) VALUES (?1, ?2)";
        let named = params![person.to_string(), lesson.as_str()];
        self.connection.execute(sql, named).map(drop).map_err(|error| self.sorted(error))
    }

    /// The lessons that somebody has finished on this machine, whatever became of them since.
    pub fn finished_lessons(&self, person: &PersonId) -> Result<Vec<LessonId>, Error> {
        let sql = "SELECT lesson FROM lessons_finished WHERE person = ?1 ORDER BY lesson";
        self.rows(sql, [person.to_string()], |row| Ok(LessonId::new(row.get::<_, String>(0)?)))
    }
}

fn text_from_row(row: &Row<'_>) -> rusqlite::Result<ReadText> {
    Ok(ReadText {
        revision: row.get(0)?,
        body: row.get(1)?,
        title: row.get(2)?,
        words: row.get(3)?,
    })
}

#[cfg(test)]
mod tests {
    use super::ReadText;
    use crate::event::Side;
    use crate::id::LessonId;
    use crate::stage::new_ledger;

    #[test]
    fn what_was_read_is_kept_once_and_is_no_entry() {
        let (_folder, _, mut ledger) = new_ledger();
        let ada = ledger.create_profile("Ada", Side::Sales, "correct horse").unwrap();
        let entries = ledger.entries().unwrap();
        let text = |revision: &str| ReadText {
            revision: revision.into(),
            body: "b".into(),
            title: "The rule".into(),
            words: "Say one limit.".into(),
        };
        ledger.keep_read_texts(&[text("r1"), text("r2")]).unwrap();
        ledger.keep_read_texts(&[text("r1")]).unwrap();
        assert_eq!(ledger.read_text("r1").unwrap(), Some(text("r1")));
        assert_eq!(ledger.read_text("r3").unwrap(), None);
        let lesson = LessonId::new("one-breath");
        ledger.remember_finished_lesson(ada.person(), &lesson).unwrap();
        ledger.remember_finished_lesson(ada.person(), &lesson).unwrap();
        assert_eq!(ledger.finished_lessons(ada.person()).unwrap(), [lesson]);
        assert_eq!(ledger.entries().unwrap(), entries);
    }
}
