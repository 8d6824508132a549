//! News of returned work: only what came in a packet, only what was not seen, at most once a day.

use academy::request::{Ask, HandIn, SetNotifications};
use academy::view::{Notifications, ReturnedWork, Side};

use crate::stage::{LIST, Stage};
use crate::two_laptops::{Two, saved, taken_in, two};

/// What there is to tell now.
fn told(stage: &mut Stage) -> Option<ReturnedWork> {
    stage.academy.notification(Ask {}).unwrap().returned
}

/// Priya hands in, Mateo returns it, and his packet is taken in on her laptop.
fn returned() -> Two {
    let mut two = two();
    goes_and_comes_back(&mut two);
    two
}

fn goes_and_comes_back(Two { priyas, mateos, priya, mateo }: &mut Two) {
    priyas.hands_in("It predicts noise.", mateo);
    taken_in(mateos, &saved(priyas, mateo));
    let waiting = mateos.academy.reviews(LIST).unwrap().waiting.remove(0);
    mateos.returns(&waiting.submission).unwrap();
    taken_in(priyas, &saved(mateos, priya));
}

#[test]
fn work_that_came_back_in_a_packet_is_told_once() {
    let Two { mut priyas, mut mateos, .. } = returned();
    let news = ReturnedWork {
        mentor: "Mateo Lindqvist".into(),
        practice: "Ninety seconds for a stranger".into(),
        others: 0,
    };
    assert_eq!(told(&mut priyas), Some(news));
    assert_eq!(told(&mut priyas), None);
    priyas.pass_days(30);
    assert_eq!(told(&mut priyas), None, "what was told is not told again on another day");
    assert_eq!(told(&mut mateos), None, "it is no news to whoever wrote it");
}

#[test]
fn there_are_news_at_most_once_a_day() {
    let mut two = returned();
    assert!(told(&mut two.priyas).is_some());
    goes_and_comes_back(&mut two);
    assert_eq!(told(&mut two.priyas), None);
    two.priyas.pass_days(1);
    assert!(told(&mut two.priyas).is_some());
}

#[test]
fn what_was_seen_on_today_is_no_news() {
    let Two { mut priyas, .. } = returned();
    assert_eq!(priyas.academy.today(Ask {}).unwrap().returned.len(), 1);
    assert_eq!(told(&mut priyas), None);
}

#[test]
fn what_was_seen_in_its_practice_is_no_news() {
    let Two { mut priyas, .. } = returned();
    priyas.practice();
    assert_eq!(told(&mut priyas), None);
}

#[test]
fn seeing_and_being_told_outlive_a_restart() {
    let mut two = returned();
    assert!(told(&mut two.priyas).is_some());
    let Two { priyas, priya, .. } = two;
    let mut priyas = priyas.restart();
    priyas.sits_down(&priya);
    priyas.pass_days(1);
    assert_eq!(told(&mut priyas), None);
}

#[test]
fn work_that_a_mentor_returned_at_this_laptop_is_no_news() {
    let mut stage = Stage::new();
    let mateo = stage.joins("Mateo Lindqvist", Side::Engineering);
    let priya = stage.joins("Priya Raman", Side::Sales);
    let submission = stage.hands_in("It predicts noise.", &mateo);
    stage.sits_down(&mateo);
    stage.returns(&submission).unwrap();
    stage.sits_down(&priya);
    assert_eq!(told(&mut stage), None);
}

#[test]
fn whoever_wants_no_news_gets_none_until_they_do() {
    let Two { mut priyas, .. } = returned();
    let choose = |stage: &mut Stage, notifications| {
        stage.academy.set_notifications(SetNotifications { notifications }).unwrap();
    };
    assert_eq!(priyas.academy.settings(Ask {}).unwrap().notifications, Notifications::Daily);
    choose(&mut priyas, Notifications::Never);
    assert_eq!(told(&mut priyas), None);
    choose(&mut priyas, Notifications::Daily);
    assert!(told(&mut priyas).is_some());
}

#[test]
fn a_clock_that_was_years_ahead_silences_nobody() {
    let mut two = returned();
    two.priyas.pass_days(4000);
    assert!(told(&mut two.priyas).is_some());
    two.priyas.pass_days(-4000);
    goes_and_comes_back(&mut two);
    assert!(told(&mut two.priyas).is_some());
}

#[test]
fn an_attempt_that_another_has_followed_is_no_news() {
    let mut two = returned();
    two.priyas.pass_days(1);
    goes_and_comes_back(&mut two);
    assert_eq!(told(&mut two.priyas).unwrap().others, 0, "attempt 1 does not lie with her");
    two.priyas.hands_in("It predicts noise, steady running only.", &two.mateo);
    two.priyas.pass_days(1);
    assert_eq!(told(&mut two.priyas), None);
}

/// Another practice of the same course.
const SECOND: (&str, &str) =
    ("demo/01-know-it/91-second/lesson.md", include_str!("stage/practice.md"));

#[test]
fn of_several_the_latest_is_told_and_the_others_are_counted() {
    let Two { priyas, mut mateos, priya, mateo } = two();
    let text = SECOND
        .1
        .replace("stranger", "second")
        .replace("Ninety seconds for a second", "Two minutes");
    let mut priyas = priyas.add(SECOND.0, &text);
    priyas.sits_down(&priya);
    priyas.hands_in("It predicts noise.", &mateo);
    let request = HandIn {
        practice: "second".into(),
        mentor: mateo.clone(),
        text: "It hears a machine.".into(),
        links: Vec::new(),
        rating: Vec::new(),
    };
    priyas.academy.hand_in(request).unwrap();
    taken_in(&mut mateos, &saved(&mut priyas, &mateo));
    let waiting = mateos.academy.reviews(LIST).unwrap().waiting;
    let second = waiting.iter().find(|it| it.practice == "Two minutes").unwrap();
    let first = waiting.iter().find(|it| it.practice != "Two minutes").unwrap();
    mateos.returns(&second.submission).unwrap();
    mateos.pass_days(1);
    mateos.returns(&first.submission).unwrap();
    taken_in(&mut priyas, &saved(&mut mateos, &priya));
    let news = told(&mut priyas).unwrap();
    assert_eq!((news.practice.as_str(), news.others), ("Ninety seconds for a stranger", 1));
}
