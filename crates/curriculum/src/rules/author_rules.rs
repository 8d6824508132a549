//! Asks the rules for authors: about a lesson, a course, a rubric. A reader's window asks none.

use super::{
    canon_figure, canon_pronoun, canon_unknown, canon_word, card_back_length, card_back_list,
    card_back_term, card_not_introduced, catch_all_option, claim_condition, duplicate_card,
    empty_section, feedback_length, feedback_praise, he_or_she, initials, key_stands_out,
    link_text, long_paragraph, long_sentence, many_objectives, negative_question,
    objective_tested_once, objective_verb, over_minutes, plain_words, quiz_without_objective,
    reading_ease, repeated_sentence, rubric_cell, rubric_levels_alike, rubric_vague, same_feedback,
    same_options, scenario_best_share, scenario_choice_opening, scenario_coaching_length,
    scenario_consequence_length, scenario_endings, scenario_longest_choice,
    scenario_obvious_choice, scenario_repair, table_head, term_without_card,
};
use crate::check::telling::Telling;
use crate::check::{Reading, RubricReading};
use crate::diagnostic::Report;

type LessonRule = fn(&Reading<'_>, &mut Report);

/// What holds in any language.
const OF_LESSONS: [LessonRule; 15] = [
    canon_figure::check,
    canon_unknown::check,
    canon_word::check,
    card_back_length::check,
    card_not_introduced::check,
    claim_condition::check,
    empty_section::check,
    feedback_length::check,
    key_stands_out::check,
    many_objectives::check,
    objective_tested_once::check,
    quiz_without_objective::check,
    same_feedback::check,
    same_options::check,
    table_head::check,
];

/// What is about English words, or about how fast English is read.
const OF_ENGLISH_LESSONS: [LessonRule; 14] = [
    canon_pronoun::check,
    card_back_list::check,
    catch_all_option::check,
    feedback_praise::check,
    he_or_she::check,
    initials::check,
    link_text::check,
    long_paragraph::check,
    long_sentence::check,
    negative_question::check,
    objective_verb::check,
    over_minutes::check,
    plain_words::check,
    reading_ease::check,
];

/// Checks one lesson.
pub(crate) fn lesson(reading: &Reading<'_>, is_english: bool, report: &mut Report) {
    let english: &[LessonRule] = if is_english { &OF_ENGLISH_LESSONS } else { &[] };
    for rule in OF_LESSONS.iter().chain(english) {
        rule(reading, report);
    }
}

/// Checks one scenario.
pub(crate) fn scenario(telling: &Telling<'_>, is_english: bool, report: &mut Report) {
    scenario_best_share::check(telling, report);
    scenario_coaching_length::check(telling, report);
    scenario_consequence_length::check(telling, report);
    scenario_endings::check(telling, report);
    scenario_longest_choice::check(telling, report);
    scenario_obvious_choice::check(telling, report);
    scenario_repair::check(telling, report);
    if is_english {
        scenario_choice_opening::check(telling, report);
    }
}

/// Checks what the lessons of a course have in common.
pub(crate) fn course(readings: &[Reading<'_>], is_english: bool, report: &mut Report) {
    card_back_term::check(readings, report);
    duplicate_card::check(readings, report);
    term_without_card::check(readings, report);
    if is_english {
        repeated_sentence::check(readings, report);
    }
}

/// Checks one rubric.
pub(crate) fn rubric(reading: &RubricReading<'_>, is_english: bool, report: &mut Report) {
    if is_english {
        rubric_cell::check(reading, report);
        rubric_levels_alike::check(reading, report);
        rubric_vague::check(reading, report);
    }
}
