//! What goes into a packet: the one question to the ledger that decides who may see what.

use std::collections::BTreeSet;
use std::sync::Arc;

use rusqlite::params;

use super::Contents;
use crate::audience::Audience;
use crate::entry::StoredEntry;
use crate::error::Error;
use crate::event::EvidenceFile;
use crate::id::PersonId;
use crate::open::Ledger;
use crate::read;
use crate::work::Submission;

/// Whole chains of the sender that the recipient may see, what their mentors and signers told the team, so that a
/// sign-off can be judged, and the files that the recipient is to judge. Whoever handed work over to the recipient also
/// sends what its trainee has shown them.
pub(super) fn contents(ledger: &Ledger, from: &PersonId, to: &PersonId) -> Result<Contents, Error> {
    if from == to {
        return own(ledger, from);
    }
    let mut entries = seen_by(ledger, from, to)?;
    let passed_on = passed_on(ledger, from, to)?;
    let mut others = needed(ledger, from)?;
    for submission in &passed_on {
        others.insert(submission.trainee.clone());
        others.extend(needed(ledger, &submission.trainee)?);
    }
    for submission in ledger.submissions_for(from)? {
        if submission.trainee == *to {
            others.extend(ledger.movers_of(&submission)?);
        }
    }
    for other in others {
        if other != *to && other != *from {
            entries.extend(seen_by(ledger, &other, to)?);
        }
    }
    let files = files(ledger, from, to, &passed_on)?;
    Ok(Contents { from: from.clone(), to: to.clone(), entries, files })
}

/// All that somebody takes along to another laptop of theirs: what they did themselves, whoever may see it, all of others
/// that they may see, and every file of it that is here.
fn own(ledger: &Ledger, person: &PersonId) -> Result<Contents, Error> {
    let columns = read::COLUMNS;
    let mine = format!(
        "SELECT {columns} FROM entries WHERE author = ?1 ORDER BY replica, audience, sequence"
    );
    let mut entries = ledger.rows(&mine, [person.as_bytes()], read::from_row)?;
    for other in ledger.people()? {
        if other.id != *person {
            entries.extend(seen_by(ledger, &other.id, person)?);
        }
    }
    let mut work = ledger.submissions_of(person)?;
    work.extend(ledger.submissions_for(person)?);
    let mut files: Vec<EvidenceFile> = Vec::new();
    for file in work.into_iter().flat_map(|it| it.evidence.clone()) {
        let is_new = files.iter().all(|it| it.sha256 != file.sha256);
        if is_new && ledger.open_evidence(&file.sha256)?.is_some() {
            files.push(file);
        }
    }
    Ok(Contents { from: person.clone(), to: person.clone(), entries, files })
}

/// Every entry of an author that another person may see.
fn seen_by(ledger: &Ledger, author: &PersonId, to: &PersonId) -> Result<Vec<StoredEntry>, Error> {
    let is_mentor = mentors(ledger, author)?.contains(to);
    let (team, alone) = (Audience::Team.word(), Audience::For(to.clone()).word());
    let mentor = if is_mentor { Audience::Mentor.word() } else { team.clone() };
    let columns = read::COLUMNS;
    ledger.rows(
        &format!(
            "SELECT {columns} FROM entries WHERE author = ?1 AND audience IN (?2, ?3, ?4)
             ORDER BY replica, audience, sequence"
        ),
        params![author.as_bytes(), team, alone, mentor],
        read::from_row,
    )
}

/// The mentors of somebody: whom they chose, and to whom work of theirs came because a leader had appointed them.
pub(super) fn mentors(ledger: &Ledger, person: &PersonId) -> Result<BTreeSet<PersonId>, Error> {
    let mut mentors: BTreeSet<PersonId> = ledger.mentors_of(person)?.into_iter().collect();
    for submission in ledger.submissions_of(person)? {
        mentors.insert(submission.mentor.clone());
        mentors.insert(ledger.holder_of(&submission)?.mentor);
    }
    Ok(mentors)
}

/// Whose word a reader needs to judge the sender's sign-offs: who was chosen, who signed, whose teams the sender is in;
/// and whom the sender appointed.
fn needed(ledger: &Ledger, from: &PersonId) -> Result<BTreeSet<PersonId>, Error> {
    let mut people = mentors(ledger, from)?;
    people.extend(ledger.sign_offs_of(from)?.into_iter().map(|it| it.mentor));
    people.extend(ledger.joined_by(from)?.iter().map(|it| it.leader.clone()));
    for team in ledger.teams_led_by(from)? {
        people.extend(team.appointments.iter().map(|it| it.mentor.clone()));
    }
    Ok(people)
}

/// What waits for the recipient and was the sender's to review before.
fn passed_on(
    ledger: &Ledger,
    from: &PersonId,
    to: &PersonId,
) -> Result<Vec<Arc<Submission>>, Error> {
    let mut passed_on = Vec::new();
    for submission in ledger.submissions_for(from)? {
        let holder = ledger.holder_of(&submission)?;
        let was_theirs = holder.moved.is_some_and(|it| it.from == *from);
        if holder.mentor == *to && was_theirs && ledger.verdict_of(&submission)?.is_none() {
            passed_on.push(submission);
        }
    }
    Ok(passed_on)
}

/// The files of what waits for the recipient: all of the sender's own, and of what was passed on those that are here.
fn files(
    ledger: &Ledger,
    from: &PersonId,
    to: &PersonId,
    passed_on: &[Arc<Submission>],
) -> Result<Vec<EvidenceFile>, Error> {
    let mut files: Vec<EvidenceFile> = Vec::new();
    for submission in ledger.submissions_of(from)? {
        let waits_for_them = ledger.holder_of(&submission)?.mentor == *to
            && ledger.verdict_of(&submission)?.is_none();
        if waits_for_them {
            files.extend(submission.evidence.iter().cloned());
        }
    }
    for file in passed_on.iter().flat_map(|it| &it.evidence) {
        if ledger.open_evidence(&file.sha256)?.is_some() {
            files.push(file.clone());
        }
    }
    let mut seen = BTreeSet::new();
    files.retain(|it| seen.insert(it.sha256.clone()));
    Ok(files)
}
