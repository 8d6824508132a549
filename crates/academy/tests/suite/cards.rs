//! Cards: what enters the deck and when, what a rating does, and what comes back.

use academy::code::Code;
use academy::request::{Ask, FinishBlock, RateCard, SetPileSize};
use academy::view::Side;
use academy::view::cards::{CardsView, Direction, PileSize, Rating};
use rstest::rstest;

use crate::stage::Stage;

const LESSON: &str = "demo/01-know-it/02-words/lesson.md";

/// Priya of sales on a course with a lesson that has three cards.
fn priya() -> Stage {
    let mut stage = Stage::new().add(LESSON, include_str!("stage/words.md"));
    stage.joins("Priya Raman", Side::Sales);
    stage
}

/// Priya on the day after she read the cards.
fn priya_next_day() -> Stage {
    let mut stage = priya();
    reads_the_cards(&mut stage);
    stage.pass_days(1);
    stage
}

fn reads_the_cards(stage: &mut Stage) {
    let request = FinishBlock { lesson: "words".into(), block: "plainly".into() };
    stage.academy.finish_block(request).unwrap();
}

fn pile(stage: &mut Stage) -> CardsView {
    stage.academy.cards(Ask {}).unwrap()
}

/// The card that is shown and the direction it is shown in.
fn shown(view: &CardsView) -> Option<(&str, Direction)> {
    view.card.as_ref().map(|it| (it.card.as_str(), it.direction))
}

/// Rates the card that is shown.
fn rates(stage: &mut Stage, rating: Rating) -> CardsView {
    let card = pile(stage).card.expect("a card is shown");
    let request =
        RateCard { course: card.course, card: card.card, direction: card.direction, rating };
    stage.academy.rate_card(request).unwrap()
}

fn in_days(view: &CardsView) -> Vec<u32> {
    view.card.iter().flat_map(|it| &it.choices).map(|it| it.in_days).collect()
}

#[test]
fn a_card_enters_on_the_day_after_its_block_was_read() {
    let mut stage = priya();
    let view = pile(&mut stage);
    assert_eq!((view.of, view.next_in), (0, None));
    reads_the_cards(&mut stage);
    let view = pile(&mut stage);
    assert_eq!((view.of, view.next_in), (0, Some(1)));
    stage.pass_days(1);
    let view = pile(&mut stage);
    assert_eq!((view.done, view.of), (0, 3));
    assert_eq!(shown(&view), Some(("damping", Direction::TermToPlain)));
    let card = view.card.unwrap();
    assert_eq!((card.front_html.as_str(), card.lesson.id.as_str()), ("damping", "words"));
    assert!(card.back_html.contains("dies away"));
}

#[test]
fn a_rating_counts_brings_the_next_card_and_outlives_a_restart() {
    let mut stage = priya_next_day();
    let me = stage.academy.session(Ask {}).unwrap().person.id;
    assert_eq!(in_days(&pile(&mut stage)), [0, 1, 2, 8]);
    let view = rates(&mut stage, Rating::Good);
    assert_eq!((view.done, view.of), (1, 3));
    assert_eq!(shown(&view), Some(("ringing", Direction::TermToPlain)));
    let mut stage = stage.restart();
    stage.sits_down(&me);
    assert_eq!(pile(&mut stage), view);
}

#[test]
fn a_card_that_was_not_known_comes_back_at_the_end_of_the_same_pile() {
    let mut stage = priya_next_day();
    rates(&mut stage, Rating::Again);
    rates(&mut stage, Rating::Good);
    let view = rates(&mut stage, Rating::Hard);
    assert_eq!((view.done, view.of), (2, 3));
    assert_eq!(shown(&view), Some(("damping", Direction::TermToPlain)));
    let view = rates(&mut stage, Rating::Good);
    assert_eq!((view.done, view.of, shown(&view)), (3, 3, None));
}

#[test]
fn a_card_left_unknown_is_on_the_next_days_pile() {
    let mut stage = priya_next_day();
    rates(&mut stage, Rating::Again);
    stage.pass_days(1);
    assert_eq!(shown(&pile(&mut stage)), Some(("damping", Direction::TermToPlain)));
}

#[test]
fn the_last_rating_of_today_can_be_taken_back_and_nothing_is_deleted() {
    let mut stage = priya_next_day();
    let before = pile(&mut stage);
    assert!(!before.can_take_back);
    assert!(rates(&mut stage, Rating::Easy).can_take_back);
    let entries = stage.entries();
    assert_eq!(stage.academy.take_back_rating(Ask {}).unwrap(), before);
    assert_eq!(stage.entries(), entries + 1);
    // There is no rating left to take back; asking again changes nothing.
    assert_eq!(stage.academy.take_back_rating(Ask {}).unwrap(), before);
    assert_eq!(stage.entries(), entries + 1);
}

#[test]
fn a_rating_of_an_earlier_day_stays() {
    let mut stage = priya_next_day();
    rates(&mut stage, Rating::Good);
    stage.pass_days(1);
    assert!(!pile(&mut stage).can_take_back);
    let entries = stage.entries();
    stage.academy.take_back_rating(Ask {}).unwrap();
    assert_eq!(stage.entries(), entries);
}

#[test]
fn only_a_card_of_todays_pile_can_be_rated() {
    let mut stage = priya();
    let request = RateCard {
        course: "demo".into(),
        card: "damping".into(),
        direction: Direction::TermToPlain,
        rating: Rating::Easy,
    };
    let refused = stage.academy.rate_card(request).err().map(|it| it.code);
    assert_eq!(refused, Some(Code::NotHere));
}

#[test]
fn the_other_side_of_a_card_comes_on_another_day_and_has_a_schedule_of_its_own() {
    let mut stage = priya_next_day();
    for _ in 0..3 {
        rates(&mut stage, Rating::Easy);
    }
    assert_eq!(pile(&mut stage).next_in, Some(1));
    stage.pass_days(1);
    let view = pile(&mut stage);
    assert_eq!(shown(&view), Some(("damping", Direction::PlainToTerm)));
    let card = view.card.as_ref().unwrap();
    assert_eq!(
        (card.front_html.as_str(), card.back_html.as_str()),
        ("how fast a note dies away", "damping")
    );
    assert_eq!(in_days(&view), [0, 1, 2, 8], "it is as new as the first side was");
}

#[rstest]
#[case::other_plain_words("how fast a note dies away", "how soon a note is gone")]
#[case::more_text_around_it("Damping, ringing, sound power.", "Damping, ringing and more.")]
fn an_edited_lesson_keeps_the_schedule(#[case] from: &str, #[case] to: &str) {
    let mut stage = priya_next_day();
    let me = stage.academy.session(Ask {}).unwrap().person.id;
    rates(&mut stage, Rating::Good);
    let mut stage = stage.edit(LESSON, from, to);
    stage.sits_down(&me);
    stage.pass_days(2);
    let view = pile(&mut stage);
    assert_eq!(shown(&view), Some(("damping", Direction::TermToPlain)));
    assert!(in_days(&view)[2] > 8, "{:?}", in_days(&view));
}

/// A lesson with this many cards.
fn many(cards: usize) -> String {
    let rows: String = (0..cards)
        .map(|it| format!("> | term {it} | plain words {it} |\n"))
        .collect::<Vec<_>>()
        .concat();
    include_str!("stage/words.md").split("> | damping").next().unwrap().to_owned() + &rows
}

/// Priya on the day after she read a lesson with this many cards.
fn priya_with(cards: usize) -> Stage {
    let mut stage = Stage::new().add(LESSON, &many(cards));
    stage.joins("Priya Raman", Side::Sales);
    reads_the_cards(&mut stage);
    stage.pass_days(1);
    stage
}

/// Rates every card of today's pile, and tells their names.
fn rates_all(stage: &mut Stage, rating: Rating) -> Vec<String> {
    let mut names = Vec::new();
    while let Some(card) = pile(stage).card {
        names.push(card.card);
        rates(stage, rating);
    }
    names
}

#[rstest]
#[case::small(PileSize::Small, 4, 10)]
#[case::usual(PileSize::Usual, 8, 20)]
#[case::large(PileSize::Large, 16, 40)]
fn a_day_takes_no_more_than_its_cap(
    #[case] size: PileSize,
    #[case] new: usize,
    #[case] all: usize,
) {
    let mut stage = priya_with(60);
    stage.academy.set_pile_size(SetPileSize { size }).unwrap();
    let sizes = stage.academy.settings(Ask {}).unwrap().pile_sizes;
    assert_eq!(sizes.iter().find(|it| it.is_chosen).unwrap().size, size);
    assert_eq!(rates_all(&mut stage, Rating::Good).len(), new, "all of the first day are new");
    for _ in 0..4 {
        stage.pass_days(1);
        rates_all(&mut stage, Rating::Good);
    }
    // After months everything that was met is due, and fills the day alone.
    stage.pass_days(200);
    let view = pile(&mut stage);
    assert_eq!((view.done, view.of), (0, u32::try_from(all).unwrap()));
    assert!(view.waiting > 0 || size == PileSize::Large);
}

#[test]
fn after_weeks_away_the_most_at_risk_come_first_and_nothing_is_lost() {
    let mut stage = priya_with(2);
    rates(&mut stage, Rating::Easy);
    rates(&mut stage, Rating::Hard);
    stage.pass_days(13);
    assert!(!pile(&mut stage).is_back);
    stage.pass_days(1);
    let view = pile(&mut stage);
    assert!(view.is_back && stage.academy.today(Ask {}).unwrap().cards.is_back);
    assert_eq!(shown(&view), Some(("term-1", Direction::TermToPlain)), "the one rated hard");
    assert!(in_days(&view)[2] > 2, "its reviews still count: {:?}", in_days(&view));
    assert!(rates(&mut stage, Rating::Good).is_back, "all day");
    stage.pass_days(1);
    assert!(!pile(&mut stage).is_back);
}

#[test]
fn a_card_that_keeps_slipping_names_its_lesson() {
    let mut stage = priya_with(1);
    for _ in 0..5 {
        assert_eq!(rates(&mut stage, Rating::Again).slipping, []);
        stage.pass_days(1);
    }
    let view = rates(&mut stage, Rating::Again);
    assert_eq!(view.card.unwrap().misses, Some(6));
    let slipping = &view.slipping[0];
    assert_eq!((slipping.misses, slipping.lesson.id.as_str()), (6, "words"));
    assert_eq!(rates(&mut stage, Rating::Good).slipping.len(), 1, "also once it is done");
}

#[rstest]
#[case::a_year_ahead(400)]
#[case::thirty_years_ahead(11_000)]
fn a_clock_that_was_wrong_loses_no_card(#[case] days: i64) {
    let mut stage = priya_with(1);
    stage.pass_days(days);
    rates(&mut stage, Rating::Easy);
    stage.pass_days(-days);
    let view = pile(&mut stage);
    assert_eq!(shown(&view), Some(("term-0", Direction::TermToPlain)), "it is not gone for years");
    let view = rates(&mut stage, Rating::Good);
    assert!(view.next_in.is_some_and(|it| it <= 365), "{:?}", view.next_in);
    // The lesson itself was read under a clock that was ahead.
    let mut stage = priya();
    stage.pass_days(days);
    reads_the_cards(&mut stage);
    stage.pass_days(-days);
    assert_eq!(pile(&mut stage).of, 3);
}

#[test]
fn today_says_how_many_cards_are_due_and_how_long_they_take() {
    let mut stage = priya_next_day();
    let cards = stage.academy.today(Ask {}).unwrap().cards;
    assert_eq!((cards.due, cards.minutes, cards.next_in), (3, 1, Some(1)));
    rates_all(&mut stage, Rating::Good);
    let cards = stage.academy.today(Ask {}).unwrap().cards;
    assert_eq!((cards.due, cards.minutes, cards.next_in), (0, 0, Some(1)));
}

#[test]
fn a_third_column_travels_with_the_answer() {
    let text = include_str!("stage/words.md")
        .replace("| Term | Plain words |", "| Term | Plain words | Where it breaks |")
        .replace("| --- | --- |", "| --- | --- | --- |")
        .replace("dies away |", "dies away | *steady* running only |");
    let mut stage = Stage::new().add(LESSON, &text);
    stage.joins("Priya Raman", Side::Sales);
    reads_the_cards(&mut stage);
    stage.pass_days(1);
    let limits = |stage: &mut Stage| pile(stage).card.unwrap().limit_html;
    assert_eq!(limits(&mut stage).as_deref(), Some("<em>steady</em> running only"));
    rates(&mut stage, Rating::Good);
    assert_eq!(limits(&mut stage), None);
}
