//! Convergence: packets lost, doubled, out of order and a year late, clocks wrong by years; once everybody has everybody's
//! last packet, all laptops say the same.

use std::sync::Arc;

use ledger::{
    EntryHash, Event, Holder, Identity, Level, PersonId, Side, SignOff, Submission, WhyNot, judge,
};

use crate::packet::{packet, takes_in};
use crate::stage::{Laptop, NOON, chosen, handed_over, returned, signed_off, taken, withdrawn};

/// Milliseconds in a year.
const YEAR: i64 = 365 * 24 * 60 * 60 * 1000;

/// Ada, a trainee, and two mentors of hers, each on a laptop of their own; and the packets that are under way.
struct Three {
    laptops: Vec<Laptop>,
    people: Vec<Identity>,
    under_way: Vec<(usize, Vec<u8>)>,
    dice: u64,
}

impl Three {
    fn begin(seed: u64) -> Self {
        let mut laptops: Vec<Laptop> = (0..3).map(|it| Laptop::new(seed * 3 + it)).collect();
        let names = [("Ada", Side::Sales), ("Maya", Side::Engineering), ("Dan", Side::Sales)];
        let people: Vec<Identity> = laptops
            .iter_mut()
            .zip(names)
            .map(|(laptop, (name, side))| laptop.joins(name, side))
            .collect();
        for mentor in 1..3 {
            let card = laptops[mentor].ledger.mentor_card(people[mentor].person());
            laptops[0].ledger.meet(&card.unwrap().unwrap()).unwrap();
            laptops[0].keeps(&people[0], chosen(people[mentor].person(), names[mentor].0));
        }
        Self { laptops, people, under_way: Vec::new(), dice: seed }
    }

    /// A number below another (`SplitMix64`): the same on every run.
    fn roll(&mut self, below: usize) -> usize {
        self.dice = self.dice.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.dice ^ (self.dice >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % below as u64).unwrap()
    }

    fn step(&mut self) {
        let mentor = 1 + self.roll(2);
        match self.roll(14) {
            0 => {
                let to = self.people[mentor].person().clone();
                self.laptops[0].hands_in(&self.people[0], &to);
            }
            // A revoked key signs nothing more.
            1..=4 | 12 if self.is_revoked(mentor) => {}
            1..=3 => self.judges(mentor),
            4 => self.withdraws(mentor),
            5 if self.roll(8) == 0 => self.revokes(mentor),
            5 => {
                let (who, years) = (self.roll(3), self.roll(7));
                let millis = NOON + (i64::try_from(years).unwrap() - 3) * YEAR;
                self.laptops[who].set_clock(millis);
            }
            12 => self.moves(mentor),
            13 => self.sends(mentor, 3 - mentor),
            6..=8 => {
                let (from, to) = if self.roll(2) == 0 { (0, mentor) } else { (mentor, 0) };
                self.sends(from, to);
            }
            _ => self.delivers(),
        }
    }

    /// A mentor returns or signs some work that waits.
    fn judges(&mut self, mentor: usize) {
        let signs = self.roll(2) == 0;
        let (laptop, key) = (&mut self.laptops[mentor], &self.people[mentor]);
        let waiting = laptop.ledger.submissions_for(key.person()).unwrap();
        let open = |it: &&Arc<Submission>| laptop.ledger.verdict_of(it).unwrap().is_none();
        let Some(work) = waiting.iter().find(open) else { return };
        let event = if signs {
            signed_off(laptop, &work.id, &work.trainee)
        } else {
            returned(&work.id, &work.trainee)
        };
        laptop.keeps(key, event);
    }

    /// A mentor hands over what is with them, or takes what is not.
    fn moves(&mut self, mentor: usize) {
        let other = self.people[3 - mentor].person().clone();
        let (laptop, key) = (&mut self.laptops[mentor], &self.people[mentor]);
        let elsewhere = laptop.ledger.work_elsewhere(key.person()).unwrap();
        let own = laptop.ledger.submissions_for(key.person()).unwrap();
        let Some(work) = elsewhere.first().or(own.last()) else { return };
        let holder = laptop.ledger.holder_of(work).unwrap();
        let after = holder.moved.as_ref().map(|it| &it.entry);
        let event = if holder.mentor == *key.person() {
            handed_over(work, &other, "the other", after)
        } else {
            taken(work, after)
        };
        laptop.keeps(key, event);
    }

    fn withdraws(&mut self, mentor: usize) {
        let ada = self.people[0].person().clone();
        let key = &self.people[mentor];
        let laptop = &mut self.laptops[mentor];
        let signed = laptop.ledger.sign_offs_of(&ada).unwrap();
        let own = signed.iter().find(|it| it.mentor == *key.person() && it.withdrawal.is_none());
        if let Some(own) = own {
            laptop.keeps(key, withdrawn(&own.entry));
        }
    }

    fn is_revoked(&self, mentor: usize) -> bool {
        let key = self.people[mentor].person();
        self.laptops[mentor].ledger.revocation_of(key).unwrap().is_some()
    }

    /// A mentor says that their key was copied after some entry of theirs.
    fn revokes(&mut self, mentor: usize) {
        let key = self.people[mentor].person().clone();
        let signed = self.laptops[mentor].ledger.signed_by(&key).unwrap();
        let last = [signed[self.roll(signed.len())].entry.clone()];
        let event = self.laptops[mentor].ledger.revoked_after(&key, &last, "Copied.").unwrap();
        self.laptops[mentor].keeps(&self.people[mentor], Event::KeyRevoked(event));
    }

    /// A packet goes on its way; one in four is lost, one in four is doubled.
    fn sends(&mut self, from: usize, to: usize) {
        let sealed = packet(&self.laptops[from], &self.people[from], self.people[to].person());
        for _ in 0..[0, 1, 1, 2][self.roll(4)] {
            self.under_way.push((to, sealed.clone()));
        }
    }

    /// Any packet that is under way arrives, however late.
    fn delivers(&mut self) {
        if self.under_way.is_empty() {
            return;
        }
        let which = self.roll(self.under_way.len());
        let (to, packet) = self.under_way.swap_remove(which);
        takes_in(&mut self.laptops[to].ledger, &self.people[to], &packet).unwrap();
    }

    /// Everybody gets what everybody has.
    fn settle(&mut self) {
        while !self.under_way.is_empty() {
            self.delivers();
        }
        for (from, to) in [(1, 0), (2, 0), (0, 1), (0, 2)] {
            let sealed = packet(&self.laptops[from], &self.people[from], self.people[to].person());
            takes_in(&mut self.laptops[to].ledger, &self.people[to], &sealed).unwrap();
        }
    }

    /// With whom each piece of Ada's work is.
    fn holders(&self, laptop: usize) -> Vec<Holder> {
        let ledger = &self.laptops[laptop].ledger;
        let work = ledger.submissions_of(self.people[0].person()).unwrap();
        work.iter().map(|it| ledger.holder_of(it).unwrap()).collect()
    }

    fn seen(&self, laptop: usize) -> Vec<Judged> {
        let ada = self.people[0].person();
        let signed = self.laptops[laptop].ledger.sign_offs_of(ada).unwrap();
        signed.iter().map(|it| judged(it, ada)).collect()
    }
}

type Judged = (EntryHash, Level, Result<(), WhyNot>);

fn judged(it: &SignOff, trainee: &PersonId) -> Judged {
    (it.entry.clone(), it.level, judge(it, trainee))
}

#[test]
fn whatever_happens_to_packets_and_clocks_all_laptops_end_in_one_state() {
    let mut counting = 0;
    let (mut withdrawn, mut moved, mut revoked) = (0, 0, 0);
    for seed in 0..24 {
        let mut three = Three::begin(seed);
        for _ in 0..60 {
            three.step();
        }
        three.settle();
        let own = three.seen(0);
        assert_eq!(three.seen(1), own, "seed {seed}");
        assert_eq!(three.seen(2), own, "seed {seed}");
        let with = three.holders(0);
        assert_eq!([three.holders(1), three.holders(2)], [with.clone(), with.clone()]);
        moved += with.iter().filter(|it| it.moved.is_some()).count();
        counting += own.iter().filter(|it| it.2.is_ok()).count();
        withdrawn += own.iter().filter(|it| it.2 == Err(WhyNot::Withdrawn)).count();
        revoked += own.iter().filter(|it| it.2 == Err(WhyNot::KeyRevoked)).count();
        for laptop in &mut three.laptops {
            assert_eq!(laptop.ledger.verify().unwrap().faults, [], "seed {seed}");
            let before = laptop.ledger.projection().unwrap();
            laptop.ledger.replay().unwrap();
            assert_eq!(laptop.ledger.projection().unwrap(), before, "seed {seed}");
        }
    }
    assert!(
        counting > 3 && withdrawn > 2 && moved > 3 && revoked > 0,
        "{counting} count, {withdrawn} withdrawn, {moved} moved, {revoked} revoked"
    );
}
