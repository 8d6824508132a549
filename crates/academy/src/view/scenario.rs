//! Views of a scenario: a conversation, and after its end what it did. Until then no meter and no coaching travels.

use serde::Serialize;
use ts_rs::TS;

use super::{Audience, Link, views};

views! {
    /// A scenario as the reader left it.
    ScenarioView {
        /// Its lesson.
        lesson: Link,
        /// Its course.
        course: Link,
        /// The language that it is written in, as in `en`.
        language: String,
        /// Whom the course is for.
        audience: Audience,
        /// Its title.
        title: String,
        /// Who the reader is in it, as safe HTML.
        intro_html: String,
        /// The last play, if there is one that can go on or has ended.
        play: Option<PlayView>,
        /// Whether the last play ended because its scenario has been changed.
        is_changed: bool,
        /// The block of its lesson that comes after it; none if it is the last.
        next_block: Option<String>,
        /// The next lesson of the course.
        next: Option<Link>,
    }

    /// One play of a scenario.
    PlayView {
        /// What was seen, heard and said, turn by turn; in the last one nothing has been chosen, unless it has ended.
        turns: Vec<TurnView>,
        /// What can be said or done now, in the order in which it is shown.
        choices: Vec<ChoiceView>,
        /// Where it ended, if it has.
        ending: Option<EndingView>,
    }

    /// A moment at which something had to be said or done.
    TurnView {
        /// What it is called; none for the beginning.
        title: Option<String>,
        /// What is seen and heard.
        scene: Vec<String>,
        /// What was said or done.
        said: Option<String>,
        /// What happened at once.
        consequence: Vec<String>,
    }

    /// Something that can be said or done.
    ChoiceView {
        /// Its place in the author's order, from 0.
        choice: u32,
        /// What it is.
        text: String,
    }

    /// Where a play ended, and what every turn did.
    EndingView {
        /// Its name.
        name: String,
        /// What is seen and heard there.
        scene: Vec<String>,
        /// The meters, now open.
        meters: Vec<MeterView>,
        /// For each turn, what a mentor would say of the choice.
        coaching: Vec<Option<String>>,
        /// The turn, from 0, from which playing again tells most: the last at which the best ending could be had.
        again_from: u32,
    }

    /// One meter of a scenario, from the start to the end.
    MeterView {
        /// What it measures.
        title: String,
        /// From 0 to 100: at each turn, then at the end.
        values: Vec<u8>,
    }
}

/// Where a reader's last play of a scenario stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum ScenarioStands {
    /// Not begun.
    Open,
    /// Begun; it goes on where it was left.
    Playing,
    /// Ended.
    Ended {
        /// Name of the ending.
        ending: String,
    },
    /// The scenario was changed since; it begins anew.
    Changed,
}
