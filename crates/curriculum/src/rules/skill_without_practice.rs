//! Every skill of a course is practised in it.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::{Reading, RubricReading};
use crate::diagnostic::Report;
use crate::front_matter::FrontMatter;

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

## A work at level 2

- **Plain, 2.** The no comes fourth.
- **Way on, 2.** An offer, and no date.
- **Reason, 2.** A rule of ours.

## A work at level 3

- **Plain, 3.** The no comes first.
- **Way on, 3.** Tomasz, by Friday.
- **Reason, 3.** Eleven days, counted.
",
        at: (2, 1),
        good: super::rubric_levels::RULE.example.good,
    },
};

/// Reports a skill that no lesson of its course lets anybody practise.
pub(crate) fn check(rubric: &RubricReading<'_>, readings: &[Reading<'_>], report: &mut Report) {
    let RubricReading { skill, page } = rubric;
    let mut practices = readings.iter().flat_map(|it| &it.lesson.blocks).filter_map(|it| it.practice());
    if practices.any(|it| it.skill == skill.id) {
        return;
    }
    let at = FrontMatter::of(page.source).map_or(0, |it| it.key_at("id"));
    let message = format!("no lesson of this course has a practice of {}", skill.id);
    let help = format!("Add a block > [!practice] with <!-- id: …; skill: {} -->", skill.id);
    report.add(&RULE, page.source, at, message, help);
}
