//! Says of each sign-off what a third party needs to believe it or not.

use academy::view::skill::WhyNot;
use academy::view::{Level, Side};
use academy::{AuditedRevocation, AuditedSignOff, Entitled, Someone, Stands};

use crate::world::day;

/// Digits of a hash that tell two apart by eye.
const SHOWN: usize = 12;

/// Prints each sign-off, or that there is none.
pub(crate) fn print(sign_offs: &[AuditedSignOff], knows_courses: bool) {
    if sign_offs.is_empty() {
        println!("No sign-off.");
        return;
    }
    for it in sign_offs {
        println!();
        print_one(it);
    }
    let is_solo = |it: &AuditedSignOff| it.level >= Level::Solo;
    if !knows_courses && sign_offs.iter().any(is_solo) {
        println!(
            "\nHow long solo holds is a rule of its course: name the folder of the courses with --courses to hear what has lapsed."
        );
    }
}

/// Prints what is said about revoked keys, if anything is.
pub(crate) fn print_revocations(revocations: &[AuditedRevocation]) {
    for it in revocations {
        println!("\nkey revoked: {}", someone(&it.key));
        println!("  said by     {}, {}", someone(&it.by), day(it.at));
        println!("  because     \"{}\"", it.reason);
        println!("  entry       {}", shown(&it.entry));
        match (it.is_believed, it.chains) {
            (true, 0) => println!("  HOLDS: nothing that this key signed counts"),
            (true, n) => println!(
                "  HOLDS: of this key counts what it signed up to the entries named, in {n} chains"
            ),
            (false, _) => println!("  IGNORED: nobody says this of somebody else's key"),
        }
    }
}

fn print_one(it: &AuditedSignOff) {
    let title = it.title.as_ref().map_or(String::new(), |it| format!(", \"{it}\""));
    println!("{}{title}: {} for {}", it.skill, level(it.level), someone(&it.trainee));
    println!("  signed by   {}, {}", someone(&it.signer), day(it.signed_at));
    println!("  it means    \"{}\"", it.statement);
    println!("  entitled    {}", entitled(it));
    match &it.work {
        Some(work) => println!("  about       attempt {} of \"{}\"", work.attempt, work.title),
        None => println!("  about       work that is not here"),
    }
    for (name, sha256) in it.work.iter().flat_map(|work| &work.files) {
        println!("              {name}, SHA-256 {sha256}");
    }
    println!("  judged by   rubric {}", shown(&it.rubric_revision));
    println!("  entry       {}", shown(&it.entry));
    println!("  {}", stands(&it.stands));
}

fn entitled(it: &AuditedSignOff) -> String {
    let trainee = it.trainee.name.as_deref().unwrap_or("the trainee");
    match &it.entitled {
        Some(Entitled::Choice { at }) => {
            format!("{trainee} chose the signer as a mentor, {}", day(*at))
        }
        Some(Entitled::Appointment { leader, team, at }) => {
            let leader = someone(leader);
            format!("appointed by {leader}, who leads \"{team}\", {}", day(*at))
        }
        None => format!(
            "nothing here says that {trainee} chose the signer as a mentor, or that a leader appointed them"
        ),
    }
}

fn stands(it: &Stands) -> String {
    match it {
        Stands::Counting => "STANDS".to_owned(),
        Stands::Lapsed { at } => {
            format!("LAPSED to nearby, {}: nothing new was signed in time", day(*at))
        }
        Stands::Withdrawn { at, reason } => {
            format!("WITHDRAWN by the signer, {}: \"{reason}\"", day(*at))
        }
        Stands::KeyRevoked { at, reason } => {
            format!("DOES NOT COUNT: the signer's key was revoked, {}: \"{reason}\"", day(*at))
        }
        Stands::NotCounting { why } => format!("DOES NOT COUNT: {}", why_not(*why)),
    }
}

fn why_not(it: WhyNot) -> &'static str {
    match it {
        WhyNot::OwnWork => "the signer is the trainee",
        WhyNot::NotEntitled => "the signer is not entitled",
        WhyNot::RecordBroken => {
            "an entry of the signer, or of the leader who appointed them, is missing or was altered here, so nobody can tell what they took back"
        }
        WhyNot::KeyRevoked => "the signer's key was revoked",
        WhyNot::RubricUnknown => {
            "no work here has the rubric, the text and the files that it was signed for"
        }
        WhyNot::Withdrawn => "the signer took it back",
    }
}

/// A level as people say it.
fn level(it: Level) -> &'static str {
    match it {
        Level::Watch => "watch",
        Level::WithMe => "with me",
        Level::Nearby => "nearby",
        Level::Solo => "solo",
        Level::Coach => "coach",
    }
}

/// Somebody by name, side and key.
pub(crate) fn someone(it: &Someone) -> String {
    let key = shown(&it.key);
    match (&it.name, it.side) {
        (Some(name), Some(side)) => format!("{name} ({}, key {key})", side_of(side)),
        _ => format!("somebody who never said who they are (key {key})"),
    }
}

fn side_of(it: Side) -> &'static str {
    match it {
        Side::Sales => "sales",
        Side::Engineering => "engineering",
    }
}

fn shown(hash: &str) -> &str {
    hash.get(..SHOWN).unwrap_or(hash)
}
