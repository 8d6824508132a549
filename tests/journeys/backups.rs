//! Backups: one is taken by itself, and whoever goes back to one loses nothing by it.

use e2e::harness::home::Home;
use e2e::harness::lesson;
use e2e::harness::window::Window;

use crate::two_laptops::{MENTOR, TRAINEE, hands_in, opens_the_practice};

fn goes_back(window: &Window, backup: &str, loses: &str) {
    window.button("Settings").click();
    window.saying("listitem", backup).button("Go back to …").click();
    window.sees(loses);
    window.button("Go back").click();
    window.sees("What was here before is kept as the backup of");
    window.button("Go on from there").click();
    window.stands_on("heading “");
}

#[test]
fn i_went_back_to_a_backup_and_from_there_to_where_i_had_been() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, MENTOR, "Engineering");
    window.button("Switch person").click();
    window.button("Add a person").click();
    lesson::join(&window, TRAINEE, "Sales");
    window.button("Settings").click();
    window.button("Back up now").click();
    window.sees("Backed up to");
    opens_the_practice(&window);
    hands_in(&window, "Foretone shows which part makes the noise.");

    goes_back(&window, "Two entries since", "Work handed in: 1");
    opens_the_practice(&window);
    window.field("What you did, in your own words").is_shown();
    goes_back(&window, "Two entries that are not here", "Nothing would be gone");
    opens_the_practice(&window);
    window.sees("Mateo Lindqvist has attempt");
}

#[test]
fn a_backup_without_me_or_with_damage_was_refused_and_said_why() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, MENTOR, "Engineering");
    window.button("Settings").click();
    window.saying("listitem", "All that is here").is_shown();
    window.button("Switch person").click();
    window.button("Add a person").click();
    lesson::join(&window, TRAINEE, "Sales");
    window.button("Settings").click();
    window.button("Go back to …").click();
    window.sees("You had no profile on this laptop when this backup was taken.");
    window.button("Close").click();

    let backups = std::fs::read_dir(home.path().join("backups")).unwrap();
    let mut backups = backups.map(|it| it.unwrap().path()).filter(|it| it.is_file());
    std::fs::write(backups.next().unwrap(), "a shopping list").unwrap();
    window.button("Go back to …").click();
    window.sees("This backup is damaged, or somebody changed it.");
    window.sees("Nothing was changed.");
    window.button("Close").click();
    window.button("Today").click();
    window.button("Settings").click();
    window.saying("listitem", "Damaged, or of a newer version").is_shown();
}
