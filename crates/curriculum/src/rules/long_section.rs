//! A heading or a block breaks the text at least every 300 words.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::english;
use crate::check::passage::{Passage, Role};
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "long-section",
    severity: Severity::Warning,
    what: "A heading or a block breaks the text at least every 300 words.",
    why: "Whoever comes back after an interruption looks for the last heading. Without one they begin again, or not at all.",
    example: Example {
        part: Part::Body,
        bad: "Noor opens the file at nine. The letter is fourteen months old. Tomasz reads out the days that nobody had planned. Mateo finds the mail that he wrote that evening, and goes quiet. Desmond asks which of the two words the customer heard. Colette draws a line down the middle of the board. On the left she writes what was said, and on the right what somebody heard.

By ten the board is full, and nobody has raised a voice all morning. Grace brings the days that nobody has paid for. There are eleven of them. She reads them aloud with their dates. At the fourth date Mateo puts down his cup. At the seventh, Colette asks who told Ines. Nobody did. Ines found out from her own people, in a meeting about something else.

Then Sam says what all of them think. One call on the first of these days would have cost ten minutes. It would have brought a question and a quarrel, and a line in the contract. The eleventh day brought a letter. Noor asks for a name behind each date. Yuki writes the names. Two dates have none, so she leaves a gap and looks at the clock.

After lunch they ring Ines. Colette says what happened and leaves out why. Ines asks for the next date, and gets one. She writes it down while they wait, and reads it back.

On the way home Tomasz opens a new page and draws three columns: who said it, who heard it, and by when. The first line takes him an hour. He rings Noor about the second. She knows the sentence and not the day. By eight he has four lines and a gap, and the gap has his own name on it. Her call comes at five past eight. She has the day.
",
        at: (1, 1),
        good: "Noor opens the file at nine. The letter is fourteen months old. Tomasz reads out the days that nobody had planned. Mateo finds the mail that he wrote that evening, and goes quiet. Desmond asks which of the two words the customer heard. Colette draws a line down the middle of the board. On the left she writes what was said, and on the right what somebody heard.

By ten the board is full, and nobody has raised a voice all morning. Grace brings the days that nobody has paid for. There are eleven of them. She reads them aloud with their dates. At the fourth date Mateo puts down his cup. At the seventh, Colette asks who told Ines. Nobody did. Ines found out from her own people, in a meeting about something else.

## Eleven days

Then Sam says what all of them think. One call on the first of these days would have cost ten minutes. It would have brought a question and a quarrel, and a line in the contract. The eleventh day brought a letter. Noor asks for a name behind each date. Yuki writes the names. Two dates have none, so she leaves a gap and looks at the clock.

After lunch they ring Ines. Colette says what happened and leaves out why. Ines asks for the next date, and gets one. She writes it down while they wait, and reads it back.

On the way home Tomasz opens a new page and draws three columns: who said it, who heard it, and by when. The first line takes him an hour. He rings Noor about the second. She knows the sentence and not the day. By eight he has four lines and a gap, and the gap has his own name on it. Her call comes at five past eight. She has the day.
",
    },
};

const MOST: usize = 300;

/// Reports a longer run of text at its beginning.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let passages = &reading.text.passages;
    let breaks = |it: &Passage| it.role == Role::Heading || it.callout.is_some();
    for section in passages.split(breaks) {
        let body = || section.iter().filter(|it| it.role.is_body());
        let words: usize = body().map(|it| english::count(&it.text)).sum();
        if let Some(first) = body().next().filter(|_| words > MOST) {
            let message = format!("{words} words stand here without a heading");
            let help = "Put a heading where the thought turns, or a question to answer";
            report.add(&RULE, reading.source(), first.span(0..first.text.len()), message, help);
        }
    }
}
