//! A mentor's kept phrases: the latest first, each once, and whatever was said of one last stands on every laptop.

use ledger::{Identity, Side};

use crate::stage::{Laptop, NOON, phrase_dropped, phrase_kept};

fn laptop_with_ada() -> (Laptop, Identity) {
    let mut laptop = Laptop::new(1);
    let ada = laptop.joins("Ada", Side::Sales);
    laptop.keeps(&ada, phrase_kept("Say the limit."));
    laptop.keeps(&ada, phrase_kept("Name the part."));
    (laptop, ada)
}

#[test]
fn a_phrase_is_there_until_it_is_dropped_and_again_once_it_is_kept_anew() {
    let (mut laptop, ada) = laptop_with_ada();
    assert_eq!(laptop.ledger.phrases(ada.person()).unwrap(), ["Name the part.", "Say the limit."]);
    laptop.keeps(&ada, phrase_dropped("Say the limit."));
    assert_eq!(laptop.ledger.phrases(ada.person()).unwrap(), ["Name the part."]);
    laptop.keeps(&ada, phrase_kept("Say the limit."));
    laptop.keeps(&ada, phrase_kept("Name the part."));
    assert_eq!(laptop.ledger.phrases(ada.person()).unwrap(), ["Name the part.", "Say the limit."]);
}

#[test]
fn phrases_are_nobody_elses() {
    let (mut laptop, _) = laptop_with_ada();
    let maya = laptop.joins("Maya", Side::Engineering);
    laptop.keeps(&maya, phrase_dropped("Say the limit."));
    assert_eq!(laptop.ledger.phrases(maya.person()).unwrap(), Vec::<String>::new());
}

#[test]
fn what_was_dropped_after_everything_is_gone_though_the_clock_was_put_back() {
    let (mut laptop, ada) = laptop_with_ada();
    laptop.set_clock(NOON - 1_000_000);
    laptop.keeps(&ada, phrase_dropped("Name the part."));
    let mut other = Laptop::new(2);
    let entries = laptop.ledger.entries_as_signed().unwrap();
    other.ledger.merge(&entries).unwrap();
    assert_eq!(other.ledger.phrases(ada.person()).unwrap(), ["Say the limit."]);
}
