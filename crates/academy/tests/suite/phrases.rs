//! Sentences that a mentor writes often, kept and used again.

use academy::code::Code;
use academy::request::review::OnePhrase;
use academy::request::{Ask, OneSubmission};
use academy::view::{SeenBy, SeenKind, Side};

use crate::stage::Stage;

const LIMIT: &str = "Say one limit before anybody asks.";

fn phrase(words: &str) -> OnePhrase {
    OnePhrase { words: words.into() }
}

#[test]
fn a_kept_phrase_lies_on_the_desk_of_the_next_review_until_it_is_let_go() {
    let mut stage = Stage::new();
    let mateo = stage.joins("Mateo Lindqvist", Side::Engineering);
    let priya = stage.joins("Priya Raman", Side::Sales);
    let submission = stage.hands_in("It predicts noise.", &mateo);
    stage.sits_down(&mateo);
    assert_eq!(stage.academy.keep_phrase(phrase(&format!(" {LIMIT}\n"))).unwrap().phrases, [LIMIT]);
    let mut stage = stage.restart();
    stage.sits_down(&mateo);
    let request = OneSubmission { submission };
    assert_eq!(stage.academy.review(request.clone()).unwrap().phrases, [LIMIT]);
    assert_eq!(stage.academy.drop_phrase(phrase(LIMIT)).unwrap().phrases, Vec::<String>::new());
    assert_eq!(stage.academy.review(request).unwrap().phrases, Vec::<String>::new());
    stage.academy.keep_phrase(phrase(LIMIT)).unwrap();
    stage.sits_down(&priya);
    let own = stage.academy.keep_phrase(phrase("Mine.")).unwrap().phrases;
    assert_eq!(own, ["Mine."], "and nobody else's");
    assert_eq!(academy::verify(&stage.place.ledger()).unwrap().faults, Vec::<String>::new());
}

#[test]
fn keeping_twice_and_letting_go_what_is_not_kept_leave_no_entry() {
    let mut stage = Stage::new();
    stage.joins("Mateo Lindqvist", Side::Engineering);
    stage.academy.keep_phrase(phrase(LIMIT)).unwrap();
    let before = stage.entries();
    stage.academy.keep_phrase(phrase(LIMIT)).unwrap();
    stage.academy.drop_phrase(phrase("Never kept.")).unwrap();
    let refused = stage.academy.keep_phrase(phrase(" \n")).map_err(|it| it.code);
    assert_eq!(refused, Err(Code::NothingChosen));
    assert_eq!(stage.entries(), before);
}

#[test]
fn settings_say_that_phrases_are_for_their_owner_alone() {
    let mut stage = Stage::new();
    stage.joins("Mateo Lindqvist", Side::Engineering);
    stage.academy.keep_phrase(phrase(LIMIT)).unwrap();
    let seen = stage.academy.settings(Ask {}).unwrap().seen;
    let phrases = seen.iter().find(|it| it.kind == SeenKind::Phrases).unwrap();
    assert_eq!((phrases.audience, phrases.count), (SeenBy::Myself, 1));
}
