//! A file that is double-clicked opens in the window that is there, or in one that opens for it.

use std::process::{Child, Command};

use e2e::harness::driver;
use e2e::harness::home::{Home, built};
use e2e::harness::lesson::{self, PASSPHRASE};
use e2e::harness::patience::{must, until};
use e2e::harness::window::Window;

use crate::two_laptops::{MENTOR, TRAINEE, hands_in_by_packet, saved};

/// A desktop's bus, where the windows of this laptop look for one.
struct Bus(Child);

impl Bus {
    #[track_caller]
    fn of(home: &Home) -> Self {
        let path = home.desktop().join("bus");
        let address = format!("--address=unix:path={}", path.display());
        let mut command = Command::new("dbus-daemon");
        command.args(["--session", "--nofork", &address]);
        let bus = Self(must(command.spawn(), "`dbus-daemon` (package dbus-daemon)"));
        let answers = || path.exists().then_some(()).ok_or_else(|| "no bus yet".to_owned());
        must(until(answers), "the bus of the desktop");
        bus
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        // It holds nothing that would be lost.
        let _ = self.0.kill().and_then(|()| self.0.wait());
    }
}

#[test]
fn a_packet_that_was_double_clicked_opened_once_i_had_unlocked_my_profile() {
    let (priyas, mateos) = (Home::new(), Home::new());
    let (_priya, mateo) = hands_in_by_packet(&priyas, &mateos);
    mateo.kill();
    let packet = saved(&priyas, "Priya Raman to Mateo Lindqvist.crosstrain");
    let mateo = Window::open_with(&mateos, &packet);
    mateo.sees("opens as soon as you have unlocked your profile");
    mateo.field("Passphrase").fill(PASSPHRASE);
    mateo.button("Unlock").click();
    let dialog = || mateo.control("dialog", &format!("A packet from {TRAINEE}"));
    dialog().says("hands in attempt 1");
    dialog().button("Take it in").click();
    dialog().button("Go to Reviews").click();
}

#[test]
fn a_second_start_handed_its_file_to_the_window_that_was_there_and_ended() {
    let (home, other) = (Home::new(), Home::new());
    let _bus = Bus::of(&home);
    let window = Window::open(&home);
    lesson::join(&window, TRAINEE, "Sales");
    let mentor = Window::open(&other);
    lesson::join(&mentor, MENTOR, "Engineering");
    mentor.button("Settings").click();
    mentor.button("Save it as a file").click();
    mentor.sees("Saved as “Mateo Lindqvist.crosstrain-card”.");

    let mut second = Command::new(built("crosstrain-desktop"));
    second.args(Window::arguments(&home));
    second.arg(saved(&other, "Mateo Lindqvist.crosstrain-card"));
    driver::private(&mut second, home.desktop());
    window.shows(&mut second);
    let status = must(second.status(), "a second start of the program");
    assert!(status.success(), "{status}");
    window.sees("Mateo Lindqvist, engineering side");
    window.button("Choose Mateo").click();
}
