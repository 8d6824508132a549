//! Which ids have been given away, and where.

use std::collections::HashMap;

/// What an id names, and thereby where it must be unique.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Named {
    Course,
    /// In one course, by the folder of that.
    Unit(String),
    Lesson,
    /// In one lesson, by the path of that.
    Objective(String),
    /// In one lesson, by the path of that.
    Block(String),
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
            Self::Objective(_) => "objective",
            Self::Block(_) => "block",
            Self::Skill | Self::SkillIri => "skill",
            Self::Practice => "practice",
        }
    }
}

/// Every id met so far and its first place, as `file:line`.
#[derive(Default)]
pub(crate) struct Seen {
    places: HashMap<(Named, String), String>,
}

impl Seen {
    /// Notes an id; yields the place where it was met before, if it was.
    pub(crate) fn note(&mut self, named: &Named, id: &str, place: String) -> Option<String> {
        let key = (named.clone(), id.to_owned());
        if let Some(first) = self.places.get(&key) {
            return Some(first.clone());
        }
        self.places.insert(key, place);
        None
    }
}
