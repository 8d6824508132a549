//! Files and links as evidence: who may see them, how each is shown, and what becomes of one that is gone.

use std::fs;
use std::path::PathBuf;

use academy::code::Code;
use academy::request::{AddToFile, Ask, BeginFile, DetachFile, HandIn, OneEvidence, SaveDraft};
use academy::view::Side;
use academy::view::evidence::ShownAs;

use crate::stage::{PASSPHRASE, Stage, signatures};

const WAVE: &[u8] = b"RIFF\x24\0\0\0WAVEfmt ";

/// A laptop with Priya from sales and Mateo from engineering, Priya at the window.
struct Scene {
    stage: Stage,
    priya: String,
    mateo: String,
}

fn priya_and_mateo() -> Scene {
    let mut stage = Stage::new();
    let mateo = stage.joins("Mateo Lindqvist", Side::Engineering);
    let priya = stage.joins("Priya Raman", Side::Sales);
    Scene { stage, priya, mateo }
}

fn in_draft(sha256: &str) -> OneEvidence {
    OneEvidence { submission: None, sha256: sha256.into() }
}

fn in_submission(submission: &str, sha256: &str) -> OneEvidence {
    OneEvidence { submission: Some(submission.into()), sha256: sha256.into() }
}

/// Where the ledger keeps a file.
fn kept(stage: &Stage, sha256: &str) -> PathBuf {
    stage.place.home.join("evidence").join(&sha256[..2]).join(sha256)
}

#[test]
fn each_file_is_shown_by_what_it_is() {
    let Scene { mut stage, .. } = priya_and_mateo();
    let notes = stage.attaches("notes.md", b"She asked *twice*.<script>alert(1)</script>");
    let view = stage.academy.read_evidence(in_draft(&notes)).unwrap();
    assert_eq!(view.shown_as, ShownAs::Markdown);
    assert!(view.html.contains("<em>twice</em>") && !view.html.contains("<script"), "{view:?}");
    let call = stage.attaches("call.bin", WAVE);
    let view = stage.academy.read_evidence(in_draft(&call)).unwrap();
    assert_eq!((view.shown_as, view.text.as_str()), (ShownAs::Audio, ""));
    let played = stage.academy.evidence_at(&format!("draft/{call}")).unwrap();
    assert_eq!((played.media_type, played.size), (Some("audio/wav"), WAVE.len() as u64));
    assert_eq!(played.read(4..12).unwrap(), &WAVE[4..12]);
    let words = stage.academy.evidence_at(&format!("draft/{notes}")).unwrap();
    assert_eq!(words.media_type, None, "a text is never served as a page");
}

#[test]
fn only_the_trainee_and_the_mentor_see_a_file() {
    let Scene { mut stage, priya, mateo } = priya_and_mateo();
    let yuki = stage.joins("Yuki Tanabe", Side::Engineering);
    stage.sits_down(&priya);
    let call = stage.attaches("call.wav", WAVE);
    let refused = |stage: &mut Stage, of: &str| {
        stage.academy.evidence_at(&format!("{of}/{call}")).err().map(|it| it.code)
    };
    assert_eq!(refused(&mut stage, "draft"), None);
    stage.sits_down(&mateo);
    assert_eq!(refused(&mut stage, "draft"), Some(Code::NotHere), "it is still a draft");
    stage.sits_down(&priya);
    let submission = stage.hands_in("Listen.", &mateo);
    assert_eq!(refused(&mut stage, &submission), None);
    stage.sits_down(&mateo);
    assert_eq!(refused(&mut stage, &submission), None);
    let wrong = stage.academy.evidence_at(&format!("{submission}/{}", "ab".repeat(32)));
    assert_eq!(wrong.err().map(|it| it.code), Some(Code::NotHere));
    stage.sits_down(&yuki);
    assert_eq!(refused(&mut stage, &submission), Some(Code::NotHere));
    stage.academy.lock(Ask {}).unwrap();
    assert_eq!(refused(&mut stage, &submission), Some(Code::NotSignedIn));
}

#[test]
fn a_file_with_other_bytes_than_its_name_says_is_gone_and_comes_back_from_a_backup() {
    let Scene { mut stage, priya, mateo } = priya_and_mateo();
    let call = stage.attaches("call.wav", WAVE);
    let submission = stage.hands_in("Listen.", &mateo);
    stage.academy.back_up(Ask {}).unwrap();
    let file = kept(&stage, &call);
    assert_eq!(fs::read(&file).unwrap(), WAVE);
    let backup = stage.place.backups().join("evidence");
    let elsewhere = stage.place.home.join("elsewhere");
    fs::rename(&backup, &elsewhere).unwrap();
    fs::write(&file, b"RIFF\x24\0\0\0WAVEfmx ").unwrap();
    let gone = stage.academy.read_evidence(in_submission(&submission, &call)).unwrap_err();
    assert_eq!((gone.code, gone.subject.as_str()), (Code::EvidenceGone, "call.wav"));
    fs::rename(&elsewhere, &backup).unwrap();
    for is_missing in [false, true] {
        if is_missing {
            fs::remove_file(&file).unwrap();
        } else {
            fs::write(&file, b"x").unwrap();
        }
        let mut again = stage.restart();
        again.sits_down(&priya);
        again.academy.read_evidence(in_submission(&submission, &call)).unwrap();
        assert_eq!(fs::read(&file).unwrap(), WAVE);
        stage = again;
    }
}

#[test]
fn what_is_gone_cannot_be_handed_in() {
    let Scene { mut stage, mateo, .. } = priya_and_mateo();
    let call = stage.attaches("call.wav", WAVE);
    fs::remove_file(kept(&stage, &call)).unwrap();
    assert_eq!(stage.tries_to_hand_in("Listen.", &mateo).err(), Some(Code::EvidenceGone));
}

#[test]
fn a_file_that_nothing_names_any_more_goes_and_one_that_was_handed_in_stays() {
    let Scene { mut stage, mateo, .. } = priya_and_mateo();
    let detach =
        |sha256: &String| DetachFile { practice: "stranger".into(), sha256: sha256.clone() };
    let call = stage.attaches("call.wav", WAVE);
    stage.academy.detach_file(detach(&call)).unwrap();
    assert!(!kept(&stage, &call).exists());
    stage.attaches("call.wav", WAVE);
    stage.hands_in("Listen.", &mateo);
    stage.attaches("the same.wav", WAVE);
    let draft = stage.academy.detach_file(detach(&call)).unwrap();
    assert_eq!(draft.files, []);
    assert!(kept(&stage, &call).exists(), "the mentor has to hear it");
}

#[test]
fn a_file_that_is_given_up_or_too_large_leaves_nothing() {
    let Scene { mut stage, .. } = priya_and_mateo();
    let begin = |size| BeginFile { practice: "stranger".into(), name: "call.wav".into(), size };
    stage.academy.begin_file(begin(9)).unwrap();
    stage.academy.add_to_file(AddToFile { base64: "UklGRg==".into() }).unwrap();
    stage.academy.give_up_file(Ask {}).unwrap();
    assert_eq!(stage.academy.finish_file(Ask {}).unwrap_err().code, Code::NotHere);
    let refused = stage.academy.begin_file(begin(1 << 40)).unwrap_err();
    assert_eq!((refused.code, refused.subject.as_str()), (Code::FileTooLarge, "call.wav"));
    let incoming = stage.place.home.join("evidence/incoming");
    assert_eq!(fs::read_dir(incoming).unwrap().count(), 0);
}

#[test]
fn a_file_that_comes_in_ends_with_whoever_was_signed_in() {
    let Scene { mut stage, mateo, .. } = priya_and_mateo();
    let begin = BeginFile { practice: "stranger".into(), name: "call.wav".into(), size: 9 };
    stage.academy.begin_file(begin).unwrap();
    stage.sits_down(&mateo);
    assert_eq!(stage.academy.finish_file(Ask {}).unwrap_err().code, Code::NotHere);
}

#[test]
fn a_copy_has_the_name_that_people_know_and_writes_over_nothing() {
    let Scene { mut stage, .. } = priya_and_mateo();
    let call = stage.attaches("../my call.wav", WAVE);
    let program = stage.attaches("run.exe", b"MZ\x90\0\x03");
    let folder = stage.place.home.join("downloads");
    let names = [(); 2].map(|()| {
        let copy = stage.academy.copy_evidence(&in_draft(&call), &folder).unwrap();
        assert_eq!(fs::read(&copy).unwrap(), WAVE);
        copy.strip_prefix(&folder).unwrap().display().to_string()
    });
    assert_eq!(names, ["my call.wav", "my call (2).wav"]);
    let open = stage.academy.copy_to_open(&in_draft(&program), &folder).unwrap_err();
    assert_eq!(open.code, Code::NotOpenable, "another program would run it");
    stage.academy.copy_evidence(&in_draft(&program), &folder).unwrap();
}

#[test]
fn a_link_is_evidence_and_part_of_what_is_signed() {
    let Scene { mut stage, priya, mateo } = priya_and_mateo();
    let typed = || vec![" https://example.org/call ".to_owned(), String::new()];
    let draft = SaveDraft {
        practice: "stranger".into(),
        text: String::new(),
        links: typed(),
        rating: vec![],
    };
    stage.academy.save_draft(draft).unwrap();
    assert_eq!(stage.practice().draft.links, typed(), "kept as typed");
    let hand_in = |links| HandIn {
        practice: "stranger".into(),
        mentor: mateo.clone(),
        text: String::new(),
        links,
        rating: vec![],
    };
    let refused = stage.academy.hand_in(hand_in(vec!["javascript:x".into()])).unwrap_err();
    assert_eq!(refused.code, Code::LinkRefused);
    let view = stage.academy.hand_in(hand_in(typed())).unwrap();
    assert_eq!(view.attempts[0].links, ["https://example.org/call"]);
    let submission = view.attempts[0].submission.clone();
    stage.sits_down(&mateo);
    stage.signs_with(&submission, academy::view::Level::Nearby, [3, 3, 3], PASSPHRASE).unwrap();
    stage.sits_down(&priya);
    let skill = stage.academy.skills(Ask {}).unwrap().skills.remove(0);
    assert_eq!(signatures(&skill)[0].why_not, None, "it is about this very work");
    let verified = academy::verify(&stage.place.ledger()).unwrap();
    assert_eq!(verified.faults, Vec::<String>::new());
}
