//! What readers write for themselves: steps to compare, reflections, ticks.

use crate::stage::Stage;
use academy::code::Code;
use academy::request::{
    Ask, ClearTicks, CompareStep, Find, KeepReflection, OneLesson, SaveReflection, TickItem,
    TryStep,
};
use academy::view::learn::{BlockContent, BlockState, BlockView};
use academy::view::own_words::{ExampleView, Nearness};
use academy::view::{SeenBy, SeenKind, Side};

const LESSON: &str = include_str!("stage/own_words.md");
const PATH: &str = "demo/01-know-it/02-own-words/lesson.md";

/// A laptop with the lesson and Priya from sales at the window; tells her id.
fn priya() -> (Stage, String) {
    let mut stage = Stage::new().add(PATH, LESSON);
    let me = stage.joins("Priya Raman", Side::Sales);
    (stage, me)
}

fn block(stage: &mut Stage, at: usize) -> BlockView {
    let request = OneLesson { lesson: "own-words".into() };
    stage.academy.lesson(request).unwrap().blocks.swap_remove(at)
}

fn tries(stage: &mut Stage, step: u32, text: &str) -> Result<ExampleView, Code> {
    let request =
        TryStep { lesson: "own-words".into(), block: "usable-no".into(), step, text: text.into() };
    stage.academy.try_step(request).map_err(|it| it.code)
}

fn compares(stage: &mut Stage, step: u32) -> Result<ExampleView, Code> {
    let request = CompareStep {
        lesson: "own-words".into(),
        block: "usable-no".into(),
        step,
        nearness: Nearness::Partly,
    };
    stage.academy.compare_step(request).map_err(|it| it.code)
}

fn ticks(stage: &mut Stage, item: u32) -> Result<(), Code> {
    let request = TickItem {
        lesson: "own-words".into(),
        block: "before-you-leave".into(),
        item,
        is_ticked: true,
    };
    stage.academy.tick_item(request).map(drop).map_err(|it| it.code)
}

/// Which boxes are ticked.
fn ticked(stage: &mut Stage) -> Vec<bool> {
    let BlockContent::Checklist { items, .. } = block(stage, 2).content else {
        panic!("not a checklist")
    };
    items.iter().map(|it| it.is_ticked).collect()
}

#[test]
fn the_authors_step_follows_ones_own_and_the_next_step_follows_the_comparison() {
    let (mut stage, _) = priya();
    let before = serde_json::to_string(&block(&mut stage, 0)).unwrap();
    assert!(!before.contains("Secret") && !before.contains("Offer"), "{before}");
    let view = tries(&mut stage, 1, " promise it. ").unwrap();
    let blank = view.steps[1].blank.clone().unwrap();
    assert!(blank.is_begun);
    assert_eq!(blank.written.as_deref(), Some("promise it."));
    assert_eq!(blank.answer_html.as_deref(), Some("<p>Secret of the limit.</p>"));
    assert_eq!((view.steps.len(), view.of), (2, 4));
    let view = compares(&mut stage, 1).unwrap();
    assert_eq!(view.steps.len(), 3);
    assert_eq!(view.steps[2].blank.clone().unwrap().answer_html, None);
}

#[test]
fn the_last_comparison_finishes_the_example_and_it_is_there_after_a_restart() {
    let (mut stage, me) = priya();
    tries(&mut stage, 1, "One.").unwrap();
    compares(&mut stage, 1).unwrap();
    tries(&mut stage, 2, "Two.").unwrap();
    assert_eq!(block(&mut stage, 0).state, BlockState::Open);
    assert_eq!(compares(&mut stage, 2).unwrap().steps.len(), 4);
    let mut stage = stage.restart();
    stage.sits_down(&me);
    let view = block(&mut stage, 0);
    assert_eq!(view.state, BlockState::Done);
    let BlockContent::Steps { example, .. } = view.content else { panic!("no example") };
    let blank = example.steps[2].blank.clone().unwrap();
    assert_eq!((blank.written.as_deref(), blank.nearness), (Some("Two."), Some(Nearness::Partly)));
}

#[test]
fn steps_are_written_one_after_the_other_and_once() {
    let (mut stage, _) = priya();
    for step in [0, 2, 9] {
        assert_eq!(tries(&mut stage, step, "Too early.").err(), Some(Code::NotHere), "{step}");
    }
    assert_eq!(tries(&mut stage, 1, "  ").err(), Some(Code::NothingChosen));
    assert_eq!(compares(&mut stage, 1).err(), Some(Code::NotHere));
    tries(&mut stage, 1, "Mine.").unwrap();
    assert_eq!(tries(&mut stage, 1, "Copied.").err(), Some(Code::NotHere));
}

#[test]
fn an_edited_example_begins_again() {
    let (mut stage, me) = priya();
    tries(&mut stage, 1, "Mine.").unwrap();
    let mut stage = stage.edit(PATH, "Afterword.", "Another afterword.");
    stage.sits_down(&me);
    let BlockContent::Steps { example, .. } = block(&mut stage, 0).content else {
        panic!("no example")
    };
    assert_eq!(example.steps[1].blank.clone().unwrap().written, None);
}

#[test]
fn a_reflection_is_kept_as_typed_and_on_record_for_nobody_else() {
    let (mut stage, me) = priya();
    let (lesson, name) = ("own-words".to_owned(), "last-yes".to_owned());
    let save = SaveReflection { lesson: lesson.clone(), block: name.clone(), text: "Mon".into() };
    stage.academy.save_reflection(save).unwrap();
    let BlockContent::Reflect { kept, draft, .. } = block(&mut stage, 1).content else {
        panic!("no prompt")
    };
    assert_eq!((kept, draft.as_str()), (None, "Mon"));
    assert_eq!(block(&mut stage, 1).state, BlockState::Open);
    for text in ["Monday's.", "Tuesday's."] {
        let keep =
            KeepReflection { lesson: lesson.clone(), block: name.clone(), text: text.into() };
        stage.academy.keep_reflection(keep).unwrap();
    }
    let seen = stage.academy.settings(Ask {}).unwrap().seen;
    let reflections: Vec<_> = seen.iter().filter(|it| it.kind == SeenKind::Reflections).collect();
    assert_eq!((reflections[0].audience, reflections[0].count), (SeenBy::Myself, 2));
    let mut stage = stage.restart();
    stage.sits_down(&me);
    let view = block(&mut stage, 1);
    let BlockContent::Reflect { kept, .. } = view.content else { panic!("no prompt") };
    assert_eq!((kept.as_deref(), view.state), (Some("Tuesday's."), BlockState::Done));
}

#[test]
fn ticks_are_kept_on_this_laptop_by_what_is_ticked() {
    let (mut stage, me) = priya();
    let entries = stage.entries();
    ticks(&mut stage, 1).unwrap();
    assert_eq!(ticks(&mut stage, 2), Err(Code::NotHere));
    assert_eq!(stage.entries(), entries, "a tick is no entry");
    let mut stage = stage.edit(PATH, "- [ ] The charger", "- [ ] Water\n> - [ ] The charger");
    stage.sits_down(&me);
    assert_eq!(ticked(&mut stage), [false, false, true]);
    let clear = ClearTicks { lesson: "own-words".into(), block: "before-you-leave".into() };
    stage.academy.clear_ticks(clear).unwrap();
    assert_eq!(ticked(&mut stage), [false; 3]);
}

#[test]
fn a_search_finds_what_is_shown_and_no_step_behind_a_blank() {
    let (mut stage, _) = priya();
    let mut found = |words: &str| {
        let view = stage.academy.find(Find { words: words.into() }).unwrap();
        view.hits.into_iter().filter_map(|it| it.block).collect::<Vec<_>>()
    };
    assert_eq!(found("noise answer question limit"), ["usable-no"]);
    assert_eq!(found("charger paper"), ["before-you-leave"]);
    assert_eq!(found("take back"), ["last-yes"]);
    for hidden in ["secret", "afterword"] {
        assert_eq!(found(hidden), [""; 0], "{hidden}");
    }
}
