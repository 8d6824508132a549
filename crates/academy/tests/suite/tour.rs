//! The tour of the first run, as Today is told of it.

use academy::request::Ask;
use academy::view::Side;

use crate::stage::Stage;

#[test]
fn the_tour_is_due_until_it_is_ended_and_never_again_on_this_laptop() {
    let mut stage = Stage::new();
    let priya = stage.joins("Priya Raman", Side::Sales);
    assert!(stage.academy.today(Ask {}).unwrap().is_tour_due);
    stage.academy.end_tour(Ask {}).unwrap();
    assert!(!stage.academy.today(Ask {}).unwrap().is_tour_due);
    stage.joins("Mateo Lindqvist", Side::Engineering);
    assert!(stage.academy.today(Ask {}).unwrap().is_tour_due, "nobody has shown it to him");
    let mut stage = stage.restart();
    stage.sits_down(&priya);
    assert!(!stage.academy.today(Ask {}).unwrap().is_tour_due);
}

#[test]
fn ending_the_tour_is_no_entry() {
    let mut stage = Stage::new();
    stage.joins("Priya Raman", Side::Sales);
    let before = stage.entries();
    stage.academy.end_tour(Ask {}).unwrap();
    assert_eq!(stage.entries(), before);
}
