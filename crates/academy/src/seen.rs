//! What others can see of a person: computed by the very question that fills a packet, so that neither can say more.

use std::collections::{BTreeMap, HashSet};

use curriculum::LessonId;
use ledger::{Event, PersonId, SubmissionId, Told};

use crate::Academy;
use crate::convert::person_id;
use crate::error::Error;
use crate::request::{Ask, OnePerson};
use crate::view::PersonView;
use crate::view::seen::{ReaderView, ReadersView, SeenByView, SeenFactView, SeenWhat};

/// Of so many readers it is said at once what a packet would hold. To count one takes a look at all that it would hold, and
/// a mentor may have hundreds of trainees.
const COUNTED: usize = 3;

impl Academy {
    /// Everybody who could get a packet with more in it than the whole team may see: mentors first, each group by name.
    pub fn readers(&mut self, _: Ask) -> Result<ReadersView, Error> {
        let me = self.me()?;
        let mentors = self.ledger.mentors_of(&me)?;
        let appointed = self.ledger.appointed_over(&me)?;
        let work = self.ledger.submissions_for(&me)?;
        let trainees: HashSet<_> = work.iter().map(|it| &it.trainee).collect();
        let mut readers = Vec::new();
        for reader in self.ledger.readers_of(&me)? {
            // Nobody can be sent anything before their card is here.
            let Some(person) = self.ledger.person(&reader)? else { continue };
            let appointment = appointed.iter().find(|it| it.mentor == reader);
            readers.push(ReaderView {
                person: PersonView::from(&person),
                is_mentor: mentors.contains(&reader),
                appointed: appointment.map(|it| self.entitlement(&it.entitlement)).transpose()?,
                is_trainee: trainees.contains(&reader),
                contents: None,
            });
        }
        readers.sort_by_cached_key(|it| {
            (!it.is_mentor && it.appointed.is_none(), it.person.name.clone())
        });
        for reader in readers.iter_mut().take(COUNTED) {
            let contents = self.contents_for(&person_id(&reader.person.id)?)?;
            reader.contents = Some(self.contents_view(&contents)?);
        }
        Ok(ReadersView { readers })
    }

    /// Everything that one person can see, fact by fact.
    pub fn seen_by(&mut self, request: OnePerson) -> Result<SeenByView, Error> {
        let contents = self.contents_for(&person_id(&request.person)?)?;
        let mut facts: Vec<SeenFactView> = Vec::new();
        // Parts of one lesson are one line.
        let mut read: BTreeMap<(PersonId, String), usize> = BTreeMap::new();
        for told in contents.told() {
            let lesson = match &told.event {
                Some(Event::BlockFinished(it)) => Some(it.lesson.to_string()),
                _ => None,
            };
            let line = lesson.map(|it| (told.author.clone(), it));
            if let Some(at) = line.as_ref().and_then(|it| read.get(it)) {
                if let Some(fact) = facts.get_mut(*at) {
                    add_part(fact, &told);
                }
                continue;
            }
            if let Some(line) = line {
                read.insert(line, facts.len());
            }
            facts.push(self.seen_fact(&told, &contents.from)?);
        }
        facts.sort_by_key(|it| std::cmp::Reverse(it.at));
        Ok(SeenByView { facts })
    }

    fn seen_fact(&self, told: &Told, from: &PersonId) -> Result<SeenFactView, Error> {
        let by = if told.author == *from { None } else { Some(self.person(&told.author)?) };
        let what = match &told.event {
            Some(event) => self.seen_what(event)?,
            None => SeenWhat::Later,
        };
        Ok(SeenFactView { entries: vec![told.entry.to_string()], by, at: told.at.0, what })
    }

    pub(crate) fn seen_what(&self, event: &Event) -> Result<SeenWhat, Error> {
        Ok(match event {
            Event::PersonIntroduced(it) => SeenWhat::Introduced { name: it.name.clone() },
            Event::MentorChosen(it) => SeenWhat::MentorChosen { mentor: it.name.clone() },
            Event::BlockFinished(it) => {
                let id = LessonId::parse(it.lesson.as_str()).ok();
                let seat = id.and_then(|id| self.library().lesson(&id));
                let title =
                    seat.map_or_else(|| it.lesson.to_string(), |at| at.lesson.title.clone());
                SeenWhat::Read { lesson: title, parts: 1 }
            }
            Event::PracticeHandedIn(it) => {
                SeenWhat::HandedIn { practice: it.title.clone(), attempt: it.attempt }
            }
            Event::ReviewHandedOver(it) => SeenWhat::HandedOver {
                practice: self.work_title(&it.trainee, &it.submission)?,
                to: it.name.clone(),
            },
            Event::ReviewTaken(it) => {
                SeenWhat::Taken { practice: self.work_title(&it.trainee, &it.submission)? }
            }
            Event::HandOverExplained(it) => {
                SeenWhat::Explained { practice: self.work_title(&it.trainee, &it.submission)? }
            }
            Event::WorkReturned(it) => {
                SeenWhat::Returned { practice: self.work_title(&it.trainee, &it.submission)? }
            }
            Event::WorkSignedOff(it) => SeenWhat::SignedOff {
                practice: self.work_title(&it.trainee, &it.submission)?,
                level: it.level.into(),
            },
            Event::SignOffWithdrawn(it) => SeenWhat::Withdrawn { reason: it.reason.clone() },
            Event::TeamFounded(it) => SeenWhat::TeamFounded { team: it.name.clone() },
            Event::MemberAdmitted(it) => SeenWhat::MemberAdmitted { member: it.name.clone() },
            Event::MemberDismissed(it) => SeenWhat::MemberDismissed { reason: it.reason.clone() },
            Event::MentorAppointed(it) => SeenWhat::MentorAppointed {
                mentor: it.name.clone(),
                skills: it.skills.iter().map(|it| self.skill_title(it)).collect(),
            },
            Event::AppointmentEnded(it) => SeenWhat::AppointmentEnded { reason: it.reason.clone() },
            Event::TeamJoined(it) => SeenWhat::TeamJoined { team: self.team_name(it)? },
            Event::KeyRevoked(it) => SeenWhat::KeyRevoked { reason: it.reason.clone() },
            // These are for their author alone, and in no packet.
            Event::QuestionAnswered(_)
            | Event::GuessCommitted(_)
            | Event::CardReviewed(_)
            | Event::CardReviewTakenBack(_)
            | Event::StepTried(_)
            | Event::StepCompared(_)
            | Event::ReflectionKept(_)
            | Event::ScenarioBegun(_)
            | Event::ScenarioChoiceMade(_)
            | Event::PhraseKept(_)
            | Event::PhraseDropped(_) => SeenWhat::Later,
        })
    }

    fn work_title(&self, trainee: &PersonId, submission: &SubmissionId) -> Result<String, Error> {
        let found = self.ledger.submission(trainee, submission)?;
        Ok(found.map_or_else(String::new, |it| it.title))
    }
}

fn add_part(fact: &mut SeenFactView, told: &Told) {
    let entry = told.entry.to_string();
    if !fact.entries.contains(&entry) {
        fact.entries.push(entry);
    }
    fact.at = fact.at.max(told.at.0);
    if let SeenWhat::Read { parts, .. } = &mut fact.what {
        *parts += 1;
    }
}
