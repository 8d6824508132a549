//! Below a rubric stand two works that were scored by it, with a reason for each score.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::RubricReading;
use crate::diagnostic::Report;
use crate::markdown::Page;
use pulldown_cmark::{Event, HeadingLevel, Tag};

pub(crate) static RULE: Rule = Rule {
    name: "rubric-samples",
    severity: Severity::Warning,
    what: "Below a rubric stand two works that were scored by it, with a reason for each score.",
    why: "Two mentors who read the same rubric score by two scales until they have seen the same \
          work scored. Put each work under a heading of its own, and below it, for each \
          criterion, its name in bold, the score and the reason.",
    example: Example {
        part: Part::Skill,
        bad: "---
id: explain-it
title: Explain it
iri: urn:uuid:6f0f0c0e-1111-4222-8333-444455556666
can: explain it to a stranger
signatures: [both]
valid_for: 12 months
---

| Criterion | 1 Not yet | 2 With help | 3 Ready | 4 Sets the example |
| --- | --- | --- | --- | --- |
| Truth | Two wrong facts | One wrong fact, put right when asked | No wrong fact | \
              Corrects the listener politely |
| Words | Four technical terms left as they are | Two of them | None, each replaced \
              by a plain word | One comparison, with its breaking point |
| Time | Over three minutes | Over two minutes | Under ninety seconds | Ninety \
              seconds, and stops unasked |

## A work at level 2

> \"It listens to the machine.\"

- **Truth, 2.** It computes, and says so when asked.
- **Words, 2.** \"Damping\" and \"mode\" stay.
- **Time, 2.** Two minutes and ten seconds.

## A work at level 3

> \"It tells you which part hums.\"

- **Truth, 3.** Nothing had to be taken back.
- **Time, 3.** Eighty seconds.
",
        at: (24, 4),
        good: "---
id: explain-it
title: Explain it
iri: urn:uuid:6f0f0c0e-1111-4222-8333-444455556666
can: explain it to a stranger
signatures: [both]
valid_for: 12 months
---

| Criterion | 1 Not yet | 2 With help | 3 Ready | 4 Sets the example |
| --- | --- | --- | --- | --- |
| Truth | Two wrong facts | One wrong fact, put right when asked | No wrong fact | \
              Corrects the listener politely |
| Words | Four technical terms left as they are | Two of them | None, each replaced \
              by a plain word | One comparison, with its breaking point |
| Time | Over three minutes | Over two minutes | Under ninety seconds | Ninety \
              seconds, and stops unasked |

## A work at level 2

> \"It listens to the machine.\"

- **Truth, 2.** It computes, and says so when asked.
- **Words, 2.** \"Damping\" and \"mode\" stay.
- **Time, 2.** Two minutes and ten seconds.

## A work at level 3

> \"It tells you which part hums.\"

- **Truth, 3.** Nothing had to be taken back.
- **Words, 3.** Every word was one of the listener's.
- **Time, 3.** Eighty seconds.
",
    },
};

const LEAST_SAMPLES: usize = 2;
const HELP: &str = "Name each criterion in bold, with its score and the reason: **Its name, 3.** What was seen";

/// A heading below the rubric, and what stands in bold under it.
struct Sample {
    heading: usize,
    bold: Vec<String>,
}

/// Reports a rubric with fewer than two scored works, and a work that some criterion does not score.
pub(crate) fn check(reading: &RubricReading<'_>, report: &mut Report) {
    let page = reading.page;
    let criteria = &reading.skill.rubric.criteria;
    let samples: Vec<Sample> = samples(page)
        .into_iter()
        .filter(|it| criteria.iter().any(|criterion| it.scores(page, &criterion.title)))
        .collect();
    for sample in &samples {
        for criterion in criteria.iter().filter(|it| !sample.scores(page, &it.title)) {
            let message = format!("this work has no score for {}", criterion.title);
            let heading = page.nodes[sample.heading + 1].range.clone();
            report.add(&RULE, page.source, heading, message, HELP);
        }
    }
    let table = page.top().find(|at| matches!(page.tag(*at), Some(Tag::Table(_))));
    if let Some(table) = table.filter(|_| samples.len() < LEAST_SAMPLES) {
        let message = format!("below this rubric stand {} scored works, not two", samples.len());
        report.add(&RULE, page.source, page.nodes[table].range.start, message, HELP);
    }
}

impl Sample {
    /// Whether a criterion stands in bold, with a score in the same place or in the heading for all of them.
    fn scores(&self, page: &Page<'_>, title: &str) -> bool {
        let has_score = |text: &str| text.contains(['1', '2', '3', '4']);
        let is_for_all = has_score(&page.inside(self.heading));
        self.bold.iter().any(|bold| {
            let behind = bold.strip_prefix(title);
            behind.is_some_and(|it| !it.starts_with(char::is_alphabetic) && (is_for_all || has_score(it)))
        })
    }
}

fn samples(page: &Page<'_>) -> Vec<Sample> {
    let mut samples: Vec<Sample> = Vec::new();
    for (at, node) in page.nodes.iter().enumerate() {
        match (&node.event, samples.last_mut()) {
            (Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }), _) => {
                samples.push(Sample { heading: at, bold: Vec::new() });
            }
            (Event::Start(Tag::Strong), Some(sample)) => sample.bold.push(page.inside(at)),
            _ => {}
        }
    }
    samples
}
