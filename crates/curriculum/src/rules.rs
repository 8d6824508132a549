//! The rules that a course is checked by, one to a file, each with an example on either side.

use crate::Severity;

macro_rules! rules {
    ($($name:ident),* $(,)?) => {
        $(pub(crate) mod $name;)*

        #[cfg(test)]
        const ALL: &[&Rule] = &[$(&$name::RULE),*];
    };
}

rules! {
    bad_id, broken_link, cards_table, comment_key, course_file, duplicate_id, empty_lesson,
    front_matter, front_matter_key, heading_levels, link_scheme, missing_id, missing_unit,
    nested_block, not_text, objective_never_assessed, objective_unknown, option_without_feedback,
    picture_not_drawn, picture_without_alt, quiz_options, quiz_without_answer, raw_html,
    remote_picture, rubric_levels, second_practice, skill_front_matter, unit_file, unknown_kind,
    unknown_skill, unlisted_unit,
}

pub(crate) mod page_rules;

/// One rule.
pub(crate) struct Rule {
    /// What a diagnostic calls it.
    pub(crate) name: &'static str,
    pub(crate) severity: Severity,
    /// What breaks it and what does not; its test.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test of all rules"))]
    pub(crate) example: Example,
}

/// A text that breaks a rule in one place, and one that does not.
#[cfg_attr(not(test), expect(dead_code, reason = "read by the test of all rules"))]
pub(crate) struct Example {
    pub(crate) part: Part,
    pub(crate) bad: &'static str,
    /// Line and column in `bad`.
    pub(crate) at: (usize, usize),
    pub(crate) good: &'static str,
}

/// Which file of a small sound course the example stands in for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// A lesson below its front matter.
    Body,
    Lesson,
    /// A lesson stored as one byte per character.
    OldLesson,
    Skill,
    Course,
    Unit,
}

#[cfg(test)]
mod tests;
