//! The rules that a course is checked by, one to a file, each with an example on either side.

use crate::Severity;

macro_rules! rules {
    ($(#[$about:meta])* $list:ident: $($name:ident),* $(,)?) => {
        $(pub(crate) mod $name;)*

        $(#[$about])*
        const $list: &[&Rule] = &[$(&$name::RULE),*];
    };
}

rules! {
    /// What anybody asks who reads a course: without these, some part of it cannot be used.
    COMPILED:
    answer_line, bad_id, book_chapter, book_directive, book_include, book_settings, broken_link, cards_table, checklist_boxes, comment_key, course_file, duplicate_id, empty_lesson,
    file_name, file_too_large, front_matter, front_matter_key, heading_levels, link_elsewhere, link_scheme, match_table, missing_id, missing_unit,
    nested_block, not_text, objective_never_assessed, objective_unknown, option_without_feedback, order_items,
    picture_too_large, picture_unsupported, picture_without_alt, quiz_feedback, quiz_options, quiz_shape, quiz_without_answer, raw_html,
    remote_picture, rubric_levels, scenario_best_ending, scenario_coaching, scenario_compiles,
    scenario_consequence, scenario_dead_end, scenario_meter_unchanged, scenario_meters,
    scenario_names, scenario_never_ends, scenario_source, scenario_subset, scenario_too_large,
    scenario_unreachable, second_practice, skill_front_matter, steps_list, unit_file, unknown_kind,
    unknown_skill, unlisted_unit,
}

rules! {
    /// What only [`check`](crate::check) asks, for authors.
    AUTHORS:
    borrowed_words, canon_figure, canon_file, canon_pronoun, canon_unknown, canon_unused, canon_word, card_back_length,
    card_back_list, card_back_term, card_not_introduced, catch_all_option, check_by,
    claim_condition, criterion_untaught, diagnostic_gap, duplicate_card, empty_section, feedback_length, feedback_praise, guess_late, he_or_she, initials,
    hidden_verbs, key_stands_out, keys_in_one_place, keys_often_longest, link_text, long_lesson, long_paragraph, long_section, long_sentence, many_objectives, many_options,  negative_question,
    objective_elsewhere, objective_tested_once, objective_verb, over_minutes, passive_sentences, people_list, picture_alt_length, plain_words, practice_forms, quiz_without_objective,
    reading_ease, repeated_sentence, research_without_source, rubric_cell, rubric_levels_alike, rubric_samples, rubric_uncounted, rubric_vague, same_feedback, same_openings,
    same_options, same_question, scenario_best_share, scenario_choice_opening, scenario_coaching_length,
    scenario_consequence_length, scenario_endings, scenario_longest_choice,
    scenario_obvious_choice, scenario_repair, skill_without_practice, source_caution, table_head, term_without_card, unit_recalls, waiver, worn_turns,
}

pub(crate) mod author_rules;
pub(crate) mod page_rules;
mod scenario_example;

/// One rule, as its file declares it.
#[derive(Debug)]
pub struct Rule {
    /// What a diagnostic calls it.
    pub name: &'static str,
    /// How bad it is to break it.
    pub severity: Severity,
    /// What holds in a sound course, in one sentence.
    pub what: &'static str,
    /// Why, in plain words.
    pub why: &'static str,
    /// What breaks it and what does not: its test and its documentation.
    pub example: Example,
}

/// A text that breaks a rule in one place, and one that does not.
#[derive(Debug)]
pub struct Example {
    /// Which file the two texts are.
    pub part: Part,
    /// Breaks the rule.
    pub bad: &'static str,
    /// Line and column in `bad`.
    pub at: (usize, usize),
    /// Breaks no rule.
    pub good: &'static str,
}

/// Which file of a small sound course an example stands in for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A lesson below its front matter.
    Body,
    /// A whole lesson.
    Lesson,
    /// A lesson stored as one byte per character.
    OldLesson,
    /// A lesson whose text is repeated until the file is too large.
    LargeLesson,
    /// A lesson whose file is called Lesson.md.
    CapitalLesson,
    /// A lesson whose file is a link to another place.
    LinkedLesson,
    /// A lesson whose text is repeated until nobody reads it in one sitting.
    LongLesson,
    /// A few of the many questions of a course.
    Questions,
    /// What stands before the other lessons of a course.
    Opening,
    /// A skill.
    Skill,
    /// `course.toml`.
    Course,
    /// `unit.toml`.
    Unit,
    /// `canon.toml`.
    Canon,
    /// The table of contents of a book for mdBook.
    Summary,
    /// A chapter of such a book.
    Chapter,
    /// The settings of such a book.
    BookSettings,
}

impl Part {
    /// The name of the file, as an author knows it.
    pub fn file(self) -> &'static str {
        match self {
            Self::Body
            | Self::Lesson
            | Self::OldLesson
            | Self::LargeLesson
            | Self::LinkedLesson
            | Self::CapitalLesson
            | Self::LongLesson
            | Self::Questions
            | Self::Opening => "lesson.md",
            Self::Skill => "skills/explain-it.md",
            Self::Course => "course.toml",
            Self::Unit => "unit.toml",
            Self::Canon => "canon.toml",
            Self::Summary => "src/SUMMARY.md",
            Self::Chapter => "src/one.md",
            Self::BookSettings => "book.toml",
        }
    }
}

/// Every rule, by name.
pub fn rules() -> Vec<&'static Rule> {
    let mut rules = [COMPILED, AUTHORS].concat();
    rules.sort_by_key(|it| it.name);
    rules
}

#[cfg(test)]
mod tests;
