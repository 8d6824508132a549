//! Asks the rules for authors: about a lesson, a course, a rubric. A reader's window asks none.

use super::{
    canon_figure, canon_pronoun, canon_unknown, canon_word, card_back_length, card_back_list,
    card_back_term, card_not_introduced, catch_all_option, claim_condition, duplicate_card,
    empty_section, feedback_length, feedback_praise, he_or_she, hidden_verbs, initials,
    key_stands_out, keys_in_one_place, keys_often_longest, link_text, long_lesson, long_paragraph,
    long_section, long_sentence, many_objectives, negative_question, objective_tested_once,
    objective_verb, over_minutes, passive_sentences, picture_alt_length, plain_words,
    practice_forms, quiz_without_objective, reading_ease, repeated_sentence, rubric_cell,
    rubric_levels_alike, rubric_vague, same_feedback, same_options, same_question,
    scenario_best_share, scenario_choice_opening, scenario_coaching_length,
    scenario_consequence_length, scenario_endings, scenario_longest_choice,
    scenario_obvious_choice, scenario_repair, skill_without_practice, table_head,
    term_without_card,
};
use crate::Skill;
use crate::check::telling::Telling;
use crate::check::text::Text;
use crate::check::{Reading, RubricReading};
use crate::diagnostic::Report;
use crate::source::Source;

type LessonRule = fn(&Reading<'_>, &mut Report);
type TextRule = fn(&Text<'_>, &mut Report);

/// What holds in any language.
const OF_LESSONS: [LessonRule; 12] = [
    canon_unknown::check,
    card_back_length::check,
    card_not_introduced::check,
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
const OF_ENGLISH_LESSONS: [LessonRule; 12] = [
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
];

/// What holds in any language, in a lesson and in a scenario.
const OF_TEXTS: [TextRule; 4] =
    [canon_figure::check, canon_unknown::codes, canon_word::check, claim_condition::check];

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

/// Checks one lesson, whose scenarios take so many seconds.
pub(crate) fn lesson(reading: &Reading<'_>, playing: usize, is_english: bool, report: &mut Report) {
    let english: &[LessonRule] = if is_english { &OF_ENGLISH_LESSONS } else { &[] };
    for rule in OF_LESSONS.iter().chain(english) {
        rule(reading, report);
    }
    if is_english {
        over_minutes::check(reading, playing, report);
    }
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
pub(crate) fn course(readings: &[Reading<'_>], is_english: bool, report: &mut Report) {
    card_back_term::check(readings, report);
    duplicate_card::check(readings, report);
    keys_in_one_place::check(readings, report);
    keys_often_longest::check(readings, report);
    same_question::check(readings, report);
    term_without_card::check(readings, report);
    if is_english {
        repeated_sentence::check(readings, report);
    }
}

/// Checks whether one of the skills of a course is practised in it.
pub(crate) fn skill(
    skill: &Skill,
    source: &Source<'_>,
    readings: &[Reading<'_>],
    report: &mut Report,
) {
    skill_without_practice::check(skill, source, readings, report);
}

/// Checks one rubric.
pub(crate) fn rubric(reading: &RubricReading<'_>, is_english: bool, report: &mut Report) {
    if is_english {
        rubric_cell::check(reading, report);
        rubric_levels_alike::check(reading, report);
        rubric_vague::check(reading, report);
    }
}
