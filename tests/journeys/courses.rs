//! Every course is played from its first lesson to its last with nothing but the keyboard, and nothing in it stands in the way.

use e2e::harness::disk::Disk;
use e2e::harness::home::{Home, root};
use e2e::player::{Player, courses};

/// Plays the course with this id.
fn play(id: &str) {
    let Some(course) = courses().iter().find(|it| it.id.as_str() == id) else {
        panic!("there is no course {id}")
    };
    // In memory: the many hundred answers of a course are kept one by one, and no busy disk makes the player wait.
    let disk = Disk::of("64M");
    let home = Home::in_folder(disk.path(), &root().join("content"));
    let played = Player::opens(&home, course).plays();
    eprintln!("{id}: {played:#?}");
    assert!(played.met.is_empty(), "{id}:\n{}", played.met.join("\n"));
    let lessons: usize = course.units.iter().map(|it| it.lessons.len()).sum();
    assert_eq!(played.lessons, lessons);
}

#[test]
fn common_ground_is_finished_by_keyboard() {
    play("common-ground");
}

#[test]
fn demo_skills_is_finished_by_keyboard() {
    play("demo-skills");
}

#[test]
fn managing_expectations_is_finished_by_keyboard() {
    play("expectations");
}

#[test]
fn white_papers_is_finished_by_keyboard() {
    play("white-papers");
}

#[test]
fn the_leaders_guide_is_finished_by_keyboard() {
    play("leaders-guide");
}

#[test]
fn writing_courses_is_finished_by_keyboard() {
    play("writing-courses");
}

#[test]
fn no_course_is_left_out() {
    let played = [
        "common-ground",
        "demo-skills",
        "expectations",
        "white-papers",
        "leaders-guide",
        "writing-courses",
    ];
    assert!(courses().iter().all(|it| played.contains(&it.id.as_str())));
}
