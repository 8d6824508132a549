//! A comment that silences one rule in one file, and says why.

use crate::diagnostic::Report;
use crate::folder::is_ink;
use crate::front_matter::FrontMatter;
use crate::markdown::Page;
use crate::rules::waiver;
use crate::source::Source;
use crate::{Diagnostic, Folder, Severity, rules};
use pulldown_cmark::Event;

/// `<!-- allow: long-sentence; why: it is quoted as it was said -->`; in a story
/// `// allow: long-sentence; why: it is quoted as it was said`.
struct Waiver<'a> {
    rule: &'a str,
    why: &'a str,
    /// Where the name of the rule is written.
    at: usize,
}

/// The findings that stay. An error cannot be waived: readers cannot use that part.
pub(super) fn apply(folder: &Folder, report: Report) -> Vec<Diagnostic> {
    let mut found = report.into_diagnostics();
    let mut more = Report::default();
    for path in folder.below("") {
        let Some(text) = folder.text(path) else { continue };
        let source = Source::new(path, text);
        for waiver in written(&source) {
            let is_known = rules::rules().iter().any(|it| it.name == waiver.rule);
            if !is_known {
                waiver::unknown(&source, waiver.at, waiver.rule, &mut more);
                continue;
            }
            if waiver.why.is_empty() {
                waiver::unexplained(&source, waiver.at, waiver.rule, &mut more);
                continue;
            }
            let is_waived = |it: &Diagnostic| {
                it.file == path && it.rule == waiver.rule && it.severity != Severity::Error
            };
            if !found.iter().any(is_waived) {
                waiver::unused(&source, waiver.at, waiver.rule, &mut more);
            }
            found.retain(|it| !is_waived(it));
        }
    }
    let mut all = Report::from(found);
    all.extend(more);
    all.into_diagnostics()
}

/// The waivers of a file: comments, so what only shows one in a code block is none.
fn written<'a>(source: &Source<'a>) -> Vec<Waiver<'a>> {
    if !source.text.contains("allow:") {
        return Vec::new();
    }
    if is_ink(source.path) {
        let mut waivers = Vec::new();
        let mut at = 0;
        for line in source.text.split_inclusive('\n') {
            waivers
                .extend(line.trim().strip_prefix("//").and_then(|it| waiver(source.text, at, it)));
            at += line.len();
        }
        return waivers;
    }
    let body_at = FrontMatter::of(source).map_or(0, |it| it.body_at);
    let page = Page::parse(source, body_at);
    let comments = page.nodes.iter().filter_map(|node| match node.event {
        Event::Html(_) | Event::InlineHtml(_) => {
            let comment = source.text[node.range.clone()].trim();
            let inside = comment.strip_prefix("<!--")?.strip_suffix("-->")?;
            waiver(source.text, node.range.start, inside)
        }
        _ => None,
    });
    comments.collect()
}

/// The waiver inside a comment that begins at `at`.
fn waiver<'a>(text: &'a str, at: usize, inside: &'a str) -> Option<Waiver<'a>> {
    let (rule, why) = inside.trim().strip_prefix("allow:").map(|rest| {
        let (rule, why) = rest.split_once(';').unwrap_or((rest, ""));
        (rule.trim(), why.trim().strip_prefix("why:").unwrap_or_default().trim())
    })?;
    let behind = at + text[at..].find("allow:")? + "allow:".len();
    Some(Waiver { rule, why, at: behind + text[behind..].find(rule)? })
}
