//! A table of edits, and what becomes of what was read.

use std::collections::HashMap;

use curriculum::{Folder, Library, compile};
use ledger::{BlockId, FinishedBlock, LessonId, Millis, ReadText};
use rstest::rstest;

use super::{Fate, Reading, Shelf, Standing, displaced, follow};
use crate::progress::{placed, read_text};

mod mutations;

const ONE: &str = "## The rule

Say what it does, say one limit, and then stop before anybody asks for more than that.

> [!guess] Your guess
> <!-- id: your-guess -->
> How many decibels does a listener hear as twice as loud as before?

A sentence between the two questions that nobody gave a name.

> [!guess] Another
> <!-- id: another -->
> What would you write to the customer on the evening before the visit?

## The example

Priya stands in front of the machine with her hand on the cover and counts to three.
";

const TWO: &str = "## Somewhere else

Nothing in this lesson has ever been read by anybody, and nobody minds.

> [!guess] A third
> <!-- id: a-third -->
> Which of the two would you trust, and what would you want to see first?
";

/// The library of two lessons with these texts.
fn library(one: &str, two: &str) -> Library {
    let lesson = |id: &str, text: &str| {
        format!(
            "---\nid: {id}\ntitle: T\nsummary: S\nminutes: 5\nobjectives:\n  - id: o\n    text: O\n---\n\n{text}"
        )
    };
    let course = "id = \"c\"\ntitle = \"C\"\nsummary = \"S\"\nlanguage = \"en\"\n\
                  audience = \"everyone\"\norder = 1\nunits = [\"u\"]\n";
    let files = [
        ("course.toml", course.to_owned()),
        ("01-u/unit.toml", "id = \"u\"\ntitle = \"U\"\nsummary = \"S\"\n".to_owned()),
        ("01-u/01-one/lesson.md", lesson("one", one)),
        ("01-u/02-two/lesson.md", lesson("two", two)),
    ];
    compile(&Folder::of(files.map(|(path, text)| (path.to_owned(), text)))).library
}

/// Facts of somebody who has read a whole lesson, and the words as they stood there.
pub(super) fn read_all(
    library: &Library,
    lesson: &str,
) -> (Vec<FinishedBlock>, HashMap<String, ReadText>) {
    let (mut facts, mut texts) = (Vec::new(), HashMap::new());
    for at in library.lessons().filter(|it| it.lesson.id.as_str() == lesson) {
        for block in &at.lesson.blocks {
            facts.push(FinishedBlock {
                lesson: LessonId::new(lesson),
                block: BlockId::new(block.id.as_str()),
                revision: block.revision.to_string(),
                at: Millis(0),
            });
            texts.insert(block.revision.to_string(), read_text(block));
        }
    }
    (facts, texts)
}

/// Every block of a library whose lessons are all open.
pub(super) fn standing(library: &Library) -> Vec<Standing<'_>> {
    let lessons = library.lessons().map(|it| it.lesson);
    lessons.flat_map(|it| it.blocks.iter().map(move |block| placed(it, block))).collect()
}

/// The words of one of them.
pub(super) fn words_of(library: &Library, standing: Standing<'_>) -> String {
    let lesson = library.lessons().find(|it| it.lesson.id.as_str() == standing.lesson).unwrap();
    let mut blocks = lesson.lesson.blocks.iter();
    blocks.find(|it| it.id.as_str() == standing.block).unwrap().words()
}

/// What became of lesson one, read as it stands above: for every block of today its place, and what it was.
fn followed(one: &str, two: &str) -> Vec<String> {
    let (facts, texts) = read_all(&library(ONE, TWO), "one");
    lines(&facts, &texts, &library(one, two))
}

fn lines(
    facts: &[FinishedBlock],
    texts: &HashMap<String, ReadText>,
    library: &Library,
) -> Vec<String> {
    let readings = Reading::of(facts);
    let words = |it: Standing<'_>| words_of(library, it);
    let shelf = Shelf { blocks: standing(library), words: &words };
    let found = follow(&readings, &shelf, texts);
    let mut lines = Vec::new();
    for at in library.lessons() {
        for block in &at.lesson.blocks {
            let spot = (at.lesson.id.as_str(), block.id.as_str());
            let Some(trace) = found.get(&spot) else { continue };
            let fate = match trace.fate {
                Fate::Unchanged => "is",
                Fate::Changed => "was",
                Fate::Split => "was part of",
            };
            lines.push(format!("{} {fate} {}", spot.1, trace.reading.block));
        }
    }
    lines
}

const UNTOUCHED: [&str; 5] = [
    "the-rule is the-rule",
    "your-guess is your-guess",
    "after-your-guess is after-your-guess",
    "another is another",
    "the-example is the-example",
];

/// The same with one line put in the place of one of the five.
fn but(at: usize, line: &'static str) -> Vec<&'static str> {
    let mut lines = UNTOUCHED.to_vec();
    lines[at] = line;
    lines
}

#[rstest]
#[case::nothing("", "", UNTOUCHED.to_vec())]
#[case::a_word("then stop", "then wait", but(0, "the-rule was the-rule"))]
#[case::a_heading("## The rule", "## The one rule", but(0, "the-one-rule was the-rule"))]
#[case::a_heading_and_a_word(
    "## The rule\n\nSay what it does",
    "## The one rule\n\nSay what it can do",
    but(0, "the-one-rule was the-rule")
)]
#[case::the_letters_of_an_id("id: your-guess", "id: first-guess", {
    let mut lines = but(1, "first-guess was your-guess");
    lines[2] = "after-first-guess is after-your-guess";
    lines
})]
#[case::a_prompt("twice as loud as before", "half as loud", but(1, "your-guess was your-guess"))]
#[case::a_section_before("## The rule", "## New\n\nNever seen.\n\n## The rule", UNTOUCHED.to_vec())]
#[case::a_heading_taken_by_another(
    "## The rule",
    "## The rule\n\nFive words nobody has read.\n\n## The old rule",
    but(0, "the-old-rule was the-rule")
)]
#[case::a_split(
    "and counts to three",
    "and counts.\n\n## More\n\nTo three",
    but(4, "the-example was the-example")
)]
fn an_edit_in_its_lesson(#[case] from: &str, #[case] to: &str, #[case] expected: Vec<&str>) {
    assert!(ONE.contains(from));
    assert_eq!(followed(&ONE.replacen(from, to, 1), TWO), expected);
}

#[test]
fn the_second_half_of_a_split_block_is_not_new_to_its_reader() {
    let (from, to) = ("say one limit", "say one limit.\n\n## The limit\n\nSay one limit");
    let lines = followed(&ONE.replacen(from, to, 1), TWO);
    assert_eq!(lines[..2], ["the-rule was the-rule", "the-limit was part of the-rule"]);
}

#[test]
fn blocks_that_went_to_another_lesson_are_done_there() {
    let (stays, goes) = ONE.split_at(ONE.find("> [!guess] Another").unwrap());
    assert_eq!(followed(stays, &format!("{TWO}\n{goes}")), UNTOUCHED);
}

#[test]
fn a_block_that_went_to_another_lesson_and_was_reworded_there_is_changed() {
    let (stays, goes) = ONE.split_at(ONE.find("## The example").unwrap());
    let goes = goes.replace("counts to three", "counts to four");
    let expected = but(4, "the-example was the-example");
    assert_eq!(followed(stays, &format!("{TWO}\n{goes}")), expected);
    let (stays, goes) = ONE.split_at(ONE.find("> [!guess] Another").unwrap());
    let goes = goes.replace("on the evening", "on the morning");
    let expected = but(3, "another was another");
    assert_eq!(followed(stays, &format!("{TWO}\n{goes}")), expected);
}

#[test]
fn a_deleted_block_leaves_the_others_and_nobody_takes_its_place() {
    let from = ONE.find("> [!guess] Another").unwrap();
    let to = ONE.find("## The example").unwrap();
    let without = [&ONE[..from], &ONE[to..]].concat();
    let mut expected = UNTOUCHED.to_vec();
    expected.remove(3);
    assert_eq!(followed(&without, TWO), expected);
}

#[test]
fn the_same_heading_in_a_lesson_that_nobody_read_is_not_taken_for_it() {
    let gone = &ONE[..ONE.find("## The example").unwrap()];
    let two = format!("{TWO}\n## The example\n\nQuite another story about a fan in a cellar.\n");
    assert_eq!(followed(gone, &two), UNTOUCHED[..4]);
}

#[test]
fn a_copy_is_new_where_the_original_still_stands() {
    let copied = &ONE[ONE.find("## The example").unwrap()..];
    assert_eq!(followed(ONE, &format!("{TWO}\n{copied}")), UNTOUCHED);
}

#[test]
fn a_text_that_was_read_once_is_done_again_when_an_edit_is_taken_back() {
    let edited = ONE.replace("then stop", "then wait");
    let (mut facts, mut texts) = read_all(&library(ONE, TWO), "one");
    let (later, more) = read_all(&library(&edited, TWO), "one");
    facts.extend(later);
    texts.extend(more);
    assert_eq!(lines(&facts, &texts, &library(ONE, TWO)), UNTOUCHED);
}

#[test]
fn on_a_machine_that_never_saw_the_text_moves_and_edits_in_place_are_followed_all_the_same() {
    let (facts, _) = read_all(&library(ONE, TWO), "one");
    let (stays, goes) = ONE.split_at(ONE.find("> [!guess] Another").unwrap());
    let edited = stays.replace("then stop", "then wait");
    let today = library(&edited, &format!("{TWO}\n{goes}"));
    let expected = but(0, "the-rule was the-rule");
    assert_eq!(lines(&facts, &HashMap::new(), &today), expected);
}

#[test]
fn only_what_is_not_in_its_place_needs_its_text() {
    let (facts, _) = read_all(&library(ONE, TWO), "one");
    let readings = Reading::of(&facts);
    let today = library(&ONE.replace("then stop", "then wait"), TWO);
    let shelf = Shelf { blocks: standing(&today), words: &|_| String::new() };
    let displaced = displaced(&readings, &shelf);
    assert_eq!(displaced.iter().map(|it| it.block.as_str()).collect::<Vec<_>>(), ["the-rule"]);
}
