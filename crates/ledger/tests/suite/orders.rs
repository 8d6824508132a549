//! Orders: whatever the order in which signatures, returns, withdrawals and hand-overs arrive, doubled or lost and late, there is one
//! state.

use std::collections::HashSet;
use std::thread;

use ledger::{
    Append, EntryHash, Error, Holder, Identity, Ledger, Level, PersonId, Place, Projection, Side,
    StoredEntry, SubmissionId, TeamId, Way, WhyNot, judge,
};

use crate::stage::{
    Laptop, NOON, admitted, appointed, appointment_ended, chosen, founded, handed_in, handed_over,
    joined, place_in, returned, revoked, signed_off, taken, withdrawn, world,
};

/// How many orders are tried.
const ORDERS: u64 = 10_000;

/// In every how many of them sign-offs are judged as well; what is derived from the entries is compared in each.
const JUDGED: u64 = 16;

const YEAR: i64 = 365 * 24 * 60 * 60 * 1000;

/// What three people did on two laptops, and what an empty ledger is copied from.
struct Story {
    entries: Vec<StoredEntry>,
    work: Vec<SubmissionId>,
    ada: PersonId,
    empty: Place,
    _folder: tempfile::TempDir,
}

/// A sign-off, and whether it counts.
type Judged = (EntryHash, Level, Result<(), WhyNot>);

/// What everybody ends up with.
#[derive(Debug, PartialEq)]
struct State {
    projection: Projection,
    judged: Option<Vec<Judged>>,
    with: Option<Vec<Holder>>,
}

impl Story {
    /// Ada hands in eight times. Maya signs, returns and takes back, from two laptops whose clocks are years apart; Dan
    /// signs and takes back. One piece of work changes hands in several ways at once. Noor, whom a leader appointed,
    /// signs once before that ends and once after. From another laptop Dan revokes his key, with which one more is
    /// signed meanwhile.
    fn told() -> Self {
        let mut office = Laptop::new(1);
        let ada = office.joins("Ada", Side::Sales);
        let maya = office.joins("Maya", Side::Engineering);
        let dan = office.joins("Dan", Side::Sales);
        let choices = [chosen(maya.person(), "Maya"), chosen(dan.person(), "Dan")];
        office.ledger.append(&ada, &Append::of(choices.into())).unwrap();
        let (lea, noor) = (office.joins("Lea", Side::Sales), office.joins("Noor", Side::Sales));
        let work: Vec<_> = (1..=8).map(|it| SubmissionId::from_bytes([it; 16])).collect();
        let mentors = [&maya, &maya, &maya, &dan, &maya, &noor, &noor, &dan].map(Identity::person);
        let handed_in = work.iter().zip(mentors).map(|(id, to)| handed_in(id, to, vec![]));
        office.ledger.append(&ada, &Append::of(handed_in.collect())).unwrap();
        let signs = |laptop: &mut Laptop, mentor: &Identity, at: usize| {
            let event = signed_off(laptop, &work[at], ada.person());
            laptop.keeps(mentor, event)
        };
        office.set_clock(NOON + 3 * YEAR);
        let first = signs(&mut office, &maya, 0);
        let of_dan = signs(&mut office, &dan, 3);
        office.set_clock(NOON - 3 * YEAR);
        office.keeps(&maya, returned(&work[2], ada.person()));
        office.keeps(&dan, withdrawn(&of_dan));
        let team = TeamId::from_bytes([7; 16]);
        office.keeps(&lea, founded(&team, "Field Team"));
        let appointment = office.keeps(&lea, appointed(&team, noor.person(), &["explain-it"]));
        let before = signs(&mut office, &noor, 5);
        office.keeps(&lea, appointment_ended(&appointment, vec![before]));
        signs(&mut office, &noor, 6);
        office.keeps(&ada, joined(&team, lea.person()));
        let mut home = Laptop::new(2);
        home.set_clock(NOON - 9 * YEAR);
        home.ledger.merge(&office.ledger.entries_as_signed().unwrap()).unwrap();
        home.keeps(&maya, withdrawn(&first));
        signs(&mut home, &maya, 1);
        let moved = home.ledger.submission(ada.person(), &work[4]).unwrap().unwrap();
        // Maya hands it over at home and takes it back; Dan, who has not heard of that, takes it, and hands it over.
        let to_dan = home.keeps(&maya, handed_over(&moved, dan.person(), "Dan", None));
        home.keeps(&maya, taken(&moved, Some(&to_dan)));
        let of_dan = home.keeps(&dan, taken(&moved, None));
        home.keeps(&dan, taken(&moved, Some(&to_dan)));
        home.keeps(&dan, handed_over(&moved, maya.person(), "Maya", Some(&of_dan)));
        home.keeps(&lea, admitted(&team, ada.person(), "Ada"));
        let event = revoked(&home, dan.person());
        home.keeps(&dan, event);
        office.set_clock(NOON - 20 * YEAR);
        signs(&mut office, &dan, 7);
        home.ledger.merge(&office.ledger.entries_as_signed().unwrap()).unwrap();
        let entries = home.ledger.entries_as_signed().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let empty = place_in(folder.path());
        drop(Ledger::open(&empty, world(3)).unwrap());
        Self { entries, work, ada: ada.person().clone(), empty, _folder: folder }
    }

    fn state(&self, ledger: &Ledger, is_judged: bool) -> State {
        let judged = is_judged.then(|| {
            let signed = ledger.sign_offs_of(&self.ada).unwrap();
            signed.iter().map(|it| (it.entry.clone(), it.level, judge(it, &self.ada))).collect()
        });
        let with = is_judged.then(|| {
            let works = self.work.iter().map(|id| ledger.submission(&self.ada, id).unwrap());
            works.map(|it| ledger.holder_of(&it.unwrap()).unwrap()).collect()
        });
        State { projection: ledger.projection().unwrap(), judged, with }
    }

    /// All entries arrive in an order of this seed, some twice, some after what follows them. Tells the order and the end.
    fn played(&self, seed: u64) -> (Vec<usize>, State) {
        let mut dice = Dice(seed);
        let mut ledger = Ledger::apart(&self.empty, world(seed)).unwrap();
        let mut under_way: Vec<usize> = (0..self.entries.len()).collect();
        let mut order = Vec::new();
        while !under_way.is_empty() {
            let which = dice.roll(under_way.len());
            let at = self.first_of_chain(&under_way, under_way[which], dice.roll(16) == 0);
            match ledger.merge(&self.entries[at..=at]) {
                Ok(new) => {
                    assert_eq!(new, 1);
                    order.push(at);
                    under_way.retain(|it| *it != at);
                }
                Err(Error::Gap(name)) => assert_eq!(name, self.entries[at].name()),
                Err(error) => panic!("seed {seed}, entry {at}: {error}"),
            }
            if dice.roll(8) == 0 && !order.is_empty() {
                let again = order[dice.roll(order.len())];
                assert_eq!(ledger.merge(&self.entries[again..=again]).unwrap(), 0);
            }
        }
        (order, self.state(&ledger, seed.is_multiple_of(JUDGED)))
    }

    /// The first entry under way of the same chain; or the entry itself, if it is to come too early.
    fn first_of_chain(&self, under_way: &[usize], at: usize, comes_early: bool) -> usize {
        let chain = |it: usize| {
            let StoredEntry { author, replica, audience, .. } = &self.entries[it];
            (author, replica, audience)
        };
        let mut same = under_way.iter().copied().filter(|it| chain(*it) == chain(at));
        if comes_early { at } else { same.next().unwrap_or(at) }
    }
}

/// Numbers that are the same on every run (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % below as u64).unwrap()
    }
}

#[test]
fn ten_thousand_orders_of_sign_return_withdraw_and_hand_over_end_in_one_state() {
    let story = Story::told();
    let (_, expected) = story.played(0);
    let judged = expected.judged.as_ref().unwrap();
    let with = &expected.with.as_ref().unwrap()[4];
    assert_eq!(with.moved.as_ref().unwrap().way, Way::HandedOver, "{with:?}");
    let count = |it: Result<(), WhyNot>| judged.iter().filter(|(_, _, is)| *is == it).count();
    let counted =
        [Ok(()), Err(WhyNot::Withdrawn), Err(WhyNot::NotEntitled), Err(WhyNot::KeyRevoked)];
    assert_eq!(counted.map(count), [2, 2, 1, 1], "{judged:?}");
    let threads = u64::try_from(thread::available_parallelism().map_or(1, usize::from)).unwrap();
    let orders: HashSet<Vec<usize>> = thread::scope(|scope| {
        let play = |first: u64| {
            let seeds = (first..ORDERS).step_by(usize::try_from(threads).unwrap());
            let orders = seeds.map(|seed| {
                let (order, state) = story.played(seed);
                assert_eq!(state.projection, expected.projection, "seed {seed}");
                assert!(state.judged.is_none() || state == expected, "seed {seed}");
                order
            });
            orders.collect::<Vec<_>>()
        };
        let running: Vec<_> = (0..threads).map(|first| scope.spawn(move || play(first))).collect();
        running.into_iter().flat_map(|it| it.join().unwrap()).collect()
    });
    assert!(orders.len() > 9_900, "only {} orders differ", orders.len());
}
