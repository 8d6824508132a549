//! The mentor's queue: who has waited longest stands first, whatever a trainee's clock says.

use academy::request::Ask;
use academy::view::practice::WaitingView;

use crate::stage::{DAY, Stage};
use crate::two_laptops::{Two, saved, taken_in, two};

const YEARS: i64 = 3650;

fn waiting(stage: &mut Stage) -> Vec<WaitingView> {
    stage.academy.reviews(Ask {}).unwrap().waiting
}

/// Priya's clock is wrong by so many days when she hands in; Mateo gets it the same day, and looks a day later.
fn looked_at_a_day_later(wrong_by: i64) -> (WaitingView, i64) {
    let Two { mut priyas, mut mateos, mateo, .. } = two();
    priyas.pass_days(wrong_by);
    priyas.hands_in("It predicts noise.", &mateo);
    taken_in(&mut mateos, &saved(&mut priyas, &mateo));
    let came_at = mateos.academy.reviews(Ask {}).unwrap().now;
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
    mateos.joins("Colette Duarte", academy::view::Side::Sales);
    mateos.hands_in("It hears a machine.", &mateo);
    mateos.sits_down(&mateo);
    let order: Vec<_> = waiting(&mut mateos).into_iter().map(|it| it.trainee.name).collect();
    assert_eq!(order, ["Priya Raman", "Colette Duarte"]);
}
