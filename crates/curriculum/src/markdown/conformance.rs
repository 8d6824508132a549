//! The examples of `CommonMark`, and GitHub's tables and lists, become what the reference makes of
//! them, as far as a lesson may show it.
//!
//! Both sides are read by a parser of HTML that nobody here wrote, and compared as trees. What a
//! lesson never shows (raw HTML, pictures from the web, links that lead nowhere, the marks of
//! headings) is taken out of the reference by the rules of [`told`]; every other difference is in
//! one of the lists below, with its reason.

use super::Page;
use super::dom::{Dom, parsed};
use super::write::{self, leaves_the_app};
use crate::source::Source;
use serde::Deserialize;
use std::fmt::Write;

/// Examples of the `CommonMark` Spec that become something else, by reason.
const DIFFERENT: &[(&str, &[usize])] = &[
    (
        "HTML that an author writes is not shown",
        &[
            148, 149, 150, 151, 155, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170,
            171, 172, 173, 174, 176, 177, 178, 180, 185, 186, 189, 190, 191, 201, 475, 491, 494,
            524, 536, 613, 614, 615, 617, 629,
        ],
    ),
    ("only what is spelled as a language is kept as one", &[34, 144]),
    (
        "a picture with a title has it as its caption",
        &[572, 573, 576, 577, 584, 585, 586, 588, 589, 591],
    ),
];

/// The same for GitHub's tables and lists.
const DIFFERENT_FROM_GITHUB: &[(&str, &[usize])] = &[
    ("a line of hyphens and bars below another line makes a table, never a list", &[4]),
    ("an address is a link only between < and >", &[16]),
    ("the box stands in the paragraph of its item, not before it", &[21]),
    ("an item may be a box with nothing behind it", &[24]),
];

#[derive(Deserialize)]
struct Example {
    #[serde(rename = "example")]
    number: usize,
    markdown: String,
    html: String,
}

fn examples(json: &str) -> Vec<Example> {
    serde_json::from_str(json).unwrap()
}

/// The examples that differ: the number of each, and what it became.
fn different(examples: &[Example]) -> Vec<(usize, String)> {
    let compared = examples.iter().map(|it| (it, ours(&it.markdown), told(&parsed(&it.html))));
    let differing = compared.filter(|(_, ours, theirs)| ours != theirs);
    let told = |it: &Example, ours: String, theirs: String| {
        format!("{}\nours:   {ours}\ntheirs: {theirs}", it.markdown)
    };
    differing.map(|(it, ours, theirs)| (it.number, told(it, ours, theirs))).collect()
}

fn assert_listed(examples: &[Example], listed_by_reason: &[(&str, &[usize])]) {
    let different = different(examples);
    let listed = listed(listed_by_reason);
    let unlisted: Vec<_> = different.iter().filter(|(it, _)| !listed.contains(it)).collect();
    let numbers: Vec<usize> = different.iter().map(|(it, _)| *it).collect();
    assert_eq!(numbers, listed, "not listed: {unlisted:#?}");
}

fn ours(markdown: &str) -> String {
    let source = Source::new("x.md", markdown);
    let page = Page::parse(&source, 0);
    told(&parsed(&write::html(&page, page.top())))
}

/// A tree as a line of text, so that only what a reader could notice counts.
fn told(nodes: &[Dom]) -> String {
    let mut line = String::new();
    for node in nodes {
        tell(node, Inside::Text, &mut line);
    }
    line
}

/// Where a node stands: white space means something in code only.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Text,
    Code,
}

fn tell(node: &Dom, place: Inside, line: &mut String) {
    let (name, children) = match node {
        Dom::Other => return,
        Dom::Text(text) => return tell_text(text, place, line),
        Dom::Element { name, children, .. } => (name.as_str(), children),
    };
    let inside = |line: &mut String, place: Inside| {
        for child in children {
            tell(child, place, line);
        }
    };
    match name {
        // A table that scrolls is a table; a heading of the first level is one of the second.
        "div" => inside(line, place),
        "tbody" if children.iter().all(|it| matches!(it, Dom::Text(_))) => {}
        "h1" | "h2" => enclosed("h2", line, |line| inside(line, place)),
        "img" => enclosed("em", line, |line| {
            tell_text(node.attribute("alt").unwrap_or_default(), place, line);
        }),
        "input" => line.push_str(if node.attribute("checked").is_some() { "☑ " } else { "☐ " }),
        "a" => match node.attribute("href").filter(|it| leaves_the_app(it)) {
            Some(href) => {
                let _ = write!(line, "[{}]", without_percents(href));
                enclosed("a", line, |line| inside(line, place));
            }
            None => inside(line, place),
        },
        "ol" => {
            let _ = write!(line, "{}", node.attribute("start").unwrap_or("1"));
            enclosed("ol", line, |line| inside(line, place));
        }
        "td" | "th" => {
            let class = node.attribute("class").unwrap_or_default();
            let align = node.attribute("align").unwrap_or_default();
            let align = class.strip_prefix("align-").unwrap_or(align);
            let _ = write!(line, "{}", if align == "left" { "" } else { align });
            enclosed(name, line, |line| inside(line, place));
        }
        "pre" => enclosed("pre", line, |line| inside(line, Inside::Code)),
        "code" => {
            let language = node.attribute("class").unwrap_or_default().to_lowercase();
            let _ = write!(line, "{language}");
            enclosed("code", line, |line| inside(line, Inside::Code));
        }
        "em" => enclosed("em", line, |line| inside(line, place)),
        name => enclosed(name, line, |line| inside(line, place)),
    }
}

fn enclosed(name: &str, line: &mut String, inside: impl FnOnce(&mut String)) {
    // Space around a block is nothing that a reader sees.
    let is_block = !matches!(name, "code" | "em" | "strong" | "a" | "del");
    if is_block {
        line.truncate(line.trim_end().len());
    }
    let _ = write!(line, "<{name}>");
    inside(line);
    if is_block && name != "pre" {
        line.truncate(line.trim_end().len());
    }
    let _ = write!(line, "</{name}>");
}

/// An address may spell a letter by its number.
fn without_percents(address: &str) -> String {
    let mut plain = address.to_owned();
    for (number, letter) in [("%5B", "["), ("%5C", "\\"), ("%5D", "]"), ("%60", "`")] {
        plain = plain.replace(number, letter);
    }
    plain
}

/// Typographic signs are told as what was typed, and white space as one space.
fn tell_text(text: &str, place: Inside, line: &mut String) {
    if place == Inside::Code {
        line.push_str(text);
        return;
    }
    let typed = text
        .replace(['\u{201c}', '\u{201d}'], "\"")
        .replace(['\u{2018}', '\u{2019}'], "'")
        .replace('\u{2014}', "---")
        .replace('\u{2013}', "--")
        .replace('\u{2026}', "...");
    for letter in typed.chars() {
        let is_space = matches!(letter, ' ' | '\n' | '\t' | '\r');
        if !is_space {
            line.push(letter);
        } else if !line.ends_with([' ', '>']) && !line.is_empty() {
            line.push(' ');
        }
    }
}

fn listed(different: &[(&str, &[usize])]) -> Vec<usize> {
    let mut all: Vec<usize> = different.iter().flat_map(|(_, numbers)| *numbers).copied().collect();
    all.sort_unstable();
    all
}

#[test]
fn commonmark_reads_as_its_own_reference_reads_it() {
    let examples = examples(include_str!("../../tests/spec/commonmark.json"));
    assert_eq!(examples.len(), 652);
    assert_listed(&examples, DIFFERENT);
}

#[test]
fn tables_lists_and_strikethrough_read_as_on_github() {
    let examples = examples(include_str!("../../tests/spec/gfm.json"));
    assert_listed(&examples, DIFFERENT_FROM_GITHUB);
}
