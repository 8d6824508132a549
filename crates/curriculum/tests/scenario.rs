//! Scenarios: what a reader meets in one, and what a walk through all of its paths finds.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use curriculum::{Compiled, Content, Folder, LessonId, Scenario, Unplayable, compile};
use rstest::rstest;
use std::path::Path;

const LESSON: &str = "01-know-it/01-sample/lesson.md";
const STORY: &str = "01-know-it/01-sample/scenario.ink";

/// A lesson whose scenario lies in a file beside it.
fn course(story: &str) -> Compiled {
    let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    compile(&Folder::of([
        file("course.toml", include_str!("sample/course.toml")),
        file("01-know-it/unit.toml", include_str!("sample/01-know-it/unit.toml")),
        file("skills/explain-it.md", include_str!("sample/skills/explain-it.md")),
        file(
            LESSON,
            "---\nid: sample\ntitle: Sample\nsummary: One.\nminutes: 5\nobjectives: []\n---\n\n\
             > [!scenario] In the lift\n> <!-- id: lift; meter: a = Trust -->\n> You are Priya.\n>\n\
             > [The story](scenario.ink)\n",
        ),
        file(STORY, story),
    ]))
}

fn found(compiled: &Compiled) -> Vec<(&str, &str, usize)> {
    let all = compiled.diagnostics.iter();
    all.map(|it| (it.rule, it.file.as_str(), it.line)).collect()
}

fn scenario<'l>(compiled: &'l Compiled, lesson: &str) -> &'l Scenario {
    let lesson = compiled.library.lesson(&LessonId::parse(lesson).unwrap()).unwrap().lesson;
    let mut scenarios = lesson.blocks.iter().filter_map(|it| match &it.content {
        Content::Scenario(scenario) => Some(scenario),
        _ => None,
    });
    scenarios.next_back().unwrap()
}

fn built_in() -> Compiled {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    compile(&Folder::read(&content).unwrap())
}

#[test]
fn the_walk_counts_the_paths_as_the_plan_of_the_course_did() {
    // Counted by hand and by another program when the course was planned, before this one existed.
    let compiled = built_in();
    let report = scenario(&compiled, "eleven-floors").report();
    let count = |name: &str| report.endings.iter().find(|it| it.name == name).unwrap().paths;
    assert_eq!((report.paths, report.is_whole), (24, true));
    assert_eq!(count("The lift stops"), 3);
    assert_eq!(count("A date in the diary"), 10);
    assert_eq!(count("The doors close"), 2);
    assert_eq!(count("Two business cards"), 9);
    assert!(report.is_best_after_repair);
}

#[test]
fn a_play_says_what_was_said_what_came_of_it_and_where_it_ended() {
    let compiled = built_in();
    let scenario = scenario(&compiled, "eleven-floors");
    let play = scenario.play(&[2, 1, 0]).unwrap();
    let titles: Vec<_> = play.turns.iter().map(|it| it.title.as_deref().unwrap()).collect();
    assert_eq!(titles, ["What does it do?", "How sure?", "Start-up noise?"]);
    assert_eq!(play.turns[1].scene, ["Hana: “How sure are you?”"]);
    let made = play.turns[1].made.as_ref().unwrap();
    assert_eq!(made.consequence, ["Luka smiles for the first time."]);
    assert!(made.coaching.as_ref().unwrap().starts_with("Amber, with its condition"));
    let ending = play.ending.unwrap();
    assert_eq!((ending.name.as_str(), ending.is_best), ("The lift stops", true));
    assert_eq!(
        ending.scene,
        ["Hana asks for half an hour next week. Luka will bring the tender file."]
    );
    let trust: Vec<u8> = play.turns.iter().map(|it| it.meters[0]).collect();
    assert_eq!(
        (trust.as_slice(), ending.meters.as_slice()),
        ([50, 60, 65].as_slice(), [60, 90, 70].as_slice())
    );
}

#[test]
fn playing_again_is_offered_where_the_best_ending_was_lost() {
    let compiled = built_in();
    let scenario = scenario(&compiled, "eleven-floors");
    assert_eq!(scenario.turning_point(&[2, 1, 2]), 2, "the last sentence lost it");
    assert_eq!(scenario.turning_point(&[1, 2, 0]), 0, "the first one did");
}

#[test]
fn choices_are_shown_in_an_order_of_the_play() {
    let compiled = built_in();
    let play = scenario(&compiled, "eleven-floors").play(&[]).unwrap();
    let orders: std::collections::BTreeSet<_> = (0..60).map(|it| play.shown_order(it)).collect();
    assert_eq!(orders.len(), 6, "every order of three comes up");
    assert_eq!(play.shown_order(7), play.shown_order(7));
}

#[test]
fn a_choice_that_is_not_offered_is_refused() {
    let compiled = built_in();
    let scenario = scenario(&compiled, "eleven-floors");
    assert_eq!(scenario.play(&[9]), Err(Unplayable::NoSuchChoice { turn: 1, choice: 9 }));
    assert!(matches!(scenario.play(&[2, 1, 0, 0]), Err(Unplayable::NoSuchChoice { .. })));
}

#[test]
fn a_mistake_in_the_file_of_a_story_is_found_on_its_line() {
    let compiled = course("VAR a = 5\nHello.\n* Yes\n  -> nowhere\n");
    assert_eq!(found(&compiled), [("scenario-compiles", STORY, 4)]);
}

#[test]
fn a_story_that_is_not_there_is_missed_once() {
    let mut folder = Vec::new();
    let lesson = "---\nid: sample\ntitle: Sample\nsummary: One.\nminutes: 5\nobjectives: []\n---\n\n\
                  > [!scenario] In the lift\n> <!-- id: lift; meter: a = Trust -->\n> You.\n>\n\
                  > [The story](scenery.ink)\n";
    for (path, text) in [
        ("course.toml", include_str!("sample/course.toml")),
        ("01-know-it/unit.toml", include_str!("sample/01-know-it/unit.toml")),
        ("skills/explain-it.md", include_str!("sample/skills/explain-it.md")),
        (LESSON, lesson),
    ] {
        folder.push((path.to_owned(), text.to_owned()));
    }
    let compiled = compile(&Folder::of(folder));
    let rules: Vec<_> = compiled.diagnostics.iter().map(|it| it.rule).collect();
    assert_eq!(rules.iter().filter(|it| **it == "scenario-source").count(), 1, "{rules:?}");
    assert!(!rules.contains(&"broken-link"));
}

/// None of these may hang, exhaust memory or take the program down.
#[rstest]
#[case::circle("VAR a = 5\n-> k\n=== k ===\n-> k\n")]
#[case::talker("VAR a = 5\n-> k\n=== k ===\nOn and on and on.\n-> k\n")]
#[case::silent_recursion("VAR a = 5\n~ f()\n* Yes -> END\n=== function f()\n~ f()\n")]
#[case::doubling_text("VAR a = 5\nVAR s = \"ha\"\n-> k\n=== k ===\n~ s = s + s\n-> k\n")]
#[case::fan(
    "VAR a = 5\n-> k\n=== k ===\n+ A\n  ~ a += 1\n  -> k\n+ B\n  ~ a -= 1\n  -> k\n+ C\n  -> k\n"
)]
#[case::overflow("VAR a = 5\nHello.\n* Yes\n  ~ a = 2147483647 + a\n  -> END\n")]
#[case::division("VAR a = 5\nHello.\n* Yes\n  ~ a = a / (a - 5)\n  -> END\n")]
#[case::thread("VAR a = 5\n-> k\n=== k ===\n<- k\n-> k\n")]
#[case::nothing("")]
fn a_hostile_story_is_a_finding(#[case] story: &str) {
    assert!(course(story).has_errors(), "{story}");
}

#[rstest]
#[case("{", "")]
#[case("(", "~ a = ")]
#[case("-", "~ a = ")]
#[case("!", "~ a = ")]
#[case("not ", "~ a = ")]
#[case("* ", "")]
#[case("1 + ", "~ a = ")]
#[case("->", "")]
fn a_tower_of_marks_does_not_exhaust_the_stack(#[case] mark: &str, #[case] before: &str) {
    for height in [9, 200, 100_000] {
        let story = format!("VAR a = 5\nHello.\n{before}{}1\n", mark.repeat(height));
        assert!(course(&story).has_errors());
    }
}
