//! The text of an English lesson reads with ease.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::english;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "reading-ease",
    severity: Severity::Warning,
    what: "The text of an English lesson reads with ease.",
    why: "Flesch's score counts the words in a sentence and the syllables in a word. Below 50 a \
          tired reader begins each paragraph twice. It is a smoke alarm, not a judge: keep a true \
          condition, whatever it costs.",
    example: Example {
        part: Part::Body,
        bad: "Notwithstanding organisational considerations, interdisciplinary collaboration \
              necessitates comprehensive documentation. Representatives continually underestimate \
              implementation responsibilities. Consequently, administrative clarification \
              accumulates unnecessarily. Engineering organisations traditionally overcomplicate \
              explanatory communication. Unfortunately, customer representatives occasionally \
              misinterpret conditional recommendations. Subsequently, contractual obligations \
              materialise unexpectedly. Organisational accountability consequently deteriorates \
              considerably. Alternatively, participants systematically document individual \
              responsibilities. Additionally, collaborative investigation substantially \
              facilitates understanding. Nevertheless, institutional reluctance invariably \
              predominates.
",
        at: (1, 1),
        good: "Write down what each side will do, and by when. Sellers often guess how long the \
              work takes. Then the notes pile up and nobody reads them. Engineers like to explain \
              it all, and lose the room. A customer hears a yes where a maybe was meant. A month \
              later it stands in the contract. Nobody can say who made that promise. So sit down \
              for ten minutes and write one line each.
",
    },
};

const LEAST: f64 = 50.0;

/// In fewer words a single long one would decide.
const LEAST_WORDS: usize = 40;

/// Reports a lesson whose text scores lower.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let first = reading.text.passages.iter().find(|it| it.role.is_body());
    let (Some(first), Some(ease)) = (first, of(reading)) else { return };
    if ease < LEAST {
        let message = format!("the text of this lesson has a reading ease of {ease:.0}, below 50");
        let help = "Cut long sentences in two, and put a short word where a long one adds nothing";
        report.add(&RULE, reading.source(), first.span(0..first.text.len()), message, help);
    }
}

/// The score of a lesson's text; nothing if it has too few words for one.
pub(crate) fn of(reading: &Reading<'_>) -> Option<f64> {
    let (mut sentences, mut words, mut syllables) = (0, 0, 0);
    for passage in reading.text.body() {
        sentences += english::sentences(&passage.text).len();
        for run in english::words(&passage.text) {
            words += 1;
            syllables += english::syllables(&passage.text[run]);
        }
    }
    english::reading_ease(sentences, words, syllables).filter(|_| words >= LEAST_WORDS)
}
