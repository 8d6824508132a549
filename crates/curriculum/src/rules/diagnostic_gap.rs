//! Questions that are asked before a course is read ask about every unit of it.

use super::{Example, Part, Rule};
use crate::check::Reading;
use crate::diagnostic::Report;
use crate::markdown::callout;
use crate::{Course, LessonId, Severity, Unit};
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "diagnostic-gap",
    severity: Severity::Warning,
    what: "Questions that are asked before a course is read ask about every unit of it.",
    why: "Whoever answers all questions about a unit may skip its lessons; a unit that nothing asks \
          about can be skipped by nobody. A lesson is such a beginning when its questions name \
          objectives of later units, as in the-lab/count. It is to name every unit with a skill.",
    example: Example {
        part: Part::Opening,
        bad: "> [!quiz] The hum
> <!-- id: hum; objective: the-lab/count -->
> The fan hums. What first?
>
> - [x] Count its blades.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] Buy a new one.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
",
        at: (2, 28),
        good: "> [!quiz] The hum
> <!-- id: hum; objective: the-lab/count, practise-it/tell -->
> The fan hums. What first?
>
> - [x] Count its blades.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] Buy a new one.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
",
    },
};

/// Reports units with a skill that a lesson leaves out which asks about other units behind it.
pub(crate) fn check(course: &Course, readings: &[Reading<'_>], report: &mut Report) {
    for (index, unit) in course.units.iter().enumerate() {
        let behind = &course.units[index + 1..];
        for lesson in &unit.lessons {
            let tested = lesson.blocks.iter().filter_map(|it| it.tested());
            let asked: BTreeSet<&LessonId> =
                tested.flat_map(|it| &it.elsewhere).map(|(lesson, _)| lesson).collect();
            let is_asked = |unit: &Unit| unit.lessons.iter().any(|it| asked.contains(&it.id));
            if !behind.iter().any(is_asked) {
                continue;
            }
            let left_out = behind.iter().filter(|it| it.skill.is_some() && !is_asked(it));
            let left_out: Vec<&str> = left_out.map(|it| it.title.as_str()).collect();
            let reading = readings.iter().find(|it| it.lesson.id == lesson.id);
            if let Some(reading) = reading.filter(|_| !left_out.is_empty()) {
                let message = format!("these questions ask nothing about: {}", left_out.join(", "));
                let help = "Add a question that names an objective of it: lesson/objective";
                report.add(&RULE, reading.source(), first_named(reading), message, help);
            }
        }
    }
}

/// Where the first objective of another lesson is named.
fn first_named(reading: &Reading<'_>) -> std::ops::Range<usize> {
    let page = reading.page;
    let blocks = page.top().filter(|at| callout::tests_objectives(page, *at));
    let mut entries = blocks.flat_map(|at| callout::comment(page, at).values("objective"));
    entries.find(|it| it.value.contains('/')).map_or(0..0, |it| it.span())
}
