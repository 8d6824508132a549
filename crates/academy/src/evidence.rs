//! Files of evidence: coming in piece by piece, and read by those whom they concern.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use data_encoding::BASE64;
use ledger::{EvidenceBytes, Incoming, PersonId};

use crate::Academy;
use crate::code::Code;
use crate::draft::practice_subject;
use crate::error::Error;
use crate::kind::{HEAD, Kind};
use crate::request::{AddToFile, Ask, BeginFile, DetachFile, OneEvidence};
use crate::view::Done;
use crate::view::evidence::{EvidenceFileView, ShownAs};
use crate::view::practice::DraftView;

/// The largest file that can be attached, in bytes: an hour of recording, and still something that can be sent.
const LARGEST_FILE: u64 = 500 * 1024 * 1024;

/// The most files that one draft takes.
const MOST_FILES: usize = 10;

/// The largest file whose words are shown.
pub(crate) const LARGEST_TEXT: u64 = 2 * 1024 * 1024;

/// The most that is read of a file at once.
const LARGEST_PIECE: u64 = 4 * 1024 * 1024;

/// How many files are held open for those who look at them.
const MOST_OPEN: usize = 4;

/// What stands in an address for one's own draft.
const DRAFT: &str = "draft";

/// A file on its way into somebody's draft.
pub(crate) struct Arriving {
    trainee: PersonId,
    practice: String,
    name: String,
    incoming: Incoming,
}

/// A file of evidence that somebody may read now. It is read without the academy, so that nobody waits for a disk.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// As a server would call it, if the window may draw or play it.
    pub media_type: Option<&'static str>,
    /// How many bytes it has.
    pub size: u64,
    sha256: String,
    kind: Kind,
    bytes: Arc<Mutex<EvidenceBytes>>,
}

impl Evidence {
    /// These bytes of it, or as many of them as are read at once.
    pub fn read(&self, span: Range<u64>) -> io::Result<Vec<u8>> {
        let mut bytes = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        bytes.seek(SeekFrom::Start(span.start))?;
        let mut read = Vec::new();
        Read::take(&mut *bytes, span.end - span.start).read_to_end(&mut read)?;
        Ok(read)
    }

    /// How many bytes a player gets at once.
    pub fn piece(&self) -> u64 {
        LARGEST_PIECE
    }
}

impl Academy {
    /// Begins to attach a file to the draft of a practice. One file comes in at a time; an earlier one is given up.
    pub fn begin_file(&mut self, request: BeginFile) -> Result<Done, Error> {
        self.find_practice(&request.practice)?;
        if request.size > LARGEST_FILE {
            return Err(Error::refused(Code::FileTooLarge, request.name));
        }
        let trainee = self.me()?;
        let subject = practice_subject(&request.practice);
        if self.ledger.draft_files(&trainee, &subject)?.len() >= MOST_FILES {
            return Err(Error::refused(Code::TooManyFiles, MOST_FILES.to_string()));
        }
        self.arriving = None;
        let incoming = self.ledger.receive()?;
        let BeginFile { practice, name, .. } = request;
        self.arriving = Some(Arriving { trainee, practice, name, incoming });
        Ok(Done {})
    }

    /// Takes the next bytes of the file that comes in.
    pub fn add_to_file(&mut self, request: AddToFile) -> Result<Done, Error> {
        let bytes = BASE64
            .decode(request.base64.as_bytes())
            .map_err(|error| Error::broke(Code::Unexpected, "", error))?;
        let mut arriving = self.take_arriving()?;
        if arriving.incoming.size() + bytes.len() as u64 > LARGEST_FILE {
            return Err(Error::refused(Code::FileTooLarge, arriving.name));
        }
        arriving.incoming.write(&bytes)?;
        self.arriving = Some(arriving);
        Ok(Done {})
    }

    /// The file that comes in is whole: it is attached.
    pub fn finish_file(&mut self, _: Ask) -> Result<DraftView, Error> {
        let Arriving { trainee, practice, name, incoming } = self.take_arriving()?;
        let received = incoming.finish()?;
        self.ledger.attach(&trainee, &practice_subject(&practice), &name, &received)?;
        self.draft(&practice)
    }

    /// The file that comes in is given up.
    pub fn give_up_file(&mut self, _: Ask) -> Result<Done, Error> {
        self.arriving = None;
        Ok(Done {})
    }

    /// Takes a file off the draft of a practice.
    pub fn detach_file(&mut self, request: DetachFile) -> Result<DraftView, Error> {
        let me = self.me()?;
        self.opened.retain(|it| it.sha256 != request.sha256);
        self.ledger.detach(&me, &practice_subject(&request.practice), &request.sha256)?;
        self.draft(&request.practice)
    }

    /// How one file of evidence is shown, with its words if it is a text.
    pub fn read_evidence(&mut self, request: OneEvidence) -> Result<EvidenceFileView, Error> {
        let (name, evidence) = self.evidence(&request)?;
        let broke = |error| Error::broke(Code::Unexpected, name.clone(), error);
        let shown_as = evidence.kind.shown_as();
        let has_words = matches!(shown_as, ShownAs::Text | ShownAs::Markdown);
        if !has_words || evidence.size > LARGEST_TEXT {
            let shown_as = if has_words { ShownAs::File } else { shown_as };
            return Ok(EvidenceFileView { shown_as, text: String::new(), html: String::new() });
        }
        let bytes = evidence.read(0..evidence.size).map_err(broke)?;
        let Ok(text) = String::from_utf8(bytes) else {
            let (text, html) = (String::new(), String::new());
            return Ok(EvidenceFileView { shown_as: ShownAs::File, text, html });
        };
        let is_markdown = shown_as == ShownAs::Markdown;
        let html = if is_markdown { curriculum::safe_html(&text) } else { String::new() };
        Ok(EvidenceFileView { shown_as, text, html })
    }

    /// The file at an address: `draft/<sha256>` for one's own draft, or `<submission>/<sha256>`.
    pub fn evidence_at(&mut self, address: &str) -> Result<Evidence, Error> {
        let not_here = || Error::refused(Code::NotHere, address);
        let (of, sha256) = address.split_once('/').ok_or_else(not_here)?;
        let submission = (of != DRAFT).then(|| of.to_owned());
        let request = OneEvidence { submission, sha256: sha256.to_owned() };
        Ok(self.evidence(&request)?.1)
    }

    /// Writes a copy of a file into a folder, under its own name as far as the system allows that, and tells where. No
    /// file there is written over.
    pub fn copy_evidence(&mut self, request: &OneEvidence, to: &Path) -> Result<PathBuf, Error> {
        let (name, evidence) = self.evidence(request)?;
        copy(&evidence, &file_name(&name), to).map_err(|error| crate::error::of_disk(to, error))
    }

    /// As [`Academy::copy_evidence`], for a file that another program may be asked to open: never one that could run.
    pub fn copy_to_open(&mut self, request: &OneEvidence, to: &Path) -> Result<PathBuf, Error> {
        let (name, evidence) = self.evidence(request)?;
        let ending = evidence.kind.ending(&name);
        let ending = ending.ok_or_else(|| Error::refused(Code::NotOpenable, name.clone()))?;
        let stem = Path::new(&name).file_stem().map(|it| it.to_string_lossy().into_owned());
        let name = format!("{}.{ending}", file_name(&stem.unwrap_or_default()));
        copy(&evidence, &name, to).map_err(|error| crate::error::of_disk(to, error))
    }

    /// A file of a submission that the reader wrote or reviews, or of their own draft, by its name.
    fn evidence(&mut self, request: &OneEvidence) -> Result<(String, Evidence), Error> {
        let not_here = || Error::refused(Code::NotHere, request.sha256.clone());
        let me = self.me()?;
        let name = match &request.submission {
            Some(id) => {
                let submission = self.submission(id)?;
                if submission.trainee != me && !self.ledger.may_review(&submission, &me)? {
                    return Err(not_here());
                }
                let file = submission.evidence.iter().find(|it| it.sha256 == request.sha256);
                file.ok_or_else(not_here)?.name.clone()
            }
            None => self.ledger.draft_file(&me, &request.sha256)?.ok_or_else(not_here)?,
        };
        if let Some(open) = self.opened.iter().find(|it| it.sha256 == request.sha256) {
            return Ok((name, open.clone()));
        }
        let found = self.ledger.open_evidence(&request.sha256)?;
        let found = found.ok_or_else(|| Error::refused(Code::EvidenceGone, name.clone()))?;
        let evidence = opened(found, &request.sha256, &name)
            .map_err(|error| Error::broke(Code::EvidenceGone, name.clone(), error))?;
        self.opened.truncate(MOST_OPEN - 1);
        self.opened.insert(0, evidence.clone());
        Ok((name, evidence))
    }

    /// Puts away what whoever was signed in had open.
    pub(crate) fn put_away(&mut self) {
        self.arriving = None;
        self.looked_at = None;
        self.opened.clear();
    }

    fn take_arriving(&mut self) -> Result<Arriving, Error> {
        let me = self.me()?;
        let arriving = self.arriving.take().filter(|it| it.trainee == me);
        arriving.ok_or_else(|| Error::refused(Code::NotHere, ""))
    }
}

fn opened(mut bytes: EvidenceBytes, sha256: &str, name: &str) -> io::Result<Evidence> {
    let mut head = Vec::new();
    Read::take(&mut bytes, HEAD).read_to_end(&mut head)?;
    let (kind, size) = (Kind::of(&head, name), bytes.size);
    let bytes = Arc::new(Mutex::new(bytes));
    Ok(Evidence { media_type: kind.media_type(), size, sha256: sha256.to_owned(), kind, bytes })
}

fn copy(evidence: &Evidence, name: &str, to: &Path) -> io::Result<PathBuf> {
    fs::create_dir_all(to)?;
    let (path, mut file) = new_file(to, name)?;
    let mut copied = || -> io::Result<()> {
        let mut at = 0;
        while at < evidence.size {
            let piece = evidence.read(at..evidence.size.min(at + LARGEST_PIECE))?;
            if piece.is_empty() {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            io::Write::write_all(&mut file, &piece)?;
            at += piece.len() as u64;
        }
        file.sync_all()
    };
    copied().inspect_err(|_| {
        // What is not whole is nobody's copy.
        let _ = fs::remove_file(&path);
    })?;
    Ok(path)
}

/// A new file under this name, or under the name with a number.
fn new_file(folder: &Path, name: &str) -> io::Result<(PathBuf, File)> {
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, format!(".{ending}")),
        Some(_) | None => (name, String::new()),
    };
    let mut number = 1;
    loop {
        let name = if number == 1 { name.to_owned() } else { format!("{stem} ({number}){ending}") };
        let path = folder.join(name);
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            made => return Ok((path, made?)),
        }
    }
}

/// Somebody else's name for a file, as a name that every system takes and that leads nowhere.
fn file_name(name: &str) -> String {
    const LONGEST: usize = 100;
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let safe: String = last
        .chars()
        .map(|it| if it.is_control() || "<>:\"|?*".contains(it) { '-' } else { it })
        .collect();
    let safe = safe.trim_matches(|it: char| it == '.' || it.is_whitespace());
    let start = safe.chars().count().saturating_sub(LONGEST);
    let safe: String = safe.chars().skip(start).collect();
    if safe.is_empty() { "file".to_owned() } else { safe }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{file_name, new_file};

    #[rstest]
    #[case("notes.txt", "notes.txt")]
    #[case("../../.bashrc", "bashrc")]
    #[case("C:\\Windows\\run.bat", "run.bat")]
    #[case("a:b*c?.pdf", "a-b-c-.pdf")]
    #[case("", "file")]
    #[case("..", "file")]
    fn a_name_leads_nowhere(#[case] given: &str, #[case] made: &str) {
        assert_eq!(file_name(given), made);
    }

    #[test]
    fn nothing_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let names = [(); 3].map(|()| {
            let (path, _) = new_file(folder.path(), "notes.txt").unwrap();
            path.file_name().unwrap().to_str().unwrap().to_owned()
        });
        assert_eq!(names, ["notes.txt", "notes (2).txt", "notes (3).txt"]);
    }
}
