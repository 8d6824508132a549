//! A lesson and the blocks it is made of.

use crate::outline::broken::is_of_lesson;
use std::collections::BTreeMap;

use crate::{BlockId, CardId, LessonId, ObjectiveId, Quiz, Revision, Scenario, SkillId, Steps};
use serde::{Deserialize, Serialize};

/// One sitting: what it is for, how long it takes, and its blocks in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// Permanent name.
    pub id: LessonId,
    /// Its file in the folder, written with `/`; for those who read or mend it, never for the reader.
    pub path: String,
    /// Title as written.
    pub title: String,
    /// One sentence for the path.
    pub summary: String,
    /// How long the lesson takes.
    pub minutes: u32,
    /// What the trainee can do afterwards.
    pub objectives: Vec<Objective>,
    /// The text, in reading order.
    pub blocks: Vec<Block>,
    /// Every picture that it shows: the address behind `picture:` in its HTML, and the path of its
    /// file in the folder. No other file may be served.
    pub pictures: BTreeMap<String, String>,
    /// What the lesson refers to; for reports about a course, never for the reader.
    pub mentions: Mentions,
}

impl Lesson {
    /// Whether a file of its course is a part of it: its own, or a story that stands beside that.
    pub fn has_file(&self, path: &str) -> bool {
        is_of_lesson(path, &self.path)
    }

    /// The task of this lesson whose result a mentor sees, if it has one.
    pub fn practice(&self) -> Option<(&Block, &Practice)> {
        self.blocks.iter().find_map(|block| block.practice().map(|it| (block, it)))
    }
}

/// What a trainee can do after a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objective {
    /// Permanent name within the lesson.
    pub id: ObjectiveId,
    /// "Tell a green claim from an amber one".
    pub text: String,
}

/// The objectives that a question or a practice tests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tested {
    /// Of its own lesson.
    pub here: Vec<ObjectiveId>,
    /// Of other lessons of its course: a question that asks before they are read, or comes back to them.
    pub elsewhere: Vec<(LessonId, ObjectiveId)>,
}

/// Words, people, claims and sources that the front matter of a lesson lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentions {
    /// Glossary terms introduced here.
    pub terms: Vec<String>,
    /// People who appear.
    pub people: Vec<String>,
    /// Codes of the product claims made.
    pub claims: Vec<String>,
    /// Codes of the sources used.
    pub sources: Vec<String>,
    /// The date by which somebody must check the facts again, as written.
    pub check_by: Option<String>,
}

/// One addressable piece of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Permanent name within the lesson.
    pub id: BlockId,
    /// Its first line in the file of the lesson, from 1.
    pub line: usize,
    /// The heading or the title of the callout; empty for text without a heading.
    pub title: String,
    /// Changes when the source text of the block does.
    pub revision: Revision,
    /// The same without the heading, by which text under another heading is known again.
    pub body: Revision,
    /// What the block holds.
    pub content: Content,
}

impl Block {
    /// Whether its id was written by the author; that of text follows from what stands above it.
    pub fn has_own_id(&self) -> bool {
        match &self.content {
            Content::Prose { .. } => false,
            Content::Quiz(_)
            | Content::Guess { .. }
            | Content::Cards { .. }
            | Content::Steps(_)
            | Content::Reflect { .. }
            | Content::Checklist { .. }
            | Content::Scenario(_)
            | Content::Practice(_) => true,
        }
    }

    /// The objectives that this block can show somebody to have met, if it is one that can.
    pub fn tested(&self) -> Option<&Tested> {
        match &self.content {
            Content::Quiz(it) => Some(&it.objectives),
            Content::Practice(it) => Some(&it.objectives),
            Content::Prose { .. }
            | Content::Guess { .. }
            | Content::Cards { .. }
            | Content::Steps(_)
            | Content::Reflect { .. }
            | Content::Checklist { .. }
            | Content::Scenario(_) => None,
        }
    }

    /// The practice in this block, if it is one.
    pub fn practice(&self) -> Option<&Practice> {
        match &self.content {
            Content::Practice(it) => Some(it),
            Content::Prose { .. }
            | Content::Quiz(_)
            | Content::Guess { .. }
            | Content::Cards { .. }
            | Content::Steps(_)
            | Content::Reflect { .. }
            | Content::Checklist { .. }
            | Content::Scenario(_) => None,
        }
    }
}

/// What a block holds. All HTML is sanitized.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Text to read.
    Prose {
        /// The text, with its heading.
        html: String,
    },
    /// A question that the app marks.
    Quiz(Quiz),
    /// One committed answer before any teaching; nobody marks it.
    Guess {
        /// What to answer.
        prompt_html: String,
    },
    /// Terms and their plain words.
    Cards {
        /// Text around the table; may be empty.
        intro_html: String,
        /// The rows of the table.
        cards: Vec<Card>,
    },
    /// A worked example, to be read or completed.
    Steps(Steps),
    /// Something to write about, for nobody else.
    Reflect {
        /// What to write about.
        prompt_html: String,
    },
    /// Things to tick off in the field.
    Checklist {
        /// Text around the list; may be empty.
        intro_html: String,
        /// The boxes in order.
        items: Vec<ChecklistItem>,
    },
    /// A branching conversation with consequences.
    Scenario(Scenario),
    /// A task whose result a mentor sees.
    Practice(Practice),
}

/// A term and its plain words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Permanent name: the term in lower-case letters unless the author gave one, so that other plain words make no
    /// other card of it.
    pub id: CardId,
    /// The term.
    pub front_html: String,
    /// Its plain words.
    pub back_html: String,
    /// Where the plain words break, or a number to go with them.
    pub limit_html: Option<String>,
}

/// A thing to tick off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChecklistItem {
    /// What to do.
    pub html: String,
    /// The same without markup: by these words a tick is found again.
    pub words: String,
}

/// A task whose result a mentor sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practice {
    /// The skill that its result is evidence for.
    pub skill: SkillId,
    /// What to do and what to hand in.
    pub brief_html: String,
    /// What means a new attempt whatever the scores: the words of the paragraph that begins "Stop rule."; empty if there
    /// is none.
    pub stop_rule: String,
    /// The objectives it exercises.
    pub objectives: Tested,
}
