//! Teams: what a leader said of theirs, and who joined. All of it is read from the leader's own entries.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::entitlement::Entitlement;
use crate::entry::Entry;
use crate::error::Error;
use crate::event::{Event, Side};
use crate::id::{EntryHash, PersonId, SkillId, TeamId};
use crate::open::Ledger;
use crate::proof::{Asked, Provable};
use crate::query::Fact;
use crate::world::Millis;

/// A team as its leader says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// Its id, which is the leader's alone.
    pub id: TeamId,
    /// Who founded it and leads it.
    pub leader: PersonId,
    /// The name that colleagues know.
    pub name: String,
    /// When it was founded, by the leader's clock.
    pub at: Millis,
    /// Everybody who was ever admitted, each with all admissions, the first one first.
    pub admissions: BTreeMap<PersonId, Vec<Admission>>,
    /// Every appointment, the first one first.
    pub appointments: Vec<Appointment>,
}

/// Somebody was admitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admission {
    /// The entry that carries it.
    pub entry: EntryHash,
    /// The member's name as the leader saw it.
    pub name: String,
    /// The member's side as the leader saw it.
    pub side: Side,
    /// When, by the leader's clock.
    pub at: Millis,
    /// The dismissals that name it; none if it stands.
    pub endings: Vec<Ending>,
}

/// Somebody was appointed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// The entry that carries it.
    pub entry: EntryHash,
    /// Who.
    pub mentor: PersonId,
    /// The mentor's name as the leader saw it.
    pub name: String,
    /// The mentor's side as the leader saw it.
    pub side: Side,
    /// The skills that they may sign for.
    pub skills: BTreeSet<SkillId>,
    /// When, by the leader's clock.
    pub at: Millis,
    /// What ended it; none if it stands.
    pub endings: Vec<Ending>,
}

/// The leader ended an admission or an appointment. What was signed up to the entries named here still counts, whatever
/// the clocks say; what follows them does not, and neither does a chain of which no entry is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// The entry that carries it.
    pub entry: EntryHash,
    /// When, by the leader's clock.
    pub at: Millis,
    /// Why.
    pub reason: String,
    /// The last entries that still count.
    pub counts_until: Vec<EntryHash>,
}

/// A team that somebody was admitted to or has joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The team.
    pub team: Arc<Team>,
    /// When they joined, by their clock; none if they have not.
    pub joined_at: Option<Millis>,
}

/// A mentor who may sign because a leader said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppointedMentor {
    /// Who.
    pub mentor: PersonId,
    /// The skills that they may sign for.
    pub skills: BTreeSet<SkillId>,
    /// The leader's word.
    pub entitlement: Entitlement,
}

/// Somebody joined a team, or was admitted to it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Belonging {
    pub(crate) leader: PersonId,
    pub(crate) team: TeamId,
    who: PersonId,
    at: Millis,
}

impl Ledger {
    /// A new id for a team.
    pub fn new_team_id(&self) -> TeamId {
        let mut bytes = [0; 16];
        self.world.randomness.fill(&mut bytes);
        TeamId::from_bytes(bytes)
    }

    /// The teams that somebody leads, the first one first.
    pub fn teams_led_by(&self, leader: &PersonId) -> Result<Vec<Arc<Team>>, Error> {
        let mut teams: Vec<_> = self.record_of(leader)?.teams.values().cloned().collect();
        teams.sort_by(|one, other| (one.at, &one.id).cmp(&(other.at, &other.id)));
        Ok(teams)
    }

    /// The teams of other leaders that somebody was admitted to or has joined.
    pub fn teams_of(&self, person: &PersonId) -> Result<Vec<Membership>, Error> {
        let joined = self.joined_by(person)?;
        let admitted =
            self.proven::<Belonging>(&Asked::of("member-admitted").concerning(person))?;
        let teams: BTreeSet<_> =
            joined.iter().chain(&*admitted).map(|it| (&it.leader, &it.team)).collect();
        let mut memberships = Vec::new();
        for (leader, id) in teams {
            let record = self.record_of(leader)?;
            let Some(team) = record.teams.get(id).filter(|_| leader != person) else { continue };
            let joining = joined.iter().find(|it| it.leader == *leader && it.team == *id);
            let joined_at = joining.map(|it| it.at);
            memberships.push(Membership { team: Arc::clone(team), joined_at });
        }
        Ok(memberships)
    }

    /// Who has joined a team, and when by their clocks.
    pub fn joined(&self, team: &Team) -> Result<BTreeMap<PersonId, Millis>, Error> {
        let asked = Asked::of("team-joined").concerning(&team.leader);
        let joined = self.proven::<Belonging>(&asked)?;
        let here = joined.iter().rev().filter(|it| it.team == team.id);
        Ok(here.map(|it| (it.who.clone(), it.at)).collect())
    }

    /// The mentors who stand appointed in the teams of other leaders that somebody belongs to, the first team first.
    pub fn appointed_over(&self, trainee: &PersonId) -> Result<Vec<AppointedMentor>, Error> {
        let mut appointed = Vec::new();
        for Membership { team, joined_at } in self.teams_of(trainee)? {
            if joined_at.is_none() || team.member(trainee).is_none() {
                continue;
            }
            for it in team.appointments.iter().filter(|it| it.endings.is_empty()) {
                let (by, team) = (team.leader.clone(), team.name.clone());
                appointed.push(AppointedMentor {
                    mentor: it.mentor.clone(),
                    skills: it.skills.clone(),
                    entitlement: Entitlement::Appointed { by, team, at: it.at },
                });
            }
        }
        appointed.retain(|it| it.mentor != *trainee);
        Ok(appointed)
    }

    /// The last entry of each chain in which somebody told their team something, as far as it is here.
    pub fn last_told_by(&self, person: &PersonId) -> Result<Vec<EntryHash>, Error> {
        let record = self.record_of(person)?;
        let mut last = BTreeMap::new();
        for (entry, place) in &record.places {
            let end = last.entry(&place.replica).or_insert((place.sequence, entry));
            *end = (*end).max((place.sequence, entry));
        }
        Ok(last.into_values().map(|(_, entry)| entry.clone()).collect())
    }

    /// The teams that somebody says they have joined, the first one first.
    pub(crate) fn joined_by(&self, person: &PersonId) -> Result<Arc<Vec<Belonging>>, Error> {
        self.proven(&Asked::of("team-joined").by(person))
    }
}

impl Team {
    /// The admission of somebody that stands, if there is one.
    pub fn member(&self, person: &PersonId) -> Option<&Admission> {
        self.admissions.get(person)?.iter().find(|it| it.endings.is_empty())
    }

    /// The teams that the author of these entries, oldest first, founded, with all that they said of each.
    pub(crate) fn all_in(entries: &[Entry]) -> HashMap<TeamId, Arc<Self>> {
        let (mut teams, endings) = (HashMap::new(), endings(entries));
        for (entry, event) in events(entries) {
            if let Event::TeamFounded(it) = event {
                teams.entry(it.team.clone()).or_insert_with(|| Self {
                    id: it.team.clone(),
                    leader: entry.body.author.clone(),
                    name: it.name.clone(),
                    at: Millis(entry.body.time),
                    admissions: BTreeMap::new(),
                    appointments: Vec::new(),
                });
            }
        }
        for (entry, event) in events(entries) {
            let (at, hash) = (Millis(entry.body.time), entry.hash.clone());
            let endings = |is: Ends| endings.get(&(is, &hash)).cloned().unwrap_or_default();
            if let Event::MemberAdmitted(it) = event {
                let Some(team) = teams.get_mut(&it.team) else { continue };
                let (name, side, endings) = (it.name.clone(), it.side, endings(Ends::Admission));
                let admission = Admission { entry: hash.clone(), name, side, at, endings };
                team.admissions.entry(it.member.clone()).or_default().push(admission);
            } else if let Event::MentorAppointed(it) = event {
                let Some(team) = teams.get_mut(&it.team) else { continue };
                team.appointments.push(Appointment {
                    mentor: it.mentor.clone(),
                    name: it.name.clone(),
                    side: it.side,
                    skills: it.skills.iter().cloned().collect(),
                    at,
                    endings: endings(Ends::Appointment),
                    entry: hash.clone(),
                });
            }
        }
        teams.into_iter().map(|(id, team)| (id, Arc::new(team))).collect()
    }
}

/// What an ending ends. One entry may carry both.
#[derive(PartialEq, Eq, Hash)]
enum Ends {
    Admission,
    Appointment,
}

fn endings(entries: &[Entry]) -> HashMap<(Ends, &EntryHash), Vec<Ending>> {
    let mut endings: HashMap<_, Vec<Ending>> = HashMap::new();
    for (entry, event) in events(entries) {
        let (named, reason, counts_until) = if let Event::MemberDismissed(it) = event {
            ((Ends::Admission, &it.admission), &it.reason, &it.counts_until)
        } else if let Event::AppointmentEnded(it) = event {
            ((Ends::Appointment, &it.appointment), &it.reason, &it.counts_until)
        } else {
            continue;
        };
        endings.entry(named).or_default().push(Ending {
            entry: entry.hash.clone(),
            at: Millis(entry.body.time),
            reason: reason.clone(),
            counts_until: counts_until.clone(),
        });
    }
    endings
}

fn events(entries: &[Entry]) -> impl Iterator<Item = (&Entry, &Event)> {
    entries.iter().flat_map(|entry| entry.events().flatten().map(move |it| (entry, it)))
}

impl Provable for Belonging {
    fn of(Fact { event, author, time: at, .. }: Fact<Event>) -> Result<Option<Self>, Error> {
        if let Event::TeamJoined(it) = event {
            return Ok(Some(Self { leader: it.leader, team: it.team, who: author, at }));
        }
        let Event::MemberAdmitted(it) = event else { return Ok(None) };
        Ok(Some(Self { leader: author, team: it.team, who: it.member, at }))
    }
}
