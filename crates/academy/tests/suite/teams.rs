//! A leader's team over three laptops: what each of them is told, who may be handed to, and what an end leaves.

use academy::code::Code;
use academy::request::team::{AdmitMember, AppointMentor, EndInTeam, FoundTeam, JoinTeam};
use academy::request::{Ask, GivenCard};
use academy::view::packet::WorkNews;
use academy::view::skill::WhyNot;
use academy::view::team::EntitlementView;
use academy::view::{Level, Side};

use crate::stage::{LIST, Stage, signatures};
use crate::two_laptops::{saved, taken_in};

const SKILL: &str = "explain-it";

/// Lea leads, Priya learns, Mateo signs, each on a laptop of their own.
struct Three {
    leas: Stage,
    priyas: Stage,
    mateos: Stage,
    lea: String,
    priya: String,
    mateo: String,
    team: String,
}

impl Three {
    /// Lea has admitted Priya and appointed Mateo; Priya has Lea's packet and has not joined.
    fn invited() -> Self {
        let mut leas = Stage::with_seed(2_000_000);
        let (mut priyas, mut mateos) = (Stage::new(), Stage::with_seed(1_000_000));
        let lea = leas.joins("Lea Brandt", Side::Sales);
        let priya = priyas.joins("Priya Raman", Side::Sales);
        let mateo = mateos.joins("Mateo Lindqvist", Side::Engineering);
        let founded = leas.academy.found_team(FoundTeam { name: " Field Team ".into() }).unwrap();
        assert_eq!(founded.led[0].name, "Field Team");
        let team = founded.led[0].id.clone();
        for (stage, name) in [(&mut priyas, "Priya Raman"), (&mut mateos, "Mateo Lindqvist")] {
            let card = GivenCard { text: stage.academy.own_card(Ask {}).unwrap().text };
            assert_eq!(leas.academy.meet(card).unwrap().name, name);
        }
        let admit = AdmitMember { team: team.clone(), person: priya.clone() };
        leas.academy.admit_member(admit).unwrap();
        let mut three = Self { leas, priyas, mateos, lea, priya, mateo, team };
        three.appoints(SKILL).unwrap();
        let packet = saved(&mut three.leas, &three.priya);
        let view = taken_in(&mut three.priyas, &packet);
        assert_eq!(view.news[0].work, WorkNews::Admitted { team: "Field Team".into() });
        three
    }

    fn joined() -> Self {
        let mut three = Self::invited();
        let join = JoinTeam { team: three.team.clone(), leader: three.lea.clone() };
        assert!(three.priyas.academy.join_team(join).unwrap().memberships[0].joined_at.is_some());
        three
    }

    fn appoints(&mut self, skill: &str) -> Result<String, Code> {
        let (team, person) = (self.team.clone(), self.mateo.clone());
        let skills = if skill.is_empty() { vec![] } else { vec![skill.to_owned()] };
        let appointed = self.leas.academy.appoint_mentor(AppointMentor { team, person, skills });
        let mut view = appointed.map_err(|it| it.code)?;
        Ok(view.led.remove(0).appointments.pop().unwrap().entry)
    }

    /// Priya hands in, and Mateo signs.
    fn signed(&mut self, text: &str) {
        self.priyas.hands_in(text, &self.mateo);
        taken_in(&mut self.mateos, &saved(&mut self.priyas, &self.mateo));
        let waiting = self.mateos.academy.reviews(LIST).unwrap().waiting.remove(0);
        self.mateos.signs(&waiting.submission, Level::Nearby).unwrap();
        taken_in(&mut self.priyas, &saved(&mut self.mateos, &self.priya));
    }
}

#[test]
fn who_has_joined_hands_in_to_the_leaders_mentor_and_chooses_nobody() {
    let mut three = Three::joined();
    let mentor = three.priyas.practice().mentors.remove(0);
    assert_eq!((mentor.person.id.as_str(), mentor.is_chosen), (three.mateo.as_str(), false));
    assert!(matches!(mentor.appointed, Some(EntitlementView::Appointed { .. })));
    three.signed("It predicts noise.");
    let skill = three.priyas.academy.skills(Ask {}).unwrap().skills.remove(0);
    assert_eq!(skill.level, Some(Level::Nearby));
    let signature = signatures(&skill).remove(0);
    match signature.entitlement.unwrap() {
        EntitlementView::Appointed { by, team, .. } => {
            assert_eq!((by.as_str(), team.as_str()), ("Lea Brandt", "Field Team"));
        }
        other @ EntitlementView::Chosen { .. } => panic!("{other:?}"),
    }
    let reader = three.priyas.academy.readers(Ask {}).unwrap().readers.remove(0);
    assert!(!reader.is_mentor && reader.appointed.is_some(), "{reader:?}");
    let view = taken_in(&mut three.leas, &saved(&mut three.priyas, &three.lea));
    assert!(view.news.iter().any(|it| it.work == WorkNews::Joined { team: "Field Team".into() }));
    assert!(three.leas.academy.team(Ask {}).unwrap().led[0].members[0].joined_at.is_some());
}

#[test]
fn who_has_not_joined_is_offered_no_mentor_of_the_leaders() {
    let mut three = Three::invited();
    assert_eq!(three.priyas.practice().mentors, []);
    let view = three.priyas.academy.team(Ask {}).unwrap();
    assert_eq!(view.memberships[0].joined_at, None);
    assert_eq!(view.memberships[0].appointments[0].skills, ["Explain it to a stranger"]);
}

#[test]
fn what_is_signed_after_an_end_does_not_count_and_what_the_leader_had_does() {
    let mut three = Three::joined();
    three.signed("It predicts noise.");
    taken_in(&mut three.leas, &saved(&mut three.priyas, &three.lea));
    let entry = three.leas.academy.team(Ask {}).unwrap().led[0].appointments[0].entry.clone();
    let end = EndInTeam { team: three.team.clone(), entry, reason: "He moves to Lyon.".into() };
    let silent = EndInTeam { reason: " ".into(), ..end.clone() };
    let refused = three.leas.academy.end_appointment(silent).unwrap_err();
    assert_eq!(refused.code, Code::ReasonMissing);
    three.leas.academy.end_appointment(end).unwrap();
    // Mateo has not heard of it when he signs again.
    three.signed("It predicts noise, steady running only.");
    taken_in(&mut three.priyas, &saved(&mut three.leas, &three.priya));
    let skill = three.priyas.academy.skills(Ask {}).unwrap().skills.remove(0);
    let worth: Vec<_> = signatures(&skill).iter().map(|it| it.why_not).collect();
    assert_eq!(worth, [Some(WhyNot::NotEntitled), None]);
    assert_eq!(skill.level, Some(Level::Nearby));
    assert_eq!(three.priyas.practice().mentors, []);
}

#[test]
fn a_leader_cannot_do_what_makes_no_sense() {
    let mut three = Three::invited();
    assert_eq!(three.appoints("").unwrap_err(), Code::SkillMissing);
    let (team, lea) = (three.team.clone(), three.lea.clone());
    let own = AdmitMember { team: team.clone(), person: lea.clone() };
    assert_eq!(three.leas.academy.admit_member(own).unwrap_err().code, Code::LeaderIsMember);
    let nameless = FoundTeam { name: " ".into() };
    assert_eq!(three.leas.academy.found_team(nameless).unwrap_err().code, Code::TeamNameMissing);
    let (person, skills) = (three.mateo.clone(), vec![SKILL.into()]);
    let others = AppointMentor { team: team.clone(), person, skills };
    assert_eq!(three.priyas.academy.appoint_mentor(others).unwrap_err().code, Code::NotHere);
    let uninvited = JoinTeam { team, leader: lea };
    assert_eq!(three.mateos.academy.join_team(uninvited).unwrap_err().code, Code::NotHere);
}
