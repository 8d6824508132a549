//! Lessons that cannot be opened, and what in their files says why.

use super::{BrokenLesson, Problem};
use crate::folder::is_ink;
use std::collections::BTreeMap;

/// Takes out what is wrong with a lesson: with its file, or with a story beside it.
pub(super) fn problem_of(path: &str, problems: &mut BTreeMap<&str, Problem>) -> Option<Problem> {
    let own = problems.remove(path);
    let file = problems.keys().find(|it| is_of_lesson(it, path)).copied();
    let beside = file.and_then(|it| problems.remove(it));
    own.or(beside)
}

/// Whether a file is that of a lesson, or holds a story that stands beside it.
pub(crate) fn is_of_lesson(file: &str, lesson: &str) -> bool {
    let folder = |it: &str| it.rfind('/').map_or(0, |slash| slash + 1);
    file == lesson || (is_ink(file) && file[..folder(file)] == lesson[..folder(lesson)])
}

/// A file that could not be read as a lesson; nothing if no error says why.
pub(super) fn unread_lesson(
    path: &str,
    at: usize,
    problems: &mut BTreeMap<&str, Problem>,
) -> Option<BrokenLesson> {
    let problem = problem_of(path, problems)?;
    let (path, title) = (path.to_owned(), title_of(path));
    Some(BrokenLesson { id: None, at, path, title, problem })
}

/// `02-know-it/03-green-amber/lesson.md` is "Green amber" as long as nobody can read its title.
fn title_of(path: &str) -> String {
    let folder = path.rsplit('/').nth(1).unwrap_or(path);
    let words = folder.trim_start_matches(|it: char| it.is_ascii_digit() || it == '-');
    let words = if words.is_empty() { folder } else { words }.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
