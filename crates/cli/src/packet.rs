//! Saves a packet for somebody, looks into one, and takes one in.

use std::path::{Path, PathBuf};

use academy::code::Code;
use academy::{Error, PacketContents, Postbox};
use clap::Subcommand;

use crate::key::{Key, Owner};
use crate::refusal::refusal;
use crate::verify::Format;
use crate::{Outcome, audit, world};

/// What to do with packets.
#[derive(Debug, Subcommand)]
pub(crate) enum Packet {
    /// Save a packet for somebody: what they may see of one's records, sealed to their key.
    Save {
        #[command(flatten)]
        key: Key,
        /// For whom: the name, or the first eight digits of the key.
        #[arg(long, value_name = "NAME")]
        to: String,
        /// The folder to save it in.
        #[arg(long, value_name = "FOLDER", default_value = ".")]
        into: PathBuf,
    },
    /// Verify every signature and hash in a packet, take it in, and say what it brought: all of it or nothing.
    Open {
        /// The packet.
        file: PathBuf,
        #[command(flatten)]
        key: Key,
    },
    /// Verify a packet and say what it holds. The ledger stays as it is.
    Show {
        /// The packet.
        file: PathBuf,
        #[command(flatten)]
        key: Key,
        /// The folder of the courses, for titles of skills and for how long solo holds.
        #[arg(long, value_name = "FOLDER")]
        courses: Option<PathBuf>,
        /// Print it for a person, or as JSON for a program.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
    },
}

impl Packet {
    pub(crate) fn run(&self) -> Outcome {
        match self {
            Self::Save { key, to, into } => save(key, to, into),
            Self::Open { file, key } => open(file, key),
            Self::Show { file, key, courses, format } => {
                show(file, &key.ledger, &key.owner, courses.as_deref(), *format)
            }
        }
    }
}

/// Whether a file is a packet, or calls itself one.
pub(crate) fn is_packet(file: &Path) -> bool {
    let is_called = file.extension().is_some_and(|it| it.eq_ignore_ascii_case("crosstrain"));
    is_called || academy::envelope(file).is_ok()
}

/// Verifies a packet and says what it holds.
pub(crate) fn show(
    file: &Path,
    ledger: &Path,
    owner: &Owner,
    courses: Option<&Path>,
    format: Format,
) -> Outcome {
    let mut postbox = match Postbox::apart(ledger, world::clock(), world::randomness()) {
        Ok(postbox) => postbox,
        Err(error) => return refused(&error),
    };
    let key = match owner.unlock(&postbox) {
        Ok(key) => key,
        Err(why) => return impossible(&why),
    };
    match (postbox.look(&key, file, courses), format) {
        (Ok(contents), Format::Human) => {
            print(&contents);
            audit::print(&contents.sign_offs, courses.is_some());
            audit::print_revocations(&contents.revocations);
            Outcome::Clean
        }
        (Ok(contents), Format::Json) => {
            println!("{:#}", serde_json::json!(contents));
            Outcome::Clean
        }
        (Err(error), _) => refused(&error),
    }
}

/// Says why a packet is refused, which is a finding, or why it could not be read.
pub(crate) fn refused(error: &Error) -> Outcome {
    match error.code {
        Code::PacketRefused => {
            println!("{}", refusal(error));
            Outcome::Found
        }
        _ => impossible(&refusal(error)),
    }
}

fn save(key: &Key, to: &str, into: &Path) -> Outcome {
    let postbox = match Postbox::open(&key.ledger, world::clock(), world::randomness()) {
        Ok(postbox) => postbox,
        Err(error) => return refused(&error),
    };
    let identity = match key.owner.unlock(&postbox) {
        Ok(identity) => identity,
        Err(why) => return impossible(&why),
    };
    match postbox.save(&identity, to, into) {
        Ok(saved) => {
            println!("{}", Path::new(&saved.folder).join(saved.file).display());
            Outcome::Clean
        }
        Err(error) => refused(&error),
    }
}

fn open(file: &Path, key: &Key) -> Outcome {
    let mut postbox = match Postbox::open(&key.ledger, world::clock(), world::randomness()) {
        Ok(postbox) => postbox,
        Err(error) => return refused(&error),
    };
    let identity = match key.owner.unlock(&postbox) {
        Ok(identity) => identity,
        Err(why) => return impossible(&why),
    };
    match postbox.take_in(&identity, file) {
        Ok(0) => {
            println!("Nothing in this packet was new.");
            Outcome::Clean
        }
        Ok(new) => {
            println!("{new} new entries, every one as it was signed, are in the ledger now.");
            Outcome::Clean
        }
        Err(error) => refused(&error),
    }
}

fn print(it: &PacketContents) {
    let known = if it.is_known { "" } else { ", whom this ledger does not know yet" };
    println!("From {}{known}", audit::someone(&it.from));
    println!("For {}", audit::someone(&it.to));
    println!("Made {}", world::day(it.made_at));
    println!("{} entries, every one as it was signed; {} are new here", it.entries, it.new_entries);
    let counts = &it.counts;
    let told = [
        (counts.handed_in, "attempts handed in"),
        (counts.parts_done, "parts of lessons done"),
        (counts.moved, "reviews handed over or taken"),
        (counts.returned, "pieces of work returned"),
        (counts.signed_off, "sign-offs given"),
        (counts.withdrawn, "sign-offs taken back"),
        (counts.mentors_chosen, "mentors chosen"),
        (counts.private, "things done for nobody else"),
        (counts.passed_on, "attempts of trainees whose reviews are handed over"),
        (counts.of_others, "facts that others told"),
    ];
    for (count, what) in told.iter().filter(|(count, _)| *count > 0) {
        println!("  {what}: {count}");
    }
    for (name, sha256, bytes) in &it.files {
        println!("  file {name}, {bytes} bytes, SHA-256 {sha256}");
    }
}

fn impossible(why: &str) -> Outcome {
    eprintln!("{why}");
    Outcome::Impossible
}
