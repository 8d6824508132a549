//! Built-in lessons, edited at random: no progress is lost, and no changed block is left green.
//!
//! What is right is known without the code under test: each piece of a lesson carries with it what the edits did.

mod piece;

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::LazyLock;

use curriculum::{Folder, Library, compile};
use ledger::{FinishedBlock, ReadText};
use proptest::prelude::*;
use proptest::sample::Index;

use piece::{Edits, Piece, pieces};

use super::{read_all, standing, words_of};
use crate::follow::{Fate, Reading, Shelf, Standing, follow};

/// Together they hold every block; all courses would take minutes to compile once for each case.
const COURSES: [&str; 2] = ["common-ground", "writing-courses"];

/// One edit; which lesson and which piece it falls on is drawn with it.
#[derive(Debug, Clone, Copy)]
enum Mutation {
    Insert,
    Move,
    MoveToAnotherLesson,
    Rename,
    Reword,
    Delete,
    SplitLesson,
}

/// Lessons by path: front matter, and pieces.
#[derive(Debug, Clone)]
struct Book {
    others: Vec<(String, String)>,
    lessons: BTreeMap<String, (String, Vec<Piece>)>,
    made: usize,
}

/// What must be shown for a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Expected {
    New,
    Green,
    Changed,
}

impl Book {
    /// The lessons of two courses that ship with the program.
    fn shipped() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let mut book = Self { others: Vec::new(), lessons: BTreeMap::new(), made: 0 };
        let mut waiting = COURSES.map(|it| root.join(it)).to_vec();
        while let Some(folder) = waiting.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    waiting.push(path);
                    continue;
                }
                let Ok(text) = std::fs::read_to_string(&path) else { continue };
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                if name.ends_with("/lesson.md") {
                    let end = text[4..].find("\n---\n").unwrap() + 4 + "\n---\n".len();
                    book.lessons.insert(name, (text[..end].to_owned(), pieces(&text[end..])));
                } else {
                    book.others.push((name, text));
                }
            }
        }
        book.others.sort();
        book
    }

    fn library(&self) -> Library {
        let lessons = self.lessons.iter().map(|(path, (front, pieces))| {
            let text: Vec<String> = pieces.iter().map(Piece::text).collect();
            (path.clone(), format!("{front}\n{}\n", text.join("\n\n")))
        });
        compile(&Folder::of(self.others.iter().cloned().chain(lessons))).library
    }

    fn mutate(&mut self, mutation: Mutation, lesson: Index, piece: Index, to: Index) {
        let path = self.path(lesson);
        let pieces = &self.lessons[&path].1;
        let at = piece.index(pieces.len());
        // Text behind a callout goes where the callout goes; what stands before everything stays there.
        let is_loose = pieces[at].heading.is_none() && !pieces[at].is_callout;
        match mutation {
            Mutation::Insert => {
                let piece = self.new_piece();
                let pieces = &mut self.lessons.get_mut(&path).unwrap().1;
                pieces.insert(before_a_head(pieces, at), piece);
            }
            Mutation::Move if !is_loose => {
                let moved = self.take(&path, at);
                self.put(&path, to, moved);
            }
            Mutation::MoveToAnotherLesson if !is_loose => {
                let other = self.path(to);
                if other != path
                    && !(pieces[at].edits.is_renamed && pieces[at].edits.is_reworded)
                    && self.fits(at, &path, &other)
                {
                    let mut moved = self.take(&path, at);
                    for it in &mut moved {
                        it.edits.is_elsewhere = true;
                    }
                    self.put(&other, to, moved);
                }
            }
            Mutation::Rename => {
                let number = self.next();
                let it = &mut self.lessons.get_mut(&path).unwrap().1[at];
                if let Some(heading) = &mut it.heading
                    // Nothing but a heading has nothing by which it could be known again.
                    && !it.body.is_empty()
                    && !(it.edits.is_elsewhere && it.edits.is_reworded)
                {
                    *heading = format!("{heading} and {number}");
                    it.edits.is_renamed = true;
                }
            }
            Mutation::Reword => self.lessons.get_mut(&path).unwrap().1[at].reword(to),
            Mutation::Delete if self.lessons[&path].1.len() > 4 => drop(self.take(&path, at)),
            Mutation::SplitLesson => self.split(&path, at),
            Mutation::Move | Mutation::MoveToAnotherLesson | Mutation::Delete => {}
        }
    }

    /// Whether a piece may be carried to another lesson: two headings of one name are an error there, and so are two
    /// practices, one for a skill of another course, or a story that stays behind.
    fn fits(&self, at: usize, from: &str, to: &str) -> bool {
        let piece = &self.lessons[from].1[at];
        let name = |it: &Piece| match &it.heading {
            Some(heading) => heading.clone(),
            None => it.body.chars().take("> [!practice]".len()).collect(),
        };
        let is_practice = piece.body.starts_with("> [!practice]");
        let is_alone = self.lessons[to].1.iter().all(|it| name(it) != name(piece));
        let is_same_course = from.split('/').next() == to.split('/').next();
        if is_practice {
            return is_alone && is_same_course;
        }
        !piece.has_file_beside() && (is_alone || piece.is_callout)
    }

    fn path(&self, drawn: Index) -> String {
        self.lessons.keys().nth(drawn.index(self.lessons.len())).unwrap().clone()
    }

    fn next(&mut self) -> usize {
        self.made += 1;
        self.made
    }

    fn new_piece(&mut self) -> Piece {
        let n = self.next();
        Piece {
            heading: Some(format!("Inserted {n}")),
            body: format!(
                "Paragraph number{n} was put{n} in after{n} everybody{n} had gone{n} home."
            ),
            is_callout: false,
            is_read: false,
            edits: Edits::default(),
        }
    }

    /// Takes out a piece and the text that follows from it.
    fn take(&mut self, path: &str, at: usize) -> Vec<Piece> {
        let pieces = &mut self.lessons.get_mut(path).unwrap().1;
        let end = before_a_head(pieces, at + 1);
        pieces.drain(at..end).collect()
    }

    fn put(&mut self, path: &str, to: Index, moved: Vec<Piece>) {
        let pieces = &mut self.lessons.get_mut(path).unwrap().1;
        let at = before_a_head(pieces, to.index(pieces.len() + 1));
        pieces.splice(at..at, moved);
    }

    /// The second half of a lesson becomes a lesson of its own.
    fn split(&mut self, path: &str, at: usize) {
        let number = self.next();
        let (front, pieces) = self.lessons.get_mut(path).unwrap();
        let at = before_a_head(pieces, at);
        let rest_stays = pieces[at..].iter().any(Piece::has_file_beside);
        if at < 2 || at + 2 > pieces.len() || rest_stays {
            return;
        }
        let rest = pieces.split_off(at);
        let id = front.lines().find(|it| it.starts_with("id: ")).unwrap().to_owned();
        let front = front.replacen(&id, &format!("{id}-part-{number}"), 1);
        let path = path.replace("/lesson.md", &format!("-part-{number}/lesson.md"));
        self.lessons.insert(path, (front, rest));
    }

    /// For each block of today, what must be shown for it: by lesson, in reading order.
    fn expected(&self) -> BTreeMap<String, Vec<Expected>> {
        let blocks = self.lessons.values().map(|(front, pieces)| {
            let id = front.lines().find_map(|it| it.strip_prefix("id: ")).unwrap();
            (id.to_owned(), blocks(pieces))
        });
        blocks.collect()
    }
}

/// The place of the first piece from here on that does not follow from the one before it.
fn before_a_head(pieces: &[Piece], at: usize) -> usize {
    let is_head = |it: &Piece| it.heading.is_some() || it.is_callout;
    let at = at.max(1).min(pieces.len());
    pieces[at..].iter().position(is_head).map_or(pieces.len(), |it| it + at)
}

/// The blocks that pieces make: text without a heading belongs to the text before it.
fn blocks(pieces: &[Piece]) -> Vec<Expected> {
    let mut blocks: Vec<Vec<&Piece>> = Vec::new();
    for piece in pieces {
        let is_loose = piece.heading.is_none() && !piece.is_callout;
        match blocks.last_mut() {
            Some(block) if is_loose && !block[0].is_callout => block.push(piece),
            _ => blocks.push(vec![piece]),
        }
    }
    let expected = blocks.iter().map(|block| match block[..] {
        [it] if it.is_read && !it.edits.is_reworded && !it.edits.is_renamed => Expected::Green,
        _ if block.iter().any(|it| it.is_read) => Expected::Changed,
        _ => Expected::New,
    });
    expected.collect()
}

fn mutation() -> impl Strategy<Value = (Mutation, Index, Index, Index)> {
    let kinds = prop_oneof![
        Just(Mutation::Insert),
        Just(Mutation::Move),
        Just(Mutation::MoveToAnotherLesson),
        Just(Mutation::Rename),
        Just(Mutation::Reword),
        Just(Mutation::Delete),
        Just(Mutation::SplitLesson),
    ];
    (kinds, any::<Index>(), any::<Index>(), any::<Index>())
}

fn read_everything(library: &Library) -> (Vec<FinishedBlock>, HashMap<String, ReadText>) {
    let (mut facts, mut texts) = (Vec::new(), HashMap::new());
    for at in library.lessons() {
        let (more, words) = read_all(library, at.lesson.id.as_str());
        facts.extend(more);
        texts.extend(words);
    }
    (facts, texts)
}

/// What is shown for each block of today.
fn shown(
    facts: &[FinishedBlock],
    texts: &HashMap<String, ReadText>,
    library: &Library,
) -> BTreeMap<String, Vec<Expected>> {
    let readings = Reading::of(facts);
    let words = |it: Standing<'_>| words_of(library, it);
    let shelf = Shelf { blocks: standing(library), words: &words };
    let found = follow(&readings, &shelf, texts);
    let lessons = library.lessons().map(|at| {
        let lesson = at.lesson.id.as_str();
        let blocks = at.lesson.blocks.iter().map(|it| {
            let trace = found.get(&(lesson, it.id.as_str()));
            trace.map_or(Expected::New, |it| match it.fate {
                Fate::Unchanged => Expected::Green,
                Fate::Changed | Fate::Split => Expected::Changed,
            })
        });
        (lesson.to_owned(), blocks.collect())
    });
    lessons.collect()
}

/// The shipped lessons, and somebody who has read every one of them.
static READ: LazyLock<(Book, Vec<FinishedBlock>, HashMap<String, ReadText>)> =
    LazyLock::new(|| {
        let book = Book::shipped();
        let (facts, texts) = read_everything(&book.library());
        (book, facts, texts)
    });

#[test]
fn the_lessons_are_cut_where_their_blocks_begin() {
    let (book, facts, texts) = &*READ;
    assert!(facts.len() > 50, "{} blocks", facts.len());
    assert_eq!(shown(facts, texts, &book.library()), book.expected());
}

proptest! {
    // The seed is fixed: what passes on one machine passes on all.
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_progress_is_lost_and_no_changed_block_stays_green(
        mutations in proptest::collection::vec(mutation(), 1..12)
    ) {
        let (shipped, facts, texts) = &*READ;
        let mut book = shipped.clone();
        for (mutation, lesson, piece, to) in mutations {
            book.mutate(mutation, lesson, piece, to);
        }
        let (shown, expected) = (shown(facts, texts, &book.library()), book.expected());
        for (lesson, expected) in &expected {
            prop_assert_eq!((lesson, shown.get(lesson)), (lesson, Some(expected)));
        }
    }
}
