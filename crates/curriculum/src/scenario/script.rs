//! The source of a story, line by line, and where each line stands in the author's file.

use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::rules::Rule;
use crate::scenario::{Tag, typographic};
use crate::source::Source;
use pulldown_cmark::Event;

/// A story in a file of its own, or in a block of a lesson.
pub(crate) struct Script<'a> {
    pub(crate) source: &'a Source<'a>,
    pub(crate) lines: Vec<ScriptLine<'a>>,
}

/// One line of a story.
pub(crate) struct ScriptLine<'a> {
    pub(crate) text: &'a str,
    /// Where it begins in the file.
    pub(crate) at: usize,
}

impl<'a> Script<'a> {
    pub(crate) fn of_file(source: &'a Source<'a>) -> Self {
        let mut at = 0;
        let lines = source.text.split_inclusive('\n').map(|written| {
            let line = ScriptLine { text: written.trim_end_matches(['\n', '\r']), at };
            at += written.len();
            line
        });
        Self { source, lines: lines.collect() }
    }

    pub(crate) fn of_block(page: &'a Page<'a>, block: usize) -> Self {
        let mut lines = Vec::new();
        let mut is_open = false;
        for node in &page.nodes[block..page.nodes[block].end] {
            if !matches!(node.event, Event::Text(_)) {
                continue;
            }
            let mut at = node.range.start;
            for written in page.source.text[node.range.clone()].split_inclusive('\n') {
                // With the line endings of Windows, a line and its end come as two events.
                if !is_open || !written.trim().is_empty() {
                    lines.push(ScriptLine { text: written.trim_end_matches(['\n', '\r']), at });
                }
                is_open = !written.ends_with('\n');
                at += written.len();
            }
        }
        Self { source: page.source, lines }
    }

    /// The whole story.
    pub(crate) fn text(&self) -> String {
        self.lines.iter().flat_map(|line| [line.text, "\n"]).collect()
    }

    /// Reports a finding about a line, counted from 1, at a byte of it.
    pub(crate) fn report(
        &self,
        (line, byte): (usize, usize),
        rule: &'static Rule,
        words: (impl Into<String>, impl Into<String>),
        report: &mut Report,
    ) {
        let line = self.lines.get(line.saturating_sub(1)).or(self.lines.last());
        let at = line.map_or(0, |it| it.at + byte.min(it.text.len()));
        report.add(rule, self.source, at, words.0, words.1);
    }

    /// Line, from 1, and byte of the first place where a text is written.
    pub(crate) fn find(&self, text: &str) -> Option<(usize, usize)> {
        let mut lines = self.lines.iter().enumerate();
        lines.find_map(|(number, line)| Some((number + 1, line.text.find(text)?)))
    }

    /// The knots, and the stitches as `knot.stitch`; functions are no places.
    pub(crate) fn places(&self) -> Vec<String> {
        self.headers().map(|(name, _)| name).collect()
    }

    /// Where each knot or stitch is written.
    pub(crate) fn headers(&self) -> impl Iterator<Item = (String, (usize, usize))> {
        let mut knot = String::new();
        self.numbered().filter_map(move |(number, text)| {
            let line = text.trim_start();
            let name = line.trim_start_matches('=').trim_start();
            let marks = line.len() - line.trim_start_matches('=').len();
            let length = name.find(|it: char| !(it.is_alphanumeric() || it == '_'));
            let name = &name[..length.unwrap_or(name.len())];
            if marks == 0 || name.is_empty() || name == "function" {
                return None;
            }
            let path = if marks == 1 { format!("{knot}.{name}") } else { name.to_owned() };
            if marks > 1 {
                knot.clone_from(&path);
            }
            Some((path, (number, text.len() - line.len())))
        })
    }

    /// Where each tag is written, and what it says.
    pub(crate) fn tags(&self) -> impl Iterator<Item = (Tag<'a>, (usize, usize))> {
        self.numbered().flat_map(|(number, text)| {
            let code = text.split("//").next().unwrap_or_default();
            let mut at = 0;
            let pieces = code.split('#').map(move |piece| {
                let here = at;
                at += piece.len() + "#".len();
                (here, piece)
            });
            let tags = pieces.skip(1).map(move |(at, piece)| (Tag::of(piece), (number, at - 1)));
            tags.collect::<Vec<_>>()
        })
    }

    /// Where a choice is written, by the words that are shown.
    pub(crate) fn choice(&self, shown: &str) -> (usize, usize) {
        let mut choices = self.numbered().filter_map(|(number, text)| {
            let line = text.trim_start();
            let is_choice = line.starts_with(['*', '+']);
            is_choice.then(|| (number, text.len() - line.len(), typographic(line)))
        });
        let found = choices.find(|(_, _, set)| set.contains(shown));
        found.map_or((1, 0), |(number, at, _)| (number, at))
    }

    pub(crate) fn numbered(&self) -> impl Iterator<Item = (usize, &'a str)> {
        self.lines.iter().enumerate().map(|(at, line)| (at + 1, line.text))
    }
}
