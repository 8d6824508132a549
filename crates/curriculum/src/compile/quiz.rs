//! Reads a quiz: its prompt, and the shape that what follows gives it.

pub(crate) mod answer_lines;
mod options;
mod order;
mod table;

pub(crate) use options::mark;

use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::markdown::callout::Opener;
use crate::markdown::write;
use crate::rules::{answer_line, quiz_feedback, quiz_options, quiz_shape};
use crate::{Feedback, Quiz, Shape, Tested};
use pulldown_cmark::Tag;

/// What stands in a quiz, by what it would make of it.
struct Parts {
    options: Vec<usize>,
    lines: Vec<usize>,
    tables: Vec<usize>,
    numbered: Vec<usize>,
}

impl Parts {
    fn of(page: &Page<'_>, at: usize) -> Self {
        let which = |is_one: &dyn Fn(usize) -> bool| -> Vec<usize> {
            page.children(at).filter(|child| is_one(*child)).collect()
        };
        Self {
            options: which(&|child| options::is_list(page, child)),
            lines: which(&|child| answer_lines::is_paragraph(page, child)),
            tables: which(&|child| matches!(page.tag(child), Some(Tag::Table(_)))),
            numbered: which(&|child| {
                matches!(page.tag(child), Some(Tag::List(Some(_))))
                    && !options::is_list(page, child)
            }),
        }
    }
}

/// The quiz in the callout at `at`; nothing if it cannot be asked.
///
/// Options and answer lines are unmistakable; a table or a numbered list beside them belongs to
/// the prompt.
pub(super) fn read(
    page: &Page<'_>,
    at: usize,
    opener: &Opener<'_>,
    objectives: Tested,
    report: &mut Report,
) -> Option<Quiz> {
    let parts = Parts::of(page, at);
    if parts.options.is_empty() && answer_line::glued(page, at, opener.body_at, report) {
        return None;
    }
    let (answer, shape) = match parts {
        Parts { options, lines, .. } if !options.is_empty() && !lines.is_empty() => {
            quiz_shape::report(page, options[0].max(lines[0]), report);
            return None;
        }
        Parts { options, .. } if !options.is_empty() => {
            let shape = options::read(page, at, &options, report)?;
            (options, shape)
        }
        Parts { lines, .. } if !lines.is_empty() => {
            let shape = answer_lines::read(page, at, &lines, report)?;
            (lines, shape)
        }
        Parts { tables, numbered, .. } if !tables.is_empty() && !numbered.is_empty() => {
            quiz_shape::report(page, tables[0].max(numbered[0]), report);
            return None;
        }
        Parts { tables, .. } if !tables.is_empty() => {
            let shape = table::read(page, at, &tables, report)?;
            (tables, shape)
        }
        Parts { numbered, .. } if !numbered.is_empty() => {
            let shape = order::read(page, at, &numbered, report)?;
            (numbered, shape)
        }
        Parts { .. } => {
            quiz_options::check(page, at, &[], report);
            return None;
        }
    };
    let quotes = if matches!(shape, Shape::Choice { .. }) {
        Vec::new()
    } else {
        quotes_behind(page, at, *answer.last()?)
    };
    let is_prompt = |child: &usize| !answer.contains(child) && !quotes.contains(child);
    let prompt = page.children(at).filter(is_prompt);
    Some(Quiz { prompt_html: write::html_from(page, prompt, opener.body_at), shape, objectives })
}

/// The quotes that follow the part which is answered: what is read afterwards.
fn quotes_behind(page: &Page<'_>, at: usize, answer: usize) -> Vec<usize> {
    let is_quote = |child: &usize| matches!(page.tag(*child), Some(Tag::BlockQuote(_)));
    page.children(at).filter(|child| *child > answer).filter(is_quote).collect()
}

/// What is read afterwards: one quote for everybody, or one for right and one for wrong answers.
fn feedback(page: &Page<'_>, at: usize, answer: usize, report: &mut Report) -> Option<Feedback> {
    let quotes = quotes_behind(page, at, answer);
    if !quiz_feedback::check(page, answer, &quotes, report) {
        return None;
    }
    let html: Vec<String> = quotes.iter().map(|it| write::html_inside(page, *it)).collect();
    let right_html = html.first()?.clone();
    let wrong_html = html.last()?.clone();
    Some(Feedback { right_html, wrong_html })
}
