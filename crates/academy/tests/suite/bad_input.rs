//! Files that nobody should write, and files from other systems: each is named with its place, and all else stays open.

use std::fs;
use std::path::Path;

use academy::code::Code;
use academy::request::{AuthorFolder, OneCourse, OneLesson};
use academy::view::Side;
use academy::view::author::{AuthorView, FindingView};
use curriculum::Package;
use rstest::rstest;

use crate::packing::{bytes_of, files, install, other, refusal, titles};
use crate::stage::Stage;

const UNIT: &str = "demo/01-know-it";

/// Priya at the window of a laptop whose courses were changed so.
fn priya(change: impl FnOnce(&Path)) -> Stage {
    let mut stage = Stage::new();
    let me = stage.joins("Priya Raman", Side::Sales);
    change(&stage.place.courses);
    let mut stage = stage.restart();
    stage.sits_down(&me);
    stage
}

/// Writes a lesson beside the one of the stage.
fn write_lesson(courses: &Path, folder: &str, body: &str) {
    let folder = courses.join(UNIT).join(folder);
    fs::create_dir_all(&folder).unwrap();
    let front = "id: second\ntitle: Second\nsummary: One.\nminutes: 5\nobjectives: []";
    fs::write(folder.join("lesson.md"), format!("---\n{front}\n---\n\n{body}")).unwrap();
}

fn seen_by_its_author(stage: &mut Stage) -> AuthorView {
    let request = AuthorFolder { folder: String::new(), lesson: Some("one-breath".into()) };
    stage.authors(request).unwrap()
}

/// What its author is told by these rules.
fn findings(stage: &mut Stage, rules: &[&str]) -> Vec<FindingView> {
    let view = seen_by_its_author(stage);
    assert!(view.preview.is_some(), "the sound lesson is shown beside what is wrong");
    view.findings.into_iter().filter(|it| rules.contains(&it.rule.as_str())).collect()
}

fn opens(stage: &mut Stage, lesson: &str) -> bool {
    stage.academy.lesson(OneLesson { lesson: lesson.into() }).is_ok()
}

const STORY: &str = "> [!scenario] In the lift
> <!-- id: lift; meter: trust = Trust -->
> You are Priya.
>
> [The story](scenario.ink)
";

#[rstest]
#[case::a_sum_without_its_end(
    "VAR trust = 50\nHello.\n* Yes\n  ~ trust +=\n  -> END\n",
    (4, "this is not Ink")
)]
#[case::a_way_to_nowhere("VAR trust = 50\nHello.\n* Yes\n  -> nowhere\n", (4, "this is not Ink"))]
#[case::a_file_that_includes_itself(
    "VAR trust = 50\nHello.\nINCLUDE scenario.ink\n* Yes\n  -> END\n",
    (3, "a scenario is one file")
)]
#[case::a_circle_without_a_choice(
    "VAR trust = 50\n-> a\n=== a ===\n-> b\n=== b ===\n-> a\n",
    (3, "the story goes round in a circle and comes to no choice")
)]
#[case::a_circle_of_choices(
    "VAR trust = 50\n-> a\n=== a ===\n+ More\n  -> b\n=== b ===\n+ Still more\n  -> a\n",
    (4, "no choice leads to an ending")
)]
fn a_story_with_a_mistake_is_named_by_its_line_and_closes_its_lesson_alone(
    #[case] story: &str,
    #[case] (line, message): (u32, &str),
) {
    let mut stage = priya(|courses| {
        write_lesson(courses, "02-second", &format!("Read this first.\n\n{STORY}"));
        fs::write(courses.join(UNIT).join("02-second/scenario.ink"), story).unwrap();
    });
    let view = seen_by_its_author(&mut stage);
    let in_the_story =
        view.findings.iter().filter(|it| it.file.ends_with("02-second/scenario.ink"));
    let mut named = in_the_story.clone().filter(|it| it.message.contains(message));
    let place = named.next().map(|it| (it.line, it.lesson.as_deref()));
    assert_eq!(place, Some((line, Some("second"))), "{:?}", in_the_story.collect::<Vec<_>>());
    assert!(opens(&mut stage, "one-breath"));
    let course = stage.academy.course(OneCourse { course: "demo".into() }).unwrap();
    let [broken] = &course.units[0].broken[..] else { panic!("{:?}", course.units[0].broken) };
    assert_eq!((broken.title.as_str(), course.problems.len()), ("Second", 0));
    assert!(broken.problem.file.ends_with("02-second/scenario.ink"), "{broken:?}");
    let refused = stage.academy.lesson(OneLesson { lesson: "second".into() });
    assert_eq!(refused.err().map(|it| it.code), Some(Code::LessonBroken));
}

#[rstest]
#[case("course.toml")]
#[case("01-know-it/unit.toml")]
#[case("skills/explain-it.md")]
#[case("01-know-it/02-second/lesson.md")]
#[case("01-know-it/02-second/scenario.ink")]
fn any_file_may_be_no_text_or_too_large_and_is_named(#[case] file: &str) {
    for rule in ["not-text", "file-too-large"] {
        let mut stage = priya(|courses| {
            // A second course stays whole, whatever happens to the first.
            for (path, bytes) in other("fresh") {
                let path = courses.join("other").join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, bytes).unwrap();
            }
            write_lesson(courses, "02-second", STORY);
            fs::write(courses.join(UNIT).join("02-second/scenario.ink"), "Hello.\n").unwrap();
            let path = courses.join("demo").join(file);
            if rule == "not-text" {
                fs::write(path, b"caf\xe9").unwrap();
            } else {
                fs::File::create(path).unwrap().set_len(50 << 20).unwrap();
            }
        });
        let request = AuthorFolder { folder: String::new(), lesson: None };
        let found = stage.authors(request).unwrap().findings;
        let found: Vec<_> = found.iter().filter(|it| it.rule == rule).collect();
        let [finding] = &found[..] else { panic!("{rule}: {found:?}") };
        assert!(finding.file.ends_with(file) && finding.line == 1, "{finding:?}");
        assert!(opens(&mut stage, "fresh"));
        assert_eq!(opens(&mut stage, "one-breath"), !file.contains(".toml"), "{file}");
    }
}

#[test]
fn a_picture_of_two_hundred_megabytes_is_named_and_its_words_are_shown() {
    let mut stage = priya(|courses| {
        write_lesson(
            courses,
            "02-second",
            "Look:\n\n![A curve that rises with the speed](curve.png)\n",
        );
        let picture = courses.join(UNIT).join("02-second/curve.png");
        fs::write(&picture, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x40\0\0\0\x30\x08\x02\0\0\0")
            .unwrap();
        fs::File::options().write(true).open(picture).unwrap().set_len(200 << 20).unwrap();
    });
    let found = findings(&mut stage, &["picture-too-large"]);
    let [it] = &found[..] else { panic!("{found:?}") };
    assert_eq!((it.line, it.message.contains("200 MB")), (11, true), "{}", it.message);
    let lesson = stage.academy.lesson(OneLesson { lesson: "second".into() }).unwrap();
    let text = format!("{:?}", lesson.blocks);
    assert!(text.contains("A curve that rises with the speed") && !text.contains("<img"), "{text}");
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_course_is_named_and_brings_nothing_in() {
    let mut stage = priya(|courses| {
        let body = format!("![What stands in another folder](secret.png)\n\n{STORY}");
        write_lesson(courses, "02-second", &body);
        let outside = courses.parent().unwrap().join("outside");
        fs::create_dir(&outside).unwrap();
        fs::write(outside.join("secret.png"), "secret").unwrap();
        fs::write(outside.join("scenario.ink"), "VAR trust = 50\nSecret.\n").unwrap();
        for name in ["secret.png", "scenario.ink"] {
            let link = courses.join(UNIT).join("02-second").join(name);
            std::os::unix::fs::symlink(outside.join(name), link).unwrap();
        }
        std::os::unix::fs::symlink(&outside, courses.join("demo/skills/more")).unwrap();
    });
    let mut found: Vec<_> = findings(&mut stage, &["link-elsewhere"])
        .into_iter()
        .map(|it| it.file.rsplit('/').next().unwrap().to_owned())
        .collect();
    found.sort();
    assert_eq!(found, ["more", "scenario.ink", "secret.png"]);
    assert!(opens(&mut stage, "one-breath"));
    let view = format!("{:?}", seen_by_its_author(&mut stage));
    assert!(!view.contains("Secret."), "{view}");
}

#[test]
fn a_name_in_capital_letters_is_no_lesson_and_says_so() {
    let mut stage = priya(|courses| {
        write_lesson(courses, "02-second", "Text.\n");
        let folder = courses.join(UNIT).join("02-second");
        fs::rename(folder.join("lesson.md"), folder.join("Lesson.MD")).unwrap();
    });
    let found = findings(&mut stage, &["file-name"]);
    let [it] = &found[..] else { panic!("{found:?}") };
    assert_eq!((it.help.as_str(), it.line), ("Rename it to lesson.md", 1));
    assert!(it.file.ends_with("02-second/Lesson.MD"), "{}", it.file);
    assert!(opens(&mut stage, "one-breath") && !opens(&mut stage, "second"));
}

/// As macOS spells "é": the letter, and an accent behind it.
const NAME: &str = "cafe\u{301}.png";

#[test]
fn names_as_macos_spells_them_are_found() {
    let mut course = other("fresh");
    let lesson = course.get_mut("01-unit/01-lesson/lesson.md").unwrap();
    // In the text the author typed one character.
    lesson.extend("\n![The café beside the station in March](caf\u{e9}.png)\n".as_bytes());
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x40\0\0\0\x30\x08\x02\0\0\0".to_vec();
    course.insert(format!("01-unit/01-lesson/{NAME}"), png);
    let mut stage = priya(|_| {});
    install(&mut stage, &bytes_of("other", course.clone()));
    let lesson = stage.academy.lesson(OneLesson { lesson: "fresh".into() }).unwrap();
    assert!(format!("{:?}", lesson.blocks).contains("<img"), "{:?}", lesson.blocks);

    // Two names that macOS takes for one would lose a file there.
    course.insert("01-unit/01-lesson/caf\u{e9}.png".into(), Vec::new());
    let id = curriculum::CourseId::parse("other").unwrap();
    let error = Package::of(id, course).unwrap_err();
    assert!(error.to_string().ends_with("are one file on some systems"), "{error}");
}

#[rstest]
#[case::made_by_a_mac("__MACOSX/01-unit/._unit.toml", "is hidden")]
#[case::left_by_its_finder(".DS_Store", "is hidden")]
#[case::made_by_windows("01-unit\\unit.toml", "has \\ between folders; packages have /")]
#[case::with_a_disk("C:/courses/unit.toml", "begins at the root of a disk")]
fn a_package_that_another_program_made_is_refused_with_the_name_in_question(
    #[case] name: &str,
    #[case] reason: &str,
) {
    let mut stage = priya(|_| {});
    let before = files(&stage.place.home);
    let bytes = with_entry(name);
    let (code, subject) = refusal(&mut stage, &bytes);
    assert_eq!((code, subject), (Code::PackageRefused, format!("the name {name:?} {reason}")));
    assert_eq!(
        (titles(&mut stage), files(&stage.place.home)),
        (vec!["Demo skills".into()], before)
    );
}

/// A sound package into which a program has written one more file under this name.
fn with_entry(name: &str) -> Vec<u8> {
    let mut course = other("fresh");
    let place_holder = "z".repeat(name.len());
    course.insert(place_holder.clone(), b"x".to_vec());
    let mut bytes = bytes_of("other", course);
    for at in 0..bytes.len() - name.len() {
        if bytes[at..].starts_with(place_holder.as_bytes()) {
            bytes[at..at + name.len()].copy_from_slice(name.as_bytes());
        }
    }
    bytes
}
