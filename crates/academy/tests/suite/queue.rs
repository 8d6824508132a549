//! The mentor's queue: who has waited longest stands first, whatever a trainee's clock says.

use academy::request::review::ListReviews;
use academy::view::Side;
use academy::view::practice::WaitingView;

use crate::stage::{DAY, LIST, Stage};
use crate::two_laptops::{Two, saved, taken_in, two};

const YEARS: i64 = 3650;

fn waiting(stage: &mut Stage) -> Vec<WaitingView> {
    stage.academy.reviews(LIST).unwrap().waiting
}

/// Priya's clock is wrong by so many days when she hands in; Mateo gets it the same day, and looks a day later.
fn looked_at_a_day_later(wrong_by: i64) -> (WaitingView, i64) {
    let Two { mut priyas, mut mateos, mateo, .. } = two();
    priyas.pass_days(wrong_by);
    priyas.hands_in("It predicts noise.", &mateo);
    taken_in(&mut mateos, &saved(&mut priyas, &mateo));
    let came_at = mateos.academy.reviews(LIST).unwrap().now;
    mateos.pass_days(1);
    (waiting(&mut mateos).remove(0), came_at)
}

#[test]
fn work_is_as_old_as_its_trainees_clock_says_where_that_can_be() {
    let (it, came_at) = looked_at_a_day_later(0);
    assert_eq!((it.handed_in_at, it.waiting_since), (came_at, came_at));
}

#[test]
fn work_from_the_future_waits_since_it_came() {
    let (it, came_at) = looked_at_a_day_later(YEARS);
    assert_eq!(it.handed_in_at, came_at + YEARS * DAY, "the record says what was signed");
    assert_eq!(it.waiting_since, came_at);
}

#[test]
fn work_from_before_there_was_a_mentor_waits_since_there_was_one() {
    let (it, came_at) = looked_at_a_day_later(-YEARS);
    assert_eq!(it.handed_in_at, came_at - YEARS * DAY);
    assert_eq!(it.waiting_since, came_at, "Mateo joined on that very day");
}

#[test]
fn whoever_waits_longest_stands_first_though_a_clock_was_wrong() {
    let Two { mut priyas, mut mateos, mateo, .. } = two();
    priyas.pass_days(YEARS);
    priyas.hands_in("It predicts noise.", &mateo);
    taken_in(&mut mateos, &saved(&mut priyas, &mateo));
    mateos.pass_days(2);
    mateos.joins("Colette Duarte", Side::Sales);
    mateos.hands_in("It hears a machine.", &mateo);
    mateos.sits_down(&mateo);
    let order: Vec<_> = waiting(&mut mateos).into_iter().map(|it| it.trainee.name).collect();
    assert_eq!(order, ["Priya Raman", "Colette Duarte"]);
}

#[test]
fn a_long_list_comes_as_far_as_it_is_asked_for_and_says_how_long_it_is() {
    let mut stage = Stage::new();
    let mateo = stage.joins("Mateo Lindqvist", Side::Engineering);
    for name in ["Priya Raman", "Colette Duarte", "Noor Haddad", "Ana Kos"] {
        stage.joins(name, Side::Sales);
        stage.hands_in("It predicts noise.", &mateo);
        stage.pass_days(1);
    }
    stage.sits_down(&mateo);
    for _ in ["Priya Raman", "Colette Duarte"] {
        let longest = waiting(&mut stage).remove(0).submission;
        stage.returns(&longest).unwrap();
        stage.pass_days(1);
    }
    let list = stage.academy.reviews(ListReviews { waiting: 1, done: 1 }).unwrap();
    let waiting: Vec<_> = list.waiting.iter().map(|it| it.trainee.name.as_str()).collect();
    let done: Vec<_> = list.done.iter().map(|it| it.trainee.name.as_str()).collect();
    assert_eq!((waiting, list.waiting_in_all), (vec!["Noor Haddad"], 2));
    assert_eq!((done, list.done_in_all), (vec!["Colette Duarte"], 2));
    let to_tell: Vec<_> = list.to_tell.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(to_tell, ["Colette Duarte", "Priya Raman"], "also whose work is not in the list");
}
