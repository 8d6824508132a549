//! A lesson takes about as long as it says.

use super::{Example, Part, Rule};
use crate::check::passage::questions;
use crate::check::telling::Telling;
use crate::check::{Reading, english};
use crate::diagnostic::Report;
use crate::{Play, Severity};

pub(crate) static RULE: Rule = Rule {
    name: "over-minutes",
    severity: Severity::Warning,
    what: "A lesson takes about as long as it says.",
    why: "People fit lessons between two meetings. One that takes twice as long as it says is left \
          half done.",
    example: Example {
        part: Part::Lesson,
        bad: "---
id: sample
title: Sample
summary: One sentence.
minutes: 1
objectives: []
---

> [!quiz] Which one?
> <!-- id: first -->
> Choose.
>
> - [x] Yes.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] No.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.

> [!quiz] When?
> <!-- id: second -->
> Choose.
>
> - [x] Now.
>   > It works for a day, and then the next person has to begin again from the first \
              line of the file.
> - [ ] Later.
>   > The customer plans a week around it, and on Friday somebody has to take the \
              whole plan back.
",
        at: (5, 1),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
---

> [!quiz] Which one?
> <!-- id: first -->
> Choose.
>
> - [x] Yes.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] No.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.

> [!quiz] When?
> <!-- id: second -->
> Choose.
>
> - [x] Now.
>   > It works for a day, and then the next person has to begin again from the first \
              line of the file.
> - [ ] Later.
>   > The customer plans a week around it, and on Friday somebody has to take the \
              whole plan back.
",
    },
};

/// Words that people read in a minute when they mean to remember them.
const WORDS_A_MINUTE: usize = 200;
/// What a question takes, feedback included.
const SECONDS_A_QUESTION: usize = 45;

/// Reports a lesson that takes more than a quarter longer than it says, with the seconds that its
/// scenarios take.
pub(crate) fn check(reading: &Reading<'_>, playing: usize, report: &mut Report) {
    let seconds = seconds(reading) + playing;
    let stated = usize::try_from(reading.lesson.minutes).unwrap_or(usize::MAX);
    if seconds * 4 > stated.saturating_mul(60 * 5) {
        let minutes = seconds.div_ceil(60);
        let message = format!("this lesson takes about {minutes} minutes and says {stated}");
        let help = format!("Write minutes: {minutes}, or make it shorter");
        report.add(&RULE, reading.source(), reading.key_at("minutes"), message, help);
    }
}

/// How long somebody takes for a lesson who reads all of it and answers each question.
pub(crate) fn seconds(reading: &Reading<'_>) -> usize {
    let words = reading.text.passages.iter().map(|it| english::count(&it.text)).sum();
    taken(words, questions(&reading.text.passages).len())
}

/// How long somebody takes who plays a scenario once, along the best path, and reads what a mentor
/// says of it. Each choice is a question.
pub(crate) fn playing(telling: &Telling<'_>) -> usize {
    let Some(Play { turns, ending }) = telling.best_play() else { return 0 };
    let mut read: Vec<&String> = ending.iter().flat_map(|it| &it.scene).collect();
    for turn in &turns {
        read.extend(turn.scene.iter().chain(&turn.choices));
        read.extend(turn.made.iter().flat_map(|it| it.consequence.iter().chain(&it.coaching)));
    }
    taken(read.into_iter().map(|it| english::count(it)).sum(), turns.len())
}

fn taken(words: usize, questions: usize) -> usize {
    words * 60 / WORDS_A_MINUTE + questions * SECONDS_A_QUESTION
}
