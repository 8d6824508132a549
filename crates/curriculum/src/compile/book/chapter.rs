//! Reads one chapter of a book as a lesson.

use super::Book;
use super::expand::expanded;
use super::summary::{Entry, Place};
use crate::compile::Desk;
use crate::compile::run::Run;
use crate::markdown::{Dialect, Page};
use crate::rules::{book_chapter, page_rules};
use crate::source::Source;
use crate::{Block, Lesson, Mentions};
use pulldown_cmark::{Event, HeadingLevel, Tag};
use std::collections::BTreeSet;

/// Words that an adult reads in a minute: the mean of 190 studies for English prose is 238 (Brysbaert
/// 2019, Journal of Memory and Language 109), less for a text that one learns from.
const WORDS_PER_MINUTE: usize = 200;

/// A summary longer than this is cut: it is a line on the path of the course.
const LONGEST_SUMMARY: usize = 140;

/// The lesson of an entry; nothing for one that is not written, which is reported.
pub(super) fn read(
    desk: &mut Desk<'_>,
    book: &Book,
    summary: &Source<'_>,
    entry: &Entry,
) -> Option<Lesson> {
    let Some(path) = entry.path(&book.src, desk.folder) else {
        book_chapter::not_written(summary, entry.at, &mut desk.report);
        return None;
    };
    let (Some(text), Some(id)) = (desk.folder.text(&path), book.lessons.get(&path)) else {
        book_chapter::missing(summary, entry.at, &path, &mut desk.report);
        return None;
    };
    if !desk.chapters.insert(path.clone()) {
        book_chapter::again(summary, entry.at, &path, &mut desk.report);
        return None;
    }
    let expanded = expanded(desk, book, &path, text);
    let source = Source::woven(&path, &expanded.text, text, &expanded.seams);
    let page =
        Page::parse_as(Dialect::Book, &source, 0).beside(desk.neighbours).speaking(desk.language);
    page_rules::check(&page, &mut desk.report);
    let blocks = blocks(&page);
    if blocks.is_empty() {
        book_chapter::empty(summary, entry.at, &path, &mut desk.report);
        return None;
    }
    Some(Lesson {
        id: id.clone(),
        path: path.clone(),
        title: title(entry),
        summary: first_sentence(&page),
        minutes: minutes(&page),
        objectives: Vec::new(),
        blocks,
        pictures: page.pictures().collect(),
        mentions: Mentions::default(),
    })
}

fn title(entry: &Entry) -> String {
    let Place::Chapter { number, .. } = &entry.place else { return entry.title.clone() };
    let number: Vec<String> = number.iter().map(usize::to_string).collect();
    format!("{} {}", number.join("."), entry.title).trim_start().to_owned()
}

/// One block for each heading of the first two levels; the first heading is the title of the lesson.
fn blocks(page: &Page<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut names = BTreeSet::new();
    let mut run = Run::new("opening".to_owned(), String::new());
    let mut is_first = true;
    for at in page.top() {
        let was_first = std::mem::take(&mut is_first);
        match page.tag(at) {
            _ if page.is_comment(at) => is_first = was_first,
            Some(Tag::FootnoteDefinition(_)) => {}
            Some(Tag::Heading { level: HeadingLevel::H1, .. }) if was_first => {}
            Some(Tag::Heading { level: HeadingLevel::H1 | HeadingLevel::H2, .. }) => {
                blocks.extend(run.block(page));
                let mut name = page.anchor(at).to_owned();
                while !names.insert(name.clone()) {
                    name.push_str("-again");
                }
                run = Run::new(name, page.words(at..page.nodes[at].end));
                run.nodes.push(at);
            }
            _ => run.nodes.push(at),
        }
    }
    blocks.extend(run.block(page));
    blocks
}

fn minutes(page: &Page<'_>) -> u32 {
    let words = page.nodes.iter().map(|node| match &node.event {
        Event::Text(text) | Event::Code(text) => text.split_whitespace().count(),
        _ => 0,
    });
    let words: usize = words.sum();
    u32::try_from(words.div_ceil(WORDS_PER_MINUTE).max(1)).unwrap_or(u32::MAX)
}

/// What the first paragraph begins with.
fn first_sentence(page: &Page<'_>) -> String {
    let paragraph = page.top().find(|at| matches!(page.tag(*at), Some(Tag::Paragraph)));
    let words = paragraph.map_or_else(String::new, |at| page.words(at..page.nodes[at].end));
    let sentence = words.find(". ").map_or(words.as_str(), |end| &words[..=end]);
    if sentence.chars().count() <= LONGEST_SUMMARY {
        return sentence.to_owned();
    }
    let start: String = sentence.chars().take(LONGEST_SUMMARY).collect();
    let whole = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    format!("{whole} \u{2026}")
}
