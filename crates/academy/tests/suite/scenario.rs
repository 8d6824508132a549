//! Playing a scenario: every choice is kept, and nothing is told before the end.

use crate::stage::Stage;
use academy::code::Code;
use academy::request::{Ask, BeginScenario, Choose, OneLesson, OneScenario};
use academy::view::learn::{BlockContent, BlockState};
use academy::view::scenario::{ScenarioStands, ScenarioView};
use academy::view::{SeenBy, SeenKind, Side};

const FILE: &str = "demo/01-know-it/05-lift/lesson.md";

/// A laptop with Priya from sales at the window and a scenario in the course.
fn priya() -> (Stage, String) {
    let mut stage = Stage::new();
    let me = stage.joins("Priya Raman", Side::Sales);
    let file = stage.place.courses.join(FILE);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(&file, include_str!("stage/scenario.md")).unwrap();
    let mut stage = stage.restart();
    stage.sits_down(&me);
    (stage, me)
}

fn looks(stage: &mut Stage) -> ScenarioView {
    let request = OneScenario { lesson: "in-the-lift".into(), block: "lift".into() };
    stage.academy.scenario(request).unwrap()
}

fn begins(stage: &mut Stage, from: u32) -> ScenarioView {
    let request = BeginScenario { lesson: "in-the-lift".into(), block: "lift".into(), from };
    stage.academy.begin_scenario(request).unwrap()
}

fn tries(stage: &mut Stage, turn: u32, choice: u32) -> Result<ScenarioView, Code> {
    let (lesson, block) = ("in-the-lift".into(), "lift".into());
    stage.academy.choose(Choose { lesson, block, turn, choice }).map_err(|it| it.code)
}

fn chooses(stage: &mut Stage, turn: u32, choice: u32) -> ScenarioView {
    tries(stage, turn, choice).unwrap()
}

fn said(view: &ScenarioView) -> Vec<&str> {
    let turns = &view.play.as_ref().unwrap().turns;
    turns.iter().filter_map(|it| it.said.as_deref()).collect()
}

fn in_the_lesson(stage: &mut Stage) -> (BlockState, ScenarioStands) {
    let view = stage.academy.lesson(OneLesson { lesson: "in-the-lift".into() }).unwrap();
    let block = view.blocks.last().unwrap();
    let BlockContent::Scenario { stands, .. } = &block.content else { panic!("no scenario") };
    (block.state, stands.clone())
}

#[test]
fn meters_and_coaching_stay_in_until_the_end() {
    let (mut stage, _) = priya();
    begins(&mut stage, 0);
    let under_way = serde_json::to_string(&chooses(&mut stage, 0, 0)).unwrap();
    for secret in ["The use of it", "Customer trust", "meters", "coaching", "60"] {
        assert!(!under_way.contains(secret), "the view tells {secret:?}");
    }
    let ended = chooses(&mut stage, 1, 0);
    let ending = ended.play.unwrap().ending.unwrap();
    assert_eq!(ending.name, "The lift stops");
    assert_eq!(ending.meters[0].values, [50, 60, 65]);
    let coaching: Vec<_> = ending.coaching.iter().flatten().collect();
    assert_eq!(coaching, ["The use of it comes first.", "The condition in the same breath."]);
}

#[test]
fn a_play_goes_on_after_a_restart_where_it_was_left() {
    let (mut stage, me) = priya();
    begins(&mut stage, 0);
    let before = chooses(&mut stage, 0, 1);
    assert_eq!(in_the_lesson(&mut stage), (BlockState::Open, ScenarioStands::Playing));
    let mut stage = stage.restart();
    stage.sits_down(&me);
    assert_eq!(looks(&mut stage), before, "word for word, in the same order");
    assert_eq!(said(&looks(&mut stage)), ["“It is a suite of modules.”"]);
}

#[test]
fn the_block_is_done_at_an_ending_and_stays_done() {
    let (mut stage, _) = priya();
    begins(&mut stage, 0);
    chooses(&mut stage, 0, 1);
    chooses(&mut stage, 1, 1);
    let ending = "The doors close".to_owned();
    let played = (BlockState::Done, ScenarioStands::Ended { ending });
    assert_eq!(in_the_lesson(&mut stage), played);
    begins(&mut stage, 0);
    assert_eq!(in_the_lesson(&mut stage).0, BlockState::Done);
}

#[test]
fn playing_again_takes_over_what_came_before() {
    let (mut stage, _) = priya();
    begins(&mut stage, 0);
    chooses(&mut stage, 0, 0);
    let ended = chooses(&mut stage, 1, 1);
    assert_eq!(ended.play.unwrap().ending.unwrap().name, "The doors close");
    let again = begins(&mut stage, 1);
    assert_eq!(said(&again), ["“It tells you how loud.”"]);
    let ended = chooses(&mut stage, 1, 0);
    assert_eq!(said(&ended).len(), 2);
    assert_eq!(ended.play.unwrap().ending.unwrap().name, "The lift stops");
}

#[test]
fn a_changed_scenario_ends_the_play_and_says_so() {
    let (mut stage, me) = priya();
    begins(&mut stage, 0);
    chooses(&mut stage, 0, 0);
    let mut stage = stage.edit(FILE, "She looks up.", "She looks at you.");
    stage.sits_down(&me);
    let view = looks(&mut stage);
    assert_eq!((view.play, view.is_changed), (None, true));
    assert_eq!(in_the_lesson(&mut stage).1, ScenarioStands::Changed);
    assert_eq!(tries(&mut stage, 1, 0).err(), Some(Code::NotHere));
    assert!(begins(&mut stage, 0).play.is_some());
}

#[test]
fn a_key_pressed_twice_is_one_choice() {
    let (mut stage, _) = priya();
    begins(&mut stage, 0);
    let once = chooses(&mut stage, 0, 0);
    assert_eq!(chooses(&mut stage, 0, 1), once);
    assert_eq!(said(&looks(&mut stage)), ["“It tells you how loud.”"]);
}

#[test]
fn a_choice_that_is_not_there_is_not_kept() {
    let (mut stage, _) = priya();
    assert_eq!(tries(&mut stage, 0, 0).err(), Some(Code::NotHere), "nothing has begun");
    begins(&mut stage, 0);
    let entries = stage.entries();
    assert_eq!(tries(&mut stage, 0, 7).err(), Some(Code::NotHere));
    assert_eq!(stage.entries(), entries);
}

#[test]
fn only_the_player_sees_what_was_chosen() {
    let (mut stage, _) = priya();
    begins(&mut stage, 0);
    chooses(&mut stage, 0, 0);
    let seen = stage.academy.settings(Ask {}).unwrap().seen;
    let seen = seen.iter().find(|it| it.kind == SeenKind::Scenarios).unwrap();
    assert_eq!((seen.audience, seen.count), (SeenBy::Myself, 2));
}

#[test]
fn its_end_goes_on_with_the_block_after_it_in_its_lesson() {
    let (mut stage, me) = priya();
    assert_eq!(looks(&mut stage).next_block, None, "nothing comes after it");
    let (end, more) = ("> -> END\n> ```\n", "> -> END\n> ```\n\n## Once more\n\nWhat you heard.\n");
    let mut stage = stage.edit(FILE, end, more);
    stage.sits_down(&me);
    let lesson = stage.academy.lesson(OneLesson { lesson: "in-the-lift".into() }).unwrap();
    let after = lesson.blocks.last().unwrap();
    assert_eq!(after.title, "Once more");
    assert_eq!(looks(&mut stage).next_block.as_ref(), Some(&after.id));
}
