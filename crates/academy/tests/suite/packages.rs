//! Courses that come as packages: what they would change, taking them into use, and the way back.

use std::fs;

use academy::code::Code;
use academy::request::{Ask, CommitGuess, Find, FinishBlock, OneCourse, OneLesson};
use academy::view::Side;
use academy::view::learn::BlockState;
use academy::view::package::{Arrival, Back};
use curriculum::Package;

use crate::packing::{
    bytes_of, files, install, install_edited, look, other, packed, refusal, request, titles,
};
use crate::stage::Stage;

const LESSON: &str = "01-know-it/01-one-breath/lesson.md";

fn priya() -> Stage {
    let mut stage = Stage::new();
    stage.joins("Priya Raman", Side::Sales);
    stage
}

fn demo() -> OneCourse {
    OneCourse { course: "demo".into() }
}

fn states(stage: &mut Stage) -> Vec<BlockState> {
    let request = OneLesson { lesson: "one-breath".into() };
    stage.academy.lesson(request).unwrap().blocks.into_iter().map(|it| it.state).collect()
}

/// Reads what can be read of the first lesson.
fn reads_the_lesson(stage: &mut Stage) {
    let lesson = "one-breath".to_owned();
    let guess =
        CommitGuess { lesson: lesson.clone(), block: "your-guess".into(), text: "It.".into() };
    stage.academy.commit_guess(guess).unwrap();
    for block in ["what-happened", "the-rule"] {
        let request = FinishBlock { lesson: lesson.clone(), block: block.into() };
        stage.academy.finish_block(request).unwrap();
    }
}

#[test]
fn a_course_that_is_looked_at_is_not_here_and_one_that_is_installed_is_here_to_stay() {
    let mut stage = priya();
    let bytes = bytes_of("other", other("fresh"));
    let before = files(&stage.place.home);
    let view = look(&mut stage, &bytes);
    assert_eq!((view.arrival, view.title.as_str(), view.lessons), (Arrival::New, "Other", 1));
    assert_eq!((view.changes, titles(&mut stage).len()), (None, 1));
    assert_eq!(files(&stage.place.home), before);
    install(&mut stage, &bytes);
    assert_eq!(titles(&mut stage), ["Demo skills", "Other"]);
    assert_eq!(look(&mut stage, &bytes).arrival, Arrival::Same);
    let mut stage = stage.restart();
    let me = stage.academy.start(Ask {}).unwrap().people[0].id.clone();
    stage.sits_down(&me);
    assert_eq!(titles(&mut stage), ["Demo skills", "Other"]);
    let lesson = stage.academy.lesson(OneLesson { lesson: "fresh".into() }).unwrap();
    assert_eq!(lesson.title, "Fresh");
}

#[test]
fn an_update_says_what_changes_for_this_reader_and_takes_no_progress() {
    use BlockState::{Changed, Done, Open};

    let mut stage = priya();
    reads_the_lesson(&mut stage);
    let bytes = packed(
        &stage,
        &[
            (LESSON, "then stop.", "then be quiet."),
            (LESSON, "> [!quiz] Which one?", "## Why\n\nHana is busy.\n\n> [!quiz] Which one?"),
            ("skills/explain-it.md", "title: ", "title: New "),
            ("01-know-it/90-stranger/lesson.md", "from finance", "from the warehouse"),
        ],
    );
    let view = look(&mut stage, &bytes);
    assert_eq!(view.arrival, Arrival::InPlaceOfBuiltIn);
    let changes = view.changes.unwrap();
    assert_eq!((changes.parts_kept, changes.lessons_reworded), (2, 1));
    let [lesson] = &changes.lessons_changed[..] else { panic!("{changes:?}") };
    assert_eq!(
        (lesson.title.as_str(), lesson.parts_changed, lesson.parts_added),
        ("One breath", 1, 1)
    );
    assert!(changes.lessons_added.is_empty() && changes.lessons_gone.is_empty(), "{changes:?}");
    install(&mut stage, &bytes);
    assert_eq!(states(&mut stage), [Done, Done, Changed, Open, Open]);
}

#[test]
fn what_an_earlier_update_changed_is_not_told_again() {
    let mut stage = priya();
    reads_the_lesson(&mut stage);
    let quiet = (LESSON, "then stop.", "then be quiet.");
    install_edited(&mut stage, &[quiet]);
    let more = (LESSON, "title: One breath", "title: One deep breath");
    let bytes = packed(&stage, &[quiet, more]);
    let changes = look(&mut stage, &bytes).changes.unwrap();
    assert_eq!((changes.lessons_changed.len(), changes.lessons_reworded), (0, 1));
}

#[test]
fn what_comes_and_goes_with_an_update_is_named() {
    let mut stage = priya();
    reads_the_lesson(&mut stage);
    let mut fewer = other("fresh");
    let mut more = other("fresh");
    let second = String::from_utf8(more["01-unit/01-lesson/lesson.md"].clone()).unwrap();
    let cards = "\n> [!cards] Words\n> <!-- id: words -->\n> | Term | Plain words |\n> | --- | --- |\n> | Zephyr | A wind |\n";
    let second = second.replace("id: fresh", "id: second").replace("title: Fresh", "title: Second");
    more.insert("01-unit/02-lesson/lesson.md".into(), format!("{second}{cards}").into_bytes());
    install(&mut stage, &bytes_of("other", fewer.clone()));
    let finish = FinishBlock { lesson: "fresh".into(), block: "fresh-air".into() };
    stage.academy.finish_block(finish).unwrap();
    let changes = look(&mut stage, &bytes_of("other", more.clone())).changes.unwrap();
    assert_eq!((changes.lessons_added, changes.cards_added), (vec!["Second".to_owned()], 1));
    install(&mut stage, &bytes_of("other", more.clone()));
    let first = fewer.remove("01-unit/01-lesson/lesson.md").unwrap();
    let third =
        String::from_utf8(first).unwrap().replace("fresh", "third").replace("Zephyrs", "Storms");
    fewer.insert("01-unit/03-lesson/lesson.md".into(), third.into_bytes());
    let changes = look(&mut stage, &bytes_of("other", fewer)).changes.unwrap();
    let gone: Vec<_> = changes.lessons_gone.iter().map(|it| (&*it.title, it.is_begun)).collect();
    assert_eq!(gone, [("Fresh", true), ("Second", false)]);
    assert_eq!((changes.parts_kept, changes.cards_gone), (0, 1));
}

#[test]
fn an_installed_course_stands_in_place_of_the_built_in_one_until_one_goes_back() {
    let mut stage = priya();
    let bytes = packed(
        &stage,
        &[("course.toml", "Demo skills", "Our demo skills"), (LESSON, "four", "fourteen")],
    );
    install(&mut stage, &bytes);
    assert_eq!(titles(&mut stage), ["Our demo skills"]);
    let mut found =
        |words: &str| stage.academy.find(Find { words: words.into() }).unwrap().hits.len();
    assert_eq!((found("four minutes"), found("fourteen minutes"), found("one breath")), (1, 1, 1));
    let installed = stage.academy.course(demo()).unwrap().installed.unwrap();
    assert_eq!(installed.back, Back::BuiltIn);
    let view = stage.academy.look_back(demo()).unwrap();
    assert_eq!((view.arrival, view.title.as_str()), (Arrival::BuiltIn, "Demo skills"));
    assert_eq!(titles(&mut stage), ["Our demo skills"]);
    stage.academy.roll_back(demo()).unwrap();
    assert_eq!(titles(&mut stage), ["Demo skills"]);
    assert_eq!(stage.academy.course(demo()).unwrap().installed, None);
    assert_eq!(stage.academy.roll_back(demo()).unwrap_err().code, Code::NotHere);
}

#[test]
fn one_goes_back_version_by_version_and_what_was_done_stays_done() {
    let mut stage = priya();
    install(&mut stage, &bytes_of("other", other("fresh")));
    let finish = FinishBlock { lesson: "fresh".into(), block: "fresh-air".into() };
    stage.academy.finish_block(finish).unwrap();
    let mut newer = other("fresh");
    let lesson = "---\nid: fresh\ntitle: Fresher\nsummary: One.\nminutes: 5\nobjectives: []\n---\n\
                  ## Fresh air\n\nGales howl.\n";
    newer.insert("01-unit/01-lesson/lesson.md".into(), lesson.into());
    install(&mut stage, &bytes_of("other", newer.clone()));
    let course = || OneCourse { course: "other".into() };
    let title =
        |stage: &mut Stage| stage.academy.course(course()).unwrap().units[0].steps[0].title.clone();
    assert_eq!(title(&mut stage), "Fresher");
    let view = stage.academy.look_back(course()).unwrap();
    assert_eq!((view.arrival, view.changes.unwrap().parts_kept), (Arrival::Earlier, 1));
    stage.academy.roll_back(course()).unwrap();
    assert_eq!(title(&mut stage), "Fresh");
    let view = stage.academy.course(course()).unwrap();
    assert_eq!(
        (view.units[0].steps[0].blocks_done, view.installed.unwrap().back),
        (1, Back::Nothing)
    );
    assert_eq!(stage.academy.look_back(course()).unwrap().arrival, Arrival::Gone);
    stage.academy.roll_back(course()).unwrap();
    assert_eq!(titles(&mut stage), ["Demo skills"]);
    assert_eq!(files(&stage.place.packages()).keys().collect::<Vec<_>>(), ["installed.json"]);
    install(&mut stage, &bytes_of("other", other("fresh")));
    assert_eq!(stage.academy.course(course()).unwrap().units[0].steps[0].blocks_done, 1);
}

#[test]
fn an_installed_course_is_here_even_if_no_other_is() {
    let mut stage = priya();
    install(&mut stage, &bytes_of("other", other("fresh")));
    fs::remove_dir_all(&stage.place.courses).unwrap();
    let mut stage = stage.restart();
    let me = stage.academy.start(Ask {}).unwrap().people[0].id.clone();
    stage.sits_down(&me);
    stage.academy.surveyor().survey();
    stage.academy.catch_up();
    assert_eq!(titles(&mut stage), ["Other"]);
}

#[test]
fn no_more_than_three_versions_wait_to_be_gone_back_to() {
    let mut stage = priya();
    for round in 0..6 {
        let title = format!("Demo {round}");
        let bytes = packed(&stage, &[("course.toml", "Demo skills", &title)]);
        install(&mut stage, &bytes);
    }
    for expected in ["Demo 5", "Demo 4", "Demo 3", "Demo 2", "Demo skills"] {
        assert_eq!(titles(&mut stage), [expected]);
        let back = stage.academy.roll_back(demo());
        assert_eq!(back.is_ok(), expected != "Demo skills");
    }
}

#[test]
fn a_package_that_does_harm_is_refused_with_its_reason_and_nothing_on_disk_changes() {
    let mut stage = priya();
    let sound = packed(&stage, &[]);
    install_edited(&mut stage, &[("course.toml", "Demo skills", "Ours")]);
    let before = files(&stage.place.home);
    let exchanged = |from: &[u8], to: &[u8]| {
        let mut bytes = sound.clone();
        for at in 0..bytes.len() - from.len() {
            if bytes[at..].starts_with(from) {
                bytes[at..at + from.len()].copy_from_slice(to);
            }
        }
        bytes
    };
    let cases = [
        (
            exchanged(b"course.toml", b"../evil.txt"),
            "the name \"../evil.txt\" leads out of the course",
        ),
        (
            exchanged(b"course.toml", b"/etc/passwd"),
            "the name \"/etc/passwd\" begins at the root of a disk",
        ),
        (
            exchanged(b"skills/", b"skills\\"),
            "the name \"skills\\\\explain-it.md\" has \\ between folders; packages have /",
        ),
        (exchanged(b"course.toml", b"courses.tom"), "\"courses.tom\" is not in the manifest"),
        (sound[..sound.len() / 2].to_vec(), "it is not a package, or it was cut short"),
        (b"a letter".to_vec(), "it is not a package, or it was cut short"),
        (bytes_of("demo", other("fresh")), "it says that it holds the course demo, and does not"),
    ];
    for (bytes, reason) in cases {
        assert_eq!(refusal(&mut stage, &bytes), (Code::PackageRefused, reason.to_owned()));
    }
    assert_eq!(files(&stage.place.home), before);
    assert_eq!(titles(&mut stage), ["Ours"]);
}

#[test]
fn a_course_with_a_mistake_or_with_the_name_of_a_lesson_here_is_refused() {
    let mut stage = priya();
    let mut files = other("fresh");
    files.insert("01-unit/01-lesson/lesson.md".into(), b"---\nid: fresh\n---\n".to_vec());
    let (code, subject) = refusal(&mut stage, &bytes_of("other", files));
    assert_eq!(code, Code::PackageBroken);
    assert!(subject.starts_with("01-unit/01-lesson/lesson.md, line 1: "), "{subject}");
    let (code, subject) = refusal(&mut stage, &bytes_of("other", other("one-breath")));
    assert_eq!(code, Code::PackageClashes);
    assert!(
        subject.contains("there is a lesson one-breath already, in the course demo"),
        "{subject}"
    );
    assert_eq!(titles(&mut stage), ["Demo skills"]);
}

#[test]
fn a_course_that_somebody_keeps_as_a_folder_is_not_hidden_by_a_package() {
    let mut stage = priya();
    for (path, bytes) in other("fresh") {
        let file = stage.place.added_courses().join("mine").join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    stage.academy.surveyor().survey();
    stage.academy.catch_up();
    let (code, _) = refusal(&mut stage, &bytes_of("other", other("fresh")));
    assert_eq!(code, Code::PackageClashes);
}

#[test]
fn what_an_interrupted_installation_left_behind_changes_nothing_and_goes_with_the_next() {
    let mut stage = priya();
    install(&mut stage, &bytes_of("other", other("fresh")));
    let packages = stage.place.packages();
    let left = packages.join("0123456789abcdef-1/demo");
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("course.toml"), "half a fi").unwrap();
    fs::write(packages.join("installed.json.new"), "{\"form").unwrap();
    let mut stage = stage.restart();
    let me = stage.academy.start(Ask {}).unwrap().people[0].id.clone();
    stage.sits_down(&me);
    assert_eq!(titles(&mut stage), ["Demo skills", "Other"]);
    install_edited(&mut stage, &[]);
    assert!(!left.exists() && !packages.join("installed.json.new").exists());
}

#[test]
fn where_nothing_can_be_written_nothing_changes() {
    let mut stage = priya();
    fs::write(stage.place.packages(), "in the way").unwrap();
    let bytes = bytes_of("other", other("fresh"));
    let error = stage.academy.install_package(request(&bytes)).unwrap_err();
    assert_eq!(error.code, Code::PackagesUnwritable);
    assert_eq!(titles(&mut stage), ["Demo skills"]);
}

#[test]
fn a_record_that_leads_elsewhere_is_not_followed() {
    let mut stage = priya();
    install(&mut stage, &bytes_of("other", other("fresh")));
    let index = stage.place.packages().join("installed.json");
    let folder = files(&stage.place.packages()).into_keys().find(|it| it.ends_with("-1/")).unwrap();
    let text = fs::read_to_string(&index).unwrap();
    let elsewhere = text.replace(folder.trim_end_matches('/'), "../../courses");
    assert_ne!(elsewhere, text);
    fs::write(&index, elsewhere).unwrap();
    stage.academy.surveyor().survey();
    stage.academy.catch_up();
    assert_eq!(titles(&mut stage), ["Demo skills"]);
}

#[test]
fn a_version_that_was_changed_on_the_disk_is_not_gone_back_to() {
    let mut stage = priya();
    install_edited(&mut stage, &[("course.toml", "Demo skills", "First")]);
    let first = files(&stage.place.packages()).into_keys().find(|it| it.ends_with("/course.toml"));
    install_edited(&mut stage, &[("course.toml", "Demo skills", "Second")]);
    let file = stage.place.packages().join(first.unwrap());
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("First", "Forged")).unwrap();
    let error = stage.academy.roll_back(demo()).unwrap_err();
    assert_eq!(
        (error.code, error.subject.as_str()),
        (Code::PackageRefused, "it was changed after it was installed")
    );
    assert_eq!(titles(&mut stage), ["Second"]);
}

#[test]
fn an_installed_course_whose_files_were_changed_is_mended_by_its_file() {
    let mut stage = priya();
    let bytes = bytes_of("other", other("fresh"));
    install(&mut stage, &bytes);
    let name = files(&stage.place.packages()).into_keys().find(|it| it.ends_with("/lesson.md"));
    let file = stage.place.packages().join(name.unwrap());
    fs::write(&file, "nonsense").unwrap();
    assert_eq!(look(&mut stage, &bytes).arrival, Arrival::Update);
    install(&mut stage, &bytes);
    assert!(stage.academy.lesson(OneLesson { lesson: "fresh".into() }).is_ok());
    let course = stage.academy.course(OneCourse { course: "other".into() }).unwrap();
    assert_eq!(course.installed.unwrap().back, Back::Nothing);
}

#[test]
fn a_package_made_on_windows_loses_nothing_for_its_reader() {
    let mut stage = priya();
    reads_the_lesson(&mut stage);
    let mut files = Package::of_folder(&stage.place.courses.join("demo")).unwrap().files;
    for bytes in files.values_mut() {
        *bytes = String::from_utf8_lossy(bytes).replace('\n', "\r\n").into_bytes();
    }
    let bytes = bytes_of("demo", files);
    let changes = look(&mut stage, &bytes).changes.unwrap();
    assert_eq!((changes.parts_kept, changes.lessons_reworded), (3, 0));
    assert_eq!(changes.lessons_changed, []);
    let before = states(&mut stage);
    install(&mut stage, &bytes);
    assert_eq!(states(&mut stage), before);
}

#[test]
fn nobody_who_is_not_signed_in_installs_anything() {
    let mut stage = Stage::new();
    let bytes = bytes_of("other", other("fresh"));
    assert_eq!(refusal(&mut stage, &bytes).0, Code::NotSignedIn);
}
