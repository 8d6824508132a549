//! A finding about course content, and how it is printed.

use crate::rules::Rule;
use crate::source::Source;
use std::fmt;
use std::ops::Range;

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
    /// How many characters of the line it is about; at least 1.
    pub width: usize,
    /// The line itself; of a very long one the part around the place.
    pub source_line: String,
    /// The column at which that part begins; 1 for a whole line.
    pub line_from: usize,
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
    /// Worth a second look; nothing is wrong as such.
    Note,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        })
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.to_string();
        let gap = " ".repeat(line.len());
        let (shown, underline) = self.in_a_terminal();
        writeln!(f, "{}[{}]: {}", self.severity, self.rule, printable(&self.message))?;
        writeln!(f, "{gap}--> {}:{line}:{}", printable(&self.file), self.column)?;
        writeln!(f, "{gap} |")?;
        writeln!(f, "{line} | {}", printable(&shown))?;
        writeln!(f, "{gap} | {underline}")?;
        write!(f, "{gap} = help: {}", printable(&self.help))
    }
}

/// Lessons are often written one paragraph to a line; of such a line a terminal shows this much.
const SHOWN: usize = 100;
/// And this much of it before the place.
const SHOWN_BEFORE: usize = 30;

impl Diagnostic {
    /// The part of the line to show, and below it the marks under the place.
    fn in_a_terminal(&self) -> (String, String) {
        let letters: Vec<char> = self.source_line.chars().collect();
        let place = self.column.saturating_sub(self.line_from).min(letters.len());
        let from = if letters.len() <= SHOWN { 0 } else { place.saturating_sub(SHOWN_BEFORE) };
        let to = letters.len().min(from + SHOWN);
        let (before, after) = (self.line_from + from > 1, to < letters.len());
        let dots = |is_cut: bool| if is_cut { "…" } else { "" };
        let text: String = letters[from..to].iter().collect();
        // A tab stays one below itself, so that both lines are indented alike in any terminal.
        let blank = |it: &char| if *it == '\t' { '\t' } else { ' ' };
        let margin: String = letters[from..place].iter().map(blank).collect();
        let marks = "^".repeat(self.width.min(to.saturating_sub(place)).max(1));
        let cut = if before { " " } else { "" };
        (format!("{}{text}{}", dots(before), dots(after)), format!("{cut}{margin}{marks}"))
    }
}

/// Where in a file a finding is: a run of bytes, or the word that begins at an offset.
pub(crate) enum Span {
    Run(Range<usize>),
    WordAt(usize),
}

impl From<Range<usize>> for Span {
    fn from(run: Range<usize>) -> Self {
        Self::Run(run)
    }
}

impl From<usize> for Span {
    fn from(at: usize) -> Self {
        Self::WordAt(at)
    }
}

impl Span {
    fn start(&self) -> usize {
        match self {
            Self::Run(run) => run.start,
            Self::WordAt(at) => *at,
        }
    }

    /// How many characters of the rest of the line it covers, and never none.
    fn width(&self, rest_of_line: &str) -> usize {
        let covered = match self {
            Self::Run(run) => {
                rest_of_line.char_indices().take_while(|(at, _)| *at < run.len()).count()
            }
            Self::WordAt(_) => rest_of_line.chars().take_while(|it| !it.is_whitespace()).count(),
        };
        covered.clamp(1, LONGEST_LINE)
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
        span: impl Into<Span>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let of_file = self.diagnostics.iter().rev().take_while(|it| it.file == source.path);
        if of_file.count() >= MOST_PER_FILE {
            return;
        }
        let span = span.into();
        let offset = span.start();
        let place = source.place(offset);
        let line = source.line(offset);
        let is_long = line.len() > LONGEST_LINE && place.column > LONGEST_LINE / 2;
        let line_from = if is_long { place.column - LONGEST_LINE / 2 } else { 1 };
        let before: usize = line.chars().take(place.column - 1).map(char::len_utf8).sum();
        self.diagnostics.push(Diagnostic {
            rule: rule.name,
            severity: rule.severity,
            file: source.path.to_owned(),
            line: place.line,
            column: place.column,
            width: span.width(&line[before..]),
            source_line: line.chars().skip(line_from - 1).take(LONGEST_LINE).collect(),
            line_from,
            message: message.into(),
            help: help.into(),
        });
    }

    /// Adds the findings of another report.
    pub(crate) fn extend(&mut self, other: Self) {
        self.diagnostics.extend(other.diagnostics);
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

impl From<Vec<Diagnostic>> for Report {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self { diagnostics }
    }
}

/// Control characters could rewrite the terminal that a diagnostic is printed on.
fn printable(text: &str) -> String {
    text.chars().map(|it| if it.is_control() && it != '\t' { '\u{fffd}' } else { it }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Diagnostic, Report, Severity};
    use crate::source::Source;

    #[test]
    fn a_place_far_out_in_a_long_line_is_shown_with_what_is_around_it() {
        let text = format!("{}\there {}", "word ".repeat(120), "word ".repeat(120));
        let source = Source::new("a.md", &text);
        let mut report = Report::default();
        let at = text.find("here").unwrap();
        report.add(&crate::rules::link_text::RULE, &source, at..at + 4, "a finding", "mend it");
        let found = &report.into_diagnostics()[0];
        assert_eq!((found.column, found.width), (602, 4));
        let printed = found.to_string();
        let lines: Vec<&str> = printed.lines().collect();
        assert_eq!(
            &lines[3][4..],
            format!("…{}\there {}…", &"word ".repeat(6)[1..], &"word ".repeat(13))
        );
        assert_eq!(&lines[4][4..], format!("{}\t^^^^", " ".repeat(30)));
    }

    #[test]
    fn a_diagnostic_prints_like_a_compiler() {
        let found = Diagnostic {
            rule: "quiz-without-answer",
            severity: Severity::Error,
            file: "demo/01-a/lesson.md".to_owned(),
            line: 14,
            column: 3,
            width: 11,
            source_line: "> - [ ] \"Yes.\"\u{1b}[2J".to_owned(),
            line_from: 1,
            message: "no option of this quiz is marked as right".to_owned(),
            help: "Put an x between the brackets of the right option: - [x] …".to_owned(),
        };
        insta::assert_snapshot!(found, @r#"
        error[quiz-without-answer]: no option of this quiz is marked as right
          --> demo/01-a/lesson.md:14:3
           |
        14 | > - [ ] "Yes."�[2J
           |   ^^^^^^^^^^^
           = help: Put an x between the brackets of the right option: - [x] …
        "#);
    }
}
