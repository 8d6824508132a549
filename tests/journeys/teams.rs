//! A leader's team over three laptops: founded, joined, signed in; and what an appointment does not cover.

use e2e::harness::home::Home;
use e2e::harness::lesson::{self, PASSPHRASE};
use e2e::harness::window::Window;

use crate::mentoring::signs;
use crate::two_laptops::{
    MENTOR, TRAINEE, opens_the_practice, reviews, saved, saves_a_packet, takes_in,
};

const LEADER: &str = "Lea Brandt";
const TEAM: &str = "Field Team";
const SKILL: &str = "Explain it to a stranger";
const PRACTICE: &str = "Ninety seconds for a stranger";

/// Somebody at their own laptop.
struct Laptop {
    name: &'static str,
    home: Home,
    window: Window,
}

impl Laptop {
    fn of(name: &'static str, side: &str) -> Self {
        let home = Home::new();
        let window = Window::open(&home);
        lesson::join(&window, name, side);
        window.button("Settings").click();
        window.button("Save it as a file").click();
        window.sees(&format!("Saved as “{name}.crosstrain-card”."));
        Self { name, home, window }
    }

    fn first_name(&self) -> &str {
        self.name.split(' ').next().unwrap_or_default()
    }

    fn goes_to_the_team(&self) {
        self.window.button("Settings").click();
        self.window.button("Go to your team").click();
        self.window.heading("Your team").is_shown();
    }

    /// Takes in the packet that somebody saved last for this one.
    fn takes_in(&self, from: &Self, number: &str, brings: &str, on: &str) {
        self.window.button("Settings").click();
        let file = format!("{} to {}{number}.crosstrain", from.name, self.name);
        takes_in(&self.window, &saved(&from.home, &file), from.name, brings, on);
    }

    /// In the dialog that is open, meets somebody by their card.
    fn meets(&self, other: &Self) {
        self.window.button("Somebody else, by card").click();
        let card = saved(&other.home, &format!("{}.crosstrain-card", other.name));
        self.window.file_field("Open a card’s file").takes(&card);
        self.window.button(&format!("This is {}", other.first_name())).click();
        self.window.choice(other.name).is_chosen();
    }
}

/// Lea founds a team, admits Priya and appoints Mateo for one skill; Priya joins.
fn a_team_is_joined(lea: &Laptop, priya: &Laptop, mateo: &Laptop) {
    lea.goes_to_the_team();
    lea.window.button("Found a team").click();
    lea.window.field("Name of the team").fill(TEAM);
    lea.window.control("dialog", "Found a team").button("Found a team").click();
    lea.window.button("Admit somebody").click();
    lea.meets(priya);
    lea.window.button("Admit Priya").click();
    lea.window.sees("Has not joined yet");
    lea.window.button("Appoint a mentor").click();
    lea.meets(mateo);
    lea.window.control("checkbox", SKILL).click();
    lea.window.button("Appoint Mateo").click();
    lea.window.sees(&format!("May sign for “{SKILL}”"));
    saves_a_packet(&lea.window, "Priya", TRAINEE, "What you said as a leader");

    let admitted = format!("{LEADER} has admitted you to {TEAM}. You can join it.");
    priya.takes_in(lea, "", &admitted, "Go to your team");
    priya.window.sees("Nothing changes before you join.");
    priya.window.button(&format!("Join {TEAM}")).click();
    let dialog = || priya.window.control("dialog", &format!("Join {TEAM}?"));
    dialog().says("Mentors whom Lea appoints may sign you off");
    dialog().button(&format!("Join {TEAM}")).click();
    priya.window.sees("You joined on");
}

/// Priya, who has chosen nobody, hands in to the mentor whom her leader appointed.
fn hands_in_to_the_appointed(priya: &Laptop) {
    let window = &priya.window;
    opens_the_practice(window);
    window.sees(&format!("Appointed by {LEADER}"));
    window.field("What you did, in your own words").fill("Steady running only, not start-up.");
    window.choice(MENTOR).click();
    window.button("Hand in").click();
    window.button("Hand in to Mateo").click();
    window.sees("Mateo Lindqvist has attempt");
    saves_a_packet(window, "Mateo", MENTOR, "One team that you joined");
}

/// Mateo takes Priya's packet in and signs.
fn reviews_and_signs(mateo: &Laptop, priya: &Laptop) {
    let hands_in = format!("{TRAINEE} hands in attempt 1 of “{PRACTICE}” to you.");
    mateo.takes_in(priya, "", &hands_in, "Go to Reviews");
    let window = &mateo.window;
    reviews(window, 1, "3 Ready");
    signs(window, PASSPHRASE);
    window.sees("Nobody waits for you");
    saves_a_packet(window, "Priya", TRAINEE, "One sign-off that you gave");
}

#[test]
fn my_leaders_mentor_signed_me_off_without_my_choosing_her() {
    let lea = Laptop::of(LEADER, "Sales");
    let priya = Laptop::of(TRAINEE, "Sales");
    let mateo = Laptop::of(MENTOR, "Engineering");
    a_team_is_joined(&lea, &priya, &mateo);

    hands_in_to_the_appointed(&priya);
    reviews_and_signs(&mateo, &priya);

    let signed = format!("{MENTOR} signed your attempt 1 of “{PRACTICE}” off at Nearby.");
    priya.takes_in(&mateo, "", &signed, "Go to Today");
    priya.window.button("Skills").click();
    priya.window.button(&format!("History of {SKILL}…")).click();
    priya.window.sees(&format!("Appointed by {LEADER}, who leads {TEAM}, on"));
    priya.window.sees("This counts.");
}

#[test]
fn what_was_signed_after_my_leader_ended_the_appointment_does_not_count() {
    let lea = Laptop::of(LEADER, "Sales");
    let priya = Laptop::of(TRAINEE, "Sales");
    let mateo = Laptop::of(MENTOR, "Engineering");
    a_team_is_joined(&lea, &priya, &mateo);
    hands_in_to_the_appointed(&priya);

    lea.window.button("End the appointment of Mateo").click();
    lea.window.field("Why").fill("He has moved to Lyon.");
    lea.window.control("dialog", "End the appointment of Mateo").button("End it").click();
    lea.window.sees("He has moved to Lyon.");
    saves_a_packet(&lea.window, "Priya", TRAINEE, "What you said as a leader");
    reviews_and_signs(&mateo, &priya);

    let signed = format!("{MENTOR} signed your attempt 1 of “{PRACTICE}” off at Nearby.");
    priya.takes_in(&mateo, "", &signed, "Go to Today");
    priya.takes_in(&lea, " 2", "Made ", "Go to Today");
    priya.window.button("Skills").click();
    priya.window.button(&format!("History of {SKILL}…")).click();
    priya.window.sees("Mateo could not sign");
    priya.window.sees("no leader whose team you joined had appointed them for this skill");
}
