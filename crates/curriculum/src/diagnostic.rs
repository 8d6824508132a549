//! A finding about course content, and how it is printed.

use crate::rules::Rule;
use crate::source::Source;
use std::fmt;

/// What is wrong in a course, where, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Name of the rule that found it.
    pub rule: &'static str,
    /// Whether the course can be used as it is.
    pub severity: Severity,
    /// Path of the file in the folder, written with `/`.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The line itself.
    pub source_line: String,
    /// What was found.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something is missing from the course until this is mended.
    Error,
    /// The course works; a reader would notice.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.to_string();
        let gap = " ".repeat(line.len());
        writeln!(f, "{}[{}]: {}", self.severity, self.rule, printable(&self.message))?;
        writeln!(f, "{gap}--> {}:{line}:{}", printable(&self.file), self.column)?;
        writeln!(f, "{gap} |")?;
        writeln!(f, "{line} | {}", printable(&self.source_line))?;
        write!(f, "{gap} = help: {}", printable(&self.help))
    }
}

/// Diagnostics as they are collected.
#[derive(Default)]
pub(crate) struct Report {
    diagnostics: Vec<Diagnostic>,
}

/// Beyond this many findings in one file nobody reads on; the rest show once these are mended.
const MOST_PER_FILE: usize = 200;
const LONGEST_LINE: usize = 400;

impl Report {
    pub(crate) fn add(
        &mut self,
        rule: &'static Rule,
        source: &Source<'_>,
        offset: usize,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let of_file = self.diagnostics.iter().rev().take_while(|it| it.file == source.path);
        if of_file.count() >= MOST_PER_FILE {
            return;
        }
        let place = source.place(offset);
        self.diagnostics.push(Diagnostic {
            rule: rule.name,
            severity: rule.severity,
            file: source.path.to_owned(),
            line: place.line,
            column: place.column,
            source_line: source.line(offset).chars().take(LONGEST_LINE).collect(),
            message: message.into(),
            help: help.into(),
        });
    }

    /// All findings, by file and line.
    pub(crate) fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        self.diagnostics.sort_by(|a, b| {
            let key = |it: &Diagnostic| (it.line, it.column, it.rule);
            a.file.cmp(&b.file).then_with(|| key(a).cmp(&key(b)))
        });
        self.diagnostics
    }
}

/// Control characters could rewrite the terminal that a diagnostic is printed on.
fn printable(text: &str) -> String {
    text.chars().map(|it| if it.is_control() && it != '\t' { '\u{fffd}' } else { it }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Diagnostic, Severity};

    #[test]
    fn a_diagnostic_prints_like_a_compiler() {
        let found = Diagnostic {
            rule: "quiz-without-answer",
            severity: Severity::Error,
            file: "demo/01-a/lesson.md".to_owned(),
            line: 14,
            column: 3,
            source_line: "> - [ ] \"Yes.\"\u{1b}[2J".to_owned(),
            message: "no option of this quiz is marked as right".to_owned(),
            help: "Put an x between the brackets of the right option: - [x] …".to_owned(),
        };
        insta::assert_snapshot!(found, @r#"
        error[quiz-without-answer]: no option of this quiz is marked as right
          --> demo/01-a/lesson.md:14:3
           |
        14 | > - [ ] "Yes."�[2J
           = help: Put an x between the brackets of the right option: - [x] …
        "#);
    }
}
