//! Practice and review: two people, one laptop, a fence between them.

use std::fs;
use std::process::Command;

use e2e::harness::home::{Home, built};
use e2e::harness::lesson::{self, PASSPHRASE};
use e2e::harness::window::Window;
use thirtyfour::Key;

pub(crate) const PRACTICE: &str = "Ninety seconds for a stranger";
pub(crate) const TRAINEE: &str = "Priya Raman";
pub(crate) const MENTOR: &str = "Mateo Lindqvist";

/// A laptop on which the mentor has a profile too, with the trainee at the window.
pub(crate) fn trainee_and_mentor(home: &Home) -> Window {
    let window = Window::open(home);
    lesson::join(&window, MENTOR, "Engineering");
    window.button("Switch person").click();
    window.button("Add a person").click();
    lesson::join(&window, TRAINEE, "Sales");
    window
}

pub(crate) fn sits_down(window: &Window, name: &str) {
    window.button("Switch person").click();
    lesson::unlock(window, name);
}

fn opens_the_practice(window: &Window) {
    window.button("Skills").click();
    window.button("Open the practice for Explain it to a stranger").click();
    window.heading(PRACTICE).is_shown();
}

pub(crate) fn hands_in(window: &Window, words: &str) {
    opens_the_practice(window);
    window.field("What you did, in your own words").fill(words);
    window.choice(MENTOR).click();
    window.button("Hand in").click();
    window.button("Hand in to Mateo").click();
    window.sees("Mateo Lindqvist has attempt");
}

fn opens_the_review(window: &Window, attempt: u32) {
    window.button("Reviews…").click();
    window.button(&format!("Review attempt {attempt} of {PRACTICE} by {TRAINEE}")).click();
    window.heading(PRACTICE).is_shown();
}

pub(crate) fn scores(window: &Window, limit: &str) {
    for criterion in ["Truth", "Plain words", "Listener’s gain"] {
        window.group(criterion).choice("3 Ready").click();
    }
    window.group("Limit").choice(limit).click();
}

fn returns(window: &Window, next_step: &str) {
    scores(window, "2 With help");
    window.field("What I saw").fill("Every claim held. You stopped before the limit.");
    window.field("One thing to try next").fill(next_step);
    window.button("Return with one next step…").click();
    window.sees("Nobody waits for you");
}

/// Comments on the first sentence of the text, by keyboard.
fn comments(window: &Window, words: &str) {
    window.press_until(&Key::Tab, "group “The text”");
    window.press(Key::Down);
    window.press(Key::Enter);
    window.stands_on("textbox “Your comment: On");
    window.press(words);
    window.press_holding(Key::Control, Key::Enter);
    window.stands_on("group “The text”");
}

/// Keeps the stop rule and signs what is scored off at Nearby.
pub(crate) fn signs(window: &Window, passphrase: &str) {
    window.group("Stop rule").choice("Kept").click();
    window.button("Sign off…").click();
    window.choice("Nearby…").click();
    window.field("Your passphrase").fill(passphrase);
    window.button("Sign").click();
}

/// Runs `crosstrain verify` on this laptop's ledger.
pub(crate) fn verified(home: &Home) -> (bool, String) {
    let ledger = home.path().join("crosstrain.sqlite");
    let output = Command::new(built("crosstrain")).arg("verify").arg(ledger).output().unwrap();
    (output.status.success(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn my_work_came_back_with_one_next_step_and_the_second_attempt_took_me_across_the_fence() {
    let home = Home::new();
    let window = trainee_and_mentor(&home);
    let transcript = home.desktop().join("transcript.txt");
    fs::write(&transcript, "You know the hum of a dental compressor?").unwrap();
    opens_the_practice(&window);
    window.file_field("Attach files").takes(&transcript);
    window.button("Remove transcript.txt").is_shown();
    hands_in(&window, "Foretone shows which part makes the noise.");

    sits_down(&window, MENTOR);
    opens_the_review(&window, 1);
    window.sees("Foretone shows which part makes the noise.");
    window.button("Show transcript.txt").click();
    window.sees("You know the hum of a dental compressor?");
    comments(&window, "Which part of which machine?");
    returns(&window, "Say one limit before anybody asks.");

    sits_down(&window, TRAINEE);
    window.sees("Say one limit before anybody asks.");
    opens_the_practice(&window);
    window.sees("On “Foretone shows which part makes the noise.”");
    window.sees("Which part of which machine?");
    hands_in(&window, "Foretone ranks what makes the noise; steady running only, not start-up.");

    sits_down(&window, MENTOR);
    opens_the_review(&window, 2);
    window.sees("Say one limit before anybody asks.");
    window.sees("From attempt 1. The words are gone, or read otherwise.");
    scores(&window, "3 Ready");
    signs(&window, PASSPHRASE);
    window.sees("Nobody waits for you");

    sits_down(&window, TRAINEE);
    window.button("Open the skill Explain it to a stranger").is_shown();
    window.button("Skills").click();
    let skill = window.saying("listitem", "Explain it to a stranger");
    skill.says("Nearby, attested. Across the fence. Signed by Mateo Lindqvist");
    window.button("History of Explain it to a stranger…").click();
    window.sees("Priya Raman may explain Foretone to somebody who has never heard of it alone.");
    window.sees("This counts.");
    opens_the_practice(&window);
    window.heading("Attempt 1").is_shown();
    window.heading("Attempt 2").is_shown();
    let (is_well, said) = verified(&home);
    assert!(is_well, "{said}");
}

/// Chooses a name and types the passphrase without a mouse.
pub(crate) fn unlocks(window: &Window, name: &str) {
    window.choice(name).press(" ");
    window.field("Passphrase").press(PASSPHRASE + Key::Enter);
    window.stands_on("heading “");
}

#[test]
fn a_practice_goes_over_the_fence_and_back_with_nothing_but_the_keyboard() {
    let home = Home::new();
    let window = trainee_and_mentor(&home);
    let opens_the_practice = |window: &Window| {
        window.control("navigation", "Main").button("Skills").press(Key::Enter);
        window.button("Open the practice for Explain it to a stranger").press(Key::Enter);
        window.stands_on(&format!("heading “{PRACTICE}”"));
    };
    opens_the_practice(&window);
    window.field("What you did, in your own words").press("Foretone ranks the noise.");
    window.group("Truth").choice("1 Not yet").press("3");
    window.stands_on("radio “3 Ready”");
    window.sees("Kept at");
    window.kill();

    let window = Window::open(&home);
    unlocks(&window, TRAINEE);
    opens_the_practice(&window);
    window.group("Truth").choice("3 Ready").is_chosen();
    window.choice(MENTOR).press(" ");
    window.button("Hand in").press(Key::Enter);
    window.stands_on("button “Hand in to Mateo”");
    window.press(Key::Escape);
    window.stands_on("button “Hand in”");
    window.press(Key::Enter);
    window.stands_on("button “Hand in to Mateo”");
    window.press(Key::Enter);
    window.sees("Mateo Lindqvist has attempt 1");
    window.stands_on(&format!("heading “{PRACTICE}”"));

    window.button("Switch person").press(Key::Enter);
    unlocks(&window, MENTOR);
    window.control("navigation", "Main").button("Reviews…").press(Key::Enter);
    window.button(&format!("Review attempt 1 of {PRACTICE} by {TRAINEE}")).press(Key::Enter);
    window.sees("Foretone ranks the noise.");
    for criterion in ["Truth", "Plain words", "Limit", "Listener’s gain"] {
        window.group(criterion).choice("1 Not yet").press("2");
    }
    window.field("What I saw").press("Every claim held.");
    window.field("One thing to try next").press("Say one limit.");
    window.press_holding(Key::Control, Key::Enter);
    window.stands_on("heading “Nobody waits for you”");

    window.button("Switch person").press(Key::Enter);
    unlocks(&window, TRAINEE);
    window.sees("One next step: Say one limit.");
}

#[test]
fn a_mentor_took_a_sign_off_back_and_i_read_why() {
    let home = Home::new();
    let window = trainee_and_mentor(&home);
    hands_in(&window, "Foretone shows which part makes the noise; steady running only.");
    sits_down(&window, MENTOR);
    opens_the_review(&window, 1);
    scores(&window, "3 Ready");
    signs(&window, PASSPHRASE);
    window.sees("Nobody waits for you");
    window.button(&format!("Read your review of attempt 1 of {PRACTICE} by {TRAINEE}")).click();
    window.button("Withdraw the sign-off…").click();
    window.field("Why it no longer holds").fill("The recording was of another call.");
    window.field("Your passphrase").fill(PASSPHRASE);
    window.button("Withdraw it").click();
    window.sees("Withdrawn by Mateo Lindqvist");

    sits_down(&window, TRAINEE);
    window.sees("Mateo Lindqvist has withdrawn the sign-off of");
    window.sees("The recording was of another call.");
    window.button("Skills").click();
    let skill = window.saying("listitem", "Explain it to a stranger");
    skill.says("Mateo Lindqvist has withdrawn the sign-off");
    window.button("History of Explain it to a stranger…").click();
    window.sees("This does not count any more: the mentor has withdrawn it.");
    let (is_well, said) = verified(&home);
    assert!(is_well, "{said}");
}

#[test]
fn nobody_can_sign_off_their_own_work() {
    let home = Home::new();
    let window = trainee_and_mentor(&home);
    opens_the_practice(&window);
    window.choice(MENTOR).is_shown();
    window.choice(TRAINEE).is_gone();
    hands_in(&window, "My own words.");
    window.button("Reviews").click();
    window.sees("Nobody waits for you");

    // Not even from behind the window: the core is asked directly, as a tampered page might.
    let forced = "const ask = (name, request) => window.__TAURI_INTERNALS__.invoke(name, { request });
        const done = arguments[arguments.length - 1];
        return (async () => {
            const me = (await ask('session', {})).person.id;
            const practice = await ask('practice', { practice: 'ninety-seconds' });
            const scores = practice.rubric.criteria.map((it) => ({ criterion: it.id, score: 4 }));
            const submission = practice.attempts[0].submission;
            const sign = { submission, scores, isStopBroken: false, level: 'nearby', comment: '', remarks: [], passphrase: 'amber fence plank' };
            const own = { practice: 'ninety-seconds', mentor: me, text: 'Mine.', links: [], rating: [] };
            const refusals = [];
            for (const [name, request] of [['sign_off', sign], ['hand_in', own]]) {
                try { await ask(name, request); refusals.push('allowed'); } catch (it) { refusals.push(it.code); }
            }
            return refusals.join(' ');
        })()";
    let said = window.run(forced, Vec::new()).unwrap();
    assert_eq!(said, "mentor-is-trainee mentor-is-trainee");
    window.button("Skills").click();
    let skill = window.saying("listitem", "Explain it to a stranger");
    skill.says("No level yet. Attempt 1 waiting");
}

#[test]
fn a_wrong_passphrase_says_so_and_changes_nothing() {
    let home = Home::new();
    let window = trainee_and_mentor(&home);
    hands_in(&window, "Foretone shows which part makes the noise; steady running only.");
    window.button("Switch person").click();
    window.choice(MENTOR).click();
    window.field("Passphrase").fill("amber fence plonk");
    window.button("Unlock").click();
    window.sees("This passphrase does not open the key.");
    window.field("Passphrase").fill(PASSPHRASE);
    window.button("Unlock").click();

    opens_the_review(&window, 1);
    scores(&window, "3 Ready");
    window.field("What I saw").fill("One limit, unprompted.");
    let (_, before) = verified(&home);
    signs(&window, "amber fence plonk");
    window.sees("This passphrase does not open the key.");
    let (_, after) = verified(&home);
    assert_eq!(after, before, "a refused signature leaves no entry");
    window.field("Your passphrase").fill(PASSPHRASE);
    window.button("Sign").click();
    window.sees("Nobody waits for you");
    window.sees("Signed off at Nearby");
}

#[test]
fn the_whole_loop_runs_where_there_is_no_network() {
    let interfaces: Vec<_> = fs::read_dir("/sys/class/net")
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .filter(|it| is_up(it))
        .collect();
    assert_eq!(interfaces, ["lo"], "run by `cargo xtask journeys`, which takes the network away");

    let home = Home::new();
    let window = trainee_and_mentor(&home);
    hands_in(&window, "Foretone shows which part makes the noise; steady running only.");
    sits_down(&window, MENTOR);
    opens_the_review(&window, 1);
    scores(&window, "3 Ready");
    signs(&window, PASSPHRASE);
    window.sees("Nobody waits for you");
    sits_down(&window, TRAINEE);
    window.button("Skills").click();
    window.sees("Nearby, attested.");
}

/// Whether a network interface carries anything; `/proc/net/dev` and not `/sys` follows the namespace.
fn is_up(interface: &str) -> bool {
    let devices = fs::read_to_string("/proc/net/dev").unwrap();
    devices.lines().any(|line| line.trim_start().starts_with(&format!("{interface}:")))
}
