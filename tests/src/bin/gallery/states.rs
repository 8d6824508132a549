//! What no story comes by: every state of every view, the dialogs and the components, over a core of fixtures, in each language.

use std::fs;
use std::path::{Path, PathBuf};

use e2e::harness::home::Home;
use e2e::harness::pages::Pages;
use e2e::harness::patience::{must, until};
use e2e::harness::window::Window;
use serde_json::Value;

/// Looks beside the plain one: what each is called, and what the page is asked for.
const LOOKS: &[(&str, &str)] = &[
    ("light", ""),
    ("dark", "&theme=dark"),
    ("de", "&language=de"),
    ("pseudo", "&language=pseudo"),
    ("contrast", "&wish=contrast"),
    ("forced", "&wish=forced"),
];

/// What is seen in every look: its name, and how to come by it.
const VIEWS: &[(&str, &str)] = &[
    ("today", "view=today"),
    ("today-first", "view=first"),
    ("today-done", "view=done"),
    ("today-failed", "view=empty"),
    ("start-failed", "view=failed"),
    ("start-damaged", "view=damaged"),
    ("welcome", "view=welcome"),
    ("unlock", "view=unlock"),
    ("courses", "view=courses"),
    ("course", "view=course"),
    ("lesson", "view=lesson"),
    ("lesson-questions", "view=shapes"),
    ("lesson-own-words", "view=own-words"),
    ("lesson-practice", "view=practice-lesson"),
    ("cards", "view=cards"),
    ("cards-answer", "view=cards&key=%20"),
    ("cards-done", "view=cards-done"),
    ("cards-empty", "view=cards-empty"),
    ("scenario", "view=scenario"),
    ("scenario-changed", "view=scenario-changed"),
    ("scenario-end", "view=scenario-end"),
    ("skills", "view=skills"),
    ("skills-empty", "view=skills-empty"),
    ("practice", "view=practice"),
    ("practice-new", "view=practice-new"),
    ("practice-waiting", "view=practice-waiting"),
    ("reviews", "view=reviews"),
    ("reviews-empty", "view=reviews-empty"),
    ("review", "view=review"),
    ("reviews-end", "view=reviews&scroll=9000"),
    ("review-ready", "view=review-ready"),
    ("review-end", "view=review-ready&scroll=9000"),
    ("review-done", "view=review-done"),
    ("review-signed", "view=review-signed"),
    ("settings", "view=settings"),
    ("settings-card", "view=settings&scroll=500"),
    ("settings-choices", "view=settings&scroll=1300"),
    ("settings-records", "view=settings&scroll=2100"),
    ("settings-end", "view=settings&scroll=9000"),
    ("team", "view=team"),
    ("team-end", "view=team&scroll=9000"),
    ("team-empty", "view=team-empty"),
    ("seen", "view=seen"),
    ("seen-empty", "view=seen-empty"),
    ("palette", "view=today&key=Control%2Bk"),
    ("kit-buttons", "view=kit&part=Buttons"),
    ("kit-fields", "view=kit&part=Fields"),
    ("kit-marks", "view=kit&part=Marks"),
    ("kit-words", "view=kit&part=Words"),
    ("kit-dialog", "view=kit&part=Dialogs&press=Dialog"),
    ("kit-dialog-busy", "view=kit&part=Dialogs&press=Dialog, busy"),
    ("kit-dialog-failed", "view=kit&part=Dialogs&press=Dialog, failed"),
    ("kit-dialog-long", "view=kit&part=Dialogs&press=Dialog, long"),
];

/// What is opened by words on a button, which are others in each language.
const IN_ENGLISH: &[(&str, &str)] = &[
    ("skills-history", "view=skills&press=History"),
    ("compare", "view=review&press=What changed since attempt 1"),
    ("hand-in", "view=practice&press=Hand in"),
    ("mentor-card", "view=practice-new&press=Choose a mentor by card"),
    (
        "mentor-card-read",
        "view=practice-new&press=Choose a mentor by card&fill=BEGIN CROSSTRAIN CARD&press=Whose card is it?",
    ),
    ("sign", "view=review-ready&press=Sign off…&press=Nearby"),
    ("withdraw", "view=review-signed&press=Withdraw"),
    ("hand-over", "view=review&press=Hand over"),
    ("keys", "view=lesson&key=?"),
    ("update", "view=settings&drop=Crosstrain.update"),
    ("packet", "view=settings&drop=Yuki.crosstrain"),
    ("packet-taken", "view=settings&drop=Yuki.crosstrain&press=Take it in"),
    ("packet-refused", "view=packet-refused&drop=Yuki.crosstrain"),
    ("packet-save", "view=settings&press=Save a packet for yourself"),
    ("packet-for-another", "view=reviews-many&press=Save a packet for somebody else"),
    ("packet-saved", "view=settings&press=Save a packet for yourself&press=Save a packet"),
    ("identity-save", "view=settings&press=Save your identity"),
    (
        "identity-saved",
        "view=settings&press=Save your identity&fill=amber fence plank&press=Save it",
    ),
    ("identity", "view=welcome&choose=Priya.crosstrain-identity"),
    (
        "identity-wrong",
        "view=welcome&choose=Priya.crosstrain-identity&fill=amber&press=Go on as Priya",
    ),
    ("course-file", "view=courses&drop=Demo skills.course"),
    ("team-found", "view=team-empty&press=Found a team"),
    ("team-admit", "view=team&press=Admit somebody"),
    ("team-appoint", "view=team&press=Appoint a mentor"),
    ("team-dismiss", "view=team&press=Dismiss"),
    ("team-join", "view=team&press=Join Field Team"),
    ("lost-key", "view=settings&press=Revoke my key"),
    ("damaged-go-back", "view=damaged&press=Go back"),
    ("go-back", "view=settings&press=Go back"),
    ("held-packet", "view=today&hold=Yuki.crosstrain"),
    ("held-evidence", "view=practice&hold=recording.m4a"),
    ("dropped-stray", "view=today&drop=holiday.jpg"),
];

/// Their looks.
const SHORT: &[(&str, &str)] =
    &[("light", ""), ("dark", "&theme=dark"), ("forced", "&wish=forced")];

const SIZE: (u32, u32) = (1024, 700);

/// Whether the page has done all that it was asked for.
const SHOWN: &str = "return document.documentElement.dataset.shown !== undefined
     && document.fonts.status === 'loaded' && [...document.images].every((it) => it.complete)";

/// How much of the browser's window is not the page.
const FRAME: &str = "return outerHeight - innerHeight";

/// Every state in its looks.
pub(crate) fn show(folder: &Path) {
    let home = Home::new();
    let pages = Pages::serve(&home.desktop().join("pages"));
    let window = Window::open_program(&browser(), &["--automation".to_owned()], home.desktop());
    let frame = must(window.run(FRAME, Vec::new()), "the browser").as_u64().unwrap_or_default();
    let frame = u32::try_from(frame).unwrap_or_default();
    window.resize(SIZE.0, SIZE.1 + frame);
    for (states, looks) in [(VIEWS, LOOKS), (IN_ENGLISH, SHORT)] {
        for (name, asked) in states {
            for (look, more) in looks {
                window.visit(&pages.address(&format!("demo.html?{asked}{more}")));
                let shown = || match window.run(SHOWN, Vec::new())? {
                    Value::Bool(true) => Ok(()),
                    _ => Err("the page is not ready".to_owned()),
                };
                must(until(shown), name);
                let file = folder.join(format!("{name}.{look}.png"));
                must(window.picture_below(frame, &file), name);
            }
        }
    }
}

/// The small browser that comes with the engine of the window.
fn browser() -> PathBuf {
    let folders = must(fs::read_dir("/usr/lib"), "/usr/lib");
    let found = folders
        .filter_map(|it| Some(it.ok()?.path().join("webkit2gtk-4.1/MiniBrowser")))
        .find(|it| it.exists());
    let Some(found) = found else {
        panic!("MiniBrowser is not here: it comes with libwebkit2gtk-4.1-0 on Debian");
    };
    found
}
