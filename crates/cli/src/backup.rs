//! Lists the backups of a ledger, and goes back to one.

use std::path::{Path, PathBuf};

use academy::code::Code;
use academy::view::backup::{GoingBackView, KeptBackupView};
use academy::view::rescue::FoundBackupView;
use academy::{Backups, Rescue};
use clap::Subcommand;

use crate::refusal::refusal;
use crate::{Outcome, world};

/// What to do with backups.
#[derive(Debug, Subcommand)]
pub(crate) enum Backup {
    /// List every backup of a ledger, the newest first, and what happened since; of a damaged one, what each holds.
    List {
        /// The file of the ledger.
        ledger: PathBuf,
    },
    /// Verify every entry of a backup, keep what is in use as a backup too, and go back to it. What is signed after that
    /// begins new chains, so that it never stands in the place of what was signed since. A ledger that is too damaged to be
    /// opened is kept aside, under a name that is told.
    Restore {
        /// The file of the ledger.
        ledger: PathBuf,
        /// The number of the backup, as it is listed.
        backup: i64,
        /// Go back. Without it, only what would change is said.
        #[arg(long)]
        yes: bool,
    },
}

impl Backup {
    pub(crate) fn run(&self) -> Outcome {
        match self {
            Self::List { ledger } if is_damaged(ledger) => rescued(ledger, |rescue| {
                println!("{} is damaged. Its backups:", ledger.display());
                list_found(&rescue.look()?.found);
                Ok(Outcome::Found)
            }),
            Self::Restore { ledger, backup, yes } if is_damaged(ledger) => {
                rescued(ledger, |rescue| restore(rescue, ledger, *backup, *yes))
            }
            Self::List { ledger } => with(ledger, |backups| {
                list(&backups.kept());
                Ok(Outcome::Clean)
            }),
            Self::Restore { ledger, backup, yes } => with(ledger, |backups| {
                print(&backups.look(*backup)?);
                if !yes {
                    println!("Nothing was changed. Say --yes to go back.");
                    return Ok(Outcome::Clean);
                }
                let kept = backups.go_back(*backup)?;
                println!("Gone back. What was in use before is kept as backup {kept}.");
                Ok(Outcome::Clean)
            }),
        }
    }
}

fn with(
    ledger: &Path,
    act: impl FnOnce(&mut Backups) -> Result<Outcome, academy::Error>,
) -> Outcome {
    let opened = Backups::open(ledger, world::clock(), world::randomness());
    match opened.and_then(|mut backups| act(&mut backups)) {
        Ok(outcome) => outcome,
        Err(error) => {
            eprintln!("{}", refusal(&error));
            Outcome::Impossible
        }
    }
}

/// Whether a ledger cannot be opened because its file is damaged.
fn is_damaged(ledger: &Path) -> bool {
    ledger.is_file() && Rescue::of_file(ledger, world::clock(), world::randomness()).look().is_ok()
}

fn rescued(ledger: &Path, act: impl FnOnce(&Rescue) -> Result<Outcome, academy::Error>) -> Outcome {
    let rescue = Rescue::of_file(ledger, world::clock(), world::randomness());
    act(&rescue).unwrap_or_else(|error| {
        eprintln!("{}", refusal(&error));
        Outcome::Impossible
    })
}

/// Puts a backup in the place of a damaged ledger, or says what that would do.
fn restore(
    rescue: &Rescue,
    ledger: &Path,
    backup: i64,
    yes: bool,
) -> Result<Outcome, academy::Error> {
    let found = rescue.look()?.found;
    let chosen: Vec<_> = found.into_iter().filter(|it| it.taken == backup).collect();
    if chosen.is_empty() {
        return Err(academy::Error {
            code: Code::NotHere,
            subject: format!("backup {backup}"),
            source: None,
        });
    }
    println!(
        "{} is damaged. It would be kept aside, and this backup take its place:",
        ledger.display()
    );
    list_found(&chosen);
    if !yes {
        println!("Nothing was changed. Say --yes to go back.");
        return Ok(Outcome::Clean);
    }
    let aside = rescue.restore(backup)?.aside;
    println!("Gone back. The damaged file is kept as {aside}.");
    Ok(Outcome::Clean)
}

fn list_found(found: &[FoundBackupView]) {
    if found.is_empty() {
        println!("No backup. What was sent to others in packets is with them, signed as it was.");
    }
    for it in found {
        let holds = match &it.holds {
            Some(holds) => {
                let names: Vec<_> = holds.people.iter().map(|it| it.name.as_str()).collect();
                format!("{} entries; profiles: {}", holds.entries, names.join(", "))
            }
            None => "damaged, or of a newer version".to_owned(),
        };
        println!("{}  {}  {} bytes  {holds}", it.taken, world::day(it.taken), it.bytes);
    }
}

fn list(kept: &[KeptBackupView]) {
    if kept.is_empty() {
        println!("No backup yet.");
    }
    for it in kept {
        let since = match &it.since {
            Some(since) if since.gone > 0 => format!("{} entries in it are not here", since.gone),
            Some(since) => format!("{} entries since", since.new),
            None => "damaged, or of a newer version".to_owned(),
        };
        println!("{}  {}  {} bytes  {since}", it.taken, world::day(it.taken), it.bytes);
    }
}

fn print(change: &GoingBackView) {
    println!("Going back to {} would change this:", world::day(change.taken));
    println!("  facts put on record since, gone: {}", change.of_others);
    println!("  drafts written or changed since, gone: {}", change.drafts);
    println!("  entries that are not here, back: {}", change.entries_back);
    for name in &change.profiles {
        println!("  the profile and the key of {name}, gone");
    }
}
