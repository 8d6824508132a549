//! Walks once through a text and asks the rules about each element.

use super::{
    broken_link, heading_levels, link_scheme, nested_block, picture_too_large, picture_unsupported,
    picture_without_alt, raw_html, remote_picture, unknown_kind,
};
use crate::diagnostic::Report;
use crate::folder::is_ink;
use crate::markdown::write::leaves_the_app;
use crate::markdown::{Dialect, Page, callout};
use pulldown_cmark::{Event, LinkType, Tag};

/// Checks what any text may hold: links, pictures, headings, HTML and callouts.
pub(crate) fn check(page: &Page<'_>, report: &mut Report) {
    let is_course = page.dialect == Dialect::Course;
    if is_course {
        heading_levels::check(page, report);
    }
    let mut outermost_end = 0;
    for (at, node) in page.nodes.iter().enumerate() {
        match &node.event {
            Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
                raw_html::check(page, at, report);
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                picture(page, at, dest_url, report);
            }
            Event::Start(Tag::Link { link_type, dest_url, .. })
                if *link_type != LinkType::Email =>
            {
                link(page, at, dest_url, report);
            }
            Event::Start(Tag::BlockQuote(_)) if is_course => {
                if let Some(opener) = callout::opener(page, at) {
                    unknown_kind::check(page, &opener, report);
                    if at < outermost_end {
                        nested_block::check(page, &opener, report);
                    }
                }
            }
            _ => {}
        }
        if at >= outermost_end {
            outermost_end = node.end;
        }
    }
}

fn link(page: &Page<'_>, at: usize, target: &str, report: &mut Report) {
    // The story of a scenario is looked for by the scenario.
    if leaves_the_app(target) || is_ink(target) {
        return;
    }
    if link_scheme::has_scheme(target) {
        link_scheme::report(page, at, report);
    } else {
        broken_link::check(page, at, target, report);
    }
}

/// Reports the worst that can be said of a picture.
fn picture(page: &Page<'_>, at: usize, target: &str, report: &mut Report) {
    if link_scheme::has_scheme(target) {
        remote_picture::report(page, at, report);
    } else if page.words(at..page.nodes[at].end).is_empty() {
        picture_without_alt::report(page, at, report);
    } else if let Some(path) = broken_link::check(page, at, target, report) {
        let picture = page.neighbours.and_then(|it| it.picture_at(&path));
        match picture.filter(|it| it.kind.is_some()) {
            None => picture_unsupported::report(page, at, report),
            Some(picture) if picture.is_too_large() => {
                picture_too_large::report(page, at, &picture, report);
            }
            Some(_) => {}
        }
    }
}
