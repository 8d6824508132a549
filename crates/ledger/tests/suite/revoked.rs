//! A key that was lost or copied: from the cut on it counts for nothing, whatever the clocks say and whatever comes first.

use ledger::{
    Append, Error, Event, Identity, IdentityFile, Level, Outcome, PersonId, PersonIntroduced, Side,
    SignOff, StoredEntry, SubmissionId, WhyNot, judge,
};

use crate::stage::{
    Laptop, NOON, PASSPHRASE, chosen, finished, handed_in, refusal, returned, revoked, signed_off,
    signed_off_work, withdrawn,
};

const YEAR: i64 = 365 * 24 * 60 * 60 * 1000;

/// Ada was signed off by Maya. Then somebody copied Maya's key and everything with it to a laptop of their own.
struct Copied {
    mayas: Laptop,
    thiefs: Laptop,
    ada: Identity,
    maya: Identity,
    submission: SubmissionId,
}

/// Somebody's key and all there is on another laptop.
pub(crate) fn copy(from: &Laptop, person: &PersonId) -> (Laptop, Identity) {
    let file = from.ledger.identity_file(person, PASSPHRASE).unwrap();
    let mut to = Laptop::new(8);
    let file = IdentityFile::parse(&file).unwrap();
    let key = to.ledger.take_in_identity(&file, PASSPHRASE).unwrap();
    to.ledger.merge(&from.ledger.entries_as_signed().unwrap()).unwrap();
    (to, key)
}

impl Copied {
    fn begin() -> Self {
        let mut mayas = Laptop::new(1);
        let scene = signed_off_work(&mut mayas);
        let (thiefs, _) = copy(&mayas, scene.maya.person());
        let (ada, maya, submission) = (scene.ada, scene.maya, scene.submission);
        Self { mayas, thiefs, ada, maya, submission }
    }

    /// Another piece of Ada's work is signed on the laptop of the thief, by the clock that they like.
    fn thief_signs(&mut self, id: u8, clock: i64) {
        let work = SubmissionId::from_bytes([id; 16]);
        self.mayas.keeps(&self.ada, handed_in(&work, self.maya.person(), vec![]));
        self.thiefs.ledger.merge(&self.mayas.ledger.entries_as_signed().unwrap()).unwrap();
        self.thiefs.set_clock(clock);
        let event = signed_off(&self.thiefs, &work, self.ada.person());
        self.thiefs.keeps(&self.maya, event);
    }

    /// Maya says on her laptop that all up to now on that laptop is hers.
    fn maya_revokes(&mut self) {
        let event = revoked(&self.mayas, self.maya.person());
        self.mayas.keeps(&self.maya, event);
    }

    /// What a third laptop makes of both, whichever comes first.
    fn judged(&self) -> Vec<Result<(), WhyNot>> {
        let mayas = self.mayas.ledger.entries_as_signed().unwrap();
        let thiefs = self.thiefs.ledger.entries_as_signed().unwrap();
        let one = judged_after(&[&mayas, &thiefs], self.ada.person());
        assert_eq!(one, judged_after(&[&thiefs, &mayas], self.ada.person()));
        one
    }
}

/// What a new laptop makes of these, in their order, asked after each.
fn judged_after(told: &[&[StoredEntry]], trainee: &PersonId) -> Vec<Result<(), WhyNot>> {
    let mut third = Laptop::new(3);
    for entries in told {
        third.ledger.merge(entries).unwrap();
        // What is kept in mind of the first must not outlive the second.
        third.ledger.sign_offs_of(trainee).unwrap();
    }
    assert_eq!(third.ledger.verify().unwrap().faults.len(), 0);
    sign_offs(&third, trainee).iter().map(|it| judge(it, trainee)).collect()
}

fn sign_offs(laptop: &Laptop, trainee: &PersonId) -> Vec<SignOff> {
    laptop.ledger.sign_offs_of(trainee).unwrap()
}

#[test]
fn what_was_signed_before_the_cut_counts_and_what_came_after_does_not() {
    for clock in [NOON, NOON - 9 * YEAR, NOON + 9 * YEAR] {
        let mut copied = Copied::begin();
        copied.thief_signs(7, clock);
        let all = copied.judged();
        assert_eq!(all, [Ok(()), Ok(())], "nobody can tell them apart before");
        copied.maya_revokes();
        let mut all = copied.judged();
        all.sort_by_key(Result::is_err);
        assert_eq!(all, [Ok(()), Err(WhyNot::KeyRevoked)], "clock {clock}");
    }
}

#[test]
fn a_sign_off_says_by_whom_and_why_its_key_was_revoked() {
    let mut copied = Copied::begin();
    copied.thief_signs(7, NOON + YEAR);
    copied.maya_revokes();
    copied.mayas.ledger.merge(&copied.thiefs.ledger.entries_as_signed().unwrap()).unwrap();
    let signed = sign_offs(&copied.mayas, copied.ada.person());
    let revocation = signed[1].revocation.as_ref().unwrap();
    assert_eq!((&revocation.by, &*revocation.event.reason), (copied.maya.person(), "Stolen."));
    assert_eq!(signed[0].revocation, None);
    let mut work = copied.mayas.ledger.submissions_of(copied.ada.person()).unwrap();
    let verdict = copied.mayas.ledger.verdict_of(&work.pop().unwrap()).unwrap().unwrap();
    assert!(matches!(verdict.outcome, Outcome::Revoked { level: Level::Nearby, .. }));
}

#[test]
fn a_withdrawal_after_the_cut_takes_nothing_back() {
    for clock in [NOON - YEAR, NOON + YEAR] {
        let mut copied = Copied::begin();
        copied.thiefs.set_clock(clock);
        let sign_off = sign_offs(&copied.thiefs, copied.ada.person()).remove(0).entry;
        copied.thiefs.keeps(&copied.maya, withdrawn(&sign_off));
        assert_eq!(copied.judged(), [Err(WhyNot::Withdrawn)]);
        copied.maya_revokes();
        assert_eq!(copied.judged(), [Ok(())]);
    }
}

#[test]
fn a_withdrawal_before_the_cut_stays() {
    let mut copied = Copied::begin();
    let sign_off = sign_offs(&copied.mayas, copied.ada.person()).remove(0).entry;
    copied.mayas.keeps(&copied.maya, withdrawn(&sign_off));
    copied.maya_revokes();
    assert_eq!(copied.judged(), [Err(WhyNot::Withdrawn)]);
}

#[test]
fn of_several_revocations_the_strictest_counts_on_each_chain() {
    let mut copied = Copied::begin();
    let early = copied.mayas.ledger.signed_by(copied.maya.person()).unwrap();
    copied.thief_signs(7, NOON);
    copied.maya_revokes();
    // Whoever copied the key can make less of it count, and never more of what they signed.
    let event = revoked(&copied.thiefs, copied.maya.person());
    copied.thiefs.keeps(&copied.maya, event);
    assert_eq!(copied.judged(), [Ok(()), Err(WhyNot::KeyRevoked)]);
    let first = [early[0].entry.clone()];
    let event =
        copied.mayas.ledger.revoked_after(copied.maya.person(), &first, "Earlier.").unwrap();
    copied.mayas.keeps(&copied.maya, Event::KeyRevoked(event));
    assert_eq!(copied.judged(), [Err(WhyNot::KeyRevoked), Err(WhyNot::KeyRevoked)]);
}

#[test]
fn two_revocations_that_disagree_on_an_entry_leave_nothing_of_its_chain() {
    let mut copied = Copied::begin();
    copied.maya_revokes();
    let Event::KeyRevoked(mut other) = revoked(&copied.mayas, copied.maya.person()) else {
        unreachable!()
    };
    other.last.retain(|it| it.audience == ledger::Audience::Team);
    other.last[0].hash = ledger::EntryHash::from_bytes([0; 32]);
    copied.mayas.keeps(&copied.maya, Event::KeyRevoked(other));
    // The entry that the second one names is nowhere, so nobody can tell what it took back.
    assert_eq!(copied.judged(), [Err(WhyNot::RecordBroken)]);
}

#[test]
fn until_the_last_entry_that_counts_is_here_nothing_before_it_does() {
    let mut copied = Copied::begin();
    let before = copied.mayas.ledger.entries_as_signed().unwrap();
    copied.mayas.keeps(&copied.maya, chosen(copied.ada.person(), "Ada"));
    let last = copied.mayas.ledger.entries_as_signed().unwrap().pop().unwrap();
    let (mut second, key) = copy(&copied.mayas, copied.maya.person());
    let event = revoked(&second, copied.maya.person());
    second.keeps(&key, event);
    let said = second.ledger.entries_as_signed().unwrap().pop().unwrap();
    let ada = copied.ada.person();
    let missing = [&before[..], std::slice::from_ref(&said)];
    assert_eq!(judged_after(&missing, ada), [Err(WhyNot::RecordBroken)]);
    assert_eq!(judged_after(&[&before, &[said], &[last]], ada), [Ok(())]);
}

#[test]
fn a_revoked_key_signs_nothing_more_and_still_reads() {
    let mut copied = Copied::begin();
    copied.maya_revokes();
    let before = copied.mayas.ledger.entries().unwrap();
    let ada = copied.ada.person().clone();
    let acts = [
        finished(1, 1),
        chosen(&ada, "Ada"),
        returned(&copied.submission, &ada),
        signed_off(&copied.mayas, &copied.submission, &ada),
    ];
    for act in acts {
        let append = Append::of(vec![act]);
        let error = refusal(copied.mayas.ledger.append(&copied.maya, &append));
        assert!(matches!(&error, Error::KeyRevoked(key) if key == copied.maya.person()), "{error}");
    }
    assert_eq!(copied.mayas.ledger.entries().unwrap(), before);
    assert!(copied.mayas.ledger.unlock(copied.maya.person(), PASSPHRASE).is_ok());
    assert_eq!(copied.mayas.ledger.submissions_for(copied.maya.person()).unwrap().len(), 2);
    let event = revoked(&copied.mayas, copied.maya.person());
    copied.mayas.keeps(&copied.maya, event);
    copied.mayas.keeps(&copied.ada, finished(1, 1));
    let again = copied.mayas.ledger.create_profile("Maya", Side::Engineering, PASSPHRASE).unwrap();
    copied.mayas.keeps(&again, finished(1, 1));
}

#[test]
fn a_trainees_revoked_key_chooses_and_hands_in_nothing_more() {
    let mut laptop = Laptop::new(1);
    let scene = signed_off_work(&mut laptop);
    let ada = scene.ada.person().clone();
    let (mut thiefs, key) = copy(&laptop, &ada);
    let eve = thiefs.joins("Eve", Side::Engineering);
    thiefs.keeps(&key, chosen(eve.person(), "Eve"));
    // Under the id of the work that was judged, and dated before it.
    thiefs.set_clock(NOON - YEAR);
    thiefs.keeps(&key, handed_in(&scene.submission, scene.maya.person(), vec![]));
    let event = signed_off(&thiefs, &scene.submission, &ada);
    thiefs.keeps(&eve, event);
    let event = revoked(&laptop, &ada);
    laptop.keeps(&scene.ada, event);
    laptop.ledger.merge(&thiefs.ledger.entries_as_signed().unwrap()).unwrap();
    assert_eq!(laptop.ledger.mentors_of(&ada).unwrap(), [scene.maya.person().clone()]);
    assert_eq!(laptop.ledger.submissions_of(&ada).unwrap().len(), 2);
    let all: Vec<_> = sign_offs(&laptop, &ada).iter().map(|it| judge(it, &ada)).collect();
    assert_eq!(all, [Ok(()), Err(WhyNot::NotEntitled)]);
}

#[test]
fn nobody_takes_a_name_or_a_side_with_a_revoked_key() {
    let mut copied = Copied::begin();
    let (name, side) = ("Eve".to_owned(), Side::Sales);
    let event = Event::PersonIntroduced(PersonIntroduced { name, side });
    copied.thiefs.keeps(&copied.maya, event);
    let thiefs = copied.thiefs.ledger.entries_as_signed().unwrap();
    copied.mayas.ledger.merge(&thiefs).unwrap();
    let named = |laptop: &Laptop| {
        let it = laptop.ledger.person(copied.maya.person()).unwrap().unwrap();
        let listed = laptop.ledger.people().unwrap();
        assert!(listed.contains(&it));
        (it.name, it.side)
    };
    assert_eq!(named(&copied.mayas), ("Eve".into(), Side::Sales));
    let first = copied.mayas.ledger.signed_by(copied.maya.person()).unwrap().remove(0).entry;
    for last in [vec![first], vec![]] {
        let event = copied.mayas.ledger.revoked_after(copied.maya.person(), &last, "Copied.");
        copied.mayas.keeps(&copied.maya, Event::KeyRevoked(event.unwrap()));
        assert_eq!(named(&copied.mayas), ("Maya".into(), Side::Engineering));
    }
}

#[test]
fn a_return_after_the_cut_is_no_verdict_and_nobody_reads_whom_the_others_were_for() {
    let mut copied = Copied::begin();
    copied.thief_signs(7, NOON);
    let ada = copied.ada.person().clone();
    let work = copied.mayas.ledger.submissions_of(&ada).unwrap();
    copied.thiefs.keeps(&copied.maya, returned(&work[2].id, &ada));
    copied.maya_revokes();
    let said = copied.mayas.ledger.revocations().unwrap();
    let told = serde_json::to_string(&said[0].0.event).unwrap();
    assert!(!told.contains(&ada.to_string()), "{told}");
    copied.mayas.ledger.merge(&copied.thiefs.ledger.entries_as_signed().unwrap()).unwrap();
    let outcome = |at: usize| copied.mayas.ledger.verdict_of(&work[at]).unwrap().unwrap().outcome;
    assert!(matches!(outcome(0), Outcome::Returned { .. }), "returned before");
    assert!(matches!(outcome(2), Outcome::Revoked { .. }));
}

#[test]
fn what_is_signed_from_a_restored_backup_revokes_what_a_stolen_laptop_went_on_to_sign() {
    let mut copied = Copied::begin();
    copied.mayas.ledger.back_up().unwrap();
    copied.mayas.keeps(&copied.maya, chosen(copied.ada.person(), "Ada"));
    let stolen = copied.mayas.ledger.entries_as_signed().unwrap();
    copied.mayas.ledger.go_back(ledger::Millis(NOON), Some(copied.maya.person())).unwrap();
    copied.maya_revokes();
    let restored = copied.mayas.ledger.entries_as_signed().unwrap();
    let ada = copied.ada.person();
    assert_eq!(judged_after(&[&stolen, &restored], ada), [Ok(())]);
    assert_eq!(judged_after(&[&restored, &stolen], ada), [Ok(())]);
    let mut third = Laptop::new(3);
    third.ledger.merge(&stolen).unwrap();
    third.ledger.merge(&restored).unwrap();
    let mentors = |third: &Laptop| third.ledger.mentors_of(copied.maya.person()).unwrap();
    assert!(mentors(&third).is_empty(), "what she signed after the backup is not hers any more");
}

#[test]
fn what_is_listed_before_an_entry_is_what_a_cut_there_leaves() {
    let mut copied = Copied::begin();
    copied.mayas.set_clock(NOON - YEAR);
    copied.mayas.keeps(&copied.maya, returned(&copied.submission, copied.ada.person()));
    copied.mayas.keeps(&copied.maya, finished(1, 1));
    copied.mayas.keeps(&copied.maya, chosen(copied.ada.person(), "Ada"));
    let key = copied.maya.person();
    let signed = copied.mayas.ledger.signed_by(key).unwrap();
    assert_eq!(signed.len(), 6, "introduced, returned, signed off, and three more");
    for at in 0..signed.len() {
        let last = [signed[at].entry.clone()];
        let event = copied.mayas.ledger.revoked_after(key, &last, "").unwrap();
        let ends = event.last.iter().map(|it| it.sequence).sum::<u64>();
        let chains_alone = signed[..=at].iter().filter(|it| is_return(&it.events)).count();
        let alone = copied.mayas.ledger.signed_by(key).unwrap();
        let alone = alone.iter().filter(|it| event.last_alone.contains(&it.entry)).count();
        assert_eq!(alone, chains_alone.min(1), "one chain for Ada alone");
        assert_eq!(ends, (at + 1 - chains_alone) as u64, "cut at {at}");
    }
}

fn is_return(events: &[Event]) -> bool {
    events.iter().any(|it| matches!(it, Event::WorkReturned(_)))
}

#[test]
fn somebody_elses_word_about_a_key_is_none_and_is_named() {
    let mut copied = Copied::begin();
    let eve = copied.mayas.joins("Eve", Side::Engineering);
    for liar in [&copied.ada, &eve] {
        let event = Event::KeyRevoked(ledger::KeyRevoked {
            key: copied.maya.person().clone(),
            last: Vec::new(),
            last_alone: Vec::new(),
            reason: "Trust me.".into(),
        });
        copied.mayas.keeps(liar, event);
    }
    assert_eq!(copied.judged(), [Ok(())]);
    assert_eq!(copied.mayas.ledger.revocation_of(copied.maya.person()).unwrap(), None);
    let event = returned(&copied.submission, copied.ada.person());
    copied.mayas.keeps(&copied.maya, event);
    let said = copied.mayas.ledger.revocations().unwrap();
    let named: Vec<_> = said.iter().map(|(it, is_believed)| (&it.by, *is_believed)).collect();
    assert_eq!(named, [(copied.ada.person(), false), (eve.person(), false)]);
}
