//! Questions to the facts. Each answers with plain values; which fact wins is decided here and nowhere else.

use std::collections::HashSet;

use rusqlite::Row;
use serde::de::DeserializeOwned;

use crate::audience::Audience;
use crate::entry::Order;
use crate::error::Error;
use crate::event::{
    BlockFinished, Event, GuessCommitted, Nearness, QuestionAnswered, ReflectionKept, Side,
    StepCompared, StepTried,
};
use crate::id::{BlockId, EntryHash, LessonId, PersonId};
use crate::open::Ledger;
use crate::proof::{Asked, Provable};
use crate::world::Millis;

/// The order of all entries, oldest first; the entry's hash breaks ties between machines.
pub(crate) const OLDEST_FIRST: &str = "ORDER BY millis, counter, entry, position";

/// Somebody the ledger knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their key.
    pub id: PersonId,
    /// The name that colleagues know.
    pub name: String,
    /// Their side of the fence.
    pub side: Side,
}

/// A block that somebody has finished, as it was then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinishedBlock {
    /// The lesson.
    pub lesson: LessonId,
    /// The block.
    pub block: BlockId,
    /// Its content hash then.
    pub revision: String,
    /// When, by the clock of its reader.
    pub at: Millis,
}

/// The last answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerGiven {
    /// The question's block.
    pub block: BlockId,
    /// Its content hash then.
    pub revision: String,
    /// The places of what was given, counted from 0 as the author wrote them.
    pub chosen: Vec<u32>,
    /// What was written; empty where the question does not ask for that.
    pub text: String,
}

/// The first guess at one wording of a prompt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// The guess's block.
    pub block: BlockId,
    /// Its content hash then.
    pub revision: String,
    /// The guess.
    pub text: String,
}

/// The first try at a step of a worked example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TriedStep {
    /// The example's block.
    pub block: BlockId,
    /// Its content hash then.
    pub revision: String,
    /// The step, counted from 0.
    pub step: u32,
    /// What was written.
    pub text: String,
    /// How near it was, if it has been compared; the last judgement stands.
    pub nearness: Option<Nearness>,
}

/// What somebody last wrote for a prompt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reflection {
    /// The prompt's block.
    pub block: BlockId,
    /// What was written.
    pub text: String,
}

/// How many facts of one kind somebody has put on record, and who may see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactCount {
    /// The event's kind.
    pub kind: String,
    /// Who may see it.
    pub audience: Audience,
    /// How many.
    pub count: u64,
}

/// One fact: its event, and the entry around it.
pub(crate) struct Fact<T> {
    pub(crate) event: T,
    pub(crate) entry: [u8; 32],
    pub(crate) author: PersonId,
    pub(crate) time: Millis,
    pub(crate) order: Order,
}

impl Ledger {
    /// Everybody who has introduced themselves; the latest name and side stand.
    pub fn people(&self) -> Result<Vec<Person>, Error> {
        let introduced = self.proven::<Introduced>(&Asked::of("person-introduced"))?;
        let mut seen = HashSet::new();
        let latest: Vec<_> =
            introduced.iter().rev().filter(|it| seen.insert(&it.person.id)).collect();
        let people = latest.into_iter().rev().map(|it| self.as_left(it));
        people.collect()
    }

    /// Somebody by their key.
    pub fn person(&self, id: &PersonId) -> Result<Option<Person>, Error> {
        let introduced = self.proven::<Introduced>(&Asked::of("person-introduced").by(id))?;
        introduced.last().map(|it| self.as_left(it)).transpose()
    }

    /// Somebody by their latest introduction, or, if their key was revoked before that, by the latest that counts; should
    /// none count, the first still gives them a name.
    fn as_left(&self, latest: &Introduced) -> Result<Person, Error> {
        let Some(left) = self.revoked(&latest.person.id)? else { return Ok(latest.person.clone()) };
        let asked = Asked::of("person-introduced").by(&latest.person.id);
        let introduced = self.proven::<Introduced>(&asked)?;
        let counting = introduced.iter().rfind(|it| left.lets_count(&it.entry));
        Ok(counting.or(introduced.first()).unwrap_or(latest).person.clone())
    }

    /// When somebody first introduced themselves, by their clock.
    pub fn introduced_at(&self, id: &PersonId) -> Result<Option<Millis>, Error> {
        let introduced = self.proven::<Introduced>(&Asked::of("person-introduced").by(id))?;
        Ok(introduced.first().map(|it| it.at))
    }

    /// Every block that somebody has finished, in every wording in which they did, oldest first.
    pub fn blocks_finished(&self, person: &PersonId) -> Result<Vec<FinishedBlock>, Error> {
        let condition = "kind = 'block-finished' AND author = ?1";
        let facts = self.facts::<BlockFinished>(condition, [person.to_string()])?;
        let finished = facts.into_iter().map(|Fact { event, time, .. }| FinishedBlock {
            lesson: event.lesson,
            block: event.block,
            revision: event.revision,
            at: time,
        });
        Ok(finished.collect())
    }

    /// The last answer to each question of a lesson.
    pub fn answers(&self, person: &PersonId, lesson: &LessonId) -> Result<Vec<AnswerGiven>, Error> {
        let condition = "kind = 'question-answered' AND author = ?1 AND subject = ?2";
        let owner = [person.to_string(), lesson.to_string()];
        let mut last: Vec<AnswerGiven> = Vec::new();
        for Fact { event, .. } in self.facts::<QuestionAnswered>(condition, owner)? {
            let QuestionAnswered { block, revision, chosen, text, .. } = event;
            last.retain(|it| it.block != block);
            last.push(AnswerGiven { block, revision, chosen, text });
        }
        Ok(last)
    }

    /// The first guess at each wording of each prompt of a lesson, oldest first.
    pub fn guesses(&self, person: &PersonId, lesson: &LessonId) -> Result<Vec<Guess>, Error> {
        let condition = "kind = 'guess-committed' AND author = ?1 AND subject = ?2";
        let owner = [person.to_string(), lesson.to_string()];
        let mut first: Vec<Guess> = Vec::new();
        for Fact { event, .. } in self.facts::<GuessCommitted>(condition, owner)? {
            let GuessCommitted { block, revision, text, .. } = event;
            if first.iter().all(|it| (&it.block, &it.revision) != (&block, &revision)) {
                first.push(Guess { block, revision, text });
            }
        }
        Ok(first)
    }

    /// The lessons that somebody finished a part of last, the latest first.
    pub fn recent_lessons(&self, person: &PersonId, most: u32) -> Result<Vec<LessonId>, Error> {
        self.rows(
            "SELECT subject FROM facts WHERE kind = 'block-finished' AND author = ?1
             GROUP BY subject ORDER BY max(millis) DESC, max(counter) DESC LIMIT ?2",
            rusqlite::params![person.to_string(), most],
            |row| row.get::<_, String>(0).map(LessonId::new),
        )
    }

    /// The first try at each step of the worked examples of a lesson.
    pub fn steps_tried(
        &self,
        person: &PersonId,
        lesson: &LessonId,
    ) -> Result<Vec<TriedStep>, Error> {
        let owner = [person.to_string(), lesson.to_string()];
        let condition = "kind = 'step-tried' AND author = ?1 AND subject = ?2";
        let mut first: Vec<TriedStep> = Vec::new();
        for Fact { event, .. } in self.facts::<StepTried>(condition, owner.clone())? {
            let StepTried { block, revision, step, text, .. } = event;
            if find_step(&mut first, &block, &revision, step).is_none() {
                first.push(TriedStep { block, revision, step, text, nearness: None });
            }
        }
        let condition = "kind = 'step-compared' AND author = ?1 AND subject = ?2";
        for Fact { event: it, .. } in self.facts::<StepCompared>(condition, owner)? {
            if let Some(tried) = find_step(&mut first, &it.block, &it.revision, it.step) {
                tried.nearness = Some(it.nearness);
            }
        }
        Ok(first)
    }

    /// What somebody last wrote for each prompt of a lesson.
    pub fn reflections(
        &self,
        person: &PersonId,
        lesson: &LessonId,
    ) -> Result<Vec<Reflection>, Error> {
        let condition = "kind = 'reflection-kept' AND author = ?1 AND subject = ?2";
        let owner = [person.to_string(), lesson.to_string()];
        let mut last: Vec<Reflection> = Vec::new();
        for Fact { event, .. } in self.facts::<ReflectionKept>(condition, owner)? {
            last.retain(|it| it.block != event.block);
            last.push(Reflection { block: event.block, text: event.text });
        }
        Ok(last)
    }

    /// Entries on this machine: the number of the last, since none is ever taken away.
    pub fn entries(&self) -> Result<u64, Error> {
        let last = "SELECT ifnull(max(id), 0) FROM entries";
        let counts = self.rows(last, [], |row| row.get::<_, i64>(0))?;
        Ok(counts.first().map_or(0, |it| it.unsigned_abs()))
    }

    /// Events of kinds that only a later version knows: kept, skipped, counted.
    pub fn unknown_events(&self) -> Result<u64, Error> {
        let sql = "SELECT count(*) FROM facts WHERE body IS NULL";
        let counts = self.rows(sql, [], |row| row.get::<_, i64>(0))?;
        Ok(counts.first().map_or(0, |it| it.unsigned_abs()))
    }

    /// What somebody has put on record, by kind, with the audience that each entry was signed for.
    pub fn counts_of(&self, person: &PersonId) -> Result<Vec<FactCount>, Error> {
        // One look-up for each kind there is, where the author alone would take a look at every fact.
        let rows = self.rows(
            "WITH RECURSIVE kinds (kind) AS (
                 SELECT min(kind) FROM facts
                 UNION ALL
                 SELECT (SELECT min(facts.kind) FROM facts WHERE facts.kind > kinds.kind)
                 FROM kinds WHERE kinds.kind IS NOT NULL
             )
             SELECT facts.kind, entries.audience, count(*)
             FROM kinds
             CROSS JOIN facts ON facts.kind = kinds.kind AND facts.author = ?1
             JOIN entries ON entries.hash = facts.entry
             GROUP BY facts.kind, entries.audience
             ORDER BY facts.kind",
            [person.to_string()],
            |row| {
                let audience: String = row.get(1)?;
                let count: i64 = row.get(2)?;
                Ok((row.get(0)?, audience, count.unsigned_abs()))
            },
        )?;
        let counts = rows.into_iter().filter_map(|(kind, word, count)| {
            let audience = Audience::parse(&word).ok()?;
            Some(FactCount { kind, audience, count })
        });
        Ok(counts.collect())
    }

    /// The facts that meet a condition, oldest first.
    pub(crate) fn facts<T: DeserializeOwned>(
        &self,
        condition: &str,
        values: impl rusqlite::Params,
    ) -> Result<Vec<Fact<T>>, Error> {
        let sql = format!(
            "SELECT entry, author, time, body, millis, counter FROM facts
             WHERE {condition} AND body IS NOT NULL {OLDEST_FIRST}"
        );
        self.rows(&sql, values, fact_from_row)
    }
}

/// Somebody as they introduced themselves.
struct Introduced {
    entry: EntryHash,
    person: Person,
    at: Millis,
}

impl Provable for Introduced {
    const STAYS: bool = true;

    fn of(Fact { event, entry, author, time, .. }: Fact<Event>) -> Result<Option<Self>, Error> {
        let Event::PersonIntroduced(it) = event else { return Ok(None) };
        let entry = EntryHash::from_bytes(entry);
        let person = Person { id: author, name: it.name, side: it.side };
        Ok(Some(Self { entry, person, at: time }))
    }
}

fn find_step<'tries>(
    tries: &'tries mut [TriedStep],
    block: &BlockId,
    revision: &str,
    step: u32,
) -> Option<&'tries mut TriedStep> {
    tries.iter_mut().find(|it| it.block == *block && it.revision == revision && it.step == step)
}

fn fact_from_row<T: DeserializeOwned>(row: &Row<'_>) -> rusqlite::Result<Fact<T>> {
    let unfit = |column| {
        move |error: Box<dyn std::error::Error + Send + Sync>| {
            rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, error)
        }
    };
    let author: String = row.get(1)?;
    let body: String = row.get(3)?;
    Ok(Fact {
        entry: row.get(0)?,
        author: PersonId::parse(&author).map_err(|error| unfit(1)(error.into()))?,
        time: Millis(row.get(2)?),
        event: serde_json::from_str(&body).map_err(|error| unfit(3)(error.into()))?,
        order: Order { millis: row.get(4)?, counter: row.get(5)? },
    })
}
