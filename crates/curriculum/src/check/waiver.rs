//! A comment that silences one rule in one file, and says why.

use crate::diagnostic::Report;
use crate::rules::waiver;
use crate::source::Source;
use crate::{Diagnostic, Folder, Severity, rules};

/// `<!-- allow: long-sentence; why: it is quoted as it was said -->`.
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
        for waiver in written(text) {
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

/// The waivers of a file that stand on a line of their own.
fn written(text: &str) -> Vec<Waiver<'_>> {
    let mut waivers = Vec::new();
    let mut line_at = 0;
    for line in text.split_inclusive('\n') {
        let inside = line.trim().strip_prefix("<!--").and_then(|it| it.strip_suffix("-->"));
        if let Some(rest) = inside.and_then(|it| it.trim().strip_prefix("allow:")) {
            let (rule, why) = rest.split_once(';').unwrap_or((rest, ""));
            let why = why.trim().strip_prefix("why:").unwrap_or_default().trim();
            let rule = rule.trim();
            let at = line_at + line.find("allow:").unwrap_or_default() + "allow:".len();
            let at = at + rest.find(rule).unwrap_or_default();
            waivers.push(Waiver { rule, why, at });
        }
        line_at += line.len();
    }
    waivers
}
