//! Replayed equals incremental, merge order does not matter, and no clock takes the order back.

use std::fmt::Write;

use ledger::{
    Day, EntryHash, Event, Identity, LessonId, PersonId, Rating, Side, StoredEntry, SubmissionId,
};
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};
use serde_json::Value;

use crate::stage::{
    Laptop, NOON, answered, begun, chose, chosen, finished, guessed, handed_in, phrase_dropped,
    phrase_kept, returned, reviewed, signed_off, signed_off_work, taken_back, withdrawn,
};

const RATINGS: [Rating; 3] = [Rating::Again, Rating::Good, Rating::Easy];

/// One thing that one of three people does on one of two laptops, at some time of that laptop's clock.
#[derive(Debug, Clone)]
struct Step {
    laptop: usize,
    who: usize,
    whom: usize,
    what: u8,
    which: u8,
    wall: i64,
}

fn step() -> impl Strategy<Value = Step> {
    let wall = NOON - 5_000..NOON + 5_000;
    (0..2_usize, 0..3_usize, 0..3_usize, 0..14_u8, 0..4_u8, wall).prop_map(
        |(laptop, who, whom, what, which, wall)| Step { laptop, who, whom, what, which, wall },
    )
}

/// Three people who know each other on two laptops, and what they did there.
struct Stage {
    laptops: [Laptop; 2],
    people: [Identity; 3],
    sign_offs: Vec<EntryHash>,
    reviews: Vec<EntryHash>,
}

fn submission(which: u8) -> SubmissionId {
    SubmissionId::from_bytes([which; 16])
}

impl Stage {
    fn play(steps: &[Step]) -> Self {
        let mut laptops = [Laptop::new(1), Laptop::new(2)];
        let people = [
            laptops[0].joins("Ada", Side::Sales),
            laptops[0].joins("Maya", Side::Engineering),
            laptops[1].joins("Noor", Side::Sales),
        ];
        let mut stage = Self { laptops, people, sign_offs: Vec::new(), reviews: Vec::new() };
        for step in steps {
            let event = stage.event(step);
            let laptop = &mut stage.laptops[step.laptop];
            laptop.set_clock(step.wall);
            let (is_sign_off, is_review) =
                (matches!(event, Event::WorkSignedOff(_)), matches!(event, Event::CardReviewed(_)));
            let hash = laptop.keeps(&stage.people[step.who], event);
            if is_sign_off {
                stage.sign_offs.push(hash);
            } else if is_review {
                stage.reviews.push(hash);
            }
        }
        stage
    }

    fn event(&self, step: &Step) -> Event {
        let whom = self.people[step.whom].person();
        let id = submission(step.which);
        match step.what {
            0 => finished(step.which, u8::try_from(step.whom).unwrap()),
            1 => answered(step.which, u32::try_from(step.whom).unwrap()),
            2 => guessed(step.which, &format!("guess {}", step.whom)),
            3 => chosen(whom, "a mentor"),
            4 => handed_in(&id, whom, vec![]),
            5 => returned(&id, whom),
            9 => begun(step.which, vec![0]),
            10 => chose(step.which, u32::try_from(step.whom).unwrap(), u32::from(step.which)),
            12 => phrase_kept(&format!("phrase {}", step.which)),
            13 => phrase_dropped(&format!("phrase {}", step.which)),
            6 => signed_off(&self.laptops[step.laptop], &id, whom),
            7 => reviewed(step.which, RATINGS[step.whom], Day(i32::from(step.which))),
            8 => match self.reviews.get(usize::from(step.which)) {
                Some(review) => taken_back(review),
                None => taken_back(&EntryHash::from_bytes([step.which; 32])),
            },
            _ => match self.sign_offs.get(usize::from(step.which)) {
                Some(sign_off) => withdrawn(sign_off),
                None => withdrawn(&EntryHash::from_bytes([step.which; 32])),
            },
        }
    }

    /// Every answer that a window could ask of a laptop.
    fn answers(&self, laptop: &Laptop) -> String {
        let ledger = &laptop.ledger;
        let mut said = format!("{:?}", ledger.people().unwrap());
        let lesson = LessonId::new("caches");
        for person in self.people.iter().map(Identity::person) {
            let learning = (
                ledger.blocks_finished(person).unwrap(),
                ledger.answers(person, &lesson).unwrap(),
                ledger.guesses(person, &lesson).unwrap(),
                ledger.card_reviews(person).unwrap(),
                ledger.plays(person, &lesson).unwrap(),
                ledger.counts_of(person).unwrap(),
                ledger.phrases(person).unwrap(),
            );
            let work = (
                ledger.submissions_of(person).unwrap(),
                ledger.submissions_for(person).unwrap(),
                ledger.mentors_of(person).unwrap(),
                ledger.sign_offs_of(person).unwrap(),
            );
            write!(said, "\n{learning:?}\n{work:?}").unwrap();
        }
        for person in self.people.iter().map(Identity::person) {
            for which in 0..4 {
                write!(said, "\n{:?}", verdict(ledger, person, &submission(which))).unwrap();
            }
        }
        said
    }
}

fn verdict(
    ledger: &ledger::Ledger,
    trainee: &PersonId,
    id: &SubmissionId,
) -> Option<ledger::Verdict> {
    let submission = ledger.submission(trainee, id).unwrap()?;
    ledger.verdict_of(&submission).unwrap()
}

/// The entries in another order; and cut into chains, each of which may come by itself.
fn shuffled(entries: &[StoredEntry], seed: u8) -> Vec<StoredEntry> {
    let mut shuffled = entries.to_vec();
    shuffled.sort_by_key(|it| {
        it.hash.iter().map(|byte| byte.wrapping_mul(seed | 1)).collect::<Vec<_>>()
    });
    shuffled
}

fn chains(mut entries: Vec<StoredEntry>) -> Vec<Vec<StoredEntry>> {
    let mut chains = Vec::new();
    while let Some(first) = entries.first().cloned() {
        let same = |it: &StoredEntry| {
            (&it.author, &it.replica, &it.audience)
                == (&first.author, &first.replica, &first.audience)
        };
        let (chain, rest) = entries.into_iter().partition(same);
        chains.push(chain);
        entries = rest;
    }
    chains
}

/// Each entry's place in the order, as it was signed.
fn orders(entries: &[StoredEntry]) -> Vec<(i64, i64)> {
    let order = |it: &StoredEntry| {
        let body: Value = serde_json::from_slice(&it.body).unwrap();
        let part = |name: &str| body["order"][name].as_i64().unwrap();
        (part("millis"), part("counter"))
    };
    entries.iter().map(order).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn replay_changes_nothing_and_merging_commutes(
        steps in proptest::collection::vec(step(), 1..30),
        seed in any::<u8>(),
    ) {
        let mut stage = Stage::play(&steps);
        let signed = stage.laptops.each_ref().map(|it| it.ledger.entries_as_signed().unwrap());
        for entries in &signed {
            let orders = orders(entries);
            prop_assert!(orders.is_sorted_by(|one, next| one < next), "{:?}", orders);
        }
        for (at, laptop) in stage.laptops.iter_mut().enumerate() {
            let incremental = laptop.ledger.projection().unwrap();
            laptop.ledger.replay().unwrap();
            prop_assert_eq!(laptop.ledger.projection().unwrap(), incremental);
            for chain in chains(shuffled(&signed[1 - at], seed)) {
                prop_assert_eq!(laptop.ledger.merge(&chain).unwrap(), chain.len());
            }
        }
        let mut third = Laptop::new(3);
        let all = shuffled(&signed.concat(), seed.wrapping_add(2));
        prop_assert_eq!(third.ledger.merge(&all).unwrap(), all.len());
        let [one, other] = &stage.laptops;
        for laptop in [one, other, &third] {
            prop_assert_eq!(laptop.ledger.projection().unwrap(), one.ledger.projection().unwrap());
            prop_assert_eq!(stage.answers(laptop), stage.answers(one));
        }
        prop_assert_eq!(third.ledger.verify().unwrap().faults, vec![]);
        let incremental = third.ledger.projection().unwrap();
        third.ledger.replay().unwrap();
        prop_assert_eq!(third.ledger.projection().unwrap(), incremental);
    }
}

#[test]
fn a_withdrawal_with_a_clock_ten_years_behind_still_takes_the_sign_off_back() {
    let mut office = Laptop::new(1);
    let scene = signed_off_work(&mut office);
    let mut home = Laptop::new(2);
    home.set_clock(NOON - 10 * 365 * 24 * 60 * 60 * 1000);
    home.keeps(&scene.maya, withdrawn(&scene.sign_off));
    assert!(office.ledger.sign_offs_of(scene.ada.person()).unwrap()[0].withdrawal.is_none());
    office.ledger.merge(&home.ledger.entries_as_signed().unwrap()).unwrap();
    assert!(office.ledger.sign_offs_of(scene.ada.person()).unwrap()[0].withdrawal.is_some());
}

#[test]
fn what_follows_a_merge_comes_after_it_even_if_the_wall_clock_says_otherwise() {
    let mut ahead = Laptop::new(1);
    ahead.set_clock(NOON + 1_000_000);
    let ada = ahead.joins("Ada", Side::Sales);
    let mut behind = Laptop::new(2);
    behind.ledger.merge(&ahead.ledger.entries_as_signed().unwrap()).unwrap();
    behind.keeps(&ada, finished(1, 1));
    let orders = orders(&behind.ledger.entries_as_signed().unwrap());
    assert!(orders[1] > orders[0], "{orders:?}");
}

#[test]
fn what_was_signed_here_is_followed_even_after_older_entries_came_and_the_clock_was_set_back() {
    let mut office = Laptop::new(1);
    let maya = office.joins("Maya", Side::Engineering);
    let mut laptop = Laptop::new(2);
    laptop.set_clock(NOON + 1_000_000);
    let ada = laptop.joins("Ada", Side::Sales);
    laptop.keeps(&ada, finished(1, 1));
    laptop.set_clock(NOON - 1_000_000);
    let mut laptop = laptop.restart();
    laptop.ledger.merge(&office.ledger.entries_as_signed().unwrap()).unwrap();
    laptop.keeps(&ada, finished(1, 2));
    office.keeps(&maya, finished(1, 3));
    laptop.ledger.merge(&office.ledger.entries_as_signed().unwrap()).unwrap();
    laptop.keeps(&ada, finished(1, 3));
    let entries = laptop.ledger.entries_as_signed().unwrap();
    let hers = entries.iter().filter(|it| it.author == ada.person().as_bytes());
    let orders = orders(&hers.cloned().collect::<Vec<_>>());
    assert!(orders.is_sorted_by(|one, other| one < other), "{orders:?}");
    assert!(orders[0].0 > NOON, "the clock was ahead: {orders:?}");
}

#[test]
fn what_was_done_last_stands_even_if_the_clock_was_set_back_in_between() {
    let mut laptop = Laptop::new(1);
    let ada = laptop.joins("Ada", Side::Sales);
    laptop.keeps(&ada, finished(1, 1));
    laptop.keeps(&ada, guessed(2, "first"));
    laptop.set_clock(NOON - 365 * 24 * 60 * 60 * 1000);
    laptop.keeps(&ada, finished(1, 2));
    laptop.keeps(&ada, guessed(2, "second"));
    let blocks = laptop.ledger.blocks_finished(ada.person()).unwrap();
    let revisions: Vec<_> = blocks.iter().map(|it| it.revision.as_str()).collect();
    assert_eq!(revisions, ["revision-1", "revision-2"], "oldest first");
    let guesses = laptop.ledger.guesses(ada.person(), &LessonId::new("caches")).unwrap();
    assert_eq!(guesses[0].text, "first", "the first guess stays the first");
}

#[test]
fn a_rating_that_was_taken_back_on_another_laptop_counts_on_neither() {
    let mut office = Laptop::new(1);
    let ada = office.joins("Ada", Side::Sales);
    let maya = office.joins("Maya", Side::Engineering);
    office.keeps(&ada, reviewed(1, Rating::Good, Day(1)));
    let slip = office.keeps(&ada, reviewed(2, Rating::Again, Day(1)));
    let mut home = Laptop::new(2);
    home.ledger.merge(&office.ledger.entries_as_signed().unwrap()).unwrap();
    home.keeps(&maya, taken_back(&slip));
    assert_eq!(home.ledger.card_reviews(ada.person()).unwrap().len(), 2, "nobody else can");
    home.keeps(&ada, taken_back(&slip));
    office.ledger.merge(&home.ledger.entries_as_signed().unwrap()).unwrap();
    for laptop in [&office, &home] {
        let reviews = laptop.ledger.card_reviews(ada.person()).unwrap();
        let cards: Vec<_> = reviews.iter().map(|it| it.card.as_str()).collect();
        assert_eq!(cards, ["card-1"]);
    }
}

#[test]
fn what_an_earlier_version_could_only_keep_counts_once_a_later_one_has_come() {
    let mut laptop = Laptop::new(1);
    let ada = laptop.joins("Ada", Side::Sales);
    laptop.keeps(&ada, finished(1, 1));
    let as_known = laptop.ledger.projection().unwrap();
    // An earlier version projects a kind that it does not know as its name alone.
    let unknown =
        "UPDATE facts SET subject = '', other = '', body = NULL WHERE kind = 'block-finished'";
    assert_eq!(laptop.tampering().execute(unknown, []).unwrap(), 1);
    assert_eq!(laptop.ledger.blocks_finished(ada.person()).unwrap().len(), 0);
    let laptop = laptop.restart();
    assert_eq!(laptop.ledger.blocks_finished(ada.person()).unwrap().len(), 1);
    assert_eq!(laptop.ledger.projection().unwrap(), as_known);
    assert_eq!(laptop.ledger.verify().unwrap().faults, []);
}
