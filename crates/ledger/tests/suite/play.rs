//! A play of a scenario is what was chosen in it.

use ledger::{Identity, LessonId, PlayId, ScenarioPlay, Side};

use crate::stage::{Laptop, begun, chose};

fn last_play(laptop: &Laptop, person: &Identity) -> ScenarioPlay {
    let plays = laptop.ledger.plays(person.person(), &LessonId::new("caches")).unwrap();
    let [play] = &plays[..] else { panic!("one play, not {plays:?}") };
    play.clone()
}

#[test]
fn a_play_again_begins_with_what_it_takes_over() {
    let mut laptop = Laptop::new(1);
    let ada = laptop.joins("Ada", Side::Sales);
    laptop.keeps(&ada, begun(1, vec![]));
    laptop.keeps(&ada, chose(1, 0, 2));
    laptop.keeps(&ada, chose(1, 1, 0));
    assert_eq!(last_play(&laptop, &ada).choices, [2, 0]);
    laptop.keeps(&ada, begun(2, vec![2]));
    laptop.keeps(&ada, chose(2, 1, 1));
    let again = last_play(&laptop, &ada);
    assert_eq!((again.play, again.taken_over), (PlayId::from_bytes([2; 16]), 1));
    assert_eq!(again.choices, [2, 1]);
}

#[test]
fn a_turn_that_is_on_record_twice_was_chosen_once() {
    let mut laptop = Laptop::new(1);
    let ada = laptop.joins("Ada", Side::Sales);
    laptop.keeps(&ada, begun(1, vec![]));
    laptop.keeps(&ada, chose(1, 0, 2));
    laptop.keeps(&ada, chose(1, 0, 1));
    laptop.keeps(&ada, chose(1, 2, 1));
    assert_eq!(last_play(&laptop, &ada).choices, [2], "and nothing follows a turn that is missing");
}
