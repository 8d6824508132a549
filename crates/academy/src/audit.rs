//! An audit: every sign-off of a ledger for somebody who was not in the room, judged by the same function as on Skills.

use std::path::Path;
use std::sync::Arc;

use curriculum::{Folder, Library, Skill, SkillId, compile};
use ledger::{
    Clock, Entitlement, Ledger, Millis, PersonId, Randomness, Sealing, SignOff, Standing, World,
};
use serde::Serialize;

use crate::code::Code;
use crate::error::Error;
use crate::skills::rule_of;
use crate::view::skill::WhyNot;
use crate::view::{Level, Side, Time};

/// One sign-off, with all that a third party needs to believe it or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AuditedSignOff {
    /// Hash of the entry that carries it, in hexadecimal.
    pub entry: String,
    /// The skill's permanent name.
    pub skill: String,
    /// The skill's title, if its course was given.
    pub title: Option<String>,
    /// Who may now do more.
    pub trainee: Someone,
    /// Who signed.
    pub signer: Someone,
    /// When, by the signer's clock.
    pub signed_at: Time,
    /// The level that was signed for.
    pub level: Level,
    /// What the signature means, word for word.
    pub statement: String,
    /// What entitles the signer, if anything does.
    pub entitled: Option<Entitled>,
    /// The work that it is about, if that is here.
    pub work: Option<Work>,
    /// SHA-256 of the rubric that it was judged by.
    pub rubric_revision: String,
    /// Whether it stands.
    pub stands: Stands,
}

/// Somebody by their key, and as they introduce themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Someone {
    /// Their public key, in hexadecimal.
    pub key: String,
    /// The name that colleagues know; none if they never said it.
    pub name: Option<String>,
    /// Their side of the fence.
    pub side: Option<Side>,
}

/// What entitles a signer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum Entitled {
    /// The trainee chose them as a mentor.
    Choice {
        /// When, by the trainee's clock.
        at: Time,
    },
    /// A leader whose team the trainee joined appointed them for the skill.
    Appointment {
        /// The leader.
        leader: Someone,
        /// The team's name.
        team: String,
        /// When, by the leader's clock.
        at: Time,
    },
}

/// A piece of work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Work {
    /// Title of the practice.
    pub title: String,
    /// 1, 2, ...
    pub attempt: u32,
    /// SHA-256 of each file that was handed in, by name.
    pub files: Vec<(String, String)>,
}

/// Whether a sign-off stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "as", rename_all = "kebab-case")]
pub enum Stands {
    /// It counts.
    Counting,
    /// It counts as a signature for nearby: solo lapsed without new evidence.
    Lapsed {
        /// When.
        at: Time,
    },
    /// It was taken back by its signer.
    Withdrawn {
        /// When, by the signer's clock.
        at: Time,
        /// Why.
        reason: String,
    },
    /// Its key was revoked, and it is not among what still counts of it.
    KeyRevoked {
        /// When that was said, by the clock of whoever said it.
        at: Time,
        /// Why.
        reason: String,
    },
    /// It never counted.
    NotCounting {
        /// Why not.
        why: WhyNot,
    },
}

/// Reads a ledger's file and judges every sign-off in it. Nothing is changed. When solo lapses is a skill's own rule, so
/// it is told only for the courses in the folder that is given.
pub fn audit(
    file: &Path,
    courses: Option<&Path>,
    clock: Arc<dyn Clock>,
    randomness: Arc<dyn Randomness>,
) -> Result<Vec<AuditedSignOff>, Error> {
    let library = courses.map(library).transpose()?;
    let now = clock.now();
    sign_offs(&apart(file, clock, randomness)?, library.as_ref(), now)
}

/// A ledger's file, to be asked and never written.
pub(crate) fn apart(
    file: &Path,
    clock: Arc<dyn Clock>,
    randomness: Arc<dyn Randomness>,
) -> Result<Ledger, Error> {
    let world = World { clock, randomness, sealing: Sealing::default() };
    Ok(Ledger::apart(&place_of(file), world)?)
}

/// Where a ledger is whose file this is.
pub(crate) fn place_of(file: &Path) -> ledger::Place {
    ledger::Place { file: file.to_owned(), backups: file.with_file_name("backups") }
}

/// The courses in a folder.
pub(crate) fn library(folder: &Path) -> Result<Library, Error> {
    let unreadable =
        |error| Error::broke(Code::CoursesUnreadable, folder.display().to_string(), error);
    Ok(compile(&Folder::read(folder).map_err(unreadable)?).library)
}

/// Every sign-off of a ledger, by trainee, oldest first.
pub(crate) fn sign_offs(
    ledger: &Ledger,
    library: Option<&Library>,
    now: Millis,
) -> Result<Vec<AuditedSignOff>, Error> {
    let mut audited = Vec::new();
    for trainee in ledger.people_signed_off()? {
        let all = ledger.sign_offs_of(&trainee)?;
        for it in &all {
            let skill = skill_of(library, it);
            let standing = match skill {
                Some(skill) => standing(ledger, skill, &trainee, &all, now)?,
                None => None,
            };
            audited.push(audited_one(ledger, it, skill, standing.as_ref())?);
        }
    }
    Ok(audited)
}

fn skill_of<'library>(library: Option<&'library Library>, it: &SignOff) -> Option<&'library Skill> {
    let id = SkillId::parse(it.skill.as_str()).ok()?;
    library?.skill(&id).map(|(_, skill)| skill)
}

fn standing(
    ledger: &Ledger,
    skill: &Skill,
    trainee: &PersonId,
    all: &[SignOff],
    now: Millis,
) -> Result<Option<Standing>, Error> {
    // Of somebody who never said which side they are on, nobody can tell which mentor is from the other.
    let Some(person) = ledger.person(trainee)? else { return Ok(None) };
    let of_skill: Vec<SignOff> =
        all.iter().filter(|it| it.skill.as_str() == skill.id.as_str()).cloned().collect();
    Ok(Some(ledger::decide(&rule_of(skill), trainee, person.side, &of_skill, now)))
}

fn audited_one(
    ledger: &Ledger,
    it: &SignOff,
    skill: Option<&Skill>,
    standing: Option<&Standing>,
) -> Result<AuditedSignOff, Error> {
    let work = ledger.submission(&it.trainee, &it.submission)?;
    Ok(AuditedSignOff {
        entry: it.entry.to_string(),
        skill: it.skill.to_string(),
        title: skill.map(|it| it.title.clone()),
        trainee: someone(ledger, &it.trainee)?,
        signer: someone(ledger, &it.mentor)?,
        signed_at: it.at.0,
        level: it.level.into(),
        statement: it.statement.clone(),
        entitled: it.entitlement.as_ref().map(|it| entitled(ledger, it)).transpose()?,
        work: work.map(|it| Work {
            title: it.title,
            attempt: it.attempt,
            files: it.evidence.into_iter().map(|it| (it.name, it.sha256)).collect(),
        }),
        rubric_revision: it.rubric_revision.clone(),
        stands: stands(it, standing),
    })
}

fn entitled(ledger: &Ledger, it: &Entitlement) -> Result<Entitled, Error> {
    Ok(match it {
        Entitlement::Chosen { at } => Entitled::Choice { at: at.0 },
        Entitlement::Appointed { by, team, at } => {
            Entitled::Appointment { leader: someone(ledger, by)?, team: team.clone(), at: at.0 }
        }
    })
}

/// Whether a sign-off stands, as far as the skill's rule is known.
pub(crate) fn stands(it: &SignOff, standing: Option<&Standing>) -> Stands {
    let lapsed_at = standing.and_then(|it| it.lapsed_at);
    match (ledger::judge(it, &it.trainee), &it.withdrawal, &it.revocation) {
        (Err(ledger::WhyNot::Withdrawn), Some(withdrawal), _) => {
            Stands::Withdrawn { at: withdrawal.at.0, reason: withdrawal.reason.clone() }
        }
        (Err(ledger::WhyNot::KeyRevoked), _, Some(revocation)) => {
            Stands::KeyRevoked { at: revocation.at.0, reason: revocation.event.reason.clone() }
        }
        (Err(why), ..) => Stands::NotCounting { why: why.into() },
        (Ok(()), ..) => match lapsed_at.filter(|_| it.level >= ledger::Level::Solo) {
            Some(at) => Stands::Lapsed { at: at.0 },
            None => Stands::Counting,
        },
    }
}

/// Somebody as the ledger knows them.
pub(crate) fn someone(ledger: &Ledger, id: &PersonId) -> Result<Someone, Error> {
    let person = ledger.person(id)?;
    Ok(Someone {
        key: id.to_string(),
        side: person.as_ref().map(|it| it.side.into()),
        name: person.map(|it| it.name),
    })
}
