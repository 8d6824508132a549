//! What cannot be opened says so, and nothing on disk changes.

use crate::stage::{Stage, StageWorld, open};
use academy::code::Code;
use academy::request::{Ask, CreatePerson, OneLesson, SetLanguage, Unlock};
use academy::view::{Language, Side};

/// The code and subject with which the stage's place refuses to open again.
fn refused(stage: Stage, spoil: impl FnOnce(&Stage)) -> (Code, String) {
    let place = stage.place.clone();
    spoil(&stage);
    let error = open(&place, &StageWorld::default()).err().unwrap();
    drop(stage);
    (error.code, error.subject)
}

#[test]
fn a_missing_course_folder_is_named() {
    let stage = Stage::new();
    let courses = stage.place.courses.display().to_string();
    let (code, subject) = refused(stage, |it| std::fs::remove_dir_all(&it.place.courses).unwrap());
    assert_eq!((code, subject), (Code::CoursesUnreadable, courses));
}

#[test]
fn a_file_that_is_no_ledger_is_refused_and_left_alone() {
    let stage = Stage::new();
    let file = stage.place.ledger();
    let copy = file.clone();
    let (code, _) = refused(stage.restart(), |it| {
        std::fs::remove_file(it.place.home.join("crosstrain.sqlite-wal")).ok();
        std::fs::write(&file, "not a database, but twenty bytes of text").unwrap();
        assert_eq!(std::fs::read(&copy).unwrap().len(), 40);
    });
    assert_eq!(code, Code::LedgerDamaged);
}

#[test]
fn a_person_needs_a_name_a_passphrase_and_a_name_of_their_own() {
    let mut stage = Stage::new();
    stage.joins("Priya Raman", Side::Sales);
    let mut tries = |name: &str, side, passphrase: &str| {
        let request = CreatePerson { name: name.into(), side, passphrase: passphrase.into() };
        stage.academy.create_person(request).err().map(|it| it.code)
    };
    assert_eq!(tries("  ", Side::Sales, "correct horse"), Some(Code::NameMissing));
    assert_eq!(tries("Desmond", Side::Sales, "horse"), Some(Code::PassphraseTooShort));
    assert_eq!(tries(" Priya Raman ", Side::Sales, "correct horse"), Some(Code::NameTaken));
    assert_eq!(tries("Priya Raman", Side::Engineering, "correct horse"), None);
}

#[test]
fn nobody_is_at_the_window_until_a_key_is_opened() {
    let mut stage = Stage::new();
    let priya = stage.joins("Priya Raman", Side::Sales);
    stage.academy.lock(Ask {}).unwrap();
    assert_eq!(stage.academy.today(Ask {}).err().map(|it| it.code), Some(Code::NotSignedIn));
    let wrong = Unlock { person: priya.clone(), passphrase: String::new() };
    assert_eq!(stage.academy.unlock(wrong).err().map(|it| it.code), Some(Code::WrongPassphrase));
    stage.sits_down(&priya);
    assert!(stage.academy.today(Ask {}).is_ok());
}

#[test]
fn the_language_of_the_window_is_kept_on_this_laptop_for_whoever_sits_down() {
    let mut stage = Stage::new();
    assert_eq!(stage.academy.start(Ask {}).unwrap().language, Language::System);
    stage.academy.set_language(SetLanguage { language: Language::De }).unwrap();
    let mut stage = stage.restart();
    assert_eq!(stage.academy.start(Ask {}).unwrap().language, Language::De);
}

#[test]
fn what_a_course_says_comes_with_the_language_of_the_course() {
    let stage = Stage::new();
    let settings = stage.place.courses.join("demo/course.toml");
    let written = std::fs::read_to_string(&settings).unwrap();
    assert!(written.contains("language = \"en\""), "{written}");
    std::fs::write(&settings, written.replace("language = \"en\"", "language = \"de\"")).unwrap();
    let mut stage = stage.restart();
    stage.joins("Priya Raman", Side::Sales);
    let next = stage.academy.today(Ask {}).unwrap().next.unwrap();
    let lesson = stage.academy.lesson(OneLesson { lesson: next.lesson.id.clone() }).unwrap();
    assert_eq!((next.language.as_str(), lesson.language.as_str()), ("de", "de"));
}
