//! Lines that open with an equals sign: the words or numbers that are right.

use super::feedback;
use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::rules::answer_line;
use crate::{Accepted, Shape, Written};
use pulldown_cmark::{Event, Tag};

/// One line of a paragraph and where it begins.
pub(crate) struct Line {
    pub(crate) words: String,
    pub(crate) at: usize,
}

impl Line {
    /// What stands behind the equals sign, if the line opens with one.
    pub(crate) fn answer(&self) -> Option<&str> {
        self.words.strip_prefix('=')
    }
}

/// The answers in the lines of the quiz at `at`.
pub(super) fn read(
    page: &Page<'_>,
    at: usize,
    paragraphs: &[usize],
    report: &mut Report,
) -> Option<Shape> {
    let mut accepted = Vec::new();
    let mut is_sound = true;
    for line in paragraphs.iter().flat_map(|it| lines(page, *it)) {
        match Accepted::read(line.answer()?) {
            Ok(answer) => accepted.push(answer),
            Err(why) => {
                answer_line::report(page, line.at, why, report);
                is_sound = false;
            }
        }
    }
    let feedback = feedback(page, at, *paragraphs.last()?, report)?;
    is_sound.then_some(Shape::Written(Written { accepted, feedback }))
}

/// A paragraph in which every line opens with an equals sign.
pub(super) fn is_paragraph(page: &Page<'_>, at: usize) -> bool {
    let lines = lines(page, at);
    !lines.is_empty() && lines.iter().all(|it| it.answer().is_some())
}

/// The lines of a paragraph, without markup; those of anything else are none.
pub(crate) fn lines(page: &Page<'_>, at: usize) -> Vec<Line> {
    if !matches!(page.tag(at), Some(Tag::Paragraph)) {
        return Vec::new();
    }
    let mut lines: Vec<Line> = Vec::new();
    let mut is_new = true;
    for node in &page.nodes[at..page.nodes[at].end] {
        match &node.event {
            Event::SoftBreak | Event::HardBreak => is_new = true,
            Event::Text(text) | Event::Code(text) => {
                if is_new {
                    lines.push(Line { words: String::new(), at: node.range.start });
                    is_new = false;
                }
                if let Some(line) = lines.last_mut() {
                    line.words.push_str(text);
                }
            }
            _ => {}
        }
    }
    lines
}
