//! A practice and a unit lead to a skill of their course.

use super::{Example, Part, Rule};
use crate::compile::skill::Skills;
use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::source::Source;
use crate::{Severity, SkillId};

pub(crate) static RULE: Rule = Rule {
    name: "unknown-skill",
    severity: Severity::Error,
    what: "A practice and a unit lead to a skill of their course.",
    why: "A practice is judged by the rubric of its skill. Without that no mentor could sign it \
          off.",
    example: Example {
        part: Part::Body,
        bad: "> [!practice] Ninety seconds
> <!-- id: ninety; skill: explain-this -->
> Record it.
",
        at: (2, 27),
        good: "> [!practice] Ninety seconds
> <!-- id: ninety; skill: explain-it -->
> Record it.
",
    },
};

/// The skill, or a finding.
pub(crate) fn check(
    name: &str,
    skills: &Skills,
    source: &Source<'_>,
    at: usize,
    report: &mut Report,
) -> Option<SkillId> {
    let skill = skills.sound.iter().find(|it| it.as_str() == name);
    if skill.is_none() && !skills.broken.contains(name) {
        let message = format!("this course has no skill {name}");
        report.add(&RULE, source, at, message, help(skills));
    }
    skill.cloned()
}

/// Reports a practice that names no skill.
pub(crate) fn missing(
    page: &Page<'_>,
    at: usize,
    skills: &Skills,
    report: &mut Report,
) {
    let message = "this practice does not say which skill it shows";
    let help = format!("In its comment, write <!-- id: …; skill: … -->. {}", help(skills));
    report.add(&RULE, page.source, page.nodes[at].range.clone(), message, help);
}

fn help(skills: &Skills) -> String {
    let names: Vec<&str> = skills.sound.iter().map(SkillId::as_str).collect();
    if names.is_empty() {
        return "Add the skill as a file in the folder skills".to_owned();
    }
    format!("The skills of this course are: {}", names.join(", "))
}
