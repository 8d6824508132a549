//! Asks the rules for authors: about a lesson, a course, a rubric. A reader's window asks none.

use super::{
    borrowed_words, canon_figure, canon_pronoun, canon_unknown, canon_word, card_back_length,
    card_back_list, card_back_term, card_not_introduced, catch_all_option, check_by,
    claim_condition, criterion_untaught, diagnostic_gap, duplicate_card, empty_section,
    feedback_length, feedback_praise, guess_late, he_or_she, hidden_verbs, initials,
    key_stands_out, keys_in_one_place, keys_often_longest, link_text, long_lesson, long_paragraph,
    long_section, long_sentence, many_objectives, many_options, negative_question,
    objective_elsewhere, objective_tested_once, objective_verb, over_minutes, passive_sentences,
    people_list, picture_alt_length, plain_words, practice_forms, quiz_without_objective,
    reading_ease, repeated_sentence, research_without_source, rubric_cell, rubric_levels_alike,
    rubric_samples, rubric_uncounted, rubric_vague, same_feedback, same_openings, same_options,
    same_question, scenario_best_share, scenario_choice_opening, scenario_coaching_length,
    scenario_consequence_length, scenario_endings, scenario_longest_choice,
    scenario_obvious_choice, scenario_repair, skill_without_practice, source_caution, table_head,
    term_without_card, unit_recalls, worn_turns,
};
use crate::Course;
use crate::check::telling::Telling;
use crate::check::text::Text;
use crate::check::{Played, Reading, RubricReading};
use crate::diagnostic::Report;

type LessonRule = fn(&Reading<'_>, &mut Report);
type TextRule = fn(&Text<'_>, &mut Report);

/// What holds in any language.
const OF_LESSONS: [LessonRule; 15] = [
    canon_unknown::check,
    card_back_length::check,
    card_not_introduced::check,
    check_by::check,
    empty_section::check,
    feedback_length::check,
    guess_late::check,
    key_stands_out::check,
    many_objectives::check,
    many_options::check,
    quiz_without_objective::check,
    same_feedback::check,
    same_options::check,
    source_caution::check,
    table_head::check,
];

/// What is about English words, or about how fast English is read.
const OF_ENGLISH_LESSONS: [LessonRule; 14] = [
    card_back_list::check,
    catch_all_option::check,
    hidden_verbs::check,
    link_text::check,
    long_lesson::check,
    long_section::check,
    negative_question::check,
    objective_verb::check,
    passive_sentences::check,
    picture_alt_length::check,
    practice_forms::check,
    reading_ease::check,
    research_without_source::check,
    worn_turns::check,
];

/// What holds in any language, in a lesson and in a scenario.
const OF_TEXTS: [TextRule; 5] = [
    borrowed_words::check,
    canon_figure::check,
    canon_unknown::codes,
    canon_word::check,
    claim_condition::check,
];

/// What is about English words, in a lesson and in a scenario.
const OF_ENGLISH_TEXTS: [TextRule; 7] = [
    canon_pronoun::check,
    feedback_praise::check,
    he_or_she::check,
    initials::check,
    long_paragraph::check,
    long_sentence::check,
    plain_words::check,
];

/// Checks one lesson with its scenarios.
pub(crate) fn lesson(
    reading: &Reading<'_>,
    played: &Played,
    is_english: bool,
    report: &mut Report,
) {
    let english: &[LessonRule] = if is_english { &OF_ENGLISH_LESSONS } else { &[] };
    for rule in OF_LESSONS.iter().chain(english) {
        rule(reading, report);
    }
    if is_english {
        over_minutes::check(reading, played.seconds, report);
    }
    people_list::check(reading, &played.stories, report);
    text(&reading.text, is_english, report);
}

/// Checks the words of a lesson or of a scenario.
fn text(text: &Text<'_>, is_english: bool, report: &mut Report) {
    let english: &[TextRule] = if is_english { &OF_ENGLISH_TEXTS } else { &[] };
    for rule in OF_TEXTS.iter().chain(english) {
        rule(text, report);
    }
}

/// Checks one scenario.
pub(crate) fn scenario(telling: &Telling<'_>, is_english: bool, report: &mut Report) {
    text(&telling.text, is_english, report);
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
pub(crate) fn course(
    course: &Course,
    readings: &[Reading<'_>],
    is_english: bool,
    report: &mut Report,
) {
    card_back_term::check(readings, report);
    diagnostic_gap::check(course, readings, report);
    duplicate_card::check(readings, report);
    keys_in_one_place::check(readings, report);
    keys_often_longest::check(readings, report);
    objective_elsewhere::check(readings, report);
    objective_tested_once::check(readings, report);
    same_question::check(readings, report);
    term_without_card::check(readings, report);
    if is_english {
        repeated_sentence::check(readings, report);
        same_openings::check(readings, report);
        unit_recalls::check(course, readings, report);
    }
}

/// Checks one skill against the lessons of its course.
pub(crate) fn skill(
    course: &Course,
    rubric: &RubricReading<'_>,
    readings: &[Reading<'_>],
    report: &mut Report,
) {
    skill_without_practice::check(rubric, readings, report);
    criterion_untaught::check(course, rubric, readings, report);
}

/// Checks one rubric.
pub(crate) fn rubric(reading: &RubricReading<'_>, is_english: bool, report: &mut Report) {
    rubric_samples::check(reading, report);
    if is_english {
        rubric_cell::check(reading, report);
        rubric_levels_alike::check(reading, report);
        rubric_uncounted::check(reading, report);
        rubric_vague::check(reading, report);
    }
}
