//! Nobody is shut out of a view: each is reached by keyboard alone, axe-core objects to nothing in it on paper or at night,
//! and no page complains.

use std::fs;
use std::path::Path;
use std::process::Command;

use e2e::harness::home::{Home, built, root};
use e2e::harness::lesson::{self, PASSPHRASE};
use e2e::harness::window::Window;
use thirtyfour::Key;

const TRAINEE: &str = "Priya Raman";
const MENTOR: &str = "Mateo Lindqvist";
const PRACTICE: &str = "Ninety seconds for a stranger";

/// A walk through the views of one window. What it meets is told all at once, at its end.
struct Walk {
    window: Window,
    met: Vec<String>,
    views: usize,
}

impl Walk {
    fn of(home: &Home, days: u16) -> Self {
        let window = Window::open_later(home, days);
        window.listen();
        Self { window, met: Vec::new(), views: 0 }
    }

    /// Looks at what is shown now, and where the keyboard's focus is.
    fn look(&mut self, view: &str) {
        self.views += 1;
        if self.window.focus().is_empty() {
            self.met.push(format!("{view}: nothing has the focus"));
        }
        let found = self.window.audit();
        self.met.extend(found.iter().map(|it| format!("{view}: {it}")));
    }

    fn ends(mut self) {
        self.met.extend(self.window.complaints());
        assert!(self.met.is_empty(), "in {} views:\n{}", self.views, self.met.join("\n"));
    }

    fn goes_to(&self, place: &str) {
        self.window.control("navigation", "Main").button(place).press(Key::Enter);
    }

    fn sits_down(&self, name: &str) {
        self.window.button("Switch person").press(Key::Enter);
        lesson::unlock(&self.window, name);
    }
}

#[test]
fn what_somebody_could_not_use_is_found_where_it_is() {
    let home = Home::new();
    let walk = Walk::of(&home, 0);
    walk.window.field("Your name").is_shown();
    let spoil = "document.querySelector('main h1').style.color = 'light-dark(black, #333)';
        document.querySelector('main').append(document.createElement('button'));
        console.error('spoilt');";
    walk.window.run(spoil, Vec::new()).unwrap();
    let found = walk.window.audit();
    let found: Vec<_> = found.iter().map(|it| (it.rule.as_str(), it.theme.as_str())).collect();
    assert_eq!(found, [("button-name", "light"), ("color-contrast", "dark")]);
    assert_eq!(walk.window.complaints(), [r#"console.error: "spoilt""#]);
}

/// A laptop on which the mentor has a profile too, with the trainee at the window.
fn trainee_and_mentor(home: &Home) -> Walk {
    let walk = Walk::of(home, 0);
    lesson::join(&walk.window, MENTOR, "Engineering");
    walk.window.button("Switch person").press(Key::Enter);
    walk.window.button("Add a person").press(Key::Enter);
    lesson::join(&walk.window, TRAINEE, "Sales");
    walk
}

#[test]
fn a_newcomer_can_use_every_place_in_the_rail() {
    let home = Home::new();
    let mut walk = Walk::of(&home, 0);
    walk.window.field("Your name").is_shown();
    walk.look("Welcome");
    walk.window.button("Start").press(Key::Enter);
    walk.window.sees("Write your name.");
    walk.look("Welcome with mistakes");
    lesson::join(&walk.window, TRAINEE, "Sales");
    walk.look("Today");
    for (place, heading) in [
        ("Courses", "Courses"),
        ("Skills", "What you may do, and what comes next"),
        ("Reviews", "Nobody waits for you"),
        ("Settings", "You, this laptop, and who sees what"),
    ] {
        walk.goes_to(place);
        walk.window.heading(heading).is_shown();
        walk.look(place);
    }
    walk.window.press_holding(Key::Control, "k");
    walk.window.control("option", "Today…").is_shown();
    walk.look("Search");
    walk.window.press("decibles");
    walk.window.sees("This is nearly the same");
    walk.look("Search with a slip");
    walk.window.press(" xylophone quartz");
    walk.window.sees("Nothing here says");
    walk.look("Search that finds nothing");
    walk.window.press(Key::Escape);
    walk.window.button("Switch person").press(Key::Enter);
    walk.window.choice(TRAINEE).press(" ");
    walk.look("Unlock");
    walk.window.field("Passphrase").press("not this one");
    walk.window.button("Unlock").press(Key::Enter);
    walk.window.sees("This passphrase does not open the key.");
    walk.look("Unlock with a wrong passphrase");
    walk.ends();
}

#[test]
fn a_reader_can_use_every_view_of_a_course() {
    let home = Home::new();
    let mut walk = Walk::of(&home, 0);
    lesson::join(&walk.window, TRAINEE, "Sales");
    walk.goes_to("Courses");
    walk.window.button("Demo skills").press(Key::Enter);
    walk.window.heading("Demo skills").is_shown();
    walk.look("Course");
    walk.window.button("Eleven floors").press(Key::Enter);
    walk.window.heading("Three sentences").is_shown();
    walk.look("Lesson");
    walk.window.button("Begin").press(Key::Enter);
    walk.window.sees("Every choice is kept as you make it.");
    walk.look("Scenario before it begins");
    walk.window.button("Begin").press(Key::Enter);
    walk.window.heading("What do you do?").is_shown();
    walk.look("Scenario");
    while !walk.window.words().contains("From the top") {
        let before = walk.window.words();
        walk.window.press("1");
        walk.window.press(Key::Enter);
        walk.window.no_longer_sees(&before);
    }
    walk.look("Scenario at its end");
    walk.window.button("The same as a table").press(Key::Enter);
    walk.look("Scenario with its table");
    walk.goes_to("Courses");
    let file = packed(&home);
    walk.window.file_field("Open a course file").takes(&file);
    walk.window.button("Install").is_shown();
    walk.look("A package");
    walk.window.button("Install").press(Key::Enter);
    walk.window.sees("is installed.");
    walk.look("Courses with a package");
    walk.window.button("Write a course").press(Key::Enter);
    walk.window.region("Preview").says("Lesson in the preview");
    walk.look("Author");
    walk.ends();
}

#[test]
fn a_reader_can_use_the_pile_of_cards() {
    let home = Home::new();
    let walk = Walk::of(&home, 0);
    lesson::open_first(&walk.window);
    walk.window.press_until(&"j", "still open");
    walk.goes_to("Today");
    walk.window.sees("No card is due today. The next one comes tomorrow.");
    walk.window.kill();

    let mut walk = Walk::of(&home, 1);
    lesson::unlock(&walk.window, TRAINEE);
    walk.window.button("Review two cards").is_shown();
    walk.look("Today with cards");
    walk.window.button("Review two cards").press(Key::Enter);
    walk.window.sees("1 of 2");
    walk.look("Card");
    walk.window.press(" ");
    walk.window.button("1 …").is_shown();
    walk.look("Card laid open");
    walk.window.press("3");
    walk.window.sees("2 of 2");
    walk.window.press(" ");
    walk.window.press("3");
    walk.window.heading("Done for today").is_shown();
    walk.look("Cards done");
    walk.ends();
}

#[test]
fn a_trainee_and_a_mentor_can_use_every_view_of_a_practice() {
    let home = Home::new();
    let mut walk = trainee_and_mentor(&home);
    let transcript = home.desktop().join("transcript.txt");
    fs::write(&transcript, "You know the hum of a dental compressor?").unwrap();
    hands_in(&mut walk, Some(&transcript));
    walk.look("Practice handed in");
    walk.sits_down(MENTOR);
    walk.window.sees("One piece of work waits for your review");
    walk.look("Today of a mentor");
    walk.goes_to("Reviews…");
    walk.window.heading("Who waits for you").is_shown();
    walk.look("Reviews");
    reviews(&mut walk, 1, "2 With help");
    walk.window.button("Show transcript.txt").press(Key::Enter);
    walk.window.sees("hum of a dental compressor");
    walk.look("Review");
    walk.window.field("What I saw").press("Every claim held.");
    walk.window.field("One thing to try next").press("Say one limit.");
    walk.window.button("Return with one next step…").press(Key::Enter);
    walk.window.sees("Nobody waits for you");
    walk.sits_down(TRAINEE);
    walk.window.sees("Say one limit.");
    walk.look("Today with returned work");
    hands_in(&mut walk, None);
    walk.sits_down(MENTOR);
    walk.goes_to("Reviews…");
    reviews(&mut walk, 2, "3 Ready");
    walk.window.group("Stop rule").choice("Kept").press(" ");
    walk.window.button("Sign off…").press(Key::Enter);
    walk.window.choice("Nearby…").press(" ");
    walk.look("Signing off");
    walk.window.field("Your passphrase").press(PASSPHRASE);
    walk.window.button("Sign").press(Key::Enter);
    walk.window.sees("Nobody waits for you");
    walk.look("Reviews done");
    walk.window.button("Read your review of attempt 2…").press(Key::Enter);
    walk.window.button("Withdraw the sign-off…").is_shown();
    walk.look("A review of mine");
    walk.window.button("Withdraw the sign-off…").press(Key::Enter);
    walk.window.field("Why it no longer holds").is_shown();
    walk.look("Withdrawing");
    walk.window.press(Key::Escape);
    walk.sits_down(TRAINEE);
    walk.goes_to("Skills");
    walk.window.button("History of Explain it to a stranger…").press(Key::Enter);
    walk.window.sees("This counts.");
    walk.look("Skills with a signature");
    walk.ends();
}

/// From anywhere to the practice, through its dialog, to the mentor.
fn hands_in(walk: &mut Walk, file: Option<&Path>) {
    walk.goes_to("Skills");
    walk.window.button("Open the practice for Explain it to a stranger").press(Key::Enter);
    walk.window.heading(PRACTICE).is_shown();
    walk.look("Practice");
    if let Some(file) = file {
        walk.window.file_field("Attach files").takes(file);
        walk.window.button("Remove transcript.txt").is_shown();
    }
    walk.window.field("What you did, in your own words").press("Foretone ranks the noise.");
    walk.window.group("Truth").choice("3 Ready").press(" ");
    walk.window.choice(MENTOR).press(" ");
    walk.look("Practice with a draft");
    walk.window.button("Hand in").press(Key::Enter);
    walk.window.button("Hand in to Mateo").is_shown();
    walk.look("Handing in");
    walk.window.button("Hand in to Mateo").press(Key::Enter);
    walk.window.sees("Mateo Lindqvist has attempt");
}

/// Opens an attempt on the mentor's desk and scores it.
fn reviews(walk: &mut Walk, attempt: u32, limit: &str) {
    walk.window
        .button(&format!("Review attempt {attempt} of {PRACTICE} by {TRAINEE}"))
        .press(Key::Enter);
    walk.window.heading(PRACTICE).is_shown();
    walk.look("Review without scores");
    for criterion in ["Truth", "Plain words", "Listener’s gain"] {
        walk.window.group(criterion).choice("3 Ready").press(" ");
    }
    walk.window.group("Limit").choice(limit).press(" ");
    walk.window.group("Stop rule").choice("Kept").press(" ");
}

#[test]
fn somebody_with_a_broken_course_can_use_what_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let courses = folder.path().join("courses");
    copy(&root().join("content"), &courses);
    let unit = courses.join("demo-skills/01-know-it");
    fs::remove_file(courses.join("demo-skills/skills/explain-it.md")).unwrap();
    let file = unit.join("04-green-amber-red/lesson.md");
    let sound = fs::read_to_string(&file).unwrap();
    fs::write(&file, sound.replace("- [x]", "- [ ]")).unwrap();
    fs::write(courses.join("leaders-guide/course.toml"), "title = ").unwrap();
    let home = Home::with_courses(&courses);
    let mut walk = Walk::of(&home, 0);
    lesson::join(&walk.window, TRAINEE, "Sales");
    walk.goes_to("Courses");
    walk.window.sees("leaders-guide/course.toml");
    walk.look("Courses with a broken one");
    walk.window.button("Demo skills").press(Key::Enter);
    walk.window.sees("Cannot be opened");
    walk.look("Course with broken lessons");
    walk.goes_to("Courses");
    walk.window.button("Write a course").press(Key::Enter);
    walk.window.sees("demo-skills");
    walk.window.region("To mend").says("error");
    walk.look("Author with findings");
    fs::rename(&courses, folder.path().join("elsewhere")).unwrap();
    drop(walk.window);
    walk.window = Window::open(&home);
    walk.window.listen();
    walk.window.button("Try again").is_shown();
    walk.look("A start that failed");
    walk.ends();
}

/// A course as its author packs it.
fn packed(home: &Home) -> std::path::PathBuf {
    for arguments in [
        &["new", "course", "noise-basics", "--title", "Noise basics"][..],
        &["pack", "noise-basics"],
    ] {
        let mut tool = Command::new(built("crosstrain"));
        let output = tool.args(arguments).current_dir(home.desktop()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }
    home.desktop().join("noise-basics.course")
}

fn copy(from: &Path, to: &Path) {
    let status = Command::new("cp").arg("-r").arg(from).arg(to).status();
    assert!(status.unwrap().success());
}
