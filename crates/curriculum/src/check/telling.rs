//! The scenarios of a lesson as the rules for authors see them: each line of the story, and every path.

use super::text::Text;
use super::{Reading, story};
use crate::compile::scenario::{ink_link, stories};
use crate::neighbours::from_folder;
use crate::scenario::script::Script;
use crate::scenario::walk::{Walked, walk};
use crate::scenario::{Tag, typographic};
use crate::source::Source;
use crate::{Content, Folder, Play, Scenario, Turn};

/// A scenario that can be played, with its story beside it.
pub(crate) struct Telling<'a> {
    pub(crate) title: &'a str,
    pub(crate) scenario: &'a Scenario,
    pub(crate) text: Text<'a>,
    pub(crate) script: Script<'a>,
    pub(crate) walked: Walked,
}

/// Shows each scenario of a lesson.
pub(crate) fn each(reading: &Reading<'_>, folder: &Folder, mut show: impl FnMut(&Telling<'_>)) {
    let page = reading.page;
    for block in &reading.lesson.blocks {
        let Content::Scenario(scenario) = &block.content else { continue };
        let is_here =
            |at: &usize| page.source.place(page.nodes[*at].range.start).line == block.line;
        let Some(at) = page.top().find(is_here) else { continue };
        let mut told = |script: Script<'_>| {
            let walked = walk(scenario, Some(&script));
            let Text { canon, originals, .. } = reading.text;
            let passages = story::passages(&script);
            let text = Text { source: script.source, passages, canon, originals };
            show(&Telling { title: &block.title, scenario, text, script, walked });
        };
        match stories(page, at) {
            (blocks, links) if links.is_empty() => {
                if let Some(block) = blocks.first() {
                    told(Script::of_block(page, *block));
                }
            }
            (_, links) => {
                let target = links.first().and_then(|it| ink_link(page, *it));
                let path = target.and_then(|it| from_folder(page.source.folder(), it));
                let Some(path) = path.map(|it| folder.spelled(it)) else { continue };
                let Some(text) = folder.text(&path) else { continue };
                let source = Source::new(&path, text);
                told(Script::of_file(&source));
            }
        }
    }
}

impl Telling<'_> {
    /// Whether every path was walked, and some path has more than one choice: what is said of all
    /// paths is true, and a slip has a later turn at which to put it right.
    pub(crate) fn is_conversation(&self) -> bool {
        self.walked.report.is_whole && self.walked.report.most_choices > 1
    }

    /// The play along the path to the best ending after which the meters stand highest; nothing if
    /// no path leads there.
    pub(crate) fn best_play(&self) -> Option<Play> {
        self.scenario.play(self.walked.best_path()?).ok()
    }

    /// Its turns.
    pub(crate) fn best_turns(&self) -> Vec<Turn> {
        self.best_play().map(|it| it.turns).unwrap_or_default()
    }

    /// Where the endings are written, in the order of the story.
    pub(crate) fn endings(&self) -> Vec<(usize, usize)> {
        let endings = self.script.tags().filter(|(tag, _)| matches!(tag, Tag::Ending(_)));
        endings.map(|(_, place)| place).collect()
    }

    /// Where the best ending is marked.
    pub(crate) fn best_mark(&self) -> (usize, usize) {
        let mark = self.script.tags().find(|(tag, _)| matches!(tag, Tag::Best));
        mark.map_or((1, 0), |(_, place)| place)
    }

    /// Where a turn begins, by its title.
    pub(crate) fn turn(&self, title: &str) -> (usize, usize) {
        let mut turns = self.script.tags().filter_map(|(tag, place)| match tag {
            Tag::Turn(written) => Some((typographic(written), place)),
            Tag::Ending(_) | Tag::Best | Tag::Coach(_) | Tag::Unknown => None,
        });
        turns.find(|(written, _)| written == title).map_or((1, 0), |(_, place)| place)
    }

    /// Where some coaching is written.
    pub(crate) fn coaching(&self, words: &str) -> (usize, usize) {
        let mut coaching = self.script.tags().filter_map(|(tag, place)| match tag {
            Tag::Coach(written) => Some((typographic(written), place)),
            Tag::Turn(_) | Tag::Ending(_) | Tag::Best | Tag::Unknown => None,
        });
        coaching.find(|(written, _)| written == words).map_or((1, 0), |(_, place)| place)
    }
}
