//! Where what somebody read stands today: finished blocks, found again however the lessons were edited since.

mod alike;

use std::borrow::Borrow;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use curriculum::Revision;
use ledger::{FinishedBlock, Millis, ReadText};

use alike::{is_nearly_the_same, is_part_of};

/// A block that somebody finished, at its place on record, in every wording in which they did; the last one last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) lesson: String,
    pub(crate) block: String,
    pub(crate) revisions: Vec<String>,
    /// When it was finished the last time.
    pub(crate) at: Millis,
}

/// What became of a block since it was finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It reads as it did, wherever it stands now.
    Unchanged,
    /// It reads otherwise.
    Changed,
    /// It was a part of a longer block, which somebody has split.
    Split,
}

/// A block as it stands in the library today, without its text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Standing<'a> {
    pub(crate) lesson: &'a str,
    pub(crate) block: &'a str,
    pub(crate) revision: Revision,
    /// The revision without the heading.
    pub(crate) body: Revision,
    /// Whether its author named it, rather than its heading.
    pub(crate) has_own_id: bool,
}

/// Every block of the library in reading order, and the words of one, asked for only where nothing else decides.
pub(crate) struct Shelf<'a> {
    pub(crate) blocks: Vec<Standing<'a>>,
    pub(crate) words: &'a dyn Fn(Standing<'a>) -> String,
}

/// A block of today, and what was read of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Trace<'a> {
    pub(crate) reading: &'a Reading,
    pub(crate) fate: Fate,
}

/// Lesson and block.
type Spot<'a> = (&'a str, &'a str);

/// What was read, by where it stands today.
pub(crate) type Found<'a> = HashMap<Spot<'a>, Trace<'a>>;

impl Reading {
    /// One for each place on record, from facts in the order in which they happened.
    pub(crate) fn of(facts: &[FinishedBlock]) -> Vec<Self> {
        let mut places: HashMap<Spot<'_>, usize> = HashMap::new();
        let mut readings: Vec<Self> = Vec::new();
        for fact in facts {
            let (lesson, block) = (fact.lesson.as_str(), fact.block.as_str());
            let at = *places.entry((lesson, block)).or_insert(readings.len());
            if at == readings.len() {
                let (lesson, block) = (lesson.to_owned(), block.to_owned());
                readings.push(Self { lesson, block, revisions: Vec::new(), at: fact.at });
            }
            let reading = &mut readings[at];
            reading.at = fact.at;
            reading.revisions.retain(|it| *it != fact.revision);
            reading.revisions.push(fact.revision.clone());
        }
        readings
    }

    /// The wording that was finished last.
    pub(crate) fn latest(&self) -> &str {
        self.revisions.last().map_or("", String::as_str)
    }

    fn is_of(&self, revision: Revision) -> bool {
        let revision = revision.to_string();
        self.revisions.contains(&revision)
    }
}

/// The readings whose block does not stand at its place as it was read: only their texts are needed to follow them.
pub(crate) fn displaced<'a>(readings: &'a [Reading], shelf: &Shelf<'a>) -> Vec<&'a Reading> {
    at_home(readings, shelf).1
}

/// Finds each block that was read in the library of today; a block that is not in the answer was never read.
///
/// Each reading finds one block, and each block is found by one reading, the surest first: the same wording at its
/// place, the same wording elsewhere, the same text under another heading, another wording at its place, the same id
/// elsewhere, nearly the same words in a lesson to which its neighbours went. At last come the pieces of blocks that
/// were split. `texts` holds what was read, by revision, as far as this machine remembers it.
pub(crate) fn follow<'a>(
    readings: &'a [Reading],
    shelf: &Shelf<'a>,
    texts: &HashMap<String, ReadText>,
) -> Found<'a> {
    let (found, lost) = at_home(readings, shelf);
    let mut search = Search { shelf, texts, found, lost };
    if !search.lost.is_empty() {
        let index = Index::new(&search.lost, shelf, texts);
        search.settle(Fate::Unchanged, |search, it| search.same_wording(&index, it));
        search.settle(Fate::Changed, |search, it| search.same_body(&index, it));
        search.settle(Fate::Changed, |_, it| index.at_place(it));
        search.settle(Fate::Changed, |search, it| search.same_id(&index, it));
        search.settle(Fate::Changed, |search, it| search.nearly_the_same(&index, it));
        search.pieces(&index);
    }
    search.found
}

/// A search under way: what has been found, and who has not found theirs yet.
struct Search<'s, 'a> {
    shelf: &'s Shelf<'a>,
    texts: &'s HashMap<String, ReadText>,
    found: Found<'a>,
    lost: Vec<&'a Reading>,
}

impl<'a> Standing<'a> {
    fn spot(self) -> Spot<'a> {
        (self.lesson, self.block)
    }
}

/// The blocks that stand unchanged at their place, as most always do, and the readings of all others.
fn at_home<'a>(readings: &'a [Reading], shelf: &Shelf<'a>) -> (Found<'a>, Vec<&'a Reading>) {
    let by_place: HashMap<Spot<'_>, &Reading> =
        readings.iter().map(|it| ((it.lesson.as_str(), it.block.as_str()), it)).collect();
    let mut found = HashMap::new();
    for block in &shelf.blocks {
        if let Some(reading) = by_place.get(&block.spot())
            && reading.is_of(block.revision)
        {
            found.insert(block.spot(), Trace { reading, fate: Fate::Unchanged });
        }
    }
    let is_lost = |it: &&Reading| !found.contains_key(&(it.lesson.as_str(), it.block.as_str()));
    let lost = readings.iter().filter(is_lost).collect();
    (found, lost)
}

impl<'a> Search<'_, 'a> {
    /// Lets every reading that is still lost look for its block in one way.
    fn settle(&mut self, fate: Fate, find: impl Fn(&Self, &'a Reading) -> Option<Standing<'a>>) {
        for reading in std::mem::take(&mut self.lost) {
            match find(self, reading).filter(|it| self.is_free(*it)) {
                Some(it) => drop(self.found.insert(it.spot(), Trace { reading, fate })),
                None => self.lost.push(reading),
            }
        }
    }

    fn is_free(&self, block: Standing<'a>) -> bool {
        !self.found.contains_key(&block.spot())
    }

    fn same_wording(&self, index: &Index<'a>, reading: &Reading) -> Option<Standing<'a>> {
        let revisions = reading.revisions.iter().rev().filter_map(|it| it.parse().ok());
        let mut blocks = revisions.flat_map(|it: Revision| of(&index.revisions, &it));
        blocks.find(|it| self.is_free(*it))
    }

    fn same_body(&self, index: &Index<'a>, reading: &Reading) -> Option<Standing<'a>> {
        let body = self.texts.get(reading.latest())?.body.parse().ok()?;
        of(&index.bodies, &body).find(|it| self.is_free(*it))
    }

    /// An id that an author gave to one block only speaks for itself; of several, the words decide.
    fn same_id(&self, index: &Index<'a>, reading: &'a Reading) -> Option<Standing<'a>> {
        let blocks: Vec<_> = of(&index.ids, reading.block.as_str()).collect();
        if let [only] = blocks[..]
            && only.has_own_id
        {
            return Some(only);
        }
        let related = self.related(reading);
        let mut free = blocks.into_iter().filter(|it| self.is_free(*it));
        free.find(|it| {
            let came_along = it.has_own_id && related.contains(it.lesson);
            came_along || self.is_like(reading, *it)
        })
    }

    fn nearly_the_same(&self, index: &Index<'a>, reading: &'a Reading) -> Option<Standing<'a>> {
        self.texts.get(reading.latest())?;
        let related = self.related(reading);
        let mut blocks = index.in_lessons(&related);
        blocks.find(|it| self.is_free(*it) && self.is_like(reading, *it))
    }

    /// What is new in a lesson and was read as part of a longer block.
    fn pieces(&mut self, index: &Index<'a>) {
        let changed = self.found.values().filter(|it| it.fate == Fate::Changed);
        let mut split: Vec<&Reading> = changed.map(|it| it.reading).collect();
        split.sort_by_key(|it| (&it.lesson, &it.block));
        for reading in split {
            let Some(text) = self.texts.get(reading.latest()) else { continue };
            let related = self.related(reading);
            for it in index.in_lessons(&related) {
                if self.is_free(it) && is_part_of(&(self.shelf.words)(it), &text.words) {
                    self.found.insert(it.spot(), Trace { reading, fate: Fate::Split });
                }
            }
        }
    }

    fn is_like(&self, reading: &Reading, block: Standing<'a>) -> bool {
        let text = self.texts.get(reading.latest());
        text.is_some_and(|it| is_nearly_the_same(&it.words, &(self.shelf.words)(block)))
    }

    /// The lesson on record, and the lessons in which other blocks of it were found.
    fn related(&self, reading: &'a Reading) -> HashSet<&'a str> {
        let moved = self.found.iter().filter(|(_, trace)| trace.reading.lesson == reading.lesson);
        moved.map(|((lesson, _), _)| *lesson).chain([reading.lesson.as_str()]).collect()
    }
}

/// Where on the shelf what is lost may be.
#[derive(Default)]
struct Index<'a> {
    places: HashMap<Spot<'a>, Standing<'a>>,
    lessons: HashMap<&'a str, Vec<Standing<'a>>>,
    revisions: HashMap<Revision, Vec<Standing<'a>>>,
    bodies: HashMap<Revision, Vec<Standing<'a>>>,
    ids: HashMap<&'a str, Vec<Standing<'a>>>,
}

impl<'a> Index<'a> {
    fn new(lost: &[&Reading], shelf: &Shelf<'a>, texts: &HashMap<String, ReadText>) -> Self {
        let parsed = |it: &String| it.parse::<Revision>().ok();
        let revisions: HashSet<Revision> =
            lost.iter().flat_map(|it| &it.revisions).filter_map(parsed).collect();
        let bodies: HashSet<Revision> = texts.values().filter_map(|it| parsed(&it.body)).collect();
        let ids: HashSet<&str> = lost.iter().map(|it| it.block.as_str()).collect();
        let mut index = Self::default();
        for it in &shelf.blocks {
            index.places.insert(it.spot(), *it);
            index.lessons.entry(it.lesson).or_default().push(*it);
            if revisions.contains(&it.revision) {
                index.revisions.entry(it.revision).or_default().push(*it);
            }
            if bodies.contains(&it.body) {
                index.bodies.entry(it.body).or_default().push(*it);
            }
            if ids.contains(it.block) {
                index.ids.entry(it.block).or_default().push(*it);
            }
        }
        index
    }

    fn at_place(&self, reading: &Reading) -> Option<Standing<'a>> {
        self.places.get(&(reading.lesson.as_str(), reading.block.as_str())).copied()
    }

    /// The blocks of some lessons, in the order of the lessons' names.
    fn in_lessons(&self, names: &HashSet<&str>) -> impl Iterator<Item = Standing<'a>> {
        let mut names: Vec<&str> = names.iter().copied().collect();
        names.sort_unstable();
        names.into_iter().flat_map(|it| of(&self.lessons, it))
    }
}

/// The blocks under one key.
fn of<'i, 'a, K, Q>(
    index: &'i HashMap<K, Vec<Standing<'a>>>,
    key: &Q,
) -> impl Iterator<Item = Standing<'a>> + use<'i, 'a, K, Q>
where
    K: Eq + Hash + Borrow<Q>,
    Q: Eq + Hash + ?Sized,
{
    index.get(key).into_iter().flatten().copied()
}

#[cfg(test)]
mod tests;
