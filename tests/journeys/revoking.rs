//! A mentor's key was copied: they revoke it, and the trainee sees what that leaves of their signatures.

use e2e::harness::home::Home;
use e2e::harness::lesson::PASSPHRASE;

use crate::mentoring::signs;
use crate::two_laptops::{
    MENTOR, PRACTICE, TRAINEE, hands_in_by_packet, reviews, saved, saves_a_packet, takes_in,
};

#[test]
fn my_mentors_key_was_revoked_and_what_it_had_signed_is_attested_no_longer() {
    let (priyas, mateos) = (Home::new(), Home::new());
    let (priya, mateo) = hands_in_by_packet(&priyas, &mateos);
    mateo.button("Reviews").click();
    let packet = saved(&priyas, "Priya Raman to Mateo Lindqvist.crosstrain");
    let handed_in = format!("{TRAINEE} hands in attempt 1 of “{PRACTICE}” to you.");
    takes_in(&mateo, &packet, TRAINEE, &handed_in, "Go to Reviews");
    reviews(&mateo, 1, "3 Ready");
    signs(&mateo, PASSPHRASE);
    mateo.sees("Nobody waits for you");
    saves_a_packet(&mateo, "Priya", TRAINEE, "One sign-off that you gave");
    priya.button("Settings").click();
    let packet = saved(&mateos, "Mateo Lindqvist to Priya Raman.crosstrain");
    let signed = format!("{MENTOR} signed your attempt 1 of “{PRACTICE}” off at Nearby.");
    takes_in(&priya, &packet, MENTOR, &signed, "Go to Today");

    mateo.button("Settings").click();
    mateo.control("img", "Your card as a QR code").is_shown();
    mateo.button("Revoke my key").click();
    let dialog = || mateo.control("dialog", "Revoke your key");
    dialog().choice("None of these is mine").click();
    dialog().field("What happened to the key").fill("My laptop was stolen.");
    dialog().field("Your passphrase").fill(PASSPHRASE);
    dialog().button("Revoke it for good").click();
    mateo.sees("My laptop was stolen. Nothing more is signed with it.");
    mateo.button("Reviews").click();
    saves_a_packet(&mateo, "Priya", TRAINEE, "That your key was revoked");

    priya.button("Settings").click();
    let packet = saved(&mateos, "Mateo Lindqvist to Priya Raman 2.crosstrain");
    let revoked = format!("{MENTOR} has revoked the key that signed until now:");
    takes_in(&priya, &packet, MENTOR, &revoked, "Go to Today");
    priya.sees("My laptop was stolen.");
    priya.button("Skills").click();
    let skill = priya.saying("listitem", "Explain it to a stranger");
    skill.says("Mateo Lindqvist’s key was revoked");
    priya.button("History of Explain it to a stranger…").click();
    priya.sees("This does not count: the key that signed it was lost or copied");
    priya.sees("My laptop was stolen.");
}
