//! Views of what is taught: courses, lessons, blocks, questions.

use serde::Serialize;
use ts_rs::TS;

use super::cards::CardView;
use super::change::ChangeView;
use super::own_words::{ChecklistItemView, ExampleView};
use super::package::InstalledView;
use super::practice::{PracticeState, RubricView};
use super::scenario::ScenarioStands;
use super::skill::SkillLinkView;
use super::{Audience, Link, Time, views};

views! {
    /// Every course in the library.
    CoursesView {
        /// Courses in order, those for this person's side first.
        courses: Vec<CourseCardView>,
        /// Courses that cannot be opened.
        broken: Vec<BrokenCourseView>,
    }

    /// A course that cannot be opened.
    BrokenCourseView {
        /// The name of its folder.
        name: String,
        /// Why.
        problem: ProblemView,
    }

    /// The first mistake in a file of a course, in the words for its author.
    ProblemView {
        /// The file.
        file: String,
        /// Line, from 1.
        line: u32,
        /// What was found.
        message: String,
        /// What to write instead.
        help: String,
    }

    /// One course on the shelf.
    CourseCardView {
        /// Course id.
        id: String,
        /// Title.
        title: String,
        /// One or two sentences.
        summary: String,
        /// The language that it is written in, as in `en`.
        language: String,
        /// Whom it is for.
        audience: Audience,
        /// Whether it is for this person's side (or everyone).
        is_yours: bool,
        /// Minutes of all lessons together, practices not counted.
        minutes: u32,
        /// Lessons, practices not counted.
        lessons: u32,
        /// Lessons whose every block is done.
        lessons_done: u32,
    }

    /// One course as a path.
    CourseView {
        /// Course id.
        id: String,
        /// Title.
        title: String,
        /// One or two sentences.
        summary: String,
        /// The language that it is written in, as in `en`.
        language: String,
        /// Whom it is for.
        audience: Audience,
        /// Units in order.
        units: Vec<UnitView>,
        /// The skills at the end of it.
        skills: Vec<SkillLinkView>,
        /// What is wrong with it outside its lessons.
        problems: Vec<ProblemView>,
        /// When it was installed, if it came as a package.
        installed: Option<InstalledView>,
    }

    /// One unit of a course.
    UnitView {
        /// Unit id.
        id: String,
        /// Title.
        title: String,
        /// One sentence.
        summary: String,
        /// Lessons and practices, in order.
        steps: Vec<StepView>,
        /// Lessons and practices that cannot be opened.
        broken: Vec<BrokenStepView>,
    }

    /// A lesson or a practice that cannot be opened.
    BrokenStepView {
        /// How many steps of the unit stand before it.
        at: u32,
        /// Title, or the name of its folder.
        title: String,
        /// Why.
        problem: ProblemView,
    }

    /// A lesson or a practice on the path.
    StepView {
        /// Lesson id.
        lesson: String,
        /// Title.
        title: String,
        /// One sentence.
        summary: String,
        /// Minutes.
        minutes: u32,
        /// Blocks in it.
        blocks: u32,
        /// Blocks done and unchanged since.
        blocks_done: u32,
        /// Blocks done once, whose text has changed since.
        blocks_changed: u32,
        /// Blocks that were put in after the reader had finished the lesson.
        blocks_added: u32,
        /// The practice in it, if it is one.
        practice: Option<StepPracticeView>,
    }

    /// The practice that a step of the path is.
    StepPracticeView {
        /// Practice id.
        id: String,
        /// Where it stands.
        state: PracticeState,
    }

    /// One lesson, ready to read.
    LessonView {
        /// Lesson id.
        id: String,
        /// Title.
        title: String,
        /// Minutes.
        minutes: u32,
        /// What the reader will be able to do, in the author's words.
        objectives: Vec<String>,
        /// Its course.
        course: Link,
        /// The language that it is written in, as in `en`.
        language: String,
        /// Whom the course is for.
        audience: Audience,
        /// Title of its unit.
        unit: String,
        /// Place in the unit, counted from 1.
        position: u32,
        /// Lessons in the unit.
        of: u32,
        /// The blocks in reading order.
        blocks: Vec<BlockView>,
        /// The next lesson of the course.
        next: Option<Link>,
    }

    /// One addressable piece of a lesson.
    BlockView {
        /// Block id.
        id: String,
        /// Its name in the contents.
        title: String,
        /// Whether it is done.
        state: BlockState,
        /// What changed since the reader finished it, if something did.
        change: Option<ChangeView>,
        /// What is in it.
        content: BlockContent,
    }

    /// One option, item or row of a question.
    OptionView {
        /// Its text as safe HTML.
        html: String,
    }

    /// An answer, with the key and the feedback that only now travel.
    AnswerView {
        /// Whether it was the whole key and nothing else.
        is_right: bool,
        /// What is read about the whole, as safe HTML; may be empty.
        feedback_html: String,
        /// What was given, beside what is right.
        given: GivenView,
    }

    /// What an option turned out to be.
    AnsweredOptionView {
        /// Whether choosing it is right.
        is_correct: bool,
        /// What happens next if somebody says this, as safe HTML.
        feedback_html: String,
    }

    /// An item in its right place.
    AnsweredItemView {
        /// The item as safe HTML.
        html: String,
        /// The place it was given, counted from 1.
        given_place: u32,
        /// Why it belongs here, as safe HTML; may be empty.
        feedback_html: String,
    }

    /// A row with both halves.
    AnsweredRowView {
        /// The left half as safe HTML.
        html: String,
        /// The right half it was given, as safe HTML.
        given_html: String,
        /// The right half that belongs to it, as safe HTML.
        right_html: String,
        /// Whether the two are the same.
        is_right: bool,
    }
}

/// Where a block stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum BlockState {
    /// Not done.
    Open,
    /// Done, and the text is still the one that was read.
    Done,
    /// Done once; the text has changed since.
    Changed,
}

/// What is in a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum BlockContent {
    /// Text to read.
    Prose {
        /// The text as safe HTML, its heading included.
        html: String,
    },
    /// A question that the app marks.
    Quiz {
        /// The question as safe HTML.
        prompt_html: String,
        /// What to do about it, without the key.
        question: QuestionView,
        /// Place among the lesson's questions, counted from 1.
        number: u32,
        /// Questions in the lesson.
        of: u32,
        /// The latest answer to the question as it stands today.
        answer: Option<AnswerView>,
    },
    /// One committed answer before any teaching.
    Guess {
        /// The prompt as safe HTML.
        prompt_html: String,
        /// What was committed.
        committed: Option<String>,
        /// What was committed before the prompt changed.
        earlier: Option<String>,
    },
    /// Terms and their plain words.
    Cards {
        /// What stands above the list, as safe HTML; may be empty.
        intro_html: String,
        /// The cards in order.
        cards: Vec<CardView>,
    },
    /// A worked example, some of whose steps the reader writes.
    Steps {
        /// What it is an example of, as safe HTML; may be empty.
        intro_html: String,
        /// The steps, as far as the reader has come.
        example: ExampleView,
    },
    /// Something to write about, for nobody else.
    Reflect {
        /// The prompt as safe HTML.
        prompt_html: String,
        /// What is on record.
        kept: Option<String>,
        /// What is being written, as it was last typed.
        draft: String,
        /// When that was kept.
        saved_at: Option<Time>,
    },
    /// Things to tick off in the field.
    Checklist {
        /// What stands around the list, as safe HTML; may be empty.
        intro_html: String,
        /// The boxes in order.
        items: Vec<ChecklistItemView>,
    },
    /// A branching conversation with consequences.
    Scenario {
        /// Who the reader is in it, as safe HTML.
        intro_html: String,
        /// Where the reader's last play stands.
        stands: ScenarioStands,
    },
    /// The task whose result a mentor sees.
    Practice {
        /// The brief as safe HTML.
        brief_html: String,
        /// The skill it is for.
        skill: Link,
        /// How it is judged.
        rubric: RubricView,
        /// Where it stands.
        state: PracticeState,
    },
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "shape", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum QuestionView {
    /// Choose from options.
    Choice {
        /// Whether several options are right.
        is_multiple: bool,
        /// The options in the author's order.
        options: Vec<OptionView>,
    },
    /// Put items in order.
    Order {
        /// The items, shuffled.
        items: Vec<OptionView>,
    },
    /// Find the other half of each row.
    Match {
        /// What stands above the two columns, as safe HTML; may be empty.
        heads: [String; 2],
        /// The left halves in the author's order.
        rows: Vec<OptionView>,
        /// The right halves without markup, shuffled.
        targets: Vec<String>,
    },
    /// Write a word or a number.
    Written {
        /// Whether a number is asked for.
        is_number: bool,
        /// The unit of the number; may be empty.
        unit: String,
    },
}

/// What was given to a question, beside what is right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "shape", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum GivenView {
    /// Options were chosen.
    Choice {
        /// The options chosen, counted from 0.
        chosen: Vec<u32>,
        /// For each option, in the author's order.
        options: Vec<AnsweredOptionView>,
    },
    /// Items were put in order.
    Order {
        /// The items in the right order.
        items: Vec<AnsweredItemView>,
    },
    /// Halves were matched.
    Match {
        /// The rows in the author's order.
        rows: Vec<AnsweredRowView>,
    },
    /// Something was written.
    Written {
        /// The words, as typed.
        text: String,
        /// Every answer that is right, as the author wrote them.
        accepted: Vec<String>,
    },
}
