//! What a second reader says of a folder that compiles: above all of the stories in it, and of one course among many.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use curriculum::{Diagnostic, Folder, check, figures};
use std::fs;

const PATH: &str = "01-unit/01-lift/lesson.md";
const STORY: &str = "01-unit/01-lift/scenario.ink";
const COURSE: &str = "id = \"a\"
title = \"A\"
summary = \"One.\"
language = \"en\"
audience = \"everyone\"
order = 1
units = [\"unit\"]
";
const UNIT: &str = "id = \"unit\"
title = \"Unit\"
summary = \"One.\"
";
const CANON: &str = "[[person]]
name = \"Sam Okafor\"
pronoun = \"they\"

[[fact]]
about = [\"Graywether\"]
figures = [\"164,000 euro\"]

[[avoid]]
words = [\"workaround\"]
instead = \"another way\"
";

/// A lesson with this below its front matter.
fn lesson(minutes: u32, body: &str) -> String {
    format!(
        "---\nid: lift\ntitle: Lift\nsummary: One.\nminutes: {minutes}\nobjectives: []\n---\n\n{body}"
    )
}

const BESIDE: &str = "> [!scenario] In the lift\n> <!-- id: lift-ride; meter: a = Trust -->\n> Hana waits.\n>\n\
                      > [The story](scenario.ink)\n";

/// A story of one turn, with these words in it.
fn story(scene: &str, coaching: &str) -> String {
    format!(
        "VAR a = 50\n{scene}\n* \"Yes.\"\n  # coach: {coaching}\n  ~ a += 10\n  She nods.\n  -> well\n\
         * \"No.\"\n  # coach: She asked for a reason, and got none that she could take back to anybody, so \
         she asks elsewhere.\n  ~ a -= 10\n  She goes.\n  -> badly\n=== well ===\n# ending: Well\n# best\n\
         She stays.\n-> END\n=== badly ===\n# ending: Badly\nShe leaves.\n-> END\n"
    )
}

const PLAIN: &str = "She heard a date and a name in one breath, and wrote both of them down before the door opened.";

fn course(files: &[(&str, &str)]) -> Folder {
    let frame = [("course.toml", COURSE), ("01-unit/unit.toml", UNIT)];
    let files = frame.iter().chain(files);
    Folder::of(files.map(|(path, text)| ((*path).to_owned(), (*text).to_owned())))
}

/// Rule, file, and the words that are marked.
fn found(folder: &Folder) -> Vec<(&'static str, String, String)> {
    let told = |it: &Diagnostic| {
        let line = it.source_line.chars().skip(it.column - it.line_from).take(it.width);
        (it.rule, it.file.rsplit('/').next().unwrap().to_owned(), line.collect())
    };
    check(folder).diagnostics.iter().map(told).collect()
}

#[test]
fn the_words_of_a_story_are_weighed_where_they_stand() {
    let scene = "Sam Okafor opens his bag. \"The workaround!\" There is a workaround.\nGraywether paid 146,000 euro.";
    let story = story(scene, &format!("Well done! {PLAIN}"));
    let expected =
        [("canon-pronoun", "his"), ("canon-word", "workaround"), ("canon-figure", "146,000")];
    let expected = expected.into_iter().chain([("feedback-praise", "Well done")]);

    let text = lesson(5, BESIDE);
    let file = course(&[(PATH, &text), (STORY, &story), ("canon.toml", CANON)]);
    let marked = |place: &str| {
        let all = expected.clone().map(|(rule, words)| (rule, place.to_owned(), words.to_owned()));
        all.collect::<Vec<_>>()
    };
    assert_eq!(found(&file), marked("scenario.ink"));

    let quoted: String = story.lines().flat_map(|it| ["> ", it, "\n"]).collect();
    let block =
        BESIDE.replace("> [The story](scenario.ink)\n", &format!("> ```ink\n{quoted}> ```\n"));
    let text = lesson(5, &block);
    assert_eq!(found(&course(&[(PATH, &text), ("canon.toml", CANON)])), marked("lesson.md"));
}

#[test]
fn a_rule_is_waived_in_a_story_with_a_reason() {
    let text = lesson(5, BESIDE);
    let with = |head: &str| {
        let story =
            format!("{head}\n{}", story("Sam tells Graywether that there is a workaround.", PLAIN));
        let folder = course(&[(PATH, &text), (STORY, &story), ("canon.toml", CANON)]);
        found(&folder).into_iter().map(|it| (it.0, it.2)).collect::<Vec<_>>()
    };
    assert_eq!(with("// allow: canon-word; why: Hana says so"), []);
    let unexplained = with("// allow: canon-word");
    let expected = [("waiver", "canon-word"), ("canon-word", "workaround")];
    assert_eq!(unexplained, expected.map(|(rule, words)| (rule, words.to_owned())));
}

#[test]
fn a_lesson_is_as_long_as_its_scenario_takes() {
    let words = |count: usize| "The lift hums and stops.\n".repeat(count);
    // 300 words are a minute and a half, the choice is three quarters of one.
    let story = story(&words(60), PLAIN);
    let with = |minutes: u32| {
        let text = lesson(minutes, BESIDE);
        course(&[(PATH, &text), (STORY, &story)])
    };
    assert_eq!(found(&with(2)), []);
    assert_eq!(found(&with(1)), [("over-minutes", "lesson.md".into(), "minutes:".into())]);
    assert_eq!(figures(&with(2)).courses[0].lessons[0].minutes_read, 3);
}

#[test]
fn a_course_that_is_checked_alone_keeps_to_the_facts_of_all() {
    let disk = tempfile::tempdir().unwrap();
    let one = disk.path().join("one");
    fs::create_dir_all(one.join("01-unit/01-a")).unwrap();
    fs::write(one.join("course.toml"), COURSE).unwrap();
    fs::write(one.join("01-unit/unit.toml"), UNIT).unwrap();
    let text = lesson(5, "There is a workaround.\n");
    fs::write(one.join("01-unit/01-a/lesson.md"), text).unwrap();
    let rules = |folder: Folder| {
        check(&folder).diagnostics.iter().map(|it| (it.rule, it.file.clone())).collect::<Vec<_>>()
    };
    let alone = || rules(Folder::read_to_check(&one).unwrap());
    assert_eq!(alone(), []);
    let lesson = "01-unit/01-a/lesson.md".to_owned();
    fs::write(disk.path().join("canon.toml"), CANON).unwrap();
    assert_eq!(alone(), [("canon-word", lesson)]);
    assert_eq!(rules(Folder::read(&one).unwrap()), [], "a reader's window needs no facts");
    fs::write(disk.path().join("canon.toml"), "[[avoid]\n").unwrap();
    assert_eq!(alone(), [("canon-file", "../canon.toml".to_owned())]);
    // Its own facts stand in place of those around it.
    fs::write(one.join("canon.toml"), "").unwrap();
    assert_eq!(alone(), []);
}
