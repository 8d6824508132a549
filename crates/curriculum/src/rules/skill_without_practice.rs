//! Every skill of a course is practised in it.

use super::{Example, Part, Rule};
use crate::check::Reading;
use crate::diagnostic::Report;
use crate::front_matter::FrontMatter;
use crate::source::Source;
use crate::{Severity, Skill};

pub(crate) static RULE: Rule = Rule {
    name: "skill-without-practice",
    severity: Severity::Warning,
    what: "Every skill of a course is practised in it.",
    why: "Mentors sign for what somebody handed in. A skill without a practice can be read about, \
          and never be signed off.",
    example: Example {
        part: Part::Skill,
        bad: "---
id: say-no
title: Say no
iri: https://example.org/skill/say-no
can: say no so that the customer asks what would be possible
signatures: [sales]
valid_for: 12 months
---

| Criterion | 1 Not yet | 2 With help | 3 Ready | 4 Sets the example |
| --- | --- | --- | --- | --- |
| Plain | No \"no\" is heard within one minute | A \"no\" after three sentences of reasons | The \"no\" comes in the first sentence | As 3, and the listener says it back |
| Way on | Nothing is offered in its place | An offer without a date or an owner | One offer with a date and an owner | As 3, and the listener chose between two |
| Reason | No reason is given at all | The reason is a rule of ours | One counted fact is the reason | As 3, and the number's source is named |
",
        at: (2, 1),
        good: super::rubric_levels::RULE.example.good,
    },
};

/// Reports a skill that no lesson of its course lets anybody practise.
pub(crate) fn check(
    skill: &Skill,
    source: &Source<'_>,
    readings: &[Reading<'_>],
    report: &mut Report,
) {
    let mut practices = readings.iter().flat_map(|it| &it.lesson.blocks).filter_map(|it| it.practice());
    if practices.any(|it| it.skill == skill.id) {
        return;
    }
    let at = FrontMatter::of(source).map_or(0, |it| it.key_at("id"));
    let message = format!("no lesson of this course has a practice of {}", skill.id);
    let help = format!("Add a block > [!practice] with <!-- id: …; skill: {} -->", skill.id);
    report.add(&RULE, source, at, message, help);
}
