//! What reviews add up to depends on nothing but the reviews: not on the laptop, not on the order of merging.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU8, Ordering};

use ledger::{
    Append, CardId, CardReviewTakenBack, CardReviewed, Clock, CourseId, Day, Direction, Event,
    Identity, Ledger, Millis, Place, Randomness, Rating, Sealing, Side, World,
};
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert_eq, proptest};

use super::Recalls;
use crate::cards::schedule::Scheduler;

/// A clock that the test sets, and bytes that differ between laptops.
struct StageWorld {
    millis: AtomicI64,
    byte: AtomicU8,
}

impl Clock for StageWorld {
    fn now(&self) -> Millis {
        Millis(self.millis.load(Ordering::SeqCst))
    }
}

impl Randomness for StageWorld {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill_with(|| self.byte.fetch_add(1, Ordering::SeqCst));
    }
}

struct Laptop {
    ledger: Ledger,
    world: Arc<StageWorld>,
    _folder: tempfile::TempDir,
}

impl Laptop {
    fn new(seed: u8) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let world = StageWorld { millis: AtomicI64::new(0), byte: AtomicU8::new(seed) };
        let world = Arc::new(world);
        let sealing = Sealing { memory_kib: 8, passes: 1, lanes: 1 };
        let file = folder.path().join("crosstrain.sqlite");
        let place = Place { file, backups: folder.path().join("backups") };
        let taken = World { clock: world.clone(), randomness: world.clone(), sealing };
        Self { ledger: Ledger::open(&place, taken).unwrap(), world, _folder: folder }
    }

    /// Does one step; a rating of one of three cards, or the last rating here taken back.
    fn does(&mut self, ada: &Identity, step: &Step) {
        self.world.millis.store(step.wall, Ordering::SeqCst);
        let own = self.ledger.card_reviews(ada.person()).unwrap();
        let event = match (own.last(), step.rating) {
            (Some(last), None) => {
                Event::CardReviewTakenBack(CardReviewTakenBack { review: last.entry.clone() })
            }
            (_, rating) => Event::CardReviewed(CardReviewed {
                course: CourseId::new("demo"),
                card: CardId::new(format!("card-{}", step.card)),
                direction: step.direction,
                rating: rating.unwrap_or(Rating::Good),
                day: Day(step.day),
            }),
        };
        self.ledger.append(ada, &Append::of(vec![event])).unwrap();
    }

    fn recalls(&self, ada: &Identity) -> Recalls {
        let reviews = self.ledger.card_reviews(ada.person()).unwrap();
        Recalls::of(&reviews, &Scheduler::default()).unwrap()
    }
}

/// One thing that Ada does on one of two laptops, whose clocks and days may be wrong.
#[derive(Debug, Clone)]
struct Step {
    laptop: usize,
    card: u8,
    direction: Direction,
    /// None takes the last rating back.
    rating: Option<Rating>,
    day: i32,
    wall: i64,
}

fn step() -> impl Strategy<Value = Step> {
    let ratings =
        [Some(Rating::Again), Some(Rating::Hard), Some(Rating::Good), Some(Rating::Easy), None];
    (0..2_usize, 0..3_u8, any::<bool>(), 0..5_usize, -5..50_000_i32, 0..9_000_i64).prop_map(
        move |(laptop, card, is_term, rating, day, wall)| Step {
            laptop,
            card,
            direction: if is_term { Direction::TermToPlain } else { Direction::PlainToTerm },
            rating: ratings[rating],
            day,
            wall,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_laptops_come_to_the_same_schedule_whichever_merges_first(
        steps in proptest::collection::vec(step(), 1..25),
    ) {
        let mut laptops = [Laptop::new(1), Laptop::new(101)];
        let ada = laptops[0].ledger.create_profile("Ada", Side::Sales, "correct horse").unwrap();
        for step in &steps {
            laptops[step.laptop].does(&ada, step);
        }
        let signed = laptops.each_ref().map(|it| it.ledger.entries_as_signed().unwrap());
        let mut third = Laptop::new(201);
        for entries in [&signed[1], &signed[0]] {
            third.ledger.merge(entries).unwrap();
        }
        let [one, other] = &mut laptops;
        one.ledger.merge(&signed[1]).unwrap();
        other.ledger.merge(&signed[0]).unwrap();
        let expected = one.recalls(&ada);
        prop_assert_eq!(&other.recalls(&ada), &expected);
        prop_assert_eq!(&third.recalls(&ada), &expected);
        third.ledger.replay().unwrap();
        prop_assert_eq!(&third.recalls(&ada), &expected);
    }
}
