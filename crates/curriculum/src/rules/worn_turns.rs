//! A lesson is sparing with turns of phrase that would fit any text.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::passage::Passage;
use crate::check::{Reading, english};
use crate::diagnostic::Report;
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    name: "worn-turns",
    severity: Severity::Warning,
    what: "A lesson is sparing with turns of phrase that would fit any text.",
    why: "\"Not just this but that\", \"whether you are one or the other\", a remark between two \
          dashes, three short sentences that begin alike: one of them is a choice, and several on \
          a page are a habit that readers hear instead of the thought. More than two in a thousand \
          words are reported.",
    example: Example {
        part: Part::Body,
        bad: "A promise is not just a sentence but a cost.

Whether you are new or not, write it down.
",
        at: (3, 1),
        good: "A promise is not just a sentence but a cost.

Write it down in your first week too.
",
    },
};

/// One alone is no habit, however short the text.
const MOST: usize = 1;
const MOST_IN_A_THOUSAND_WORDS: usize = 2;
/// A longer sentence is no beat of a drum.
const LONGEST_BEAT: usize = 5;

/// Reports every turn beyond those that a text of this length may have.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let words: usize = reading.text.body().map(|it| english::count(&it.text)).sum();
    let allowed = MOST.max(MOST_IN_A_THOUSAND_WORDS * words / 1000);
    let turns = reading.text.body().flat_map(|passage| {
        turns(passage).into_iter().map(move |(run, what)| (passage.span(run), what))
    });
    for (span, what) in turns.skip(allowed) {
        let message = format!("this lesson turns its sentences alike too often; here by {what}");
        let help = "Say the second half alone, or begin with who does what";
        report.add(&RULE, reading.source(), span, message, help);
    }
}

/// The turns of a passage, and what each is; what somebody is quoted as saying is theirs.
fn turns(passage: &Passage) -> Vec<(Range<usize>, &'static str)> {
    let plain = english::without_quotations(&passage.text);
    let sentences = english::sentences(&plain);
    let mut turns: Vec<_> = sentences
        .iter()
        .filter_map(|run| turn(&plain[run.clone()]).map(|what| (run.clone(), what)))
        .collect();
    turns.extend(
        sentences
            .windows(3)
            .filter(|three| is_drum(&plain, three))
            .map(|three| (three[0].clone(), "three short sentences that begin alike")),
    );
    turns.sort_by_key(|(run, _)| run.start);
    turns
}

fn turn(sentence: &str) -> Option<&'static str> {
    let lower = sentence.to_ascii_lowercase();
    let has = |phrase: &str| english::find_phrase(&lower, phrase).map(|it| it.end);
    let not = ["not just", "not only", "not merely", "not simply"].into_iter().find_map(has);
    let but = not.is_some_and(|end| english::find_phrase(&lower[end..], "but").is_some());
    if but {
        return Some("\"not just … but\"");
    }
    if lower.starts_with("whether you") {
        return Some("\"whether you …\"");
    }
    // An en dash without spaces is a range of numbers.
    let dashes = lower.matches('\u{2014}').count() + lower.matches(" \u{2013} ").count();
    (dashes >= 2).then_some("a remark between two dashes")
}

/// Whether three sentences in a row are short and begin with the same word.
fn is_drum(text: &str, three: &[Range<usize>]) -> bool {
    let first = |run: &Range<usize>| {
        let sentence = &text[run.clone()];
        let first = english::words(sentence).next().map(|it| sentence[it].to_lowercase())?;
        (english::count(sentence) <= LONGEST_BEAT).then_some(first)
    };
    let firsts: Vec<Option<String>> = three.iter().map(first).collect();
    firsts[0].is_some() && firsts.iter().all(|it| *it == firsts[0])
}

#[cfg(test)]
mod tests {
    use super::turns;
    use crate::check::passage::{Passage, Role};
    use rstest::rstest;

    #[rstest]
    #[case("It is not only late but wrong.", 1)]
    #[case("It is not only late. But it is wrong.", 0)]
    #[case("Whether you sell or build, come.", 1)]
    #[case("Ask whether you may come.", 0)]
    #[case("The cab \u{2013} as Ines says \u{2013} hums.", 1)]
    #[case("It takes 3\u{2013}5 days, or 6\u{2013}8.", 0)]
    #[case("No date. No name. No cost.", 1)]
    #[case("No date. A name. No cost.", 0)]
    #[case("He says \u{201c}not only late but wrong\u{201d}.", 0)]
    fn a_turn_is_told_from_plain_speech(#[case] text: &str, #[case] expected: usize) {
        assert_eq!(turns(&Passage::line(Role::Prose, text.to_owned(), 0)).len(), expected);
    }
}
