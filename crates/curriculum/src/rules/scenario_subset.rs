//! A story keeps to the part of Ink that plays the same everywhere and always comes to an end.

use super::scenario_example::scenario;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::scenario::script::Script;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-subset",
    severity: Severity::Error,
    what: "A story keeps to the part of Ink that plays the same everywhere and comes to an end.",
    why: "The same choices must give the same play on every machine, for ever.",
    example: Example {
        part: Part::Body,
        bad: scenario!(first "> * \"It tells you how loud a machine will be.\"
>   # coach: The use comes first, with nothing about how it is made.
>   ~ trust += 10
>   {~She writes it down.|She laughs.}
>   -> talk
"),
        at: (11, 5),
        good: scenario!(),
    },
};

/// Longer lines, deeper braces and weaves, and more lines than these serve no conversation.
const LONGEST_LINE: usize = 1_000;
const MOST_LINES: usize = 2_000;
const DEEPEST: usize = 6;
const MOST_SIGNS: usize = 40;

/// Words that begin a line of a kind that is not played, and why.
const OPENERS: [(&str, &str); 4] = [
    ("INCLUDE ", "a scenario is one file"),
    ("EXTERNAL ", "a scenario calls nothing outside itself"),
    ("LIST ", "its variables are whole numbers, true or false"),
    ("CONST ", "a VAR that nobody changes does the same"),
];

/// What is not played wherever it stands in the logic of a story, and why.
const INSIDE: [(&str, &str); 7] = [
    ("RANDOM", "the same choices must give the same play on every machine"),
    ("shuffle", "the same choices must give the same play on every machine"),
    ("{~", "the same choices must give the same play on every machine"),
    ("{&", "write the sentence out for each turn instead"),
    ("TURNS", "count in a variable instead"),
    ("->->", "divert to a knot instead"),
    ("<-", "divert to a knot instead"),
];

/// Whether a story keeps to the subset. This comes before the compiler, which is not built for
/// stories that mean harm.
pub(crate) fn check(script: &Script<'_>, report: &mut Report) -> bool {
    let mut is_sound = true;
    let mut depth = 0_usize;
    for (number, text) in script.numbered() {
        let found = too_much(text, number, &mut depth).or_else(|| unplayed(text));
        if let Some((at, why)) = found {
            let message = format!("this part of Ink is not played here: {why}");
            let help = "Scenarios are made of knots, choices, diverts, conditions in braces, and \
                        variables that are whole numbers";
            script.report((number, at), &RULE, (message, help), report);
            is_sound = false;
            if number > MOST_LINES {
                break;
            }
        }
    }
    is_sound
}

fn too_much(text: &str, number: usize, depth: &mut usize) -> Option<(usize, &'static str)> {
    if text.len() > LONGEST_LINE {
        return Some((0, "a line has at most 1000 characters"));
    }
    if number > MOST_LINES {
        return Some((0, "a story has at most 2000 lines"));
    }
    let weave: String = text.split_whitespace().collect();
    let marks = weave.len() - weave.trim_start_matches(['*', '+', '-']).len();
    let mut brackets = 0_usize;
    let mut signs = 0_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => *depth += 1,
            '}' => *depth = depth.saturating_sub(1),
            '(' => brackets += 1,
            ')' => brackets = brackets.saturating_sub(1),
            _ => {}
        }
        signs = if "-!".contains(letter) { signs + 1 } else { 0 };
        if *depth > DEEPEST || brackets > DEEPEST || signs > DEEPEST {
            return Some((at, "nothing is nested deeper than six times"));
        }
    }
    let nots = text.matches("not ").count();
    let words = [" and ", " or ", " mod "].map(|it| text.matches(it).count());
    let signs = text.matches(|it| "+-*/%&|<>=".contains(it)).count();
    if !text.trim_start().starts_with("==") && signs + words.iter().sum::<usize>() > MOST_SIGNS {
        return Some((0, "a line calculates no more than this"));
    }
    (marks > DEEPEST || nots > DEEPEST).then_some((0, "nothing is nested deeper than six times"))
}

fn unplayed(text: &str) -> Option<(usize, &'static str)> {
    let line = text.trim_start();
    let indent = text.len() - line.len();
    let opener = OPENERS.iter().find(|(word, _)| line.starts_with(word));
    if let Some((_, why)) = opener {
        return Some((indent, why));
    }
    if line.starts_with(['*', '+'])
        && let Some(found) = on_a_choice(text)
    {
        return Some(found);
    }
    let is_logic = line.starts_with(['~', '{', '-']) || line.starts_with("VAR ");
    let inside = INSIDE.iter().filter(|(word, _)| is_logic || !word.starts_with(char::is_uppercase));
    let first = inside.filter_map(|(word, why)| Some((text.find(word)?, *why))).min();
    let is_text = line.starts_with('~') || line.starts_with("VAR ");
    let quote = text.find('"').filter(|_| is_text);
    first.or_else(|| quote.map(|at| (at, "its variables are whole numbers, true or false")))
}

/// Players of Ink differ in what they make of these.
fn on_a_choice(text: &str) -> Option<(usize, &'static str)> {
    if let Some(at) = text.find('[') {
        return Some((at, "what a choice says is shown as it is, before and after"));
    }
    if let Some(at) = text.find('#') {
        return Some((at, "below a choice, a tag stands on a line of its own"));
    }
    let at = text.find("->")?;
    let marks = |it: char| it.is_whitespace() || "*+".contains(it);
    let is_fallback = text[..at].chars().all(marks);
    (!is_fallback).then_some((at, "below a choice, a divert stands on a line of its own"))
}
