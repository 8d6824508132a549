//! What the player sees at a glance, and waiting for it to be so.

use serde_json::{Value, json};

use super::Player;
use crate::harness::patience::{must, until};

const LOOK: &str = include_str!("look.js");

/// The page as it is shown now.
#[derive(Debug)]
pub(super) struct Look {
    /// The title of the view.
    pub(super) title: String,
    /// What stands at the end of the lesson.
    pub(super) end: String,
    /// Where the keyboard's focus is: `title`, `end`, the id of a part of the lesson, `elsewhere` or `nowhere`.
    pub(super) focus: String,
    /// The parts of the lesson by their ids.
    pub(super) blocks: Vec<String>,
    /// The words of the part that was looked at, or of the whole view.
    pub(super) words: String,
    /// What that part said to whoever listens.
    pub(super) said: Vec<String>,
    /// Items to put in order, as they stand now.
    pub(super) items: Vec<String>,
    /// Halves to choose from.
    pub(super) targets: Vec<String>,
    /// How many turns of a conversation are shown.
    pub(super) turns: usize,
    /// What can be said now.
    pub(super) choices: Vec<String>,
}

impl Player<'_> {
    /// Looks at the page, and closer at one part of it.
    pub(super) fn look(&self, block: Option<&str>) -> Result<Look, String> {
        let seen = self.window.run(LOOK, vec![json!(block)])?;
        let words = |key: &str| text(&seen[key]);
        let list = |key: &str| seen[key].as_array().into_iter().flatten().map(text).collect();
        Ok(Look {
            title: words("title"),
            end: words("end"),
            focus: words("focus"),
            blocks: list("blocks"),
            words: words("words"),
            said: list("said"),
            items: list("items"),
            targets: list("targets"),
            turns: usize::try_from(seen["turns"].as_u64().unwrap_or(0)).unwrap_or(0),
            choices: list("choices"),
        })
    }

    /// Looks until it is so.
    #[track_caller]
    pub(super) fn waits(
        &self,
        what: &str,
        block: Option<&str>,
        holds: impl Fn(&Look) -> bool,
    ) -> Look {
        let attempt = || match self.look(block)? {
            look if holds(&look) => Ok(look),
            look => Err(format!("{look:#?}")),
        };
        must(until(attempt), &format!("{}: {what}", self.place))
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
