//! Courses from several folders, some of them broken: whatever can be read is there, and the rest says what is wrong.

use std::fs;
use std::path::Path;

use academy::code::Code;
use academy::request::{Ask, OneCourse, OneLesson};
use academy::view::Side;
use academy::view::learn::{CourseView, CoursesView};

use crate::stage::Stage;

const LESSON: &str = "demo/01-know-it/01-one-breath/lesson.md";

/// A laptop with Priya at the window, before and after which its courses were changed.
fn priya(change: impl FnOnce(&Stage)) -> Stage {
    let mut stage = Stage::new();
    let me = stage.joins("Priya Raman", Side::Sales);
    change(&stage);
    let mut stage = stage.restart();
    stage.sits_down(&me);
    stage
}

/// Writes beside the one lesson another, with another id and title.
fn second_lesson(courses: &Path, folder: &str, id: &str, bytes: impl FnOnce(String) -> Vec<u8>) {
    let text = fs::read_to_string(courses.join(LESSON)).unwrap();
    let text = text.replace("id: one-breath", &format!("id: {id}"));
    let folder = courses.join("demo/01-know-it").join(folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("lesson.md"), bytes(text)).unwrap();
}

fn course(stage: &mut Stage) -> CourseView {
    stage.academy.course(OneCourse { course: "demo".into() }).unwrap()
}

fn courses(stage: &mut Stage) -> CoursesView {
    stage.academy.courses(Ask {}).unwrap()
}

/// The sound lesson still opens, and the other says this in this line.
fn one_is_broken(stage: &mut Stage, title: &str, line: u32, message: &str) {
    assert!(stage.academy.lesson(OneLesson { lesson: "one-breath".into() }).is_ok());
    let course = course(stage);
    let [broken] = course.units[0].broken.as_slice() else {
        panic!("{:?}", course.units[0].broken)
    };
    assert_eq!((broken.at, broken.title.as_str(), broken.problem.line), (1, title, line));
    assert!(broken.problem.message.contains(message), "{}", broken.problem.message);
    assert_eq!(course.problems, []);
}

#[test]
fn a_question_without_an_answer_closes_its_lesson_and_no_other() {
    let mut stage = priya(|it| {
        second_lesson(&it.place.courses, "02-two", "two", |text| text.replace("[x]", "[ ]").into());
    });
    let text = fs::read_to_string(stage.place.courses.join(LESSON)).unwrap();
    let line = text.lines().position(|it| it.contains("- [ ]")).unwrap() + 1;
    let line = u32::try_from(line).unwrap();
    one_is_broken(&mut stage, "One breath", line, "no option of this quiz is marked as right");
    let refused = stage.academy.lesson(OneLesson { lesson: "two".into() });
    assert_eq!(refused.err().map(|it| it.code), Some(Code::LessonBroken));
}

#[test]
fn a_lesson_of_fifty_megabytes_closes_no_other() {
    let mut stage = priya(|it| {
        second_lesson(&it.place.courses, "02-long-one", "two", |text| {
            let mut bytes = text.into_bytes();
            bytes.resize(50 * 1024 * 1024, b'x');
            bytes
        });
    });
    one_is_broken(&mut stage, "Long one", 1, "this file has 50 MB, and at most 2 MB");
}

#[test]
fn a_lesson_that_is_not_text_closes_no_other() {
    let mut stage = priya(|it| {
        second_lesson(&it.place.courses, "02-old-one", "two", |text| {
            text.chars().map(|it| u8::try_from(it).unwrap_or(0xe9)).chain([0xe9]).collect()
        });
    });
    one_is_broken(&mut stage, "Old one", 1, "not plain text in UTF-8");
}

#[test]
fn two_lessons_with_one_id_leave_the_first_open() {
    let mut stage = priya(|it| {
        second_lesson(&it.place.courses, "02-again", "one-breath", String::into_bytes);
    });
    one_is_broken(&mut stage, "Again", 2, "there is a lesson one-breath already");
}

#[cfg(unix)]
#[test]
fn a_lesson_that_is_a_link_out_of_the_course_is_not_followed() {
    let mut stage = priya(|it| {
        let folder = it.place.courses.join("demo/01-know-it/02-elsewhere");
        fs::create_dir(&folder).unwrap();
        let secret = it.place.home.join("crosstrain.sqlite");
        std::os::unix::fs::symlink(secret, folder.join("lesson.md")).unwrap();
    });
    one_is_broken(&mut stage, "Elsewhere", 1, "this is a link to another place");
}

#[test]
fn a_picture_of_two_hundred_megabytes_is_never_read_and_closes_nothing() {
    let mut stage = priya(|it| {
        let picture = it.place.courses.join("demo/01-know-it/01-one-breath/plan.png");
        fs::File::create(picture).unwrap().set_len(200 * 1024 * 1024).unwrap();
    });
    assert!(stage.academy.lesson(OneLesson { lesson: "one-breath".into() }).is_ok());
}

#[test]
fn a_missing_skill_is_named_with_the_line_that_asks_for_it_and_the_lesson_stays_open() {
    let mut stage = priya(|it| {
        fs::remove_file(it.place.courses.join("demo/skills/explain-it.md")).unwrap();
    });
    let course = course(&mut stage);
    let [problem] = course.problems.as_slice() else { panic!("{:?}", course.problems) };
    assert_eq!(problem.file, "demo/01-know-it/unit.toml");
    assert!(problem.message.contains("explain-it"), "{}", problem.message);
    assert_eq!(course.units[0].broken[0].title, "Stranger");
    assert!(stage.academy.lesson(OneLesson { lesson: "one-breath".into() }).is_ok());
}

#[test]
fn a_course_that_cannot_be_read_at_all_is_named_beside_the_others() {
    let mut stage = priya(|it| {
        let folder = it.place.courses.join("field-notes");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("course.toml"), "id = \"field-notes\"\n").unwrap();
    });
    let courses = courses(&mut stage);
    assert_eq!(courses.courses.len(), 1);
    let [broken] = courses.broken.as_slice() else { panic!("{:?}", courses.broken) };
    assert_eq!(broken.name, "field-notes");
    assert_eq!(broken.problem.file, "field-notes/course.toml");
}

/// Copies the stage's course to the added ones, with other ids.
fn added_course(stage: &Stage, id: &str, lesson: &str) {
    let from = stage.place.courses.join("demo");
    let to = stage.place.added_courses().join(id);
    fs::create_dir_all(to.join("01-more/01-lesson")).unwrap();
    let course = fs::read_to_string(from.join("course.toml")).unwrap();
    fs::write(to.join("course.toml"), course.replace("id = \"demo\"", &format!("id = \"{id}\"")))
        .unwrap();
    fs::write(
        to.join("01-more/unit.toml"),
        "id = \"know-it\"\ntitle = \"More\"\nsummary = \"More.\"\n",
    )
    .unwrap();
    let text = fs::read_to_string(stage.place.courses.join(LESSON)).unwrap();
    let text = text.replace("id: one-breath", &format!("id: {lesson}"));
    fs::write(to.join("01-more/01-lesson/lesson.md"), text).unwrap();
}

#[test]
fn a_course_that_was_added_on_this_laptop_stands_beside_the_built_in_ones() {
    let mut stage = priya(|it| added_course(it, "added", "two-breaths"));
    let titles = courses(&mut stage).courses.into_iter().map(|it| it.id);
    assert_eq!(titles.collect::<Vec<_>>(), ["added", "demo"]);
    assert!(stage.academy.lesson(OneLesson { lesson: "two-breaths".into() }).is_ok());
}

#[test]
fn an_added_course_cannot_take_over_a_lesson_that_is_there() {
    let mut stage = priya(|it| added_course(it, "zadded", "one-breath"));
    let lesson = stage.academy.lesson(OneLesson { lesson: "one-breath".into() }).unwrap();
    assert_eq!(lesson.course.id, "demo");
    let added = stage.academy.course(OneCourse { course: "zadded".into() }).unwrap();
    assert!(added.units[0].broken[0].problem.message.contains("already, in the course demo"));
}

#[test]
fn a_lesson_that_changes_while_the_window_is_open_opens_as_it_is_now() {
    let mut stage = priya(|_| ());
    let file = stage.place.courses.join(LESSON);
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("title: One breath", "title: Two breaths")).unwrap();
    let lesson = stage.academy.lesson(OneLesson { lesson: "one-breath".into() }).unwrap();
    assert_eq!(lesson.title, "Two breaths");
    assert!(stage.academy.surveyor().is_due(), "the lists are due to be read again");
    stage.academy.surveyor().survey();
    stage.academy.catch_up();
    assert_eq!(course(&mut stage).units[0].steps[0].title, "Two breaths");
}

#[test]
fn a_lesson_that_breaks_while_the_window_is_open_says_what_is_wrong() {
    let mut stage = priya(|_| ());
    let file = stage.place.courses.join(LESSON);
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("[x]", "[ ]")).unwrap();
    let error = stage.academy.lesson(OneLesson { lesson: "one-breath".into() }).err().unwrap();
    assert_eq!(error.code, Code::LessonBroken);
    assert!(error.subject.contains("lesson.md, line "), "{}", error.subject);

    stage.academy.surveyor().survey();
    stage.academy.catch_up();
    fs::write(&file, text).unwrap();
    assert!(stage.academy.lesson(OneLesson { lesson: "one-breath".into() }).is_ok(), "mended");
}

#[test]
fn what_the_last_run_kept_is_corrected_by_content_and_not_by_date() {
    let file = |it: &Stage| it.place.courses.join(LESSON);
    let mut stage = priya(|it| {
        let written = fs::metadata(file(it)).unwrap().modified().unwrap();
        let text = fs::read_to_string(file(it)).unwrap();
        // As long as before, and as old.
        fs::write(file(it), text.replace("title: One breath", "title: Two breaks")).unwrap();
        fs::File::options().write(true).open(file(it)).unwrap().set_modified(written).unwrap();
    });
    assert_eq!(course(&mut stage).units[0].steps[0].title, "Two breaks");
}

#[test]
fn a_course_that_is_gone_is_forgotten() {
    let mut stage = priya(|it| added_course(it, "added", "two-breaths"));
    fs::remove_dir_all(stage.place.added_courses()).unwrap();
    stage.academy.surveyor().survey();
    stage.academy.catch_up();
    assert_eq!(courses(&mut stage).courses.len(), 1);
}
