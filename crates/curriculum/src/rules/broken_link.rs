//! A link or picture leads to a file of this folder.

use super::{Example, Part, Rule};
use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::{Folder, Severity};

pub(crate) static RULE: Rule = Rule {
    name: "broken-link",
    severity: Severity::Warning,
    what: "A link or picture leads to a file of this folder.",
    why: "A reader who follows it would come to nothing.",
    example: Example {
        part: Part::Body,
        bad: "See [the skill](../../skills/explain.md).\n",
        at: (1, 5),
        good: "See [the skill](../../skills/explain-it.md#truth).\n",
    },
};

/// Whether the file that a picture or link names is there; otherwise reports it.
pub(crate) fn check(
    page: &Page<'_>,
    at: usize,
    target: &str,
    folder: &Folder,
    report: &mut Report,
) -> bool {
    let path = target.split(['#', '?']).next().unwrap_or_default();
    if path.is_empty() && target.starts_with('#') {
        return true;
    }
    let written = resolved(page.source.folder(), path);
    let is_there = written.is_some_and(|it| is_in(folder, &it))
        || resolved(page.source.folder(), &without_percents(path))
            .is_some_and(|it| is_in(folder, &it));
    if !is_there {
        let message = format!("there is no file {path} here");
        let help = "Write the path from this file to the other, as in ../02-next/lesson.md";
        report.add(&RULE, page.source, page.nodes[at].range.clone(), message, help);
    }
    is_there
}

fn is_in(folder: &Folder, path: &str) -> bool {
    let path = path.trim_end_matches('/');
    folder.has(path) || folder.below(&format!("{path}/")).next().is_some()
}

/// The path from the root of the folder; nothing if it leads out of it.
fn resolved(from: &str, path: &str) -> Option<String> {
    if path.is_empty() || path.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').filter(|it| !it.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// `%20` is how a space is written in a link.
fn without_percents(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).filter(|_| *first == b'%').and_then(|digits| {
            u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
        });
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{resolved, without_percents};

    #[test]
    fn a_path_is_followed_but_never_out_of_the_folder() {
        assert_eq!(resolved("a/b/", "../c/x.md").as_deref(), Some("a/c/x.md"));
        assert_eq!(resolved("a/", "./x.md").as_deref(), Some("a/x.md"));
        assert_eq!(resolved("a/", "../../etc/passwd"), None);
        assert_eq!(resolved("a/", "/etc/passwd"), None);
    }

    #[test]
    fn a_space_may_be_written_as_percent_20() {
        assert_eq!(without_percents("my%20notes%2.md%"), "my notes%2.md%");
    }
}
