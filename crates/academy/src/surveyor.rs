//! Reads the courses, apart from the ledger, so that a shell can let it work beside the window.
//!
//! A survey reads every file of every course, for only their content decides; it compiles the courses whose content
//! is not the one that the catalogue knows, and keeps what it found there. What the last survey found is on the shelf
//! at once when the program starts again; the next survey corrects it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use curriculum::{CourseId, Folder, Found, Outline, Problem};
use ledger::{Catalogue, KeptFolder};

use crate::Place;
use crate::code::Code;
use crate::convert::kept_passage;
use crate::error::Error;
use crate::installed::Installed;

/// What every course holds, and whether that may have changed.
pub struct Surveyor {
    place: Place,
    shelf: RwLock<Option<Arc<Outline>>>,
    /// The built-in courses in whose place an installed version stands on the shelf.
    covered: RwLock<BTreeSet<CourseId>>,
    work: Mutex<Work>,
    is_due: AtomicBool,
}

/// What the last survey found.
#[derive(Default)]
struct Work {
    is_loaded: bool,
    catalogue: Option<Catalogue>,
    found: BTreeMap<PathBuf, Kept>,
}

struct Kept {
    revision: String,
    found: Found,
}

/// One folder that may be a course: a name in a root, or the root itself if the name is empty.
struct CourseFolder {
    root: PathBuf,
    name: String,
    origin: Origin,
}

/// Where a folder with a course comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// It ships with the program.
    BuiltIn,
    /// Somebody put it there, and may edit it.
    Added,
    /// It came as a package, and stands in place of a built-in course of its id.
    Installed,
}

impl CourseFolder {
    fn path(&self) -> PathBuf {
        self.root.join(&self.name)
    }
}

impl Surveyor {
    pub(crate) fn new(place: Place) -> Self {
        let (shelf, covered, work) = (RwLock::default(), RwLock::default(), Mutex::default());
        Self { place, shelf, covered, work, is_due: AtomicBool::new(true) }
    }

    /// Reads the courses again; returns when they are on the shelf. Of surveys that wait for one another, one is made.
    pub fn survey(&self) {
        self.is_due.store(true, Ordering::SeqCst);
        let mut work = self.work();
        if self.is_due.swap(false, Ordering::SeqCst) {
            self.load(&mut work);
            self.look(&mut work);
        }
    }

    /// Whether somebody has found a file that is not as the last survey found it.
    pub fn is_due(&self) -> bool {
        self.is_due.load(Ordering::SeqCst)
    }

    /// Notes that a file is not as the last survey found it.
    pub(crate) fn note_change(&self) {
        self.is_due.store(true, Ordering::SeqCst);
    }

    /// What is on the shelf now; nothing before the first survey.
    pub(crate) fn latest(&self) -> Option<Arc<Outline>> {
        self.shelf.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What is on the shelf; waits for the first survey where nothing was kept from the last run.
    pub(crate) fn shelf(&self) -> Arc<Outline> {
        if let Some(latest) = self.latest() {
            return latest;
        }
        let mut work = self.work();
        self.load(&mut work);
        if self.latest().is_none() {
            self.is_due.store(false, Ordering::SeqCst);
            self.look(&mut work);
        }
        self.latest().unwrap_or_default()
    }

    /// Whether an installed version of a built-in course stands in its place.
    pub(crate) fn is_covered(&self, course: &CourseId) -> bool {
        self.covered.read().unwrap_or_else(PoisonError::into_inner).contains(course)
    }

    /// The shelf as it would be with this version of a course; without any, as if it had never come as a package.
    pub(crate) fn shelf_with(&self, course: &CourseId, version: Option<Found>) -> Outline {
        self.shelf();
        let work = self.work();
        let mut found = self.found(&work);
        found.retain(|(it, held)| it.origin != Origin::Installed || id_of(held) != Some(course));
        if let Some(version) = version {
            let (root, name) = (self.place.packages(), format!("{course}/"));
            found.push((CourseFolder { root, name, origin: Origin::Installed }, version));
        }
        shelve(found).0
    }

    /// Whether there is any folder that may be a course.
    pub(crate) fn check(&self) -> Result<(), Error> {
        let roots = self.place.course_roots();
        let found: Vec<_> = roots.iter().map(|it| curriculum::course_folders(it)).collect();
        if found.iter().flatten().any(|it| !it.is_empty()) || self.installed().next().is_some() {
            return Ok(());
        }
        let courses = self.place.courses.display().to_string();
        match found.into_iter().next() {
            Some(Err(error)) => Err(Error::broke(Code::CoursesUnreadable, courses, error)),
            Some(Ok(_)) | None => Err(Error::refused(Code::CoursesUnreadable, courses)),
        }
    }

    fn work(&self) -> MutexGuard<'_, Work> {
        // A panic in an earlier survey leaves a catalogue of whole folders, which the next one corrects.
        self.work.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts on the shelf what the last run kept.
    fn load(&self, work: &mut Work) {
        if std::mem::replace(&mut work.is_loaded, true) {
            return;
        }
        // Without a catalogue the courses are read anew at each start; that is slow, and no reason to refuse.
        let Ok(catalogue) = Catalogue::open(&self.place.catalogue(), &self.place.build) else {
            return;
        };
        let kept: BTreeMap<_, _> = catalogue
            .folders()
            .unwrap_or_default()
            .into_iter()
            .filter_map(|it| {
                let found = serde_json::from_str(&it.body).ok()?;
                Some((PathBuf::from(it.folder), Kept { revision: it.revision, found }))
            })
            .collect();
        work.catalogue = Some(catalogue);
        for folder in self.folders() {
            let path = folder.path();
            if let Some(Kept { revision, found }) = kept.get(&path) {
                let (revision, found) = (revision.clone(), found.clone().at(&folder.root));
                work.found.insert(path, Kept { revision, found });
            }
        }
        if !work.found.is_empty() {
            self.put(work);
        }
    }

    /// Reads every folder, and compiles those that have changed.
    fn look(&self, work: &mut Work) {
        let mut before = std::mem::take(&mut work.found);
        let mut has_changed = false;
        for folder in self.folders() {
            let path = folder.path();
            let known = before.remove(&path);
            let (kept, passages) = read(&folder, known);
            if let Some(passages) = passages {
                has_changed = true;
                work.keep(&path, &kept, &passages);
            }
            work.found.insert(path, kept);
        }
        for path in before.keys() {
            has_changed = true;
            work.forget(path);
        }
        if has_changed || self.latest().is_none() {
            self.put(work);
        }
    }

    fn put(&self, work: &Work) {
        let (outline, covered) = shelve(self.found(work));
        *self.covered.write().unwrap_or_else(PoisonError::into_inner) = covered;
        *self.shelf.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(outline));
    }

    /// What each folder that may be a course turned out to hold.
    fn found(&self, work: &Work) -> Vec<(CourseFolder, Found)> {
        let found = self.folders().into_iter().filter_map(|folder| {
            let kept = work.found.get(&folder.path())?;
            Some((folder, kept.found.clone()))
        });
        found.collect()
    }

    /// Every folder that may be a course, the built-in ones first.
    fn folders(&self) -> Vec<CourseFolder> {
        let [built_in, added] = self.place.course_roots();
        let roots = [(built_in, Origin::BuiltIn), (added, Origin::Added)];
        let folders = roots.into_iter().flat_map(|(root, origin)| {
            // A root that is not there holds nothing; that none is there has been said at the start.
            let names = curriculum::course_folders(&root).unwrap_or_default();
            names.into_iter().map(move |name| CourseFolder { root: root.clone(), name, origin })
        });
        folders.chain(self.installed()).collect()
    }

    /// The folders of the courses that came as packages. What nobody can tell the versions of is as good as not
    /// installed; whoever installs something hears of it.
    fn installed(&self) -> impl Iterator<Item = CourseFolder> {
        let installed = Installed::read(&self.place.packages()).ok();
        let in_use: Vec<_> = installed.iter().flat_map(Installed::in_use).collect();
        let origin = Origin::Installed;
        in_use.into_iter().map(move |(root, name)| CourseFolder { root, name, origin })
    }
}

/// Puts courses on one shelf, and tells which built-in ones had to make room for an installed one of their id.
fn shelve(mut found: Vec<(CourseFolder, Found)>) -> (Outline, BTreeSet<CourseId>) {
    let installed = found.iter().filter(|(it, _)| it.origin == Origin::Installed);
    let installed: BTreeSet<CourseId> =
        installed.filter_map(|(_, it)| id_of(it)).cloned().collect();
    let mut covered = BTreeSet::new();
    found.retain(|(folder, it)| match id_of(it).filter(|it| installed.contains(it)) {
        Some(id) if folder.origin == Origin::BuiltIn => {
            covered.insert(id.clone());
            false
        }
        Some(_) | None => true,
    });
    let found = found.into_iter().map(|(folder, it)| (folder.name, it));
    (Outline::shelve(found), covered)
}

fn id_of(found: &Found) -> Option<&CourseId> {
    match found {
        Found::Course(course) => Some(&course.id),
        Found::Broken(_) | Found::Nothing => None,
    }
}

impl Work {
    fn keep(&mut self, path: &Path, kept: &Kept, passages: &[ledger::Passage]) {
        let Some(catalogue) = &mut self.catalogue else { return };
        let Ok(body) = serde_json::to_string(&kept.found) else { return };
        let revision = kept.revision.clone();
        // What cannot be kept is found again by the next survey.
        let folder = KeptFolder { folder: path.display().to_string(), revision, body };
        let _ = catalogue.keep(&folder, passages);
    }

    fn forget(&mut self, path: &Path) {
        if let Some(catalogue) = &mut self.catalogue {
            // What cannot be forgotten is not on the shelf either: its folder is gone.
            let _ = catalogue.forget(&path.display().to_string());
        }
    }
}

/// What is in a folder, and if that is new what can be searched there.
fn read(folder: &CourseFolder, known: Option<Kept>) -> (Kept, Option<Vec<ledger::Passage>>) {
    let read = match Folder::read_part(&folder.root, &folder.name) {
        Ok(read) => read,
        Err(error) => {
            let problem = Problem {
                file: folder.path().display().to_string(),
                line: 1,
                message: format!("this folder cannot be read: {}", error.source),
                help: "Check that you may open it and every file in it".to_owned(),
            };
            let kept = Kept { revision: String::new(), found: Found::Broken(problem) };
            return (kept, Some(Vec::new()));
        }
    };
    let revision = read.fingerprint().to_string();
    match known {
        Some(known) if known.revision == revision => (known, None),
        Some(_) | None => {
            let compiled = curriculum::compile(&read);
            let passages = compiled.library.courses.iter().flat_map(curriculum::Course::passages);
            let passages = passages.map(kept_passage).collect();
            let found = Found::of(&compiled, &folder.root);
            (Kept { revision, found }, Some(passages))
        }
    }
}
