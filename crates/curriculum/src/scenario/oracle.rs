//! The oracle of our player: inkjs, which nobody here wrote, hears the same in every story.
//!
//! Node and its packages are those of the window: `cargo xtask test` brings them.

use super::engine::{Budget, Engine};
use super::{Meter, compile};
use crate::Folder;
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What authors may write, one thing after the other.
const FIXTURES: [&str; 4] = [
    "VAR a = 95\nVAR b = 3\n# turn: One\nFirst. \"Yes?\"\n* \"Up\"\n  # coach: below, too\n  ~ a += 10\n  \
     {a > 100: Over.|Under.}\n* \"Down.\"\n  # coach: below\n  ~ a -= 200\n  Well.\n- \
     # turn: Two\n  Now a is {a}.\n+ Again\n  -> END\n* {b > 2} Only if\n  -> late\n* {b > 3} Never\n  -> END\n\
     == late\n# ending: Late\nGood <>\nnight.\n-> END\n",
    "VAR a = 50\n-> top\n=== top ===\n# turn: Top\n{top > 1: Back again.|Here we are.}\n* Once\n  ~ a = a + \
     1\n  -> top\n+ Always\n  ~ a = a * 2\n  -> top.deep\n* (left) Leave\n  {left: Gone.}\n  -> END\n= deep\n\
     Deep.\n+ Nested\n  -> top\n",
    "VAR a = 50\nVAR hot = false\n~ move(-5)\nStart.\n* One\n  ~ move(20)\n  ~ hot = true\n  Then.\n  * * Two\n     \
     Inside.\n  * * Three\n     ~ move(a)\n- Together. {hot and a > 60:Hot|Cold}\n* -> out\n=== out\n{\n- a > \
     90: -> high\n- a > 60 && hot: -> middle\n- else: -> low\n}\n=== high\n# ending: High\nHigh.\n-> END\n=== \
     middle\n# ending: Middle\n# best\nMiddle.\n-> END\n=== low\nLow. # ending: Low\n-> END\n=== function \
     move(by)\n~ a = a + by\n",
    "VAR a = 10\nA line with {a} in it, a\\#hash and \"quotes\". // not this\n/* nor\nthis */\n* A \
     choice\n    # coach: Tags\n    # turn: Late\n    -> END\n* Another\n  A line -> END\n* More\n  # coach: With: a \
     colon\n  -> END\n",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every story of the built-in courses: files, and blocks within lessons.
fn stories_of_the_courses() -> Vec<String> {
    let folder = Folder::read(&root().join("content")).unwrap();
    let mut stories = Vec::new();
    for path in folder.below("") {
        let Some(text) = folder.text(path) else { continue };
        if crate::folder::is_ink(path) {
            stories.push(text.to_owned());
        }
        for after in text.split("> ```ink\n").skip(1) {
            let lines = after.lines().take_while(|it| *it != "> ```");
            let lines: Vec<&str> = lines.map(|it| it.trim_start_matches("> ")).collect();
            stories.push(lines.join("\n") + "\n");
        }
    }
    stories
}

fn variables(story: &str) -> Vec<Meter> {
    let names = story.lines().filter_map(|it| it.strip_prefix("VAR ")?.split_once('='));
    let numbers = names.filter(|(_, value)| value.trim().parse::<u8>().is_ok());
    let meter = |name: &str| Meter { variable: name.trim().to_owned(), title: String::new() };
    numbers.map(|(name, _)| meter(name)).collect()
}

/// What our player hears along a path, and what can be chosen at its end.
fn heard(story: &str, meters: &[Meter], path: &[usize]) -> (Value, usize) {
    let mut engine = Engine::open(story, &Budget::new(u64::MAX)).unwrap();
    let mut stops = Vec::new();
    let mut offered = 0;
    for at in 0..=path.len() {
        if at > 0 {
            engine.choose(path[at - 1]).unwrap();
        }
        let lines = engine.advance().unwrap();
        let lines: Vec<Value> =
            lines.iter().map(|it| json!({ "text": it.text, "tags": it.tags })).collect();
        let choices = engine.choices();
        offered = choices.len();
        let numbers = engine.meters(meters).unwrap();
        stops.push(json!({ "lines": lines, "choices": choices, "numbers": numbers }));
    }
    (Value::Array(stops), offered)
}

/// Every path to an end, no longer than this many choices.
fn walked(story: &str, meters: &[Meter], most: usize) -> Vec<(Vec<usize>, Value)> {
    let mut found = Vec::new();
    let mut waiting = vec![Vec::new()];
    while let Some(path) = waiting.pop() {
        let (transcript, offered) = heard(story, meters, &path);
        if offered == 0 || path.len() == most {
            found.push((path.clone(), transcript));
            continue;
        }
        waiting.extend((0..offered).map(|it| [path.as_slice(), &[it]].concat()));
    }
    found
}

/// What inkjs hears along the same paths.
fn oracle(story: &str, meters: &[Meter], paths: &[Vec<usize>]) -> Vec<Value> {
    let inkjs = root().join("ui/node_modules/inkjs/dist/ink-full.mjs");
    assert!(inkjs.exists(), "inkjs is not installed: `npm ci` in ui, or `cargo xtask test`");
    let inkjs = format!("file://{}", inkjs.canonicalize().unwrap().display());
    let variables: Vec<&str> = meters.iter().map(|it| it.variable.as_str()).collect();
    let request = json!({ "inkjs": inkjs, "story": story, "variables": variables, "paths": paths });
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/scenario/inkjs.mjs");
    let mut node = Command::new("node")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    node.stdin.take().unwrap().write_all(request.to_string().as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "inkjs refuses what we play:\n{story}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn the_reference_player_hears_the_same_along_every_path() {
    let courses = stories_of_the_courses();
    assert!(!courses.is_empty());
    for story in courses.iter().map(String::as_str).chain(FIXTURES) {
        let meters = variables(story);
        let compiled = compile(story).map_err(|it| it.message).unwrap();
        let (paths, ours): (Vec<_>, Vec<_>) = walked(&compiled, &meters, 6).into_iter().unzip();
        let theirs = oracle(story, &meters, &paths);
        assert_eq!(ours.len(), theirs.len());
        for ((path, ours), theirs) in paths.iter().zip(&ours).zip(&theirs) {
            assert_eq!(ours, theirs, "along {path:?} of\n{story}");
        }
    }
}
