//! Packages from strangers: what is not exactly what `pack` writes is refused, with the reason.
#![cfg(test)]

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use curriculum::{BadPackage, CannotPack, NameFault, Package};
use rstest::rstest;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The sample course, packed.
fn sample() -> Package {
    Package::of_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sample")).unwrap()
}

/// An archive of these entries as any program may write it.
fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A manifest of these files.
fn manifest(files: &[(&str, &[u8])]) -> String {
    use sha2::{Digest, Sha256};
    let lines = files.iter().map(|(name, bytes)| {
        let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(bytes));
        format!("{} = \"{hash}\"\n", toml::Value::String((*name).to_owned()))
    });
    format!("format = 1\ncourse = \"demo\"\n\n[files]\n{}", lines.collect::<String>())
}

/// A package that is right in everything but the names, sizes or contents of these files.
fn package(files: &[(&str, &[u8])]) -> Vec<u8> {
    let manifest = manifest(files);
    let mut entries = vec![("manifest.toml", manifest.as_bytes())];
    entries.extend_from_slice(files);
    zip(&entries)
}

fn refusal(bytes: &[u8]) -> BadPackage {
    Package::open(bytes).expect_err("it was opened")
}

#[test]
fn a_course_comes_out_as_it_went_in_and_the_file_is_the_same_on_each_run() {
    let package = sample();
    let bytes = package.to_bytes().unwrap();
    assert_eq!(bytes, sample().to_bytes().unwrap());
    let opened = Package::open(&bytes).unwrap();
    assert_eq!(opened, package);
    let compiled = curriculum::compile(&opened.folder());
    assert_eq!(compiled.library.courses[0].id, package.course);
}

#[test]
fn an_edit_makes_another_revision_and_taking_it_back_the_first_again() {
    let package = sample();
    let mut files = package.files.clone();
    files.get_mut("course.toml").unwrap().push(b'\n');
    let edited = Package::of(package.course.clone(), files).unwrap();
    assert_ne!(edited.revision, package.revision);
    let again = Package::of(package.course.clone(), package.files.clone()).unwrap();
    assert_eq!(again.revision, package.revision);
}

#[test]
fn lines_that_end_as_on_windows_are_kept_to_the_byte() {
    let mut files = sample().files;
    for bytes in files.values_mut() {
        *bytes = String::from_utf8_lossy(bytes).replace('\n', "\r\n").into_bytes();
    }
    let package = Package::of(sample().course, files).unwrap();
    let opened = Package::open(&package.to_bytes().unwrap()).unwrap();
    assert_eq!(opened.files, package.files);
    let (windows, unix) =
        (curriculum::compile(&opened.folder()), curriculum::compile(&sample().folder()));
    let revisions = |it: &curriculum::Compiled| -> Vec<_> {
        let blocks = it.library.lessons().flat_map(|at| at.lesson.blocks.clone());
        blocks.map(|block| block.revision).collect()
    };
    assert_eq!(revisions(&windows), revisions(&unix), "a reader loses nothing by it");
}

#[test]
fn a_package_that_another_program_wrote_on_another_system_is_the_same_package() {
    let package = sample();
    let own = package.to_bytes().unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(own)).unwrap();
    let mut manifest = String::new();
    archive.by_name("manifest.toml").unwrap().read_to_string(&mut manifest).unwrap();
    // As on Windows: the manifest last, folders as entries of their own, nothing compressed, another day.
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(zip::DateTime::from_date_and_time(2026, 3, 2, 12, 0, 0).unwrap());
    written.add_directory("01-know-it/", options).unwrap();
    for (name, bytes) in package.files.iter().rev() {
        written.start_file(name, options).unwrap();
        written.write_all(bytes).unwrap();
    }
    written.start_file("manifest.toml", options).unwrap();
    written.write_all(manifest.as_bytes()).unwrap();
    let mut bytes = written.finish().unwrap().into_inner();
    // The system that made an entry stands in the sixth byte of its record: 0 for those that know no rights of files.
    for at in 0..bytes.len() - 4 {
        if bytes[at..].starts_with(b"PK\x01\x02") {
            bytes[at + 5] = 0;
            bytes[at + 38..at + 42].fill(0);
        }
    }
    assert_eq!(Package::open(&bytes).unwrap(), package);
}

#[rstest]
#[case::up("../evil.md", NameFault::Traversal)]
#[case::up_in_the_middle("01-unit/../../evil.md", NameFault::Traversal)]
#[case::root("/etc/cron.d/evil", NameFault::Absolute)]
#[case::drive("C:/Windows/evil.dll", NameFault::Absolute)]
#[case::made_on_windows("01-unit\\unit.toml", NameFault::Backslash)]
#[case::device("01-unit/NUL.md", NameFault::Forbidden)]
#[case::stream("01-unit/lesson.md:hidden", NameFault::Forbidden)]
#[case::hidden(".git/hooks/post-checkout", NameFault::Hidden)]
fn a_name_that_leads_elsewhere_is_refused(#[case] name: &str, #[case] fault: NameFault) {
    let expected = BadPackage::Name { name: name.to_owned(), fault };
    assert_eq!(refusal(&package(&[(name, b"x")])), expected);
}

#[test]
fn names_that_differ_in_case_only_are_refused() {
    let expected = BadPackage::SameName("a/Lesson.md".into(), "a/lesson.md".into());
    assert_eq!(refusal(&package(&[("a/Lesson.md", b"1"), ("a/lesson.md", b"2")])), expected);
}

#[test]
fn two_entries_of_one_name_are_refused() {
    // A writer refuses this, so the second name is made the first afterwards, in both places where a zip has it.
    let bytes = package(&[("a.md", b"one"), ("b.md", b"two")]);
    let manifest = manifest(&[("a.md", b"two")]);
    let hidden = zip(&[("manifest.toml", manifest.as_bytes()), ("a.md", b"one"), ("b.md", b"two")]);
    for bytes in [bytes, hidden] {
        let twice: Vec<u8> = replace(&bytes, b"b.md", b"a.md");
        assert_eq!(refusal(&twice), BadPackage::NotAPackage);
    }
}

#[test]
fn a_link_is_refused() {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    let files: [(&str, &[u8]); 1] = [("a.md", b"/etc/passwd")];
    archive.start_file("manifest.toml", options).unwrap();
    archive.write_all(manifest(&files).as_bytes()).unwrap();
    archive.add_symlink("a.md", "/etc/passwd", options).unwrap();
    let bytes = archive.finish().unwrap().into_inner();
    assert_eq!(refusal(&bytes), BadPackage::NotAFile("a.md".into()));
}

#[test]
fn a_bomb_is_refused_before_it_has_burst() {
    let zeros = vec![0; 31 << 20];
    assert_eq!(refusal(&package(&[("a.md", &zeros)])), BadPackage::TooLarge("a.md".into()));
}

#[test]
fn a_file_larger_than_any_course_needs_is_refused() {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    archive.start_file("film.mp4", stored).unwrap();
    archive.write_all(&vec![7; (32 << 20) + 1]).unwrap();
    let bytes = archive.finish().unwrap().into_inner();
    assert_eq!(refusal(&bytes), BadPackage::TooLarge("film.mp4".into()));
}

#[test]
fn more_files_than_any_course_has_are_refused() {
    let names: Vec<String> = (0..5_001).map(|it| format!("{it}.md")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|it| (it.as_str(), &b""[..])).collect();
    assert_eq!(refusal(&package(&files)), BadPackage::TooManyFiles);
}

#[test]
fn what_the_manifest_does_not_say_is_refused() {
    let files: [(&str, &[u8]); 2] = [("a.md", b"one"), ("b.md", b"two")];
    let manifest = manifest(&files);
    let with = |entries: &[(&str, &[u8])]| {
        let head = [("manifest.toml", manifest.as_bytes())];
        refusal(&zip(&[&head, entries].concat()))
    };
    assert_eq!(with(&[("a.md", b"one")]), BadPackage::Missing("b.md".into()));
    assert_eq!(with(&[("a.md", b"one"), ("b.md", b"2wo")]), BadPackage::WrongHash("b.md".into()));
    let three: [(&str, &[u8]); 3] = [("a.md", b"one"), ("b.md", b"two"), ("c.md", b"")];
    assert_eq!(with(&three), BadPackage::Extra("c.md".into()));
}

#[test]
fn a_package_of_a_later_version_says_so_whatever_else_is_in_it() {
    let manifest = b"format = 2\nsignature = \"later\"\n[chapters]\n";
    assert_eq!(refusal(&zip(&[("manifest.toml", manifest)])), BadPackage::Newer(2));
    assert_eq!(refusal(&zip(&[("manifest.toml", b"format = 1")])), BadPackage::BadManifest);
    assert_eq!(refusal(&zip(&[("course.toml", b"id = 1")])), BadPackage::NotAPackage);
}

#[test]
fn what_is_no_zip_or_was_cut_short_is_refused() {
    assert_eq!(refusal(b""), BadPackage::NotAPackage);
    assert_eq!(refusal(b"a letter, not a package"), BadPackage::NotAPackage);
    let bytes = sample().to_bytes().unwrap();
    for cut in (0..bytes.len()).step_by(bytes.len() / 64) {
        assert_eq!(refusal(&bytes[..cut]), BadPackage::NotAPackage, "cut at {cut}");
    }
    let prefixed = [b"#!/bin/sh\n", bytes.as_slice()].concat();
    assert_eq!(refusal(&prefixed), BadPackage::NotAPackage);
}

#[test]
fn a_flipped_bit_anywhere_never_gives_other_files() {
    let package = sample();
    let bytes = package.to_bytes().unwrap();
    for at in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << (at % 8);
        // A bit of a date changes nothing that is unpacked.
        if let Ok(opened) = Package::open(&flipped) {
            assert_eq!(opened.files, package.files, "bit {} of byte {at}", at % 8);
        }
    }
}

#[test]
fn a_folder_that_others_would_refuse_is_not_packed() {
    let disk = tempfile::tempdir().unwrap();
    let empty = Package::of_folder(disk.path());
    assert!(matches!(empty, Err(CannotPack::NotACourse(_))), "{empty:?}");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("/etc/passwd", disk.path().join("a.md")).unwrap();
        let linked = Package::of_folder(disk.path());
        assert!(matches!(linked, Err(CannotPack::Refused(BadPackage::NotAFile(_)))), "{linked:?}");
    }
    let names: BTreeMap<String, Vec<u8>> = [("a/aux.md".to_owned(), Vec::new())].into();
    assert!(Package::of(sample().course, names).is_err());
}

fn replace(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for at in 0..bytes.len() - from.len() {
        if bytes[at..].starts_with(from) {
            bytes[at..at + to.len()].copy_from_slice(to);
        }
    }
    bytes
}
