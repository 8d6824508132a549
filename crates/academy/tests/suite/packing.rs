//! Course packages as tests make and open them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use academy::code::Code;
use academy::request::{Ask, OnePackage};
use academy::view::package::PackageView;
use curriculum::{CourseId, Package};
use data_encoding::BASE64;

use crate::stage::Stage;

/// The bytes of a package of the stage's course with some texts exchanged.
pub(crate) fn packed(stage: &Stage, edits: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut files = Package::of_folder(&stage.place.courses.join("demo")).unwrap().files;
    for (path, from, to) in edits {
        let text = String::from_utf8(files[*path].clone()).unwrap();
        assert!(text.contains(from), "{path} does not say {from:?}");
        files.insert((*path).to_owned(), text.replace(from, to).into_bytes());
    }
    bytes_of("demo", files)
}

pub(crate) fn bytes_of(course: &str, files: BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    Package::of(CourseId::parse(course).unwrap(), files).unwrap().to_bytes().unwrap()
}

/// A small course of its own.
pub(crate) fn other(lesson: &str) -> BTreeMap<String, Vec<u8>> {
    let files = [
        (
            "course.toml",
            "id = \"other\"\ntitle = \"Other\"\nsummary = \"One.\"\nlanguage = \"en\"\n\
             audience = \"everyone\"\norder = 9\nunits = [\"unit\"]\n"
                .to_owned(),
        ),
        ("01-unit/unit.toml", "id = \"unit\"\ntitle = \"Unit\"\nsummary = \"One.\"\n".to_owned()),
        (
            "01-unit/01-lesson/lesson.md",
            format!(
                "---\nid: {lesson}\ntitle: Fresh\nsummary: One.\nminutes: 5\nobjectives: []\n---\n\
                 ## Fresh air\n\nZephyrs blow.\n"
            ),
        ),
    ];
    files.map(|(path, text)| (path.to_owned(), text.into_bytes())).into()
}

pub(crate) fn request(bytes: &[u8]) -> OnePackage {
    OnePackage { name: "a.course".into(), base64: BASE64.encode(bytes) }
}

pub(crate) fn look(stage: &mut Stage, bytes: &[u8]) -> PackageView {
    stage.academy.look_at_package(request(bytes)).unwrap()
}

pub(crate) fn install(stage: &mut Stage, bytes: &[u8]) {
    stage.academy.install_package(request(bytes)).unwrap();
}

/// Installs the stage's course with some texts exchanged.
pub(crate) fn install_edited(stage: &mut Stage, edits: &[(&str, &str, &str)]) {
    let bytes = packed(stage, edits);
    install(stage, &bytes);
}

pub(crate) fn refusal(stage: &mut Stage, bytes: &[u8]) -> (Code, String) {
    let looked = stage.academy.look_at_package(request(bytes)).unwrap_err();
    let installed = stage.academy.install_package(request(bytes)).unwrap_err();
    assert_eq!(looked.code, installed.code);
    (looked.code, looked.subject)
}

pub(crate) fn titles(stage: &mut Stage) -> Vec<String> {
    let courses = stage.academy.courses(Ask {}).unwrap();
    assert_eq!(courses.broken, []);
    courses.courses.into_iter().map(|it| it.title).collect()
}

/// Every file below a folder but the ledger's own, with its bytes.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            let inner = files(&path).into_iter();
            all.extend(inner.map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
            all.insert(format!("{name}/"), Vec::new());
        } else if !name.contains("sqlite") {
            all.insert(name, fs::read(&path).unwrap());
        }
    }
    all
}
