//! A practice says how it goes from a distance and without a voice.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::english;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "practice-forms",
    severity: Severity::Warning,
    what: "A practice says how it goes from a distance, and how without a voice.",
    why: "Two people in one room, both talking: not everybody has that. A form for each, in one sentence, and nobody has to ask for it.",
    example: Example {
        part: Part::Body,
        bad: "> [!practice] Tell it
> <!-- id: tell-it; skill: explain-it -->
> Tell somebody in ninety seconds what it does.
",
        at: (1, 1),
        good: "> [!practice] Tell it
> <!-- id: tell-it; skill: explain-it -->
> Tell somebody in ninety seconds what it does.
>
> **From a distance.** In a call, with the picture off.
>
> **Without voice.** In a chat, in at most 200 words. If you sign, hand in the video.
",
    },
};

const FROM_A_DISTANCE: [&str; 5] = ["remote", "remotely", "distance", "online", "call"];
const WITHOUT_A_VOICE: [&str; 6] =
    ["without voice", "without a voice", "no voice", "without speaking", "in writing", "sign"];

/// Reports a practice that leaves one of the two open.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for block in reading.lesson.blocks.iter().filter(|it| it.practice().is_some()) {
        let brief = block.words();
        let says = |any: &[&str]| any.iter().any(|it| english::find_phrase(&brief, it).is_some());
        let open = match (says(&FROM_A_DISTANCE), says(&WITHOUT_A_VOICE)) {
            (true, true) => continue,
            (false, true) => "from a distance",
            (true, false) => "without a voice",
            (false, false) => "from a distance, and how without a voice",
        };
        let at = reading.source().line_start(block.line);
        let message = format!("this practice does not say how it goes {open}");
        let help = "Add a sentence for each: **From a distance.** …, **Without voice.** …";
        report.add(&RULE, reading.source(), at..reading.source().next_line(at), message, help);
    }
}
