//! An update that comes as a file: received from the page, verified, and handed to the system.

mod file;
mod hand_over;

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use academy::code::Code;
use academy::view::Done;
use data_encoding::BASE64;
use minisign_verify::PublicKey;
use tauri::State;
use tauri::utils::config::BundleType;

use crate::desk::Refusal;
use file::{Here, Notice, Packing};

/// The largest update that is received, in bytes.
const LARGEST: u64 = 2 << 30;

/// What this program needs to be brought up to date.
pub(crate) struct Updates {
    /// The publisher's key; none in a build that was given none.
    key: Option<PublicKey>,
    here: Here,
    /// Where an update waits while it is received and looked at.
    arriving: PathBuf,
    /// Where its package is put for the system.
    documents: PathBuf,
    /// The file that this program runs from, where that is all there is of it.
    image: Option<PathBuf>,
}

/// The next bytes of an update.
#[derive(serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct UpdatePiece {
    /// How many pieces of 1 MiB came before; none begins it anew.
    at_mib: u32,
    /// The bytes in base64; all but the last piece have 1 MiB.
    base64: String,
}

/// An update whose every byte the publisher signed.
#[derive(Debug, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct UpdateView {
    /// The version in it.
    version: String,
    /// The version that runs.
    running: String,
    /// The language of the news.
    language: String,
    /// What is new, a line each.
    news: Vec<String>,
    /// Whether this program puts itself in place, so that no installer is asked.
    replaces_itself: bool,
}

/// What became of an update.
#[derive(Debug, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case", tag = "kind")]
#[ts(export)]
pub(crate) enum UpdateTaken {
    /// The system was asked to install the package.
    Handed {
        /// The package.
        path: String,
        /// What does the same in a terminal, where there is such a thing.
        command: Option<String>,
    },
    /// The new program lies where the old one lay, and opens with the next start.
    Replaced {
        /// The old one.
        previous: String,
    },
}

impl Updates {
    /// Updates for the program that runs, verified with a publisher's key.
    pub(crate) fn new(home: &Path, documents: &Path, key: Option<&str>) -> Self {
        let read = key.map(|it| file::key(it).ok_or(it));
        if let Some(Err(unreadable)) = read {
            log::error!("the publisher's key of this build cannot be read: {unreadable}");
        }
        let image = std::env::var_os("APPIMAGE").map(PathBuf::from).filter(|it| it.is_absolute());
        Self {
            key: read.and_then(Result::ok),
            here: here(image.is_some()),
            arriving: home.join("update.arriving"),
            documents: documents.to_owned(),
            image,
        }
    }

    /// Whether this build knows whom to believe.
    pub(crate) fn can_be_taken(&self) -> bool {
        self.key.is_some()
    }

    fn receive(&self, at: u64, bytes: &[u8]) -> io::Result<()> {
        let mut options = OpenOptions::new();
        let mut file = match at {
            0 => options.write(true).create(true).truncate(true),
            _ => options.write(true),
        }
        .open(&self.arriving)?;
        if file.metadata()?.len() != at {
            return Err(io::Error::other("a piece is missing"));
        }
        file.seek(SeekFrom::Start(at))?;
        file.write_all(bytes)
    }

    /// Verifies all of it: the signature, whom it is for, and every byte of the package.
    fn look(&self) -> Result<Notice, Refusal> {
        let (notice, mut package) = self.open()?;
        file::copy_package(&notice, &mut package, &mut io::sink())?;
        Ok(notice)
    }

    /// The notice, which the publisher signed, and the package, which is to be held against it.
    fn open(&self) -> Result<(Notice, BufReader<File>), Refusal> {
        let key = self.key.as_ref();
        let key = key.ok_or_else(|| Refusal::new(Code::UpdatesOff, String::new()))?;
        let file = File::open(&self.arriving).map_err(|it| file::refused(&it.to_string()))?;
        let mut file = BufReader::new(file);
        let notice = file::read_head(&mut file, key, &self.here)?;
        Ok((notice, file))
    }

    fn take(&self) -> Result<UpdateTaken, Refusal> {
        let (notice, mut package) = self.open()?;
        let write = |to: &mut File| file::copy_package(&notice, &mut package, to);
        let taken = if let Some(image) = &self.image {
            let previous = hand_over::replace(image, write)?;
            UpdateTaken::Replaced { previous: previous.display().to_string() }
        } else {
            let package = hand_over::save(&self.documents.join(&notice.file), write)?;
            hand_over::to_the_system(&package, notice.packing)
        };
        self.drop_arriving();
        log::info!("update: {} was taken for {}", notice.version, self.here.version);
        Ok(taken)
    }

    fn drop_arriving(&self) {
        // The next one takes its place.
        let _ = fs::remove_file(&self.arriving);
    }

    fn view(&self, notice: Notice) -> UpdateView {
        UpdateView {
            version: notice.version.to_string(),
            running: self.here.version.to_string(),
            language: notice.language,
            news: notice.news,
            replaces_itself: self.image.is_some(),
        }
    }
}

/// Takes the next bytes of an update. Nothing in it is believed yet. Not in the table of commands, nor are the next three:
/// only the shell knows what it was built as.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn receive_update(
    updates: State<'_, Updates>,
    request: UpdatePiece,
) -> Result<Done, Refusal> {
    let at = u64::from(request.at_mib) << 20;
    let bytes = BASE64.decode(request.base64.as_bytes());
    let bytes = bytes.map_err(|error| file::refused(&error.to_string()))?;
    if at + bytes.len() as u64 > LARGEST {
        return Err(Refusal::new(Code::FileTooLarge, String::new()));
    }
    let received = updates.receive(at, &bytes);
    let place = updates.arriving.display().to_string();
    received.map(|()| Done {}).map_err(|error| file::unwritable(&place, &error))
}

/// Verifies what was received and tells what it holds.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn look_at_update(updates: State<'_, Updates>) -> Result<UpdateView, Refusal> {
    let looked = updates.look().inspect_err(|error| log::warn!("look_at_update: {error:?}"));
    looked.map(|it| updates.view(it))
}

/// Verifies it once more and hands it to the system, or puts it in the place of this program.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn take_update(updates: State<'_, Updates>) -> Result<UpdateTaken, Refusal> {
    updates.take().inspect_err(|error| log::warn!("take_update: {error:?}"))
}

/// Lets go of what was received.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn drop_update(updates: State<'_, Updates>) -> Done {
    updates.drop_arriving();
    Done {}
}

/// The program that runs.
fn here(is_image: bool) -> Here {
    use std::env::consts::{ARCH, OS};
    let version = semver::Version::parse(env!("CARGO_PKG_VERSION"));
    let packing = match tauri::utils::platform::bundle_type() {
        _ if is_image => Some(Packing::AppImage),
        Some(BundleType::Deb) => Some(Packing::Deb),
        Some(BundleType::AppImage) => Some(Packing::AppImage),
        Some(BundleType::App | BundleType::Dmg) => Some(Packing::Dmg),
        Some(BundleType::Msi) => Some(Packing::Msi),
        Some(BundleType::Nsis) => Some(Packing::Nsis),
        Some(BundleType::Rpm) | None => None,
    };
    Here {
        // Cargo takes no other as the version of a package.
        version: version.unwrap_or(semver::Version::new(0, 0, 0)),
        system: OS.to_owned(),
        machine: ARCH.to_owned(),
        packing,
    }
}
