//! What stands around a text: the pictures it may show and the lessons it may lead to.

use crate::compile::book::Book;
use crate::front_matter::FrontMatter;
use crate::markdown::slug::slug;
use crate::picture::Picture;
use crate::source::Source;
use crate::spelling::composed;
use crate::{CourseOutline, Folder, LessonId};
use std::collections::HashMap;

/// The files of a folder, as the links and pictures of its texts see them.
pub(crate) struct Neighbours<'a> {
    folder: &'a Folder,
    /// Which lesson stands in which file, by the composed letters of its path.
    lessons: HashMap<String, LessonId>,
}

impl<'a> Neighbours<'a> {
    pub(crate) fn of(folder: &'a Folder, books: &[Book]) -> Self {
        let files = folder.below("").filter(|path| path.rsplit('/').next() == Some("lesson.md"));
        let lessons = files.filter_map(|path| {
            let id = id_in(&Source::new(path, folder.text(path)?))?;
            Some((composed(path).into_owned(), id))
        });
        let chapters = books.iter().flat_map(|it| &it.lessons);
        let chapters = chapters.map(|(path, id)| (composed(path).into_owned(), id.clone()));
        Self { folder, lessons: lessons.chain(chapters).collect() }
    }

    /// What stands around one lesson of a course that has been compiled before.
    pub(crate) fn around(folder: &'a Folder, course: &CourseOutline) -> Self {
        let lessons = course.units.iter().flat_map(|unit| {
            let sound = unit.lessons.iter().map(|it| (&it.path, it.id.clone()));
            let broken = unit.broken.iter().filter_map(|it| Some((&it.path, it.id.clone()?)));
            sound.chain(broken).map(|(path, id)| (composed(path).into_owned(), id))
        });
        Self { folder, lessons: lessons.collect() }
    }

    /// The file or folder that a link or picture names, as a path from the root; nothing if there
    /// is none or the way leads out.
    pub(crate) fn file(&self, from: &Source<'_>, target: &str) -> Option<String> {
        let path = target.split(['#', '?']).next().unwrap_or_default();
        [path, &plain(path)].into_iter().find_map(|path| {
            let path = resolved(from.folder(), path)?;
            // Authors of books name the page that a chapter becomes.
            let chapter = path.strip_suffix(".html").map(|it| format!("{it}.md"));
            let both = [Some(path), chapter].into_iter().flatten();
            both.map(|it| self.folder.spelled(it)).find(|it| self.is_there(it))
        })
    }

    /// The picture that is named here, if it can be drawn.
    pub(crate) fn picture(&self, from: &Source<'_>, target: &str) -> Option<(String, Picture)> {
        let path = self.file(from, target)?;
        let picture = self.folder.picture(&path)?;
        let is_drawn = picture.kind.is_some() && !picture.is_too_large();
        is_drawn.then_some((path, picture))
    }

    /// The name of the file that somebody wrote in other capital letters.
    pub(crate) fn in_other_case(&self, from: &Source<'_>, target: &str) -> Option<&str> {
        let path = target.split(['#', '?']).next().unwrap_or_default();
        self.folder.in_other_case(&from_folder(from.folder(), path)?)
    }

    /// What the file at a path is, if it is meant to be a picture.
    pub(crate) fn picture_at(&self, path: &str) -> Option<Picture> {
        self.folder.picture(path)
    }

    /// The lesson that a link leads to, and the slug of the heading in it, if one is named.
    pub(crate) fn lesson(&self, from: &Source<'_>, target: &str) -> Option<(&LessonId, String)> {
        let (path, heading) = target.split_once('#').unwrap_or((target, ""));
        let lesson = if path.is_empty() {
            self.lessons.get(&*composed(from.path))?
        } else {
            let file = from_folder(from.folder(), path)?;
            let chapter = file.strip_suffix(".html").map(|it| format!("{it}.md"));
            let at = |path: &str| self.lessons.get(&*composed(path));
            at(&file).or_else(|| at(&chapter?))?
        };
        let heading = plain(heading);
        Some((lesson, if heading.is_empty() { heading } else { slug(&heading) }))
    }

    fn is_there(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        self.folder.has(path) || self.folder.below(&format!("{path}/")).next().is_some()
    }
}

/// The id in the front matter of a lesson. A lesson that is wrong in any other way is reported
/// when it is read; until then a link to it is as good as any.
fn id_in(source: &Source<'_>) -> Option<LessonId> {
    let front = FrontMatter::of(source).ok()?;
    let (_, at) = front.keys().find(|(key, _)| *key == "id")?;
    let (_, value) = source.line(at).split_once(':')?;
    let value = value.split(" #").next().unwrap_or_default().trim().trim_matches(['"', '\'']);
    LessonId::parse(value).ok()
}

/// The path of a file that is named in another folder, whichever way it is spelled.
pub(crate) fn from_folder(folder: &str, target: &str) -> Option<String> {
    resolved(folder, &plain(target))
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

/// A path or heading without percent signs: `%20` is how a space is written in a link.
fn plain(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .filter(|_| *first == b'%')
            .and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{id_in, plain, resolved};
    use crate::source::Source;
    use rstest::rstest;

    #[test]
    fn a_path_is_followed_but_never_out_of_the_folder() {
        assert_eq!(resolved("a/b/", "../c/x.md").as_deref(), Some("a/c/x.md"));
        assert_eq!(resolved("a/", "./x.md").as_deref(), Some("a/x.md"));
        assert_eq!(resolved("a/", "../../etc/passwd"), None);
        assert_eq!(resolved("a/", "/etc/passwd"), None);
    }

    #[test]
    fn a_space_may_be_written_as_percent_20() {
        assert_eq!(plain("my%20notes%2.md%"), "my notes%2.md%");
    }

    #[rstest]
    #[case("id: one-breath")]
    #[case("title: x\nid:   \"one-breath\"  # permanent")]
    fn the_id_of_a_lesson_is_found_before_it_is_read(#[case] front: &str) {
        let text = format!("---\n{front}\n---\n");
        assert_eq!(id_in(&Source::new("x.md", &text)).unwrap().as_str(), "one-breath");
    }
}
