//! Plays a course in the real window from its first lesson to its last, as somebody without a mouse would.

mod asked;
mod look;
mod practice;
mod scenario;
mod written;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use curriculum::{Audience, Block, Compiled, Content, Course, Folder, Lesson, compile};
use thirtyfour::Key;

use crate::harness::home::{Home, root};
use crate::harness::lesson::join;
use crate::harness::patience::must;
use crate::harness::window::Window;

const TRAINEE: &str = "Priya Raman";
const MENTOR: &str = "Mateo Lindqvist";

/// Somebody at a window who takes a course.
pub struct Player<'c> {
    window: Window,
    course: &'c Course,
    /// The place among the blocks of the lesson at which the reader is.
    at: usize,
    /// Where the player is in the course, for the message of a journey that failed.
    place: String,
    played: Played,
}

/// What was played.
#[derive(Debug, Default)]
pub struct Played {
    /// Lessons finished.
    pub lessons: usize,
    /// Blocks finished, by kind.
    pub blocks: BTreeMap<&'static str, usize>,
    /// How often axe-core was asked.
    pub audits: usize,
    /// What axe-core objected to and the page complained of, each with its place.
    pub met: Vec<String>,
}

/// The built-in courses, which have nothing to complain of.
#[track_caller]
pub fn courses() -> &'static [Course] {
    static COMPILED: OnceLock<Compiled> = OnceLock::new();
    let compiled = COMPILED
        .get_or_init(|| compile(&must(Folder::read(&root().join("content")), "the courses")));
    assert!(compiled.diagnostics.is_empty(), "{:#?}", compiled.diagnostics);
    &compiled.library.courses
}

impl<'c> Player<'c> {
    /// Sits down at a laptop that a mentor from the other side uses as well, and opens the course.
    #[track_caller]
    pub fn opens(home: &Home, course: &'c Course) -> Self {
        let window = Window::open(home);
        window.listen();
        let (side, other) = match course.audience {
            Audience::Everyone | Audience::Sales => ("Sales", "Engineering"),
            Audience::Engineering => ("Engineering", "Sales"),
        };
        join(&window, MENTOR, other);
        window.button("Switch person").press(Key::Enter);
        window.button("Add a person").press(Key::Enter);
        join(&window, TRAINEE, side);
        window.control("navigation", "Main").button("Courses").press(Key::Enter);
        window.button(&course.title).press(Key::Enter);
        window.button("Start the course").press(Key::Enter);
        Self { window, course, at: 0, place: course.id.to_string(), played: Played::default() }
    }

    /// Plays every lesson and goes back to the shelf.
    #[track_caller]
    pub fn plays(mut self) -> Played {
        let course = self.course;
        let lessons: Vec<_> = course.units.iter().flat_map(|it| &it.lessons).collect();
        for (place, lesson) in lessons.iter().enumerate() {
            self.reads(lesson);
            match lessons.get(place + 1) {
                Some(next) => self.window.button(&format!("Next: {}", next.title)),
                None => self.window.button("Back to the course"),
            }
            .press(Key::Enter);
        }
        self.place = course.id.to_string();
        self.waits("the course at its end", None, |it| it.title == course.title);
        self.audits("at its end");
        self.window.control("navigation", "Main").button("Courses").press(Key::Enter);
        self.window.saying("listitem", &course.title).says("All done");
        self.played
    }

    /// Reads one lesson to its end and does whatever it asks for.
    fn reads(&mut self, lesson: &Lesson) {
        self.place = format!("{}/{}", self.course.id, lesson.id);
        self.arrives(lesson);
        self.audits("as it opens");
        for (place, block) in lesson.blocks.iter().enumerate() {
            let kind = self.meets(lesson, place, block);
            *self.played.blocks.entry(kind).or_default() += 1;
        }
        self.goes_down_to(lesson.blocks.len());
        self.waits("the lesson is done", None, |it| it.end == "Lesson done" && it.focus == "end");
        self.audits("done");
        self.played.lessons += 1;
    }

    /// Waits for the lesson, whole and in order, with the reader at its top.
    fn arrives(&mut self, lesson: &Lesson) {
        let blocks: Vec<_> = lesson.blocks.iter().map(|it| it.id.to_string()).collect();
        self.waits(&format!("the lesson, with {blocks:?}"), None, |it| {
            it.title == lesson.title && it.blocks == blocks && it.focus == "title"
        });
        self.at = 0;
    }

    /// Does what a block asks for, if it asks for anything.
    fn meets(&mut self, lesson: &Lesson, place: usize, block: &Block) -> &'static str {
        let kind = kind(&block.content);
        if matches!(block.content, Content::Prose { .. } | Content::Cards { .. }) {
            return kind;
        }
        self.goes_down_to(place);
        let id = block.id.as_str();
        match &block.content {
            Content::Prose { .. } | Content::Cards { .. } => {}
            Content::Quiz(quiz) => self.answers(id, quiz),
            Content::Guess { .. } => self.guesses(id),
            Content::Steps(steps) => self.completes(id, steps),
            Content::Reflect { .. } => self.reflects(id),
            Content::Checklist { items, .. } => self.ticks(id, items.len()),
            Content::Scenario(scenario) => self.plays_scenario(lesson, block, scenario),
            Content::Practice(_) => self.practises(lesson, block),
        }
        kind
    }

    /// Goes down to the block at this place; the one after the last is the end of the lesson.
    fn goes_down_to(&mut self, place: usize) {
        if place > self.at {
            self.window.press("j".repeat(place - self.at));
            self.at = place;
        }
    }

    /// Comes back from a view of its own to the block of the lesson that led there.
    fn comes_back_to(&self, lesson: &Lesson, block: &Block) {
        self.window.press_holding(Key::Alt, Key::Left);
        self.waits(&format!("the lesson at {}", block.id), None, |it| {
            it.title == lesson.title && it.focus == block.id.as_str()
        });
    }

    /// Asks axe-core about the view, and the page for its complaints.
    fn audits(&mut self, when: &str) {
        let place = format!("{} {when}", self.place);
        let found = self.window.audit();
        self.played.met.extend(found.iter().map(|it| format!("{place}: {it}")));
        let complaints = self.window.complaints();
        self.played.met.extend(complaints.iter().map(|it| format!("{place}: {it}")));
        self.played.audits += 1;
    }
}

fn kind(content: &Content) -> &'static str {
    match content {
        Content::Prose { .. } => "prose",
        Content::Quiz(quiz) => asked::shape(&quiz.shape),
        Content::Guess { .. } => "guess",
        Content::Cards { .. } => "cards",
        Content::Steps(_) => "steps",
        Content::Reflect { .. } => "reflect",
        Content::Checklist { .. } => "checklist",
        Content::Scenario(_) => "scenario",
        Content::Practice(_) => "practice",
    }
}
