//! Markdown that was written outside any course, such as somebody's evidence: safe HTML of its own words alone.

use super::{Page, write};
use crate::source::Source;

/// The safe HTML of a text. It shows no picture and leads to no lesson: only what is written in it is there.
pub fn safe_html(text: &str) -> String {
    let source = Source::new("", text);
    let page = Page::parse(&source, 0).alone();
    let top: Vec<usize> = page.top().collect();
    write::html(&page, top)
}

#[cfg(test)]
mod tests {
    use super::safe_html;

    #[test]
    fn words_keep_their_shape() {
        let html = safe_html("# Notes\n\nShe asked *twice*.\n\n- One\n- Two\n");
        for part in ["Notes", "<em>twice</em>", "<li>One</li>"] {
            assert!(html.contains(part), "{html}");
        }
    }

    #[test]
    fn nothing_in_it_runs_loads_or_leads_into_the_window() {
        let html = safe_html(
            "<script>alert(1)</script>\n\n![spy](https://example.org/spy.png)\n\n\
             ![near](notes.png)\n\n[go](javascript:alert(1)) [in](lesson:one) \
             <iframe src='https://example.org'></iframe> <b onclick='alert(1)'>b</b>\n",
        );
        for part in ["<script", "<img", "<iframe", "onclick", "javascript:", "lesson:"] {
            assert!(!html.contains(part), "{part} in {html}");
        }
    }
}
