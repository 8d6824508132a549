//! The files a new course and a new lesson begin with: small, sound, and telling what to write.

use crate::markdown::slug::slug;
use crate::{BadId, Compiled, CourseId, Folder};

/// A file to write; the path is relative and written with `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Where it goes.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

/// Why there can be no new lesson.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoNewLesson {
    /// A lesson stands in a unit.
    #[error("{0} is no unit of a course: it has no file unit.toml")]
    NoUnit(String),
    /// Ids are unique.
    #[error("there is a lesson {id} already, in {path}")]
    Taken {
        /// The id.
        id: String,
        /// The file of the lesson that has it.
        path: String,
    },
}

/// The files of a new course with one unit and one lesson, below a folder that is called like it.
pub fn new_course(id: &str, title: &str) -> Result<Vec<NewFile>, BadId> {
    let id = CourseId::parse(id)?;
    let course = format!(
        "id = \"{id}\"
title = {}
summary = \"Say in a sentence or two whom this course is for, and what they can do after it.\"
language = \"en\"
audience = \"everyone\"
order = 1
units = [\"first-unit\"]
",
        quoted(title)
    );
    let unit = "id = \"first-unit\"
title = \"First unit\"
summary = \"Say in one sentence what this unit leads to.\"
";
    let file = |path: &str, text: String| NewFile { path: format!("{id}/{path}"), text };
    Ok(vec![
        file("course.toml", course),
        file("01-first-unit/unit.toml", unit.to_owned()),
        // Lesson ids are unique in the whole library, so that of the first lesson names its course.
        file("01-first-unit/01-first-lesson/lesson.md", lesson(&format!("{id}-1"), "First lesson")),
    ])
}

/// The file of a new lesson behind the others of its unit. `folder` is that of the course, and
/// `unit` the name of a folder in it.
pub fn new_lesson(folder: &Folder, unit: &str, title: &str) -> Result<NewFile, NoNewLesson> {
    if !folder.has(&format!("{unit}/unit.toml")) {
        return Err(NoNewLesson::NoUnit(unit.to_owned()));
    }
    let id = slug(title);
    let Compiled { library, .. } = crate::compile(folder);
    if let Some(other) = library.lessons().find(|it| it.lesson.id.as_str() == id) {
        return Err(NoNewLesson::Taken { id, path: other.lesson.path.clone() });
    }
    let prefix = format!("{unit}/");
    let numbers = folder.folders(&prefix).into_iter().filter_map(|name| {
        let digits = name.bytes().take_while(u8::is_ascii_digit).count();
        name[..digits].parse::<u32>().ok()
    });
    let next = numbers.max().unwrap_or(0).saturating_add(1);
    Ok(NewFile { path: format!("{unit}/{next:02}-{id}/lesson.md"), text: lesson(&id, title) })
}

fn lesson(id: &str, title: &str) -> String {
    format!(
        "---
id: {id}
title: {}
summary: Say in one sentence what this lesson is about.
minutes: 5
objectives:
  - id: first-objective
    text: Choose the act that you can stand behind.
---

## What just happened

Tell in a few lines what happened to somebody. End with the problem they have now.

> [!guess] Your guess
> <!-- id: your-guess -->
> Ask for one answer before you teach anything.

## The rule, and where it stops

Write the rule in plain words. Then say when it does not hold.

> [!quiz] A name for the question
> <!-- id: first-question; objective: first-objective -->
> Describe a situation in two sentences. What would you do?
>
> - [ ] A mistake that a decent person makes on a busy day.
>   > Say what would happen next if somebody did this, and which rule explains it.
> - [x] The act that you would stand behind tomorrow.
>   > Say what happens next, and which part of the rule makes it the better act.
> - [ ] Another mistake, one that looks safe from here.
>   > Say what it costs, who pays for it, and what to do instead of it.

> [!quiz] The same rule on another day
> <!-- id: second-question; objective: first-objective -->
> Change the place and the people, and keep the rule. What would you do now?
>
> - [x] What follows from the rule, though nobody would thank you.
>   > Say who notices it first, and what they can do because of it.
> - [ ] What would be easier, and hurts somebody a month later.
>   > Say who finds out, and how much is left to mend by then.
> - [ ] What was right in the first question, and is not right here.
>   > Say what has changed since, and why the rule stops at that line.

## Use it this week

Name one act of less than ten minutes that leaves a trace: a line sent, a number written down.
",
        quoted(title)
    )
}

/// A text in double quotes, as TOML, YAML and JSON all read it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            it if it.is_control() => quoted.push(' '),
            it => quoted.push(it),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::{NewFile, NoNewLesson, new_course, new_lesson};
    use crate::{Folder, check};
    use rstest::rstest;

    fn folder(files: &[NewFile]) -> Folder {
        Folder::of(files.iter().map(|it| (it.path.clone(), it.text.clone())))
    }

    /// The files of a course as they lie in its own folder.
    fn inside(files: &[NewFile]) -> Vec<NewFile> {
        let path = |it: &NewFile| it.path.split_once('/').unwrap().1.to_owned();
        files.iter().map(|it| NewFile { path: path(it), text: it.text.clone() }).collect()
    }

    #[rstest]
    #[case("Hold the line")]
    #[case("Say \"no\": a C:\\ path, and\na tab\t")]
    fn a_new_course_with_a_new_lesson_leaves_its_author_nothing_to_mend(#[case] title: &str) {
        let course = new_course("hold-the-line", title).unwrap();
        assert_eq!(check(&folder(&course)).diagnostics, []);
        let mut files = inside(&course);
        files.push(new_lesson(&folder(&files), "01-first-unit", title).unwrap());
        let checked = check(&folder(&files));
        // The second lesson begins with the same words as the first until somebody writes it.
        let others = checked
            .diagnostics
            .iter()
            .filter(|it| !["repeated-sentence", "same-question"].contains(&it.rule));
        assert_eq!(others.count(), 0, "{:#?}", checked.diagnostics);
        assert_eq!(checked.library.lessons().count(), 2);
        assert!(files[3].path.starts_with("01-first-unit/02-"), "{}", files[3].path);
    }

    #[test]
    fn a_lesson_needs_a_unit_and_an_id_of_its_own() {
        let files = inside(&new_course("a", "A").unwrap());
        let wrong = |unit, title| new_lesson(&folder(&files), unit, title).unwrap_err();
        assert_eq!(wrong("02-no", "B"), NoNewLesson::NoUnit("02-no".to_owned()));
        assert!(matches!(wrong("01-first-unit", "A 1"), NoNewLesson::Taken { .. }));
        assert!(new_course("../a", "A").is_err());
    }
}
