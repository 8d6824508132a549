//! What carries packets, and what a third party sees of sign-offs, at the command line.
#![cfg(test)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use academy::request::review::{ListReviews, ScoreRequest, SignOff, WithdrawSignOff};
use academy::request::{Ask, CreatePerson, GivenCard, HandIn, Unlock};
use academy::view::{Level, Side};
use academy::{Academy, Clock, Millis, Place, Randomness};
use serde_json::Value;

/// Noon of 2 March 2024: what held for a year then has lapsed by now.
const NOON: i64 = 1_709_380_800_000;

/// More reviews than there ever are here.
const LIST: ListReviews = ListReviews { waiting: 50, done: 50 };

const PASSPHRASE: &str = "correct horse";

/// The course on the stage of the use cases.
const COURSE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../academy/tests/suite/stage");
const FILES: [(&str, &str); 5] = [
    ("course.toml", "demo/course.toml"),
    ("unit.toml", "demo/01-know-it/unit.toml"),
    ("lesson.md", "demo/01-know-it/01-one-breath/lesson.md"),
    ("practice.md", "demo/01-know-it/90-stranger/lesson.md"),
    ("skill.md", "demo/skills/explain-it.md"),
];

struct Noon;

impl Clock for Noon {
    fn now(&self) -> Millis {
        Millis(NOON)
    }
}

/// Different bytes on every call, the same on every run.
struct Counting(AtomicU64);

impl Randomness for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            let drawn = self.0.fetch_add(1, Ordering::SeqCst).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            *byte = drawn.to_be_bytes()[0];
        }
    }
}

/// One laptop: a folder with a ledger, and the window's use cases over it.
struct Laptop {
    academy: Academy,
    folder: tempfile::TempDir,
}

impl Laptop {
    fn new(seed: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for (from, to) in FILES {
            let to = at("courses").join(to);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(Path::new(COURSE).join(from), to).unwrap();
        }
        fs::write(at("passphrase"), format!("{PASSPHRASE}\n")).unwrap();
        let place = Place {
            home: at("home"),
            courses: at("courses"),
            documents: at("documents"),
            build: "test".into(),
        };
        let randomness = Arc::new(Counting(AtomicU64::new(seed << 32)));
        let academy = Academy::open(&place, Arc::new(Noon), randomness).unwrap();
        academy.surveyor().survey();
        Self { academy, folder }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn ledger(&self) -> PathBuf {
        self.at("home/crosstrain.sqlite")
    }

    fn joins(&mut self, name: &str, side: Side) -> String {
        let request = CreatePerson { name: name.into(), side, passphrase: PASSPHRASE.into() };
        self.academy.create_person(request).unwrap().person.id
    }

    fn sits_down(&mut self, person: &str) {
        let request = Unlock { person: person.into(), passphrase: PASSPHRASE.into() };
        self.academy.unlock(request).unwrap();
    }

    fn hands_in(&mut self, mentor: &str) -> String {
        let request = HandIn {
            practice: "stranger".into(),
            mentor: mentor.into(),
            text: "It predicts noise, steady running only.".into(),
            links: Vec::new(),
            rating: ready(),
        };
        self.academy.hand_in(request).unwrap().attempts[0].submission.clone()
    }

    fn signs(&mut self, submission: &str, level: Level) {
        let request = SignOff {
            submission: submission.into(),
            scores: ready(),
            is_stop_broken: Some(false),
            level,
            comment: "One limit, unprompted.".into(),
            remarks: Vec::new(),
            passphrase: PASSPHRASE.into(),
        };
        self.academy.sign_off(request).unwrap();
    }

    /// Runs `crosstrain` with this laptop's ledger and passphrase.
    fn runs(&self, arguments: &[&str]) -> (i32, String) {
        let (ledger, passphrase) = (self.ledger(), self.at("passphrase"));
        let key = ["--ledger", text(&ledger), "--passphrase-file", text(&passphrase)];
        crosstrain(&[arguments, &key].concat())
    }

    /// Saves a packet, and tells its path.
    fn saves_for(&self, to: &str) -> String {
        let (code, printed) =
            self.runs(&["packet", "save", "--to", to, "--into", text(self.folder.path())]);
        assert_eq!(code, 0, "{printed}");
        printed.trim_end().to_owned()
    }
}

fn ready() -> Vec<ScoreRequest> {
    let criteria = ["truth", "plain-words", "limit"];
    criteria.map(|it| ScoreRequest { criterion: it.into(), score: Some(3) }).into()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Runs `crosstrain`: its exit code, and what it printed.
fn crosstrain(arguments: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_crosstrain")).args(arguments).output().unwrap();
    let printed = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(printed).unwrap())
}

/// What a stranger reads about a ledger, as text and for a program.
fn audit(laptop: &Laptop, more: &[&str]) -> (String, Value) {
    let ledger = laptop.ledger();
    let run = |format: &str| {
        let arguments = [&["verify", text(&ledger), "--format", format], more].concat();
        let (code, printed) = crosstrain(&arguments);
        assert_eq!(code, 0, "{printed}");
        printed
    };
    (run("human"), serde_json::from_str(&run("json")).unwrap())
}

/// Priya of sales, who has chosen Mateo of engineering; each has a laptop.
fn two() -> (Laptop, Laptop, String) {
    let (mut priyas, mut mateos) = (Laptop::new(1), Laptop::new(2));
    priyas.joins("Priya Raman", Side::Sales);
    let mateo = mateos.joins("Mateo Lindqvist", Side::Engineering);
    let card = GivenCard { text: mateos.academy.own_card(Ask {}).unwrap().text };
    priyas.academy.choose_mentor(card).unwrap();
    (priyas, mateos, mateo)
}

fn lines(printed: &str, all: &[&str]) {
    for line in all {
        assert!(printed.lines().any(|it| it.trim().starts_with(line)), "no {line:?} in {printed}");
    }
}

#[test]
fn work_and_its_sign_off_travel_by_the_command_line_and_a_stranger_is_told_whether_it_stands() {
    let (mut priyas, mut mateos, mateo) = two();
    priyas.hands_in(&mateo);
    let packet = priyas.saves_for("Mateo Lindqvist");
    let before = fs::read(mateos.ledger()).unwrap();
    let (code, shown) = mateos.runs(&["packet", "show", &packet]);
    assert_eq!(code, 0, "{shown}");
    lines(&shown, &["From Priya Raman (sales, key ", "attempts handed in: 1", "No sign-off."]);
    assert!(shown.contains(", whom this ledger does not know yet"), "{shown}");
    assert_eq!(fs::read(mateos.ledger()).unwrap(), before, "looking changes nothing");
    let (code, opened) = mateos.runs(&["packet", "open", &packet]);
    assert!(code == 0 && opened.contains("new entries, every one as it was signed"), "{opened}");
    let (_, again) = mateos.runs(&["packet", "open", &packet]);
    assert_eq!(again, "Nothing in this packet was new.\n");

    let work = mateos.academy.reviews(LIST).unwrap().waiting.remove(0).submission;
    mateos.signs(&work, Level::Nearby);
    let back = mateos.saves_for("Priya Raman");
    let (_, shown) = priyas.runs(&["verify", &back]);
    lines(&shown, &["From Mateo Lindqvist (engineering, ", "sign-offs given: 1", "STANDS"]);
    priyas.runs(&["packet", "open", &back]);
    let (told, json) = audit(&priyas, &[]);
    lines(
        &told,
        &[
            "explain-it: nearby for Priya Raman (sales, key ",
            "signed by   Mateo Lindqvist (engineering, key ",
            "it means    \"Priya Raman may explain it to somebody who has never heard of it alone.",
            "entitled    Priya Raman chose the signer as a mentor, 2024-03-02",
            "about       attempt 1 of \"Ninety seconds for a stranger\"",
            "judged by   rubric ",
            "STANDS",
        ],
    );
    let signed = &json["sign_offs"][0];
    assert_eq!((&signed["stands"]["as"], &signed["level"]), (&"counting".into(), &"nearby".into()));
    assert_eq!(signed["signer"]["key"], mateo);

    let (reason, passphrase) = ("It was read from a script.".into(), PASSPHRASE.into());
    let withdraw = WithdrawSignOff { submission: work, reason, passphrase };
    mateos.academy.withdraw_sign_off(withdraw).unwrap();
    priyas.runs(&["packet", "open", &mateos.saves_for("Priya Raman")]);
    let (told, json) = audit(&priyas, &[]);
    lines(&told, &["WITHDRAWN by the signer, 2024-03-02: \"It was read from a script.\""]);
    assert_eq!(json["sign_offs"][0]["stands"]["as"], "withdrawn");
}

/// Mateo tells Yuki what he signed; nobody told her that Priya chose him.
#[test]
fn a_signer_whom_nobody_chose_as_far_as_is_known_is_not_called_entitled() {
    let (mut priyas, mut mateos, mateo) = two();
    priyas.hands_in(&mateo);
    mateos.runs(&["packet", "open", &priyas.saves_for("Mateo Lindqvist")]);
    let work = mateos.academy.reviews(LIST).unwrap().waiting.remove(0).submission;
    mateos.signs(&work, Level::Nearby);
    let mut yukis = Laptop::new(3);
    yukis.joins("Yuki Tanabe", Side::Engineering);
    let card = GivenCard { text: yukis.academy.own_card(Ask {}).unwrap().text };
    mateos.academy.choose_mentor(card).unwrap();
    let (code, shown) = yukis.runs(&["packet", "show", &mateos.saves_for("Yuki Tanabe")]);
    assert_eq!(code, 0, "{shown}");
    lines(
        &shown,
        &["entitled    nothing here says that ", "DOES NOT COUNT: the signer is not entitled"],
    );
}

#[test]
fn solo_that_lapsed_says_so_where_the_rule_of_its_course_is_known() {
    let mut laptop = Laptop::new(1);
    let priya = laptop.joins("Priya Raman", Side::Sales);
    let mateo = laptop.joins("Mateo Lindqvist", Side::Engineering);
    let yuki = laptop.joins("Yuki Tanabe", Side::Engineering);
    for mentor in [&mateo, &yuki] {
        laptop.sits_down(&priya);
        let work = laptop.hands_in(mentor);
        laptop.sits_down(mentor);
        laptop.signs(&work, Level::Solo);
    }
    let courses = laptop.at("courses");
    let (told, json) = audit(&laptop, &["--courses", text(&courses)]);
    lines(
        &told,
        &[
            "explain-it, \"Explain it to a stranger\": solo for Priya Raman",
            "LAPSED to nearby, 2025-03-02",
        ],
    );
    assert_eq!(json["sign_offs"][1]["stands"]["as"], "lapsed");
    let (told, json) = audit(&laptop, &[]);
    assert!(told.contains("--courses") && told.contains("STANDS"), "{told}");
    assert_eq!(json["sign_offs"][1]["stands"]["as"], "counting");
}

#[test]
fn nobody_looks_into_a_packet_without_the_key_it_is_sealed_to() {
    let (priyas, mateos, mateo) = two();
    let packet = priyas.saves_for(&mateo[..8]);
    let (code, said) = crosstrain(&["verify", &packet]);
    assert!(code == 2 && said.contains(&mateo) && said.contains("--ledger"), "{said}");
    let (code, said) = priyas.runs(&["packet", "show", &packet]);
    assert!(code == 2 && said.contains("sealed to another key"), "{said}");
    fs::write(mateos.at("passphrase"), "wrong horse").unwrap();
    let (code, said) = mateos.runs(&["packet", "open", &packet]);
    assert!(code == 2 && said.starts_with("The passphrase does not open this key."), "{said}");
    let (code, said) = priyas.runs(&["packet", "save", "--to", "Nobody"]);
    assert!(code == 2 && said.starts_with("Nobody is not here."), "{said}");
    let (code, said) = crosstrain(&["packet", "open", &packet, "--ledger", "no/such.sqlite"]);
    assert!(code == 2 && said.starts_with("no/such.sqlite is not here."), "{said}");
    assert!(!Path::new("no").exists(), "no ledger is made by looking for one");
}

#[test]
fn a_packet_that_was_changed_is_refused_and_brings_nothing() {
    let (priyas, mateos, _) = two();
    let packet = priyas.saves_for("Mateo Lindqvist");
    let mut bytes = fs::read(&packet).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&packet, bytes).unwrap();
    for what in [&["packet", "show"][..], &["packet", "open"], &["verify"]] {
        let (code, said) = mateos.runs(&[what, &[&packet]].concat());
        assert!(code == 1 && said.starts_with("This packet is refused: piece 1 of 1"), "{said}");
    }
    let (_, json) = audit(&mateos, &[]);
    assert_eq!(json["entries"], 1);
}

#[test]
fn a_backup_is_listed_and_gone_back_to() {
    let mut laptop = Laptop::new(1);
    let mateo = laptop.joins("Mateo", Side::Engineering);
    let priya = laptop.joins("Priya", Side::Sales);
    laptop.academy.back_up(Ask {}).unwrap();
    laptop.hands_in(&mateo);
    let ledger = laptop.ledger();
    let (code, printed) = crosstrain(&["backup", "list", text(&ledger)]);
    assert_eq!(code, 0, "{printed}");
    assert!(printed.contains(&format!("{NOON}  2024-03-02")), "{printed}");
    assert!(printed.contains("entries since"), "{printed}");

    let moment = NOON.to_string();
    let restore = ["backup", "restore", text(&ledger), &moment];
    let (code, printed) = crosstrain(&restore);
    assert!(code == 0 && printed.contains("Nothing was changed."), "{printed}");
    laptop.sits_down(&priya);
    let attempts = |laptop: &mut Laptop| {
        let request = academy::request::OnePractice { practice: "stranger".into() };
        laptop.academy.practice(request).unwrap().attempts.len()
    };
    assert_eq!(attempts(&mut laptop), 1);
    let (code, printed) = crosstrain(&[&restore[..], &["--yes"]].concat());
    assert!(code == 0 && printed.contains("Gone back."), "{printed}");
    assert_eq!(attempts(&mut laptop), 0);

    let backup = laptop.at(&format!("home/backups/crosstrain-{moment}.sqlite"));
    fs::write(&backup, "a shopping list").unwrap();
    let (code, printed) = crosstrain(&restore);
    assert!(code == 2 && printed.contains("is damaged, or was changed"), "{printed}");
}

#[test]
fn a_ledger_that_cannot_be_opened_goes_back_to_a_backup_and_is_kept_aside() {
    let mut laptop = Laptop::new(1);
    let mateo = laptop.joins("Mateo", Side::Engineering);
    laptop.joins("Priya", Side::Sales);
    laptop.academy.back_up(Ask {}).unwrap();
    laptop.hands_in(&mateo);
    let (ledger, backup) = (laptop.ledger(), NOON.to_string());
    let Laptop { academy, folder, .. } = laptop;
    drop(academy);
    let mut damaged = fs::read(&ledger).unwrap();
    damaged[..100].fill(0x5a);
    fs::write(&ledger, &damaged).unwrap();

    let (code, printed) = crosstrain(&["backup", "list", text(&ledger)]);
    assert_eq!(code, 1, "{printed}");
    for said in ["is damaged. Its backups:", "2 entries; profiles: Mateo, Priya"] {
        assert!(printed.contains(said), "{printed}");
    }
    let restore = ["backup", "restore", text(&ledger), &backup];
    let (code, printed) = crosstrain(&restore);
    assert!(code == 0 && printed.contains("Nothing was changed."), "{printed}");
    assert_eq!(fs::read(&ledger).unwrap(), damaged);
    let (code, printed) = crosstrain(&["backup", "restore", text(&ledger), "7", "--yes"]);
    assert!(code == 2 && printed.contains("backup 7 is not here"), "{printed}");

    let (code, printed) = crosstrain(&[&restore[..], &["--yes"]].concat());
    let (_, aside) = printed.split_once("The damaged file is kept as ").expect("its name is told");
    assert!(code == 0 && printed.contains("Gone back."), "{printed}");
    assert_eq!(fs::read(aside.trim().trim_end_matches('.')).unwrap(), damaged);
    let (is_well, printed) = crosstrain(&["verify", text(&ledger)]);
    assert!(is_well == 0 && printed.contains("2 entries"), "{printed}");
    let (code, printed) = crosstrain(&restore);
    assert!(
        code == 0 && printed.contains("would change this"),
        "it is no longer damaged: {printed}"
    );
    drop(folder);
}
