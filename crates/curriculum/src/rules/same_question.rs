//! No question of a course is asked twice in nearly the same words.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::english;
use crate::check::passage::questions;
use crate::diagnostic::Report;
use std::collections::BTreeSet;
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    name: "same-question",
    severity: Severity::Warning,
    what: "No question of a course is asked twice in nearly the same words.",
    why: "Whoever remembers the first answer gives it again without thinking. Ask for the same thing in another situation.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] On Friday
> <!-- id: on-friday -->
> Ines asks on Friday whether the report for the housing is done. What do you say to her?
>
> - [x] Yes.
>   > The rest of the file stays as it was, and whoever reads it next can see what was changed and why.
> - [ ] No.
>   > Nobody can find it again, so the same question comes back on Friday and costs somebody an hour.

> [!quiz] On Monday
> <!-- id: on-monday -->
> Ines asks on Monday whether the report for the housing is done. What do you say to her?
>
> - [ ] Now.
>   > It works for a day, and then the next person has to begin again from the first line of the file.
> - [x] Later.
>   > The customer plans a week around it, and on Friday somebody has to take the whole plan back.
",
        at: (12, 3),
        good: "> [!quiz] On Friday
> <!-- id: on-friday -->
> Ines asks on Friday whether the report for the housing is done. What do you say to her?
>
> - [x] Yes.
>   > The rest of the file stays as it was, and whoever reads it next can see what was changed and why.
> - [ ] No.
>   > Nobody can find it again, so the same question comes back on Friday and costs somebody an hour.

> [!quiz] On Monday
> <!-- id: on-monday -->
> The report is done, and Ines hears of it from somebody else. Whom do you call, and when?
>
> - [ ] Now.
>   > It works for a day, and then the next person has to begin again from the first line of the file.
> - [x] Later.
>   > The customer plans a week around it, and on Friday somebody has to take the whole plan back.
",
    },
};

/// Fewer words than this are too few to say that two texts are nearly the same.
const LEAST_WORDS: usize = 8;

/// What is asked or offered, and where.
struct Written {
    words: BTreeSet<String>,
    place: String,
}

/// Reports what a question asks, and what it offers, if another one above it says nearly the same.
pub(crate) fn check(readings: &[Reading<'_>], report: &mut Report) {
    let (mut stems, mut options) = (Vec::new(), Vec::new());
    for reading in readings {
        // What is only ticked off has no right answer.
        let questions = questions(&reading.text.passages);
        for question in questions.iter().filter(|it| it.options.iter().any(|it| it.is_right)) {
            let asked: Vec<&str> = question.prompt.iter().map(|it| it.text.as_str()).collect();
            let first = question.prompt.first().map(|it| it.span(0..it.text.len()));
            let stem = first.map(|span| (asked.join(" "), span));
            compare(reading, stem, &mut stems, "question", report);
            let above = options.len();
            let mut own = Vec::new();
            for answer in &question.options {
                let offered = Some((answer.said(), answer.span()));
                compare(reading, offered, &mut options, "option", report);
                own.extend(options.drain(above..));
            }
            options.extend(own);
        }
    }
}

/// Reports a text that has nearly the words of one above it, and keeps its own for those below.
fn compare(
    reading: &Reading<'_>,
    written: Option<(String, Range<usize>)>,
    above: &mut Vec<Written>,
    what: &str,
    report: &mut Report,
) {
    let Some((text, span)) = written else { return };
    let words = english::different_words(&text);
    if words.len() < LEAST_WORDS {
        return;
    }
    let source = reading.source();
    let place = format!("{}:{}", source.path, source.place(span.start).line);
    if let Some(first) = above.iter().find(|it| english::is_alike(&it.words, &words)) {
        let message = format!("{} has nearly the same {what}", first.place);
        let help = "Ask for the same thing in another situation, or take one of them out";
        report.add(&RULE, source, span, message, help);
    } else {
        above.push(Written { words, place });
    }
}
