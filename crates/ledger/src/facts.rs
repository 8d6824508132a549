//! The projection: one row for each event. It holds nothing that a replay of the entries would not bring back.

use rusqlite::{Connection, params};
use serde_json::Value;

use crate::entry::Entry;
use crate::event::Event;

/// Writes the facts of one entry.
pub(crate) fn project(connection: &Connection, entry: &Entry) -> rusqlite::Result<()> {
    let body = &entry.body;
    let mut insert = connection.prepare_cached(
        "INSERT INTO facts
             (entry, position, kind, author, subject, other, time, millis, counter, body)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?;
    for (position, (event, value)) in entry.events().zip(&body.events).enumerate() {
        let kind = kind(value).unwrap_or_default();
        let (subject, other) = event.map(keys).unwrap_or_default();
        insert.execute(params![
            entry.hash.as_bytes(),
            i64::try_from(position).unwrap_or(i64::MAX),
            kind,
            body.author.to_string(),
            subject,
            other,
            body.time,
            body.order.millis,
            body.order.counter,
            event.is_some().then(|| value.to_string()),
        ])?;
    }
    Ok(())
}

/// The kind of an event as it was signed.
pub(crate) fn kind(value: &Value) -> Option<&str> {
    value.get("kind")?.as_str()
}

/// What a fact is about, and who else it concerns.
pub(crate) fn keys(event: &Event) -> (String, String) {
    match event {
        Event::MentorChosen(it) => (String::new(), it.mentor.to_string()),
        Event::BlockFinished(it) => (it.lesson.to_string(), it.block.to_string()),
        Event::QuestionAnswered(it) => (it.lesson.to_string(), it.block.to_string()),
        Event::GuessCommitted(it) => (it.lesson.to_string(), it.block.to_string()),
        Event::CardReviewed(it) => (it.course.to_string(), it.card.to_string()),
        Event::CardReviewTakenBack(it) => (it.review.to_string(), String::new()),
        Event::StepTried(it) => (it.lesson.to_string(), it.block.to_string()),
        Event::StepCompared(it) => (it.lesson.to_string(), it.block.to_string()),
        Event::ReflectionKept(it) => (it.lesson.to_string(), it.block.to_string()),
        Event::ScenarioBegun(it) => (it.lesson.to_string(), it.block.to_string()),
        Event::ScenarioChoiceMade(it) => (it.lesson.to_string(), it.block.to_string()),
        Event::PracticeHandedIn(it) => (it.submission.to_string(), it.mentor.to_string()),
        Event::WorkReturned(it) => (it.submission.to_string(), it.trainee.to_string()),
        Event::WorkSignedOff(it) => (it.submission.to_string(), it.trainee.to_string()),
        Event::KeyRevoked(it) => (String::new(), it.key.to_string()),
        Event::SignOffWithdrawn(it) => (it.sign_off.to_string(), String::new()),
        Event::ReviewHandedOver(it) => (it.submission.to_string(), it.to.to_string()),
        Event::ReviewTaken(it) => (it.submission.to_string(), it.trainee.to_string()),
        Event::HandOverExplained(it) => (it.submission.to_string(), it.to.to_string()),
        Event::TeamFounded(it) => (it.team.to_string(), String::new()),
        Event::MemberAdmitted(it) => (it.team.to_string(), it.member.to_string()),
        Event::MemberDismissed(it) => (it.admission.to_string(), String::new()),
        Event::MentorAppointed(it) => (it.team.to_string(), it.mentor.to_string()),
        Event::AppointmentEnded(it) => (it.appointment.to_string(), String::new()),
        Event::TeamJoined(it) => (it.team.to_string(), it.leader.to_string()),
        Event::PersonIntroduced(_) | Event::PhraseKept(_) | Event::PhraseDropped(_) => {
            (String::new(), String::new())
        }
    }
}
