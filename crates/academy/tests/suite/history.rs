//! The history of a skill: every entry in its order, with who could and why.

use academy::request::review::WithdrawSignOff;
use academy::request::{Ask, HandIn};
use academy::view::history::{HistoryView, HistoryWhat};
use academy::view::team::EntitlementView;
use academy::view::{Level, Side};

use crate::stage::{DAY, LIST, PASSPHRASE, Stage, signatures};

/// Priya of sales with two mentors from engineering and one from her own side, Priya at the window.
struct Scene {
    stage: Stage,
    priya: String,
    mateo: String,
    desmond: String,
}

fn scene() -> Scene {
    let mut stage = Stage::new();
    let mateo = stage.joins("Mateo Lindqvist", Side::Engineering);
    let desmond = stage.joins("Desmond Achebe", Side::Sales);
    let priya = stage.joins("Priya Raman", Side::Sales);
    Scene { stage, priya, mateo, desmond }
}

impl Scene {
    fn history(&mut self) -> Vec<HistoryView> {
        let priya = self.priya.clone();
        self.stage.sits_down(&priya);
        self.stage.academy.skills(Ask {}).unwrap().skills.remove(0).history
    }

    /// Priya hands in, the mentor signs.
    fn signed(&mut self, mentor: &str, level: Level) -> String {
        let priya = self.priya.clone();
        self.stage.sits_down(&priya);
        let submission = self.stage.hands_in("It predicts noise.", mentor);
        self.stage.sits_down(mentor);
        self.stage.signs(&submission, level).unwrap();
        submission
    }
}

/// Each entry in a few words.
fn told(history: &[HistoryView]) -> Vec<String> {
    let entry = |it: &HistoryView| match &it.what {
        HistoryWhat::HandedIn { attempt, mentor, .. } => {
            format!("attempt {attempt} to {}", mentor.name)
        }
        HistoryWhat::Returned { attempt, mentor, criterion, .. } => {
            format!("{} returned attempt {attempt} for {criterion}", mentor.name)
        }
        HistoryWhat::SignedOff { signature: it, .. } => {
            format!("{} signed attempt {} at {:?}", it.mentor.name, it.attempt, it.level)
        }
        HistoryWhat::Withdrawn { attempt, mentor, reason, .. } => {
            format!("{} withdrew attempt {attempt}: {reason}", mentor.name)
        }
        HistoryWhat::Lapsed {} => "lapsed".to_owned(),
    };
    history.iter().map(entry).collect()
}

#[test]
fn hand_ins_returns_signatures_and_withdrawals_stand_in_the_order_in_which_they_came() {
    let mut scene = scene();
    let mateo = scene.mateo.clone();
    let first = scene.stage.hands_in("It predicts noise.", &mateo);
    scene.stage.sits_down(&mateo);
    scene.stage.returns(&first).unwrap();
    // A clock that was put back changes no order.
    scene.stage.pass_days(-400);
    let second = scene.signed(&mateo, Level::Nearby);
    let (reason, passphrase) = ("Another call.".to_owned(), PASSPHRASE.to_owned());
    let request = WithdrawSignOff { submission: second, reason, passphrase };
    scene.stage.academy.withdraw_sign_off(request).unwrap();
    let history = scene.history();
    assert_eq!(
        told(&history),
        [
            "Mateo Lindqvist withdrew attempt 2: Another call.",
            "Mateo Lindqvist signed attempt 2 at Nearby",
            "attempt 2 to Mateo Lindqvist",
            "Mateo Lindqvist returned attempt 1 for Limit",
            "attempt 1 to Mateo Lindqvist",
        ]
    );
    let entries: std::collections::BTreeSet<_> = history.iter().map(|it| &it.entry).collect();
    assert_eq!(entries.len(), 5, "each is an entry of its own");
    let audited = scene.stage.audited();
    assert_eq!(
        Some(&audited[0].entry),
        history[1].entry.as_ref(),
        "the command line says the same"
    );
}

#[test]
fn a_signature_says_since_when_its_signer_was_chosen_and_by_which_rubric() {
    let mut scene = scene();
    let mateo = scene.mateo.clone();
    scene.stage.pass_days(3);
    let chosen = scene.stage.academy.reviews(LIST).unwrap().now;
    scene.signed(&mateo, Level::Nearby);
    let history = scene.history();
    let HistoryWhat::SignedOff { signature, rubric_revision } = &history[0].what else {
        panic!("{history:?}")
    };
    let chosen = EntitlementView::Chosen { at: chosen };
    assert_eq!((&signature.entitlement, signature.why_not), (&Some(chosen), None));
    let rubric = scene.stage.practice().rubric.revision;
    assert_eq!(*rubric_revision, rubric);
}

#[test]
fn a_lapse_stands_where_it_happened_and_new_signatures_do_not_undo_it() {
    let mut scene = scene();
    let (mateo, desmond) = (scene.mateo.clone(), scene.desmond.clone());
    scene.signed(&mateo, Level::Solo);
    scene.signed(&desmond, Level::Solo);
    assert!(!told(&scene.history()).contains(&"lapsed".to_owned()));
    scene.stage.pass_days(4000);
    let history = scene.history();
    assert_eq!(told(&history)[0], "lapsed");
    assert_eq!(history[0].entry, None);
    let HistoryWhat::SignedOff { signature, .. } = &history[1].what else { panic!("{history:?}") };
    assert_eq!(signature.lapsed_at, Some(history[0].at));

    scene.signed(&mateo, Level::Solo);
    scene.signed(&desmond, Level::Solo);
    let history = scene.history();
    let expected = [
        "Desmond Achebe signed attempt 4 at Solo",
        "attempt 4 to Desmond Achebe",
        "Mateo Lindqvist signed attempt 3 at Solo",
        "attempt 3 to Mateo Lindqvist",
        "lapsed",
        "Desmond Achebe signed attempt 2 at Solo",
    ];
    assert_eq!(told(&history)[..6], expected);
    let all = scene.stage.academy.skills(Ask {}).unwrap().skills.remove(0);
    assert!(signatures(&all).iter().all(|it| it.lapsed_at.is_none() && it.why_not.is_none()));
}

#[test]
fn an_entry_says_what_came_with_the_work_when_it_happened_and_by_which_rubric() {
    let mut scene = scene();
    scene.stage.attaches("call.txt", b"00:01 Hello");
    scene.stage.attaches("notes.txt", b"She asked about the limit.");
    let request = HandIn {
        practice: "stranger".into(),
        mentor: scene.mateo.clone(),
        text: "It predicts noise.".into(),
        links: vec!["https://video.example/one".into()],
        rating: Vec::new(),
    };
    let handed_in = scene.stage.academy.hand_in(request).unwrap();
    let (rubric, work) = (handed_in.rubric.revision, handed_in.attempts[0].clone());
    scene.stage.pass_days(2);
    scene.stage.sits_down(&scene.mateo);
    scene.stage.returns(&work.submission).unwrap();
    let history = scene.history();
    assert_eq!((history[1].at, history[0].at), (work.handed_in_at, work.handed_in_at + 2 * DAY));
    let HistoryWhat::HandedIn { files, links, rubric_revision, .. } = &history[1].what else {
        panic!("{history:?}")
    };
    assert_eq!((*files, *links, rubric_revision), (2, 1, &rubric));
    let HistoryWhat::Returned { next_step, rubric_revision, .. } = &history[0].what else {
        panic!("{history:?}")
    };
    assert_eq!(next_step, "Say one limit before anybody asks.");
    assert_eq!(*rubric_revision, rubric);
}
