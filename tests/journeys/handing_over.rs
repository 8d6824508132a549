//! A review changes hands between three laptops, with no network and a file each way.

use e2e::harness::home::Home;
use e2e::harness::lesson::{self, PASSPHRASE};
use e2e::harness::window::Window;
use thirtyfour::Key;

use crate::mentoring::{self, PRACTICE, hands_in, sits_down, trainee_and_mentor, unlocks};
use crate::two_laptops::{
    MENTOR, TRAINEE, hands_in_by_packet, opens_the_practice, reviews, saved, saves_a_packet,
    takes_in,
};

const COLLEAGUE: &str = "Noor Haddad";
const NOTE: &str = "You know her product better than I do.";

fn packet(from: &str, to: &str) -> String {
    format!("{from} to {to}.crosstrain")
}

/// Scores everything at Ready, and signs.
fn signs(window: &Window) {
    reviews(window, 1, "3 Ready");
    mentoring::signs(window, PASSPHRASE);
    window.sees("Nobody waits for you");
}

#[test]
fn my_mentor_was_away_and_handed_my_work_to_another_whom_i_had_chosen() {
    let (priyas, mateos, noors) = (Home::new(), Home::new(), Home::new());
    let noor = Window::open(&noors);
    lesson::join(&noor, COLLEAGUE, "Engineering");
    saves_a_card(&noor, COLLEAGUE);
    let (priya, mateo) = hands_in_by_packet(&priyas, &mateos);
    chooses_the_colleague(&priya, &noors);
    saves_a_packet(&priya, "Mateo", MENTOR, "One attempt that you handed in");

    mateo.button("Reviews").click();
    let file = format!("{TRAINEE} to {MENTOR} 2.crosstrain");
    takes_in(&mateo, &saved(&priyas, &file), TRAINEE, "hands in attempt 1", "Go to Reviews");
    mateo.sees("Came just now");
    mateo.button(&format!("Review attempt 1 of {PRACTICE} by {TRAINEE}")).click();
    mateo.button("Hand over…").click();
    mateo.field("A note").fill(NOTE);
    mateo.button("Hand over to Noor").click();
    mateo.sees("Nobody waits for you");
    mateo.saying("listitem", "With Noor Haddad. You handed it over").is_shown();
    saves_a_packet(&mateo, "Noor", COLLEAGUE, "have shown their mentors: one attempt");
    saves_a_packet(&mateo, "Priya", TRAINEE, "One review that you handed over");

    noor.button("Reviews").click();
    let brings =
        format!("{MENTOR} hands the review of attempt 1 of “{PRACTICE}” by {TRAINEE} over to you.");
    takes_in(&noor, &saved(&mateos, &packet(MENTOR, COLLEAGUE)), MENTOR, &brings, "Go to Reviews");
    noor.saying("listitem", PRACTICE).says(&format!("Handed over by {MENTOR}"));
    noor.sees(NOTE);
    signs(&noor);
    saves_a_packet(&noor, "Priya", TRAINEE, "One sign-off that you gave");

    priya.button("Settings").click();
    let told = format!(
        "{MENTOR} handed the review of your attempt 1 of “{PRACTICE}” over to {COLLEAGUE}."
    );
    takes_in(&priya, &saved(&mateos, &packet(MENTOR, TRAINEE)), MENTOR, &told, "Go to Today");
    opens_the_practice(&priya);
    priya.sees("Noor Haddad has attempt 1");
    priya.sees("Handed over by Mateo Lindqvist.");
    priya.button("Settings").click();
    let told = format!("{COLLEAGUE} signed your attempt 1 of “{PRACTICE}” off at Nearby.");
    takes_in(&priya, &saved(&noors, &packet(COLLEAGUE, TRAINEE)), COLLEAGUE, &told, "Go to Today");
    priya.button("Skills").click();
    let skill = priya.saying("listitem", "Explain it to a stranger");
    skill.says("Nearby, attested. Across the fence. Signed by Noor Haddad");
}

/// Leaves a card of whoever is at the window.
fn saves_a_card(window: &Window, name: &str) {
    window.button("Settings").click();
    window.button("Save it as a file").click();
    window.sees(&format!("Saved as “{name}.crosstrain-card”."));
}

fn chooses_the_colleague(window: &Window, home: &Home) {
    window.button("Choose a mentor by card").click();
    window.file_field("Open a card’s file").takes(&saved(home, "Noor Haddad.crosstrain-card"));
    window.button("Choose Noor").click();
    window.choice(COLLEAGUE).is_shown();
}

#[test]
fn i_took_a_review_that_waited_for_a_colleague_and_handed_it_back_without_touching_the_mouse() {
    let home = Home::new();
    let window = trainee_and_mentor(&home);
    window.button("Switch person").click();
    window.button("Add a person").click();
    lesson::join(&window, COLLEAGUE, "Engineering");
    saves_a_card(&window, COLLEAGUE);
    sits_down(&window, TRAINEE);
    opens_the_practice(&window);
    chooses_the_colleague(&window, &home);
    hands_in(&window, "Foretone ranks what makes the noise.");

    window.button("Switch person").press(Key::Enter);
    unlocks(&window, COLLEAGUE);
    window.control("navigation", "Main").button("Reviews…").press(Key::Enter);
    window.stands_on("heading “Nobody waits for you”");
    let elsewhere = window.saying("listitem", "With Mateo Lindqvist");
    elsewhere.says("Came just now");
    window.button(&format!("Take attempt 1 of {PRACTICE} by {TRAINEE}")).press(Key::Enter);
    window.stands_on(&format!("heading “{PRACTICE}”"));
    window.sees("Taken from Mateo Lindqvist");
    window.button("Hand over…").press(Key::Enter);
    window.stands_on("radio “Mateo Lindqvist”");
    window.field("A note").reach();
    window.press(NOTE);
    window.button("Hand over to Mateo").press(Key::Enter);
    window.stands_on("heading “Nobody waits for you”");
    window.saying("listitem", "With Mateo Lindqvist. You handed it over").is_shown();

    window.button("Switch person").press(Key::Enter);
    unlocks(&window, MENTOR);
    window.control("navigation", "Main").button("Reviews…").press(Key::Enter);
    window.sees(NOTE);
    window.button(&format!("Review attempt 1 of {PRACTICE} by {TRAINEE}")).press(Key::Enter);
    window.stands_on(&format!("heading “{PRACTICE}”"));
    window.sees("Handed over by Noor Haddad");
}
