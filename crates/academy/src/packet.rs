//! Packets between two laptops: what one would hold, saving it, and opening one that came.

use std::fs::{self, File, OpenOptions};
use std::io::{BufReader, Seek, SeekFrom, Write};
use std::path::PathBuf;

use data_encoding::BASE64;
use ledger::{BadPacket, Contents, Event, OpenedPacket, Person, PersonId, ReviewTaken, Told};

use crate::Academy;
use crate::code::Code;
use crate::convert::person_id;
use crate::error::Error;
use crate::mentor_card::{has_namesake, key_of};
use crate::outbox::Ending;
use crate::request::{Ask, OnePerson, ReceivePacket};
use crate::view::evidence::EvidenceView;
use crate::view::packet::{
    ContentsView, CountsView, NewsView, PacketView, SavedView, SenderView, WorkNews,
};
use crate::view::{Done, PersonView};

/// A packet that came, verified.
pub(crate) type Packet = OpenedPacket<BufReader<File>>;

/// The largest packet that is received, in bytes.
const LARGEST: u64 = 4 << 30;

impl Academy {
    /// What a packet for somebody would hold. Nothing is written.
    pub fn packet_for(&mut self, request: OnePerson) -> Result<ContentsView, Error> {
        let to = person_id(&request.person)?;
        self.contents_view(&self.contents_for(&to)?)
    }

    /// Saves a packet for somebody, sealed to their key.
    pub fn save_packet(&mut self, request: OnePerson) -> Result<SavedView, Error> {
        let to = self.person(&person_id(&request.person)?)?;
        let me = self.me()?;
        let contents = self.contents_for(&person_id(&to.id)?)?;
        let name = name_of(&self.person(&me)?.name, (to.id != me.to_string()).then_some(&to.name));
        let key = self.identity()?;
        let outbox = self.outbox();
        outbox.save(&name, Ending::Packet, |file| {
            let written = self.ledger.write_packet(key, &contents, file);
            written.map(drop).map_err(|error| match error {
                ledger::Error::Packet(BadPacket::Io(error)) => outbox.broke(error),
                other => other.into(),
            })
        })
    }

    /// Takes the next bytes of a packet that comes; the first begin it anew. Nothing in it is believed yet.
    pub fn receive_packet(&mut self, request: ReceivePacket) -> Result<Done, Error> {
        self.me()?;
        let broke = |error| Error::broke(Code::Unexpected, "", error);
        let bytes = BASE64
            .decode(request.base64.as_bytes())
            .map_err(|it| Error::broke(Code::Unexpected, "", it))?;
        let at = u64::from(request.at_mib) << 20;
        if at + bytes.len() as u64 > LARGEST {
            return Err(Error::refused(Code::PacketRefused, "it is larger than 4 GB"));
        }
        self.looked_at = None;
        let path = self.arriving();
        fs::create_dir_all(&self.place.home).map_err(broke)?;
        let file = OpenOptions::new().create(true).write(true).truncate(at == 0).open(path);
        let mut file = file.map_err(broke)?;
        file.seek(SeekFrom::Start(at)).map_err(broke)?;
        file.write_all(&bytes).map_err(|error| self.not_received(error))?;
        Ok(Done {})
    }

    /// Forgets the packet that came.
    pub fn drop_packet(&mut self, _: Ask) -> Result<Done, Error> {
        self.looked_at = None;
        // What cannot be removed now is overwritten by the next packet.
        let _ = fs::remove_file(self.arriving());
        Ok(Done {})
    }

    /// What the packet that came brings. Every signature and hash in it is verified; nothing is taken in.
    pub fn look_at_packet(&mut self, _: Ask) -> Result<PacketView, Error> {
        let packet = self.opened()?;
        let view = self.packet_view(&packet)?;
        self.looked_at = Some(packet);
        Ok(view)
    }

    /// Takes the packet that came in, the very one that was looked at: all of it or nothing.
    pub fn take_in_packet(&mut self, _: Ask) -> Result<PacketView, Error> {
        self.me()?;
        let packet = self.looked_at.take().map_or_else(|| self.opened(), Ok)?;
        let view = self.packet_view(&packet)?;
        self.ledger.take_in(packet)?;
        self.drop_packet(Ask {})?;
        // Whatever work it brought waits from now on.
        self.reviews_waiting()?;
        Ok(view)
    }

    /// What somebody may see of whoever is signed in: every packet and every screen about that asks here.
    pub(crate) fn contents_for(&self, to: &PersonId) -> Result<Contents, Error> {
        Ok(self.ledger.contents_for(&self.me()?, to)?)
    }

    pub(crate) fn contents_view(&self, contents: &Contents) -> Result<ContentsView, Error> {
        Ok(ContentsView {
            to: self.person(&contents.to)?,
            counts: counts(&contents.told(), &contents.from),
            files: contents.files.iter().map(EvidenceView::from).collect(),
        })
    }

    fn arriving(&self) -> PathBuf {
        self.place.home.join("arriving.crosstrain")
    }

    fn not_received(&self, error: std::io::Error) -> Error {
        let code = match error.kind() {
            std::io::ErrorKind::StorageFull => Code::DiskFull,
            _ => Code::LedgerReadOnly,
        };
        Error::broke(code, self.place.home.display().to_string(), error)
    }

    fn opened(&self) -> Result<Packet, Error> {
        let key = self.identity()?;
        let file =
            File::open(self.arriving()).map_err(|error| Error::broke(Code::NotHere, "", error))?;
        let opened = OpenedPacket::open(BufReader::new(file), key);
        opened.map_err(|error| match error {
            BadPacket::ForAnother(person) => self.for_another(&person),
            other => ledger::Error::from(other).into(),
        })
    }

    /// Who a packet is for, by name if they are known here.
    fn for_another(&self, person: &PersonId) -> Error {
        let known = self.ledger.person(person).ok().flatten();
        let name = known.map_or_else(|| key_of(person), |it| it.name);
        Error::refused(Code::PacketForAnother, name)
    }

    fn packet_view(&self, packet: &Packet) -> Result<PacketView, Error> {
        let told = packet.told();
        let mut new = Vec::new();
        for it in &told {
            if !self.ledger.is_here(&it.entry)? {
                new.push(it.clone());
            }
        }
        let unknown = new.iter().filter(|it| it.event.is_none()).count();
        Ok(PacketView {
            from: self.sender(packet.from(), &told)?,
            made_at: packet.made_at().0,
            news: self.news(&new, &told)?,
            counts: counts(&new, packet.from()),
            files: packet.files().map(EvidenceView::from).collect(),
            is_new: !new.is_empty(),
            unknown: u32::try_from(unknown).unwrap_or(u32::MAX),
        })
    }

    /// Who made a packet, as they introduce themselves in it or did before.
    fn sender(&self, from: &PersonId, told: &[Told]) -> Result<SenderView, Error> {
        let known = self.ledger.people()?;
        let before = known.iter().find(|it| it.id == *from);
        let now = introduced(from, told);
        let person = now.as_ref().or(before);
        Ok(SenderView {
            is_known: before.is_some(),
            has_namesake: person.is_some_and(|it| has_namesake(&known, it)),
            person: person.map(PersonView::from),
            fingerprint: key_of(from),
        })
    }

    /// What concerns whoever opens the packet, one line each.
    fn news(&self, new: &[Told], told: &[Told]) -> Result<Vec<NewsView>, Error> {
        let me = self.me()?;
        let mut news = Vec::new();
        for it in new {
            let Some(event) = &it.event else { continue };
            let work = match event {
                Event::PracticeHandedIn(event) if event.mentor == me => {
                    WorkNews::HandedIn { practice: event.title.clone(), attempt: event.attempt }
                }
                Event::ReviewHandedOver(event) if event.to == me => {
                    let (practice, attempt) =
                        self.named(&event.trainee, &event.submission, told)?;
                    let trainee = self.name_in(&event.trainee, told)?;
                    WorkNews::HandedOver { trainee, practice, attempt }
                }
                Event::ReviewHandedOver(event) if event.trainee == me => {
                    let (practice, attempt) = self.named(&me, &event.submission, told)?;
                    WorkNews::HandedOn { to: event.name.clone(), practice, attempt }
                }
                Event::ReviewTaken(event) if self.concerns(&me, event)? => {
                    let (practice, attempt) =
                        self.named(&event.trainee, &event.submission, told)?;
                    let trainee = self.name_in(&event.trainee, told)?;
                    WorkNews::Taken { trainee, practice, attempt }
                }
                Event::WorkReturned(event) if event.trainee == me => {
                    let (practice, attempt) = self.handed_in(&me, &event.submission)?;
                    WorkNews::Returned { practice, attempt }
                }
                Event::WorkSignedOff(event) if event.trainee == me => {
                    let (practice, attempt) = self.handed_in(&me, &event.submission)?;
                    WorkNews::SignedOff { practice, attempt, level: event.level.into() }
                }
                Event::SignOffWithdrawn(event) => {
                    let signed = self.ledger.sign_offs_of(&me)?;
                    let Some(signed) = signed.iter().find(|it| it.entry == event.sign_off) else {
                        continue;
                    };
                    let (practice, attempt) = self.handed_in(&me, &signed.submission)?;
                    WorkNews::Withdrawn { practice, attempt, reason: event.reason.clone() }
                }
                Event::KeyRevoked(event) if event.key == it.author => {
                    WorkNews::KeyRevoked { reason: event.reason.clone() }
                }
                Event::MemberAdmitted(event) if event.member == me => {
                    WorkNews::Admitted { team: self.team_in(&it.author, &event.team, told)? }
                }
                Event::MentorAppointed(event) if event.mentor == me => WorkNews::Appointed {
                    team: self.team_in(&it.author, &event.team, told)?,
                    skills: event.skills.iter().map(|it| self.skill_title(it)).collect(),
                },
                Event::TeamJoined(event) if event.leader == me => {
                    WorkNews::Joined { team: self.team_in(&me, &event.team, told)? }
                }
                _ => continue,
            };
            let by = self.ledger.person(&it.author)?.or_else(|| introduced(&it.author, told));
            news.push(NewsView { by: by.as_ref().map(PersonView::from), at: it.at.0, work });
        }
        Ok(news)
    }

    /// The name of a team that is known here or founded in a packet.
    fn team_in(
        &self,
        leader: &PersonId,
        team: &ledger::TeamId,
        told: &[Told],
    ) -> Result<String, Error> {
        let led = self.ledger.teams_led_by(leader)?;
        if let Some(known) = led.iter().find(|it| it.id == *team) {
            return Ok(known.name.clone());
        }
        let own = told.iter().filter(|it| it.author == *leader);
        let mut founded = own.filter_map(|it| match &it.event {
            Some(Event::TeamFounded(it)) if it.team == *team => Some(it.name.clone()),
            _ => None,
        });
        Ok(founded.next().unwrap_or_default())
    }

    /// Whether a review that was taken is of one's own work, or waited for oneself.
    fn concerns(&self, me: &PersonId, taken: &ReviewTaken) -> Result<bool, Error> {
        let submission = self.ledger.submission(&taken.trainee, &taken.submission)?;
        let holder = submission.map(|it| self.ledger.holder_of(&it)).transpose()?;
        Ok(taken.trainee == *me || holder.is_some_and(|it| it.mentor == *me))
    }

    /// Title and attempt of a hand-in that is here or in a packet.
    fn named(
        &self,
        trainee: &PersonId,
        submission: &ledger::SubmissionId,
        told: &[Told],
    ) -> Result<(String, u32), Error> {
        if let Some(known) = self.ledger.submission(trainee, submission)? {
            return Ok((known.title, known.attempt));
        }
        let own = told.iter().filter(|it| it.author == *trainee);
        let mut handed_in = own.filter_map(|it| match &it.event {
            Some(Event::PracticeHandedIn(it)) if it.submission == *submission => Some(it),
            _ => None,
        });
        Ok(handed_in.next().map_or_else(Default::default, |it| (it.title.clone(), it.attempt)))
    }

    /// The name of somebody who is known here or introduces themselves in a packet.
    fn name_in(&self, person: &PersonId, told: &[Told]) -> Result<String, Error> {
        let known = self.ledger.person(person)?.or_else(|| introduced(person, told));
        Ok(known.map_or_else(|| key_of(person), |it| it.name))
    }

    /// Title and attempt of one's own hand-in.
    fn handed_in(
        &self,
        me: &PersonId,
        submission: &ledger::SubmissionId,
    ) -> Result<(String, u32), Error> {
        let own = self.ledger.submissions_of(me)?;
        let found = own.into_iter().find(|it| it.id == *submission);
        Ok(found.map_or_else(Default::default, |it| (it.title.clone(), it.attempt)))
    }
}

/// How a packet's file is called; one for nobody else is for its owner's other laptop.
pub(crate) fn name_of(from: &str, to: Option<&String>) -> String {
    to.map_or_else(|| format!("{from} for myself"), |to| format!("{from} to {to}"))
}

pub(crate) fn introduced(person: &PersonId, told: &[Told]) -> Option<Person> {
    let own = told.iter().rev().filter(|it| it.author == *person);
    own.into_iter().find_map(|it| match &it.event {
        Some(Event::PersonIntroduced(event)) => {
            Some(Person { id: person.clone(), name: event.name.clone(), side: event.side })
        }
        _ => None,
    })
}

/// How much of each kind there is, of the sender's own and of what others told the team.
pub(crate) fn counts(told: &[Told], from: &PersonId) -> CountsView {
    let mut counts = CountsView::default();
    for it in told {
        let Some(event) = &it.event else { continue };
        if it.author != *from {
            match event {
                Event::PracticeHandedIn(_) => counts.passed_on += 1,
                _ => counts.of_others += 1,
            }
            continue;
        }
        match event {
            Event::PracticeHandedIn(_) => counts.handed_in += 1,
            Event::BlockFinished(_) => counts.parts_done += 1,
            Event::ReviewHandedOver(_) | Event::ReviewTaken(_) => counts.moved += 1,
            Event::WorkReturned(_) => counts.returned += 1,
            Event::WorkSignedOff(_) => counts.signed_off += 1,
            Event::SignOffWithdrawn(_) => counts.withdrawn += 1,
            Event::MentorChosen(_) => counts.mentors_chosen += 1,
            Event::KeyRevoked(_) => counts.keys_revoked += 1,
            // A note comes with the move that it is about.
            Event::PersonIntroduced(_) | Event::HandOverExplained(_) => {}
            Event::TeamFounded(_)
            | Event::MemberAdmitted(_)
            | Event::MemberDismissed(_)
            | Event::MentorAppointed(_)
            | Event::AppointmentEnded(_) => counts.said_as_leader += 1,
            Event::TeamJoined(_) => counts.teams_joined += 1,
            // For their author alone, and so in no packet but their own.
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
            | Event::PhraseDropped(_) => counts.private += 1,
        }
    }
    counts
}
