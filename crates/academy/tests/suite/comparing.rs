//! Two attempts at one practice beside each other.

use academy::code::Code;
use academy::request::TwoAttempts;
use academy::view::Side;
use academy::view::change::{Edit, ParagraphView};
use academy::view::compare::{ComparisonView, FileChangeView};

use crate::stage::Stage;

/// Priya's two attempts, the first of which Mateo returned; he is at the window.
struct Scene {
    stage: Stage,
    priya: String,
    mateo: String,
    attempts: [String; 2],
}

impl Scene {
    fn compared(&mut self) -> Result<ComparisonView, Code> {
        let [earlier, later] = self.attempts.clone();
        let request = TwoAttempts { earlier, later };
        self.stage.academy.compare_attempts(request).map_err(|it| it.code)
    }
}

/// Each attempt with its files.
fn two_attempts(before: &[(&str, &str)], now: &[(&str, &str)]) -> Scene {
    let mut stage = Stage::new();
    let mateo = stage.joins("Mateo Lindqvist", Side::Engineering);
    let priya = stage.joins("Priya Raman", Side::Sales);
    let attach = |stage: &mut Stage, files: &[(&str, &str)]| {
        for (name, words) in files {
            stage.attaches(name, words.as_bytes());
        }
    };
    attach(&mut stage, before);
    let first = stage.hands_in("It predicts noise.\n\nWithin 3 decibels.", &mateo);
    stage.sits_down(&mateo);
    stage.returns(&first).unwrap();
    stage.sits_down(&priya);
    attach(&mut stage, now);
    let second =
        stage.hands_in("It predicts noise.\n\nWithin 3 decibels, once calibrated.", &mateo);
    stage.sits_down(&mateo);
    Scene { stage, priya, mateo, attempts: [first, second] }
}

/// `[-gone-]` and `{+come+}`, as `git diff --word-diff` writes them.
fn shown(paragraphs: &[ParagraphView]) -> Vec<String> {
    let paragraph = |it: &ParagraphView| {
        let pieces = it.pieces.iter().map(|it| match it.edit {
            Edit::Kept => it.words.clone(),
            Edit::Removed => format!("[-{}-]", it.words),
            Edit::Added => format!("{{+{}+}}", it.words),
        });
        pieces.collect::<Vec<_>>().join(" ")
    };
    paragraphs.iter().map(paragraph).collect()
}

/// The name of a file in each attempt, and whether it is the same file.
fn fate(it: &FileChangeView) -> (Option<&str>, Option<&str>, bool) {
    let [earlier, later] = [&it.earlier, &it.later].map(Option::as_ref);
    let is_same = earlier.map(|it| &it.sha256) == later.map(|it| &it.sha256);
    (earlier.map(|it| it.name.as_str()), later.map(|it| it.name.as_str()), is_same)
}

#[test]
fn the_mentor_and_the_trainee_see_both_texts_whole_with_what_changed() {
    let mut scene = two_attempts(&[], &[]);
    let said = ["It predicts noise.", "Within 3 [-decibels.-] {+decibels, once calibrated.+}"];
    let seen = scene.compared().unwrap();
    assert_eq!(shown(&seen.text), said);
    assert!(seen.is_same_rubric);
    let priya = scene.priya.clone();
    scene.stage.sits_down(&priya);
    assert_eq!(scene.compared().unwrap(), seen);
}

#[test]
fn files_are_the_same_by_their_bytes_and_versions_by_their_name() {
    let before = [("kept.txt", "One."), ("notes.txt", "She asked."), ("gone.txt", "Old.")];
    let now = [("renamed.txt", "One."), ("notes.txt", "She asked twice."), ("new.txt", "New.")];
    let files = two_attempts(&before, &now).compared().unwrap().files;
    let fates: Vec<_> = files.iter().map(fate).collect();
    let expected = [
        (None, Some("new.txt"), false),
        (Some("notes.txt"), Some("notes.txt"), false),
        (Some("kept.txt"), Some("renamed.txt"), true),
        (Some("gone.txt"), None, false),
    ];
    assert_eq!(fates, expected);
    let texts: Vec<_> = files.iter().map(|it| shown(&it.paragraphs)).collect();
    let changed = vec!["She [-asked.-] {+asked twice.+}".to_owned()];
    assert_eq!(texts, [vec![], changed, vec![], vec![]]);
}

#[test]
fn a_rubric_that_was_reworded_in_between_is_told() {
    let mut stage = Stage::new();
    let mateo = stage.joins("Mateo Lindqvist", Side::Engineering);
    let priya = stage.joins("Priya Raman", Side::Sales);
    let first = stage.hands_in("One.", &mateo);
    stage.sits_down(&mateo);
    stage.returns(&first).unwrap();
    stage =
        stage.edit("demo/01-know-it/90-stranger/lesson.md", "**Stop rule.**", "**By the way.**");
    stage.sits_down(&priya);
    let second = stage.hands_in("One.", &mateo);
    let mut scene = Scene { stage, priya, mateo, attempts: [first, second] };
    let seen = scene.compared().unwrap();
    assert!(!seen.is_same_rubric);
    assert_eq!(shown(&seen.text), ["One."]);
}

#[test]
fn nobody_else_sees_them_and_two_works_of_two_people_are_no_attempts() {
    let mut scene = two_attempts(&[], &[]);
    scene.stage.joins("Colette Marchand", Side::Sales);
    assert_eq!(scene.compared(), Err(Code::NotYourReview));
    let mateo = scene.mateo.clone();
    let of_colette = scene.stage.hands_in("Mine.", &mateo);
    scene.attempts[0] = of_colette;
    scene.stage.sits_down(&mateo);
    assert_eq!(scene.compared(), Err(Code::NotHere));
}
