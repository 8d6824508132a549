//! A text as the rules about words see it: a lesson, or the story of a scenario.

use super::canon::Canon;
use super::originals::Originals;
use super::passage::Passage;
use crate::source::Source;

/// The words of one file or block, and the facts that they must keep to.
pub(crate) struct Text<'a> {
    pub(crate) source: &'a Source<'a>,
    pub(crate) passages: Vec<Passage>,
    pub(crate) canon: &'a Canon,
    /// Texts by others, whose words it should not have.
    pub(crate) originals: &'a Originals,
}

impl Text<'_> {
    /// What is read from beginning to end.
    pub(crate) fn body(&self) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(|it| it.role.is_body())
    }

    /// What the author stands by: all but wrong answers, and what comes of them.
    pub(crate) fn meant(&self) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(|it| !it.role.is_wrong_on_purpose())
    }
}
