//! Courses that come as packages: what one would change for the reader, taking it into use, and the way back.

use std::collections::HashMap;
use std::io;
use std::path::Path;

use curriculum::{
    BadPackage, CannotPack, Compiled, CourseId, CourseOutline, Found, LessonId, Library, Outline,
    Package, Problem, Severity,
};
use data_encoding::BASE64;

use crate::Academy;
use crate::code::Code;
use crate::coming::{Version, changes, count};
use crate::error::Error;
use crate::installed::{self, Installed};
use crate::opened::{compile_at, words};
use crate::progress::{lessons_to_read, standing, words_by_block};
use crate::request::{OneCourse, OnePackage};
use crate::view::Done;
use crate::view::package::{Arrival, Back, InstalledView, PackageView};

/// The shelf as it would be with another version of a course, or without it.
struct Coming {
    course: CourseId,
    outline: Outline,
    /// The text of that version, unless it lies where the shelf says.
    library: Library,
}

impl Academy {
    /// What a package holds, and what it would change for the reader. Nothing is written.
    pub fn look_at_package(&mut self, request: OnePackage) -> Result<PackageView, Error> {
        let (package, coming) = self.opened_package(&request)?;
        let installed = self.installed()?;
        let arrival = match installed.versions(&package.course) {
            Some(it) if is_whole(&installed, &package, &it.now) => Arrival::Same,
            Some(_) => Arrival::Update,
            None if self.library().course(package.course.as_str()).is_some() => {
                Arrival::InPlaceOfBuiltIn
            }
            None => Arrival::New,
        };
        self.package_view(&coming, arrival)
    }

    /// Takes the course of a package into use.
    pub fn install_package(&mut self, request: OnePackage) -> Result<Done, Error> {
        let (package, _) = self.opened_package(&request)?;
        let mut installed = self.installed()?;
        installed.install(&package, self.clock.now().0).map_err(|it| self.not_kept(it))?;
        self.survey_again();
        Ok(Done {})
    }

    /// What going back to the version before would change for the reader.
    pub fn look_back(&mut self, request: OneCourse) -> Result<PackageView, Error> {
        let (coming, back) = self.version_before(&request.course)?;
        let arrival = match back {
            Back::Earlier => Arrival::Earlier,
            Back::BuiltIn => Arrival::BuiltIn,
            Back::Nothing => Arrival::Gone,
        };
        self.package_view(&coming, arrival)
    }

    /// Takes the version before into use again.
    pub fn roll_back(&mut self, request: OneCourse) -> Result<Done, Error> {
        let (coming, _) = self.version_before(&request.course)?;
        self.installed()?.roll_back(&coming.course).map_err(|it| self.not_kept(it))?;
        self.survey_again();
        Ok(Done {})
    }

    /// When a course was installed and what one would go back to; nothing if it did not come as a package.
    pub(crate) fn installed_view(
        &self,
        course: &CourseOutline,
    ) -> Result<Option<InstalledView>, Error> {
        if !course.root.starts_with(self.place.packages()) {
            return Ok(None);
        }
        let installed = self.installed()?;
        let Some(versions) = installed.versions(&course.id) else { return Ok(None) };
        let back = match versions.before() {
            Some(_) => Back::Earlier,
            None if self.surveyor.is_covered(&course.id) => Back::BuiltIn,
            None => Back::Nothing,
        };
        Ok(Some(InstalledView { at: versions.now.at, back }))
    }

    fn installed(&self) -> Result<Installed, Error> {
        Installed::read(&self.place.packages()).map_err(|it| self.not_kept(it))
    }

    fn not_kept(&self, error: io::Error) -> Error {
        let code = match error.kind() {
            io::ErrorKind::StorageFull => Code::DiskFull,
            _ => Code::PackagesUnwritable,
        };
        Error::broke(code, self.place.packages().display().to_string(), error)
    }

    /// The courses as they are on the disk from now on.
    fn survey_again(&mut self) {
        self.surveyor.survey();
        self.catch_up();
    }

    /// Opens what came from anywhere; whatever is wrong with it, nothing has changed.
    fn opened_package(&self, request: &OnePackage) -> Result<(Package, Coming), Error> {
        self.me()?;
        let bytes = BASE64
            .decode(request.base64.as_bytes())
            .map_err(|error| Error::broke(Code::Unexpected, request.name.clone(), error))?;
        let package = Package::open(&bytes).map_err(refused)?;
        let compiled = curriculum::compile(&package.folder());
        let coming = self.coming(&package.course, Some(compiled))?;
        Ok((package, coming))
    }

    /// The shelf as it would be with what one goes back to.
    fn version_before(&self, course: &str) -> Result<(Coming, Back), Error> {
        self.me()?;
        let not_here = || Error::refused(Code::NotHere, course);
        let id = CourseId::parse(course).map_err(|_| not_here())?;
        let installed = self.installed()?;
        let versions = installed.versions(&id).ok_or_else(not_here)?;
        let Some(before) = versions.before() else {
            let coming = self.coming(&id, None)?;
            let is_here = coming.outline.course(course).is_some();
            return Ok((coming, if is_here { Back::BuiltIn } else { Back::Nothing }));
        };
        let package = Package::of_folder(&installed.place(&id, before)).map_err(damaged)?;
        if package.revision.to_string() != before.revision {
            return Err(Error::refused(
                Code::PackageRefused,
                "it was changed after it was installed",
            ));
        }
        Ok((self.coming(&id, Some(curriculum::compile(&package.folder())))?, Back::Earlier))
    }

    /// The shelf as it would be with this version of a course; without any, as if it had never come as a package.
    fn coming(&self, course: &CourseId, compiled: Option<Compiled>) -> Result<Coming, Error> {
        let version = compiled.as_ref().map(|it| sound(course, it)).transpose()?;
        let outline = self.surveyor.shelf_with(course, version);
        if let Some(problem) = clash(self.library(), &outline) {
            return Err(Error::refused(Code::PackageClashes, words(problem)));
        }
        let library = compiled.map_or_else(Library::default, |it| it.library);
        Ok(Coming { course: course.clone(), outline, library })
    }

    fn package_view(&self, coming: &Coming, arrival: Arrival) -> Result<PackageView, Error> {
        let id = coming.course.as_str();
        let (now, then) = (self.library().course(id), coming.outline.course(id));
        let shown = then.or(now).ok_or_else(|| Error::refused(Code::NotHere, id))?;
        let changes = match (now, then) {
            (Some(now), Some(then)) => {
                let me = self.me()?;
                let was = self.progress(&me)?;
                let blocks = standing(&coming.outline, None);
                let will = self.progress_over(&me, blocks, &|it| coming.words_in(it))?;
                let was = Version { course: now, progress: &was };
                Some(changes(was, Version { course: then, progress: &will }))
            }
            (None, _) | (_, None) => None,
        };
        let lessons: Vec<_> = shown.units.iter().flat_map(lessons_to_read).collect();
        Ok(PackageView {
            course: id.to_owned(),
            title: shown.title.clone(),
            summary: shown.summary.clone(),
            language: shown.language.clone(),
            audience: shown.audience.into(),
            lessons: count(lessons.iter()),
            minutes: lessons.iter().map(|it| it.minutes).sum(),
            arrival,
            changes,
        })
    }
}

impl Coming {
    /// What each block of a lesson would say; nothing where its file cannot be opened.
    fn words_in(&self, lesson: &str) -> HashMap<String, String> {
        let Ok(id) = LessonId::parse(lesson) else { return HashMap::new() };
        if let Some(it) = self.library.lesson(&id) {
            return words_by_block(it.lesson);
        }
        let Some(seat) = self.outline.lesson(&id) else { return HashMap::new() };
        let read = compile_at(seat.course, &seat.lesson.path);
        read.map_or_else(|_| HashMap::new(), |it| words_by_block(&it))
    }
}

/// Whether this version of a course lies on the disk as the package has it.
fn is_whole(installed: &Installed, package: &Package, now: &installed::Version) -> bool {
    now.revision == package.revision.to_string()
        && Package::of_folder(&installed.place(&package.course, now))
            .is_ok_and(|it| it.revision == package.revision)
}

/// The course in a package: it is the one that the package names, and has no mistake.
fn sound(course: &CourseId, compiled: &Compiled) -> Result<Found, Error> {
    let mut found = compiled.diagnostics.iter();
    if let Some(first) = found.find(|it| it.severity == Severity::Error) {
        return Err(Error::refused(Code::PackageBroken, words(&Problem::of(first))));
    }
    match &compiled.library.courses[..] {
        [only] if only.id == *course => Ok(Found::of(compiled, Path::new(""))),
        _ => Err(Error::refused(
            Code::PackageRefused,
            format!("it says that it holds the course {course}, and does not"),
        )),
    }
}

/// Something that would be broken on the shelf and is not now: an id stands in two courses.
fn clash<'a>(now: &Outline, then: &'a Outline) -> Option<&'a Problem> {
    let before: Vec<&Problem> = problems(now).collect();
    problems(then).find(|it| !before.contains(it))
}

fn problems(shelf: &Outline) -> impl Iterator<Item = &Problem> {
    let lessons = shelf.courses.iter().flat_map(|it| &it.units).flat_map(|it| &it.broken);
    shelf.broken.iter().map(|it| &it.problem).chain(lessons.map(|it| &it.problem))
}

fn refused(error: BadPackage) -> Error {
    let code = match error {
        BadPackage::Newer(_) => Code::PackageNewer,
        BadPackage::NotAPackage
        | BadPackage::BadManifest
        | BadPackage::TooManyFiles
        | BadPackage::TooLarge(_)
        | BadPackage::Name { .. }
        | BadPackage::SameName(..)
        | BadPackage::NotAFile(_)
        | BadPackage::Unreadable(_)
        | BadPackage::Missing(_)
        | BadPackage::Extra(_)
        | BadPackage::WrongHash(_) => Code::PackageRefused,
    };
    Error::refused(code, error.to_string())
}

/// A version on this laptop that can be read no more.
fn damaged(error: CannotPack) -> Error {
    Error::broke(Code::PackageRefused, "a file of it was changed or removed", error)
}
