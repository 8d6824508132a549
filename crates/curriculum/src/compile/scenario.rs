//! Reads a scenario: its story in a block of Ink or in a file beside the lesson, and its meters.

use super::Desk;
use crate::Scenario;
use crate::diagnostic::Report;
use crate::markdown::callout::{Comment, Opener};
use crate::markdown::{Page, write};
use crate::rules::{
    scenario_best_ending, scenario_coaching, scenario_compiles, scenario_consequence,
    scenario_dead_end, scenario_meter_unchanged, scenario_meters, scenario_names,
    scenario_never_ends, scenario_source, scenario_subset, scenario_too_large,
    scenario_unreachable,
};
use crate::scenario::script::Script;
use crate::scenario::walk::walk;
use crate::source::Source;
use crate::{Revision, scenario};
use pulldown_cmark::{CodeBlockKind, Event, Tag};

/// The scenario in the callout at `at` and the revision of all its text; nothing if it cannot be
/// played.
pub(super) fn read(
    desk: &mut Desk<'_>,
    page: &Page<'_>,
    at: usize,
    opener: &Opener<'_>,
    comment: &Comment<'_>,
) -> Option<(Scenario, Revision)> {
    let folder = desk.folder;
    let (blocks, links) = stories(page, at);
    let is_story = |it: &usize| blocks.contains(it) || links.contains(it);
    let intro = page.children(at).filter(|it| !is_story(it));
    let intro_html = write::html_from(page, intro, opener.body_at);
    match (blocks.as_slice(), links.as_slice()) {
        ([block], []) => {
            let script = Script::of_block(page, *block);
            let scenario = compiled(desk, &script, intro_html, page, at, comment)?;
            Some((scenario, Revision::of(page.written(at))))
        }
        ([], [link]) => {
            let target = ink_link(page, *link)?;
            let path = page.neighbours.and_then(|it| it.file(page.source, target));
            let file = path.and_then(|path| folder.text(&path).map(|text| (path, text)));
            let Some((path, text)) = file else {
                scenario_source::no_file(page, *link, target, &mut desk.report);
                return None;
            };
            let source = Source::new(&path, text);
            let script = Script::of_file(&source);
            let scenario = compiled(desk, &script, intro_html, page, at, comment)?;
            Some((scenario, Revision::of(&format!("{}\n{text}", page.written(at)))))
        }
        ([], []) => {
            scenario_source::none(page, at, &mut desk.report);
            None
        }
        (_, _) => {
            scenario_source::several(page, at, &mut desk.report);
            None
        }
    }
}

/// The stories in the callout at `at`: blocks that hold one, and paragraphs that lead to one.
pub(crate) fn stories(page: &Page<'_>, at: usize) -> (Vec<usize>, Vec<usize>) {
    let blocks = page.children(at).filter(|it| is_ink_block(page, *it)).collect();
    (blocks, page.children(at).filter(|it| ink_link(page, *it).is_some()).collect())
}

fn compiled(
    desk: &mut Desk<'_>,
    script: &Script<'_>,
    intro_html: String,
    page: &Page<'_>,
    at: usize,
    comment: &Comment<'_>,
) -> Option<Scenario> {
    let report = &mut desk.report;
    let meters = scenario_meters::check(script, page, at, comment, report);
    if !scenario_subset::check(script, report) {
        return None;
    }
    let story = match scenario::compile(&script.text()) {
        Ok(story) => story,
        Err(error) => {
            scenario_compiles::report(script, &error, report);
            return None;
        }
    };
    let has_sound_names = scenario_names::check(script, report);
    let scenario = Scenario { intro_html, meters: meters?, story };
    if has_sound_names && judge(script, &scenario, report) { Some(scenario) } else { None }
}

/// Whether a scenario can be played; what a walk through all of its paths shows is reported.
fn judge(script: &Script<'_>, scenario: &Scenario, report: &mut Report) -> bool {
    let walked = walk(scenario, Some(script));
    if let Some(stop) = walked.broken.first() {
        scenario_compiles::stopped(script, stop, report);
        return false;
    }
    scenario_dead_end::check(script, &walked, report);
    scenario_never_ends::check(script, &walked, report);
    if !walked.endless.is_empty() {
        // What was not walked would only be said to be missing.
        return false;
    }
    scenario_too_large::check(script, &walked, report);
    scenario_unreachable::check(script, &walked, report);
    scenario_meter_unchanged::check(script, scenario, &walked, report);
    scenario_coaching::check(script, &walked, report);
    scenario_consequence::check(script, &walked, report);
    scenario_best_ending::check(script, report);
    walked.dead_ends.is_empty() && walked.traps.is_empty()
}

fn is_ink_block(page: &Page<'_>, at: usize) -> bool {
    matches!(page.tag(at), Some(Tag::CodeBlock(CodeBlockKind::Fenced(word))) if word.trim() == "ink")
}

/// The file that a paragraph names, if it holds nothing but a link to one.
pub(crate) fn ink_link<'p>(page: &'p Page<'_>, at: usize) -> Option<&'p str> {
    if !matches!(page.tag(at), Some(Tag::Paragraph)) {
        return None;
    }
    let is_blank = |it: &usize| match &page.nodes[*it].event {
        Event::Text(text) => text.trim().is_empty(),
        Event::SoftBreak => true,
        _ => page.is_comment(*it),
    };
    let mut inside = page.children(at).filter(|it| !is_blank(it));
    let link = inside.next()?;
    match page.tag(link) {
        Some(Tag::Link { dest_url, .. }) if inside.next().is_none() => {
            crate::folder::is_ink(dest_url).then_some(dest_url)
        }
        _ => None,
    }
}
