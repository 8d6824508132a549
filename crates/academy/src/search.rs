//! Finding a lesson, a heading, a card or a skill by some of its words, as they are typed.

use std::collections::HashSet;
use std::path::Path;

use curriculum::{LessonId, Outline, SkillId};
use ledger::{Catalogue, MARKS, Match, PassageKind};

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::request::Find;
use crate::view::search::{FoundView, HitKind, HitView, PieceView};
use crate::vocabulary::Vocabulary;

/// How many titles are shown at the most, and how many runs of text after them.
const SHOWN: (usize, usize) = (12, 8);

/// With fewer hits than this, words that may have been meant are tried too.
const FEW: usize = 3;

/// How many lessons are offered before anything is typed.
const RECENT: u32 = 6;

/// The most words that count.
const MOST_WORDS: usize = 8;

/// What a search needs that no other use case does, made when somebody first searches.
pub(crate) struct Finder {
    catalogue: Catalogue,
    vocabulary: Option<Vocabulary>,
}

impl Finder {
    /// The courses have changed: other words may stand in them.
    pub(crate) fn forget_words(&mut self) {
        self.vocabulary = None;
    }

    fn near(&mut self, word: &str) -> Result<Vec<String>, ledger::Error> {
        if self.vocabulary.is_none() {
            self.vocabulary = Some(Vocabulary::of(self.catalogue.words()?));
        }
        Ok(self.vocabulary.as_ref().map_or_else(Vec::new, |it| it.near(word)))
    }
}

impl Academy {
    /// What holds all these words, each as the beginning of a word, titles first; before anything is typed, the
    /// lessons that this person worked in last.
    pub fn find(&mut self, request: Find) -> Result<FoundView, Error> {
        let me = self.me()?;
        let words = words_of(&request.words);
        if words.is_empty() {
            let recent = self.ledger.recent_lessons(&me, RECENT)?;
            let hits = recent.iter().filter_map(|it| recent_hit(self.library(), it.as_str()));
            return Ok(FoundView { hits: hits.collect(), is_close: false });
        }
        // The shelf is read before the catalogue: whoever fills the one fills the other.
        self.library();
        if self.finder.is_none() {
            let opened = Catalogue::open(&self.place.catalogue(), &self.place.build);
            let catalogue =
                opened.map_err(|error| Error::broke(Code::Unexpected, "catalogue", error))?;
            self.finder = Some(Finder { catalogue, vocabulary: None });
        }
        let Some(finder) = &mut self.finder else {
            return Ok(FoundView { hits: Vec::new(), is_close: false });
        };
        let typed: Vec<Vec<String>> = words.iter().map(|it| vec![it.clone()]).collect();
        let mut found = finder.catalogue.find(&typed)?;
        let mut is_close = false;
        if found.len() < FEW {
            let mut wider = typed;
            for (alternatives, word) in wider.iter_mut().zip(&words) {
                alternatives.extend(finder.near(word)?);
            }
            let near = finder.catalogue.find(&wider)?;
            if near.len() > found.len() {
                is_close = found.is_empty();
                found = near;
            }
        }
        Ok(FoundView { hits: hits(self.library(), found, &words.join(" ")), is_close })
    }
}

/// What was typed, word by word.
fn words_of(typed: &str) -> Vec<String> {
    let words = typed.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.take(MOST_WORDS).map(str::to_lowercase).collect()
}

/// The best of what was found, as it is shown.
fn hits(library: &Outline, mut found: Vec<Match>, typed: &str) -> Vec<HitView> {
    found.sort_by_cached_key(|it| rank(it, typed));
    let mut seen = HashSet::new();
    let (mut heads, mut texts) = SHOWN;
    let mut hits = Vec::new();
    for it in found {
        let left = if it.kind == PassageKind::Text { &mut texts } else { &mut heads };
        // A text whose heading was found too is one place, not two; so are two smaller headings of one block.
        if *left == 0
            || it.kind == PassageKind::Text
                && seen.contains(&(it.subject.clone(), it.block.clone()))
        {
            continue;
        }
        if let Some(hit) = hit(library, &it) {
            *left -= 1;
            seen.insert((it.subject, it.block));
            hits.push(hit);
        }
    }
    hits
}

/// What comes first: a title before a text, one that is what was typed before one that begins with it, before one that
/// holds it, before one whose text holds it; then the kinds in their order; then the shorter title.
fn rank(it: &Match, typed: &str) -> (bool, u8, PassageKind, usize) {
    let plain = it.title.replace(MARKS, "").to_lowercase();
    let how = match &plain {
        same if same == typed => 0,
        longer if longer.starts_with(typed) => 1,
        _ if it.title.starts_with(MARKS) => 2,
        _ if it.title.contains(MARKS) => 3,
        _ => 4,
    };
    (it.kind == PassageKind::Text, how, it.kind, plain.chars().count())
}

/// A match with the words around it; none if its lesson or skill cannot be opened now, or is another version of what
/// stands on the shelf.
fn hit(library: &Outline, it: &Match) -> Option<HitView> {
    let course = match it.kind {
        PassageKind::Skill => library.skill(&SkillId::parse(&it.subject).ok()?)?.0,
        PassageKind::Lesson
        | PassageKind::Heading
        | PassageKind::Card
        | PassageKind::Objective
        | PassageKind::Text => library.lesson(&LessonId::parse(&it.subject).ok()?)?.course,
    };
    if !Path::new(&it.folder).starts_with(&course.root) {
        return None;
    }
    let (kind, place) = match it.kind {
        PassageKind::Skill => (HitKind::Skill, course.title.clone()),
        PassageKind::Lesson => (HitKind::Lesson, lesson_place(library, it, false)?),
        PassageKind::Heading => (HitKind::Heading, lesson_place(library, it, true)?),
        PassageKind::Card => (HitKind::Card, lesson_place(library, it, true)?),
        PassageKind::Objective | PassageKind::Text => {
            (HitKind::Text, lesson_place(library, it, true)?)
        }
    };
    let title =
        if it.title.is_empty() { lesson_title(library, &it.subject)? } else { it.title.clone() };
    Some(HitView {
        kind,
        subject: it.subject.clone(),
        block: (!it.block.is_empty()).then(|| it.block.clone()),
        title: pieces(&title),
        place,
        language: course.language.clone(),
        snippet: pieces(&it.snippet),
    })
}

fn recent_hit(library: &Outline, lesson: &str) -> Option<HitView> {
    let seat = library.lesson(&LessonId::parse(lesson).ok()?)?;
    Some(HitView {
        kind: HitKind::Lesson,
        subject: lesson.to_owned(),
        block: None,
        title: pieces(&seat.lesson.title),
        place: format!("{}, {}", seat.course.title, seat.unit.title),
        language: seat.course.language.clone(),
        snippet: Vec::new(),
    })
}

fn lesson_title(library: &Outline, lesson: &str) -> Option<String> {
    let seat = library.lesson(&LessonId::parse(lesson).ok()?)?;
    Some(seat.lesson.title.clone())
}

/// Course and unit of a lesson, or of what stands in a lesson its title too.
fn lesson_place(library: &Outline, it: &Match, is_inside: bool) -> Option<String> {
    let seat = library.lesson(&LessonId::parse(&it.subject).ok()?)?;
    let (course, unit) = (&seat.course.title, &seat.unit.title);
    Some(if is_inside {
        format!("{}, {course}", seat.lesson.title)
    } else {
        format!("{course}, {unit}")
    })
}

/// A text cut where the marks stand.
fn pieces(marked: &str) -> Vec<PieceView> {
    let [opens, closes] = MARKS;
    let mut pieces = Vec::new();
    let mut add = |text: &str, is_hit| {
        if !text.is_empty() {
            pieces.push(PieceView { text: text.to_owned(), is_hit });
        }
    };
    for (place, piece) in marked.split(opens).enumerate() {
        match piece.split_once(closes) {
            Some((hit, rest)) if place > 0 => {
                add(hit, true);
                add(rest, false);
            }
            Some(_) | None => add(piece, false),
        }
    }
    pieces
}
