//! A person's second laptop: an identity file, then packets for oneself there and back.

use e2e::harness::home::Home;
use e2e::harness::lesson::{self, PASSPHRASE};
use e2e::harness::window::Window;

use crate::two_laptops::TRAINEE;

const QUESTION: &str = "The first chance that costs almost nothing";
const PACKET: &str = "Priya Raman for myself.crosstrain";

fn saves_a_packet_for_herself(window: &Window, holds: &str) {
    window.button("Settings").click();
    window.button("Save a packet for yourself").click();
    let dialog = || window.control("dialog", "Save a packet for yourself");
    dialog().says(holds);
    dialog().button("Save a packet for yourself").click();
    dialog().says("Saved as");
    dialog().button("Close").click();
}

fn takes_in(window: &Window, from: &Home, name: &str, brings: &str) {
    window.button("Settings").click();
    let packet = from.path().join("documents").join(name);
    window.file_field("Open a packet").takes(&packet);
    let dialog = || window.control("dialog", "From your other laptop");
    dialog().says(brings);
    dialog().button("Take it in").click();
    dialog().button("Go to Today").click();
}

#[test]
fn i_went_on_as_myself_on_a_second_laptop_and_what_i_did_came_along_both_ways() {
    let (firsts, seconds) = (Home::new(), Home::new());
    let first = Window::open(&firsts);
    lesson::open_first(&first);
    first.region(QUESTION).choice("On Friday…").click();
    first.region(QUESTION).button("Answer").click();
    first.region(QUESTION).says("Not this time.");
    first.button("Settings").click();
    first.button("Save your identity").click();
    let dialog = || first.control("dialog", "Save your identity");
    dialog().field("Passphrase").fill(PASSPHRASE);
    dialog().button("Save it").click();
    dialog().says("Saved as “Priya Raman.crosstrain-identity”.");
    dialog().button("Close").click();
    saves_a_packet_for_herself(&first, "One answer, guess, card");

    let second = Window::open(&seconds);
    let identity = firsts.path().join("documents/Priya Raman.crosstrain-identity");
    second.file_field("I have an identity file…").takes(&identity);
    let dialog = || second.control("dialog", "Go on as the same person");
    dialog().says("Priya Raman, sales side");
    dialog().field("Passphrase").fill("not the passphrase");
    dialog().button("Go on as Priya").click();
    dialog().says("This passphrase does not open the key.");
    dialog().field("Passphrase").fill(PASSPHRASE);
    dialog().button("Go on as Priya").click();
    second.control("navigation", "Main").is_shown();
    takes_in(&second, &firsts, PACKET, "One answer, guess, card");
    second.button("Continue, …").click();
    second.region(QUESTION).says("Not this time.");
    second.region(QUESTION).button("Answer again").click();
    second.region(QUESTION).choice("At Yuki…").click();
    second.region(QUESTION).button("Answer").click();
    second.region(QUESTION).says("Right.");
    saves_a_packet_for_herself(&second, "Two answers, guesses, cards");

    takes_in(&first, &seconds, PACKET, "One answer, guess, card");
    first.button("Continue, …").click();
    first.region(QUESTION).says("Right.");
}

#[test]
fn half_an_identity_was_refused_and_said_why() {
    let (firsts, seconds) = (Home::new(), Home::new());
    let first = Window::open(&firsts);
    lesson::join(&first, TRAINEE, "Sales");
    first.button("Settings").click();
    first.button("Save your identity").click();
    first.field("Passphrase").fill(PASSPHRASE);
    first.button("Save it").click();
    first.sees("Saved as “Priya Raman.crosstrain-identity”.");
    let identity = firsts.path().join("documents/Priya Raman.crosstrain-identity");
    let text = std::fs::read_to_string(identity).unwrap();
    let half = seconds.desktop().join("half.crosstrain-identity");
    std::fs::write(&half, &text[..text.len() / 2]).unwrap();

    let second = Window::open(&seconds);
    second.file_field("I have an identity file…").takes(&half);
    second.sees("This identity is damaged, or somebody changed it.");
    second.sees("there is no whole identity in this file");
    second.button("Close").click();
    second.field("Your name").is_shown();
}
