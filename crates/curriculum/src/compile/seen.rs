//! Which ids have been given away, and where.

use crate::source::Source;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// What an id names, and thereby where it must be unique.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Named {
    Course,
    /// In one course, by the folder of that.
    Unit(String),
    Lesson,
    /// In the lesson that is being read.
    Objective,
    /// In the lesson that is being read.
    Block,
    Skill,
    SkillIri,
    Practice,
}

impl Named {
    /// The word for it in a message.
    pub(crate) fn word(&self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::Unit(_) => "unit",
            Self::Lesson => "lesson",
            Self::Objective => "objective",
            Self::Block => "block",
            Self::Skill | Self::SkillIri => "skill",
            Self::Practice => "practice",
        }
    }
}

/// Every id met so far, and where.
#[derive(Default)]
pub(crate) struct Seen {
    /// The first place of each, as `file:line`.
    everywhere: BTreeMap<(Named, String), String>,
    /// The same for what is named in one lesson only, by offset.
    here: BTreeMap<(Named, String), usize>,
}

impl Seen {
    /// What follows is another lesson, in which ids are given anew.
    pub(crate) fn begin_lesson(&mut self) {
        self.here.clear();
    }

    /// Notes an id; yields the place where it was met before, if it was.
    pub(crate) fn note(
        &mut self,
        named: &Named,
        id: &str,
        source: &Source<'_>,
        at: usize,
    ) -> Option<String> {
        let place = |at| format!("{}:{}", source.path, source.line_of(at));
        let key = (named.clone(), id.to_owned());
        if matches!(named, Named::Objective | Named::Block) {
            match self.here.entry(key) {
                Entry::Occupied(first) => return Some(place(*first.get())),
                Entry::Vacant(free) => {
                    free.insert(at);
                }
            }
        } else {
            match self.everywhere.entry(key) {
                Entry::Occupied(first) => return Some(first.get().clone()),
                Entry::Vacant(free) => {
                    free.insert(place(at));
                }
            }
        }
        None
    }
}
