//! A white paper needs a key from each side: three laptops, no network, and a file each way.

use e2e::harness::home::Home;
use e2e::harness::lesson::{self, PASSPHRASE};
use e2e::harness::window::Window;

use crate::mentoring;
use crate::two_laptops::{MENTOR, TRAINEE, saved, saves_a_packet, takes_in};

const SKILL: &str = "Brief a white paper";
const PRACTICE: &str = "The brief";
const COLLEAGUE: &str = "Jonas Weber";

/// A laptop with its owner, whose card is saved on it.
struct Mentor<'name> {
    name: &'name str,
    home: Home,
    window: Window,
}

impl<'name> Mentor<'name> {
    fn new(name: &'name str, side: &str) -> Self {
        let home = Home::new();
        let window = Window::open(&home);
        lesson::join(&window, name, side);
        window.button("Settings").click();
        window.button("Save it as a file").click();
        window.sees(&format!("Saved as “{name}.crosstrain-card”."));
        Self { name, home, window }
    }

    fn first_name(&self) -> &'name str {
        self.name.split(' ').next().unwrap_or_default()
    }

    /// Takes a packet of the trainee in, signs the attempt in it off, and tells the name of the packet that goes back.
    fn signs(&self, packet: &str, trainees: &Home, attempt: u32) -> String {
        let window = &self.window;
        window.button("Reviews").click();
        let brings = format!("{TRAINEE} hands in attempt {attempt} of “{PRACTICE}” to you.");
        takes_in(window, &saved(trainees, packet), TRAINEE, &brings, "Go to Reviews");
        let review = format!("Review attempt {attempt} of {PRACTICE} by {TRAINEE}");
        window.button(&review).click();
        for criterion in ["Reader", "Decision", "Claim and proof", "Type"] {
            window.group(criterion).choice("3 Ready").click();
        }
        mentoring::signs(window, PASSPHRASE);
        window.sees("Nobody waits for you");
        saves_a_packet(window, "Priya", TRAINEE, "One sign-off that you gave");
        format!("{} to {TRAINEE}.crosstrain", self.name)
    }
}

/// The trainee's laptop.
struct Priya {
    home: Home,
    window: Window,
}

impl Priya {
    fn hands_in_to(&self, mentor: &Mentor<'_>) -> String {
        let window = &self.window;
        window.button("Skills").click();
        window.button(&format!("Open the practice for {SKILL}")).click();
        window.button("Choose a mentor by card").click();
        let card = saved(&mentor.home, &format!("{}.crosstrain-card", mentor.name));
        window.file_field("Open a card’s file").takes(&card);
        window.button(&format!("Choose {}", mentor.first_name())).click();
        let words = "One reader, one decision, one claim whose proof we hold.";
        window.field("What you did, in your own words").fill(words);
        window.choice(mentor.name).click();
        window.button("Hand in").click();
        window.button(&format!("Hand in to {}", mentor.first_name())).click();
        window.sees(&format!("{} has attempt", mentor.name));
        saves_a_packet(window, mentor.first_name(), mentor.name, "that you handed in");
        format!("{TRAINEE} to {}.crosstrain", mentor.name)
    }

    fn takes_in(&self, mentor: &Mentor<'_>, packet: &str, brings: &str) {
        self.window.button("Settings").click();
        let packet = saved(&mentor.home, packet);
        takes_in(&self.window, &packet, mentor.name, brings, "Go to Today");
    }

    fn skill_says(&self, words: &str) {
        self.window.button("Skills").click();
        self.window.saying("listitem", SKILL).says(words);
    }
}

#[test]
fn both_sides_signed_my_brief_on_laptops_of_their_own_and_one_took_it_back() {
    let (mateo, jonas) = (Mentor::new(MENTOR, "Engineering"), Mentor::new(COLLEAGUE, "Sales"));
    let home = Home::new();
    let priya = Priya { window: Window::open(&home), home };
    lesson::join(&priya.window, TRAINEE, "Sales");

    let packet = priya.hands_in_to(&mateo);
    let back = mateo.signs(&packet, &priya.home, 1);
    priya.takes_in(&mateo, &back, "signed your attempt 1");
    priya.skill_says("Mateo Lindqvist has signed, sales has not");

    let packet = priya.hands_in_to(&jonas);
    let back = jonas.signs(&packet, &priya.home, 2);
    priya.takes_in(&jonas, &back, "signed your attempt 2");
    priya.skill_says("Nearby, attested");

    let window = &jonas.window;
    window.button(&format!("Read your review of attempt 2 of {PRACTICE} by {TRAINEE}")).click();
    window.button("Withdraw the sign-off…").click();
    window.field("Why it no longer holds").fill("The proof turned out to be of another claim.");
    window.field("Your passphrase").fill(PASSPHRASE);
    window.button("Withdraw it").click();
    window.sees("Withdrawn by Jonas Weber");
    window.control("navigation", "Main").button("Reviews").click();
    saves_a_packet(window, "Priya", TRAINEE, "One sign-off that you took back");
    let packet = format!("{COLLEAGUE} to {TRAINEE} 2.crosstrain");
    priya.takes_in(&jonas, &packet, "The proof turned out to be of another claim.");
    priya.window.sees("Jonas Weber has withdrawn the sign-off of");
    priya.window.button("Skills").click();
    priya.window.button(&format!("History of {SKILL}…")).click();
    priya.window.sees("This does not count any more: the mentor has withdrawn it.");
}
