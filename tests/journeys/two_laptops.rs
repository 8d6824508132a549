//! Two laptops and no network: a card one way, then packets both ways.

use std::path::{Path, PathBuf};

use e2e::harness::home::Home;
use e2e::harness::lesson::{self, PASSPHRASE};
use e2e::harness::window::Window;

use crate::mentoring::{scores, signs};

pub(crate) const PRACTICE: &str = "Ninety seconds for a stranger";
pub(crate) const TRAINEE: &str = "Priya Raman";
pub(crate) const MENTOR: &str = "Mateo Lindqvist";

/// A file that this laptop has saved for somebody.
pub(crate) fn saved(home: &Home, name: &str) -> PathBuf {
    home.path().join("documents").join(name)
}

pub(crate) fn saves_a_packet(window: &Window, first_name: &str, full_name: &str, holds: &str) {
    let button = format!("Save a packet for {first_name}");
    window.button(&button).click();
    let dialog = || window.control("dialog", &format!("Save a packet for {full_name}"));
    dialog().says(holds);
    dialog().says("Answers, guesses, cards, reflections and drafts stay on your laptop, always.");
    dialog().button(&button).click();
    dialog().says("Saved as");
    dialog().button("Close").click();
}

/// Opens a packet from the view that is shown, takes it in, and goes on from there.
pub(crate) fn takes_in(window: &Window, packet: &Path, sender: &str, brings: &str, on: &str) {
    window.file_field("Open a packet").takes(packet);
    let dialog = || window.control("dialog", &format!("A packet from {sender}"));
    dialog().says(brings);
    dialog().button("Take it in").click();
    dialog().says("Taken in, every signature verified.");
    dialog().button(on).click();
}

pub(crate) fn opens_the_practice(window: &Window) {
    window.button("Skills").click();
    window.button("Open the practice for Explain it to a stranger").click();
    window.heading(PRACTICE).is_shown();
}

pub(crate) fn hands_in(window: &Window, words: &str) {
    window.field("What you did, in your own words").fill(words);
    window.choice(MENTOR).click();
    window.button("Hand in").click();
    window.button("Hand in to Mateo").click();
    window.sees("Mateo Lindqvist has attempt");
}

pub(crate) fn reviews(window: &Window, attempt: u32, limit: &str) {
    window.button(&format!("Review attempt {attempt} of {PRACTICE} by {TRAINEE}")).click();
    window.heading(PRACTICE).is_shown();
    scores(window, limit);
}

/// The mentor's card reaches the trainee, who chooses them, hands in and saves the first packet.
pub(crate) fn hands_in_by_packet(priyas: &Home, mateos: &Home) -> (Window, Window) {
    let mateo = Window::open(mateos);
    lesson::join(&mateo, MENTOR, "Engineering");
    mateo.button("Settings").click();
    mateo.button("Save it as a file").click();
    mateo.sees("Saved as “Mateo Lindqvist.crosstrain-card”.");

    let priya = Window::open(priyas);
    lesson::join(&priya, TRAINEE, "Sales");
    opens_the_practice(&priya);
    priya.button("Choose a mentor by card").click();
    priya.file_field("Open a card’s file").takes(&saved(mateos, "Mateo Lindqvist.crosstrain-card"));
    priya.sees("Mateo Lindqvist, engineering side");
    priya.button("Choose Mateo").click();
    hands_in(&priya, "Foretone shows which part makes the noise.");
    saves_a_packet(&priya, "Mateo", MENTOR, "One attempt that you handed in");
    (priya, mateo)
}

/// The mentor takes the first packet in, returns the work in it with one next step, and saves a packet with that.
pub(crate) fn returns_by_packet(priyas: &Home, mateo: &Window) {
    mateo.button("Reviews").click();
    let packet = saved(priyas, "Priya Raman to Mateo Lindqvist.crosstrain");
    let hands_in_to_you = format!("{TRAINEE} hands in attempt 1 of “{PRACTICE}” to you.");
    takes_in(mateo, &packet, TRAINEE, &hands_in_to_you, "Go to Reviews");
    reviews(mateo, 1, "2 With help");
    mateo.field("What I saw").fill("Every claim held. You stopped before the limit.");
    mateo.field("One thing to try next").fill("Say one limit before anybody asks.");
    mateo.button("Return with one next step…").click();
    mateo.sees("Nobody waits for you");
    saves_a_packet(mateo, "Priya", TRAINEE, "One review of Priya’s work");
}

#[test]
fn my_work_went_to_a_mentors_laptop_as_a_file_and_came_back_signed() {
    let (priyas, mateos) = (Home::new(), Home::new());
    let (priya, mateo) = hands_in_by_packet(&priyas, &mateos);

    returns_by_packet(&priyas, &mateo);

    priya.button("Settings").click();
    let packet = saved(&mateos, "Mateo Lindqvist to Priya Raman.crosstrain");
    let returned = format!("{MENTOR} returned your attempt 1 of “{PRACTICE}” with one next step.");
    takes_in(&priya, &packet, MENTOR, &returned, "Go to Today");
    priya.sees("Say one limit before anybody asks.");
    opens_the_practice(&priya);
    hands_in(&priya, "Foretone ranks what makes the noise; steady running only, not start-up.");
    saves_a_packet(&priya, "Mateo", MENTOR, "Two attempts that you handed in");

    let packet = saved(&priyas, "Priya Raman to Mateo Lindqvist 2.crosstrain");
    let second = format!("{TRAINEE} hands in attempt 2 of “{PRACTICE}” to you.");
    takes_in(&mateo, &packet, TRAINEE, &second, "Go to Reviews");
    reviews(&mateo, 2, "3 Ready");
    signs(&mateo, PASSPHRASE);
    mateo.sees("Nobody waits for you");
    saves_a_packet(&mateo, "Priya", TRAINEE, "One sign-off that you gave");

    priya.button("Settings").click();
    let packet = saved(&mateos, "Mateo Lindqvist to Priya Raman 2.crosstrain");
    let signed = format!("{MENTOR} signed your attempt 2 of “{PRACTICE}” off at Nearby.");
    takes_in(&priya, &packet, MENTOR, &signed, "Go to Today");
    priya.button("Skills").click();
    let skill = priya.saying("listitem", "Explain it to a stranger");
    skill.says("Nearby, attested. Across the fence. Signed by Mateo Lindqvist");
    priya.button("History of Explain it to a stranger…").click();
    priya.sees("This counts.");
}

#[test]
fn a_packet_for_somebody_else_or_a_damaged_one_changed_nothing_and_said_why() {
    let (priyas, mateos) = (Home::new(), Home::new());
    let (priya, mateo) = hands_in_by_packet(&priyas, &mateos);

    let packet = saved(&priyas, "Priya Raman to Mateo Lindqvist.crosstrain");
    priya.button("Settings").click();
    priya.file_field("Open a packet").takes(&packet);
    priya.sees("This packet is sealed for Mateo Lindqvist.");
    priya.button("Close").click();

    let mut bytes = std::fs::read(&packet).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let damaged = mateos.desktop().join("damaged.crosstrain");
    std::fs::write(&damaged, bytes).unwrap();
    mateo.button("Reviews").click();
    mateo.file_field("Open a packet").takes(&damaged);
    mateo.sees("damaged.crosstrain is not taken in");
    mateo.sees("piece 1 of 1 was changed or cut short after it was sealed");
    mateo.sees("Nothing on this laptop has changed.");
    mateo.button("Close").click();
    mateo.sees("Nobody waits for you");
}

#[test]
fn i_saw_by_name_what_others_can_see_of_me_before_and_after_i_handed_in() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, MENTOR, "Engineering");
    window.button("Switch person").click();
    window.button("Add a person").click();
    lesson::join(&window, TRAINEE, "Sales");
    window.button("Settings").click();
    window.button("What others can see, by name").click();
    window.heading("Nobody but you").is_shown();
    opens_the_practice(&window);
    hands_in(&window, "Foretone shows which part makes the noise.");
    window.button("Settings").click();
    window.button("What others can see, by name").click();
    let mateo = || window.region(MENTOR);
    mateo().says("A mentor you chose.");
    mateo().says("One attempt that you handed in");
    mateo().button("Everything Mateo can see, line by line").click();
    mateo().says(&format!("Attempt 1 of “{PRACTICE}”, handed in"));
    mateo().says(&format!("{MENTOR}, chosen as a mentor"));
    window.sees("Answers, guesses, cards, reflections, scenarios and drafts are in none of these");
}
