//! Teams: who may sign because a leader says so, and what is left when the leader says otherwise.

use ledger::{
    Append, Entitlement, EntryHash, Identity, PersonId, Side, SignOff, SkillId, TeamId, WhyNot,
    judge,
};
use rstest::rstest;

use crate::packet::{packet, takes_in};
use crate::stage::{
    Laptop, admitted, appointed, appointment_ended, chosen, dismissed, founded, handed_over,
    joined, returned, signed_off,
};

/// The skill on the stage.
const SKILL: &str = "explain-it";

fn team() -> TeamId {
    TeamId::from_bytes([7; 16])
}

/// Lea leads, Ada learns, Maya signs, Eve would like to.
struct Stage {
    laptop: Laptop,
    lea: Identity,
    ada: Identity,
    maya: Identity,
    eve: Identity,
}

impl Stage {
    fn new() -> Self {
        let mut laptop = Laptop::new(1);
        let lea = laptop.joins("Lea", Side::Sales);
        let ada = laptop.joins("Ada", Side::Sales);
        let maya = laptop.joins("Maya", Side::Engineering);
        let eve = laptop.joins("Eve", Side::Engineering);
        Self { laptop, lea, ada, maya, eve }
    }

    /// Lea founds a team, admits Ada, who joins, and appoints Maya. Tells the admission and the appointment.
    fn with_team() -> (Self, EntryHash, EntryHash) {
        let mut stage = Self::new();
        let Self { laptop, lea, ada, maya, .. } = &mut stage;
        laptop.keeps(lea, founded(&team(), "Field Team"));
        let admission = laptop.keeps(lea, admitted(&team(), ada.person(), "Ada"));
        let appointment = laptop.keeps(lea, appointed(&team(), maya.person(), &[SKILL]));
        laptop.keeps(ada, joined(&team(), lea.person()));
        (stage, admission, appointment)
    }

    /// Ada hands in to Maya, who signs. Tells the sign-off.
    fn maya_signs(&mut self) -> EntryHash {
        let id = self.laptop.hands_in(&self.ada, self.maya.person());
        let event = signed_off(&self.laptop, &id, self.ada.person());
        self.laptop.keeps(&self.maya, event)
    }

    fn sign_off(&self, entry: &EntryHash) -> SignOff {
        let all = self.laptop.ledger.sign_offs_of(self.ada.person()).unwrap();
        all.into_iter().find(|it| it.entry == *entry).unwrap()
    }

    fn judged(&self, entry: &EntryHash) -> Result<(), WhyNot> {
        judge(&self.sign_off(entry), self.ada.person())
    }

    fn maya_is_offered(&self) -> bool {
        let skill = SkillId::new(SKILL);
        let offered = self.laptop.ledger.appointed_over(self.ada.person()).unwrap();
        offered.iter().any(|it| it.mentor == *self.maya.person() && it.skills.contains(&skill))
    }
}

/// What was said before Maya signs, by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Founds,
    Admits,
    AdmitsAnother,
    Joins,
    JoinsEves,
    Appoints,
    AppointsForAnother,
    AppointsEve,
    EveFounds,
    EveAdmits,
    EveAppoints,
    MayaAppoints,
    AdaFounds,
    AdaAdmits,
    AdaAppoints,
    AdaJoinsAdas,
    Chooses,
}

impl Said {
    fn play(self, stage: &mut Stage) {
        let Stage { laptop, lea, ada, maya, eve } = stage;
        let (team, maya_key) = (team(), maya.person().clone());
        let appointed_maya = appointed(&team, &maya_key, &[SKILL, "run-the-room"]);
        let (author, event) = match self {
            Self::Founds => (&*lea, founded(&team, "Field Team")),
            Self::Admits => (&*lea, admitted(&team, ada.person(), "Ada")),
            Self::AdmitsAnother => (&*lea, admitted(&team, eve.person(), "Ada")),
            Self::Joins => (&*ada, joined(&team, lea.person())),
            Self::JoinsEves => (&*ada, joined(&team, eve.person())),
            Self::Appoints => (&*lea, appointed_maya),
            Self::AppointsForAnother => (&*lea, appointed(&team, &maya_key, &["run-the-room"])),
            Self::AppointsEve => (&*lea, appointed(&team, eve.person(), &[SKILL])),
            Self::EveFounds => (&*eve, founded(&team, "Field Team")),
            Self::EveAdmits => (&*eve, admitted(&team, ada.person(), "Ada")),
            Self::EveAppoints => (&*eve, appointed_maya),
            Self::MayaAppoints => (&*maya, appointed_maya),
            Self::AdaFounds => (&*ada, founded(&team, "Mine")),
            Self::AdaAdmits => (&*ada, admitted(&team, ada.person(), "Ada")),
            Self::AdaAppoints => (&*ada, appointed_maya),
            Self::AdaJoinsAdas => (&*ada, joined(&team, ada.person())),
            Self::Chooses => (&*ada, chosen(&maya_key, "Maya")),
        };
        laptop.keeps(author, event);
    }
}

use Said::{
    AdaAdmits, AdaAppoints, AdaFounds, AdaJoinsAdas, Admits, AdmitsAnother, Appoints, AppointsEve,
    AppointsForAnother, Chooses, EveAdmits, EveAppoints, EveFounds, Founds, Joins, JoinsEves,
    MayaAppoints,
};

#[rstest]
#[case::all_of_it(&[Founds, Admits, Joins, Appoints], Some("Field Team"))]
#[case::in_another_order(&[Appoints, Joins, Admits, Founds], Some("Field Team"))]
#[case::nobody_founded_it(&[Admits, Joins, Appoints], None)]
#[case::she_was_not_admitted(&[Founds, Joins, Appoints], None)]
#[case::another_was_admitted(&[Founds, AdmitsAnother, Joins, Appoints], None)]
#[case::she_did_not_join(&[Founds, Admits, Appoints], None)]
#[case::she_joined_another_leaders(&[Founds, Admits, JoinsEves, Appoints], None)]
#[case::nobody_was_appointed(&[Founds, Admits, Joins], None)]
#[case::another_was_appointed(&[Founds, Admits, Joins, AppointsEve], None)]
#[case::for_another_skill(&[Founds, Admits, Joins, AppointsForAnother], None)]
#[case::she_appointed_herself(&[Founds, Admits, Joins, MayaAppoints], None)]
#[case::another_leader_appointed_her(&[Founds, Admits, Joins, EveFounds, EveAppoints], None)]
#[case::two_leaders_half_each(&[Founds, Admits, EveFounds, EveAppoints, JoinsEves], None)]
#[case::two_teams_under_one_id(
    &[Founds, Admits, Joins, EveFounds, EveAdmits, EveAppoints, JoinsEves, Appoints], Some("Field Team")
)]
#[case::she_leads_herself(&[AdaFounds, AdaAdmits, AdaJoinsAdas, AdaAppoints], None)]
#[case::chosen(&[Chooses], Some(""))]
#[case::chosen_and_appointed(&[Chooses, Founds, Admits, Joins, Appoints], Some("Field Team"))]
fn who_may_sign(#[case] said: &[Said], #[case] expected: Option<&str>) {
    let mut stage = Stage::new();
    let early = stage.maya_signs();
    for it in said {
        it.play(&mut stage);
    }
    // A word counts whether it was said before the signature or after it: clocks decide nothing.
    for entry in [early, stage.maya_signs()] {
        let sign_off = stage.sign_off(&entry);
        let (name, judged) = match &sign_off.entitlement {
            None => (None, Err(WhyNot::NotEntitled)),
            Some(Entitlement::Chosen { .. }) => (Some(""), Ok(())),
            Some(Entitlement::Appointed { by, team, .. }) => {
                assert!([stage.lea.person(), stage.eve.person()].contains(&by));
                (Some(team.as_str()), Ok(()))
            }
        };
        assert_eq!((name, judge(&sign_off, stage.ada.person())), (expected, judged));
    }
    assert_eq!(stage.maya_is_offered(), expected.is_some_and(|it| !it.is_empty()));
}

#[test]
fn an_end_leaves_what_the_leader_had_on_record_and_takes_what_comes_after() {
    let (mut stage, _, appointment) = Stage::with_team();
    let before = stage.maya_signs();
    let last = stage.laptop.ledger.last_told_by(stage.maya.person()).unwrap();
    assert_eq!(last, std::slice::from_ref(&before));
    stage.laptop.keeps(&stage.lea, appointment_ended(&appointment, last));
    let after = stage.maya_signs();
    assert_eq!(stage.judged(&before), Ok(()));
    assert_eq!(stage.judged(&after), Err(WhyNot::NotEntitled));
    assert!(!stage.maya_is_offered());
    stage.laptop.keeps(&stage.lea, appointed(&team(), stage.maya.person(), &[SKILL]));
    assert_eq!(stage.judged(&after), Ok(()), "appointed again, her word counts again");
    assert!(stage.maya_is_offered());
}

#[test]
fn a_dismissal_leaves_what_the_leader_had_on_record_and_takes_what_comes_after() {
    let (mut stage, admission, _) = Stage::with_team();
    let before = stage.maya_signs();
    let last = stage.laptop.ledger.last_told_by(stage.maya.person()).unwrap();
    stage.laptop.keeps(&stage.lea, dismissed(&admission, last));
    let after = stage.maya_signs();
    assert_eq!((stage.judged(&before), stage.judged(&after)), (Ok(()), Err(WhyNot::NotEntitled)));
    let memberships = stage.laptop.ledger.teams_of(stage.ada.person()).unwrap();
    assert!(memberships[0].team.member(stage.ada.person()).is_none());
    assert!(!stage.maya_is_offered());
}

#[test]
fn of_two_ends_each_must_let_a_sign_off_count() {
    let (mut stage, _, appointment) = Stage::with_team();
    let before = stage.maya_signs();
    let lea = stage.lea.person().clone();
    stage.laptop.keeps(&stage.lea, appointment_ended(&appointment, vec![before.clone()]));
    assert_eq!(stage.judged(&before), Ok(()));
    stage.laptop.keeps(&stage.lea, appointment_ended(&appointment, vec![]));
    assert_eq!(stage.judged(&before), Err(WhyNot::NotEntitled));
    assert_eq!(stage.laptop.ledger.teams_led_by(&lea).unwrap()[0].appointments[0].endings.len(), 2);
}

#[test]
fn nobody_but_the_leader_ends_anything() {
    let (mut stage, admission, appointment) = Stage::with_team();
    let signed = stage.maya_signs();
    for somebody in [&stage.eve, &stage.maya, &stage.ada] {
        let ends = [appointment_ended(&appointment, vec![]), dismissed(&admission, vec![])];
        stage.laptop.ledger.append(somebody, &Append::of(ends.into())).unwrap();
    }
    assert_eq!(stage.judged(&signed), Ok(()));
}

#[test]
fn an_end_names_a_chain_and_no_second_laptop_goes_on_beside_it() {
    let (mut stage, _, appointment) = Stage::with_team();
    let before = stage.maya_signs();
    let id = stage.laptop.hands_in(&stage.ada, stage.maya.person());
    let mut home = Laptop::new(2);
    home.ledger.merge(&stage.laptop.ledger.entries_as_signed().unwrap()).unwrap();
    stage.laptop.keeps(&stage.lea, appointment_ended(&appointment, vec![before.clone()]));
    // From home, with a clock that is years behind.
    home.set_clock(0);
    let event = signed_off(&home, &id, stage.ada.person());
    let elsewhere = home.keeps(&stage.maya, event);
    stage.laptop.ledger.merge(&home.ledger.entries_as_signed().unwrap()).unwrap();
    assert_eq!(stage.judged(&before), Ok(()));
    assert_eq!(stage.judged(&elsewhere), Err(WhyNot::NotEntitled));
}

#[test]
fn with_a_gap_in_what_the_leader_said_nobody_can_tell_what_she_ended() {
    let (mut stage, _, appointment) = Stage::with_team();
    let signed = stage.maya_signs();
    let end = stage.laptop.keeps(&stage.lea, appointment_ended(&appointment, vec![]));
    stage.laptop.keeps(&stage.lea, admitted(&team(), stage.eve.person(), "Eve"));
    assert_eq!(stage.judged(&signed), Err(WhyNot::NotEntitled));
    let hand = stage.laptop.tampering();
    hand.execute("DELETE FROM entries WHERE hash = ?1", [end.as_bytes()]).unwrap();
    hand.execute("DELETE FROM facts WHERE entry = ?1", [end.as_bytes()]).unwrap();
    assert_eq!(stage.judged(&signed), Err(WhyNot::RecordBroken));
    stage.laptop.keeps(&stage.ada, chosen(stage.maya.person(), "Maya"));
    assert_eq!(stage.judged(&signed), Ok(()), "her own choice needs no leader");
}

#[test]
fn an_admission_is_shown_until_it_is_joined_and_a_team_of_ones_own_is_none() {
    let mut stage = Stage::new();
    let Stage { laptop, lea, ada, .. } = &mut stage;
    laptop.keeps(lea, founded(&team(), "Field Team"));
    laptop.keeps(lea, admitted(&team(), ada.person(), "Ada"));
    laptop.keeps(lea, admitted(&team(), lea.person(), "Lea"));
    let of = |laptop: &Laptop, it: &PersonId| {
        let teams = laptop.ledger.teams_of(it).unwrap().into_iter();
        teams.map(|it| (it.team.name.clone(), it.joined_at.is_some())).collect::<Vec<_>>()
    };
    assert_eq!(of(laptop, ada.person()), [("Field Team".to_owned(), false)]);
    assert_eq!(of(laptop, lea.person()), []);
    laptop.keeps(ada, joined(&team(), lea.person()));
    assert_eq!(of(laptop, ada.person()), [("Field Team".to_owned(), true)]);
    let led = laptop.ledger.teams_led_by(lea.person()).unwrap();
    let joined = laptop.ledger.joined(&led[0]).unwrap();
    assert_eq!(joined.keys().collect::<Vec<_>>(), [ada.person()]);
}

/// Four laptops; nobody meets but by cards and packets.
#[test]
fn a_team_travels_in_packets_and_a_stranger_can_judge() {
    let names = [("Lea", Side::Sales), ("Ada", Side::Sales), ("Maya", Side::Engineering)];
    let mut laptops: Vec<Laptop> = (1..=4).map(Laptop::new).collect();
    let mut people: Vec<Identity> =
        laptops.iter_mut().zip(names).map(|(it, (name, side))| it.joins(name, side)).collect();
    people.push(laptops[3].joins("Priya", Side::Engineering));
    let (lea, ada, maya, priya) = (0, 1, 2, 3);
    let meets = |laptops: &mut [Laptop], who: usize, whom: usize| {
        let card = laptops[whom].ledger.mentor_card(people[whom].person()).unwrap().unwrap();
        laptops[who].ledger.meet(&card).unwrap();
    };
    let sends = |laptops: &mut [Laptop], from: usize, to: usize| {
        let sealed = packet(&laptops[from], &people[from], people[to].person());
        takes_in(&mut laptops[to].ledger, &people[to], &sealed).unwrap();
    };
    for (who, whom) in [(lea, ada), (lea, maya), (ada, priya)] {
        meets(&mut laptops, who, whom);
    }
    laptops[lea].keeps(&people[lea], founded(&team(), "Field Team"));
    laptops[lea].keeps(&people[lea], admitted(&team(), people[ada].person(), "Ada"));
    let appointment =
        laptops[lea].keeps(&people[lea], appointed(&team(), people[maya].person(), &[SKILL]));
    sends(&mut laptops, lea, ada);
    let invited = laptops[ada].ledger.teams_of(people[ada].person()).unwrap();
    assert_eq!((&*invited[0].team.name, invited[0].joined_at), ("Field Team", None));
    laptops[ada].keeps(&people[ada], joined(&team(), people[lea].person()));
    assert_eq!(laptops[ada].ledger.person(people[maya].person()).unwrap().unwrap().name, "Maya");

    let id = laptops[ada].hands_in(&people[ada], people[maya].person());
    sends(&mut laptops, ada, maya);
    let event = signed_off(&laptops[maya], &id, people[ada].person());
    laptops[maya].keeps(&people[maya], event);
    sends(&mut laptops, maya, ada);
    sends(&mut laptops, ada, priya);
    sends(&mut laptops, ada, lea);
    let by = people[lea].person().clone();
    let judged = |laptop: &Laptop| {
        let signed = laptop.ledger.sign_offs_of(people[ada].person()).unwrap().remove(0);
        let leader = match &signed.entitlement {
            Some(Entitlement::Appointed { by, .. }) => Some(by.clone()),
            Some(Entitlement::Chosen { .. }) | None => None,
        };
        (judge(&signed, people[ada].person()), leader)
    };
    for laptop in [ada, maya] {
        assert_eq!(judged(&laptops[laptop]), (Ok(()), Some(by.clone())), "laptop {laptop}");
    }
    // What was handed in is between Ada and Maya; Lea and Priya know who may sign, not what was judged.
    for laptop in [lea, priya] {
        assert_eq!(judged(&laptops[laptop]), (Err(WhyNot::RubricUnknown), Some(by.clone())));
        assert_eq!(laptops[laptop].ledger.submissions_of(people[ada].person()).unwrap(), []);
    }
    let last = laptops[lea].ledger.last_told_by(people[maya].person()).unwrap();
    laptops[lea].keeps(&people[lea], appointment_ended(&appointment, last));
    sends(&mut laptops, lea, ada);
    assert_eq!(judged(&laptops[ada]), (Ok(()), Some(by)), "Lea had it on record");
    for laptop in &laptops {
        assert_eq!(laptop.ledger.verify().unwrap().faults, []);
    }
}

#[test]
fn a_review_goes_to_an_appointed_mentor_of_its_skill_and_their_packet_brings_the_work() {
    let (mut stage, _, appointment) = Stage::with_team();
    let Stage { laptop, lea, ada, maya, eve } = &mut stage;
    laptop.keeps(ada, chosen(eve.person(), "Eve"));
    let id = laptop.hands_in(ada, eve.person());
    let work = laptop.ledger.submission(ada.person(), &id).unwrap().unwrap();
    assert_eq!(laptop.ledger.work_elsewhere(maya.person()).unwrap().len(), 1);
    laptop.keeps(eve, handed_over(&work, maya.person(), "Maya", None));
    let holder = |laptop: &Laptop| laptop.ledger.holder_of(&work).unwrap().mentor;
    assert_eq!(holder(laptop), *maya.person());
    let sealed = packet(laptop, eve, maya.person());
    let mut mayas = Laptop::new(2);
    takes_in(&mut mayas.ledger, maya, &sealed).unwrap();
    assert_eq!(mayas.ledger.submission(ada.person(), &id).unwrap().unwrap(), work);
    assert_eq!(holder(&mayas), *maya.person());
    laptop.keeps(maya, returned(&id, ada.person()));
    assert!(laptop.ledger.verdict_of(&work).unwrap().is_some());
    // Once she stands appointed no longer, it waits with whoever it was handed in to.
    let last = laptop.ledger.last_told_by(maya.person()).unwrap();
    laptop.keeps(lea, appointment_ended(&appointment, last));
    assert_eq!(holder(laptop), *eve.person());
}
