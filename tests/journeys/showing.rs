//! What stands beside the words of a lesson: pictures, links, notes, code.

use std::fs::File;
use std::io::BufReader;

use e2e::harness::home::{Home, root};
use e2e::harness::lesson;
use e2e::harness::patience::{must, until};
use e2e::harness::window::Window;
use png::Decoder;
use serde_json::Value;
use thirtyfour::Key;

/// The lesson with pictures and links, opened.
fn walk(home: &Home) -> Window {
    let window = Window::open(home);
    lesson::join(&window, "Priya Raman", "Sales");
    window.button("Start, …").click();
    window.sees("The last words of the walk.");
    window
}

fn laptop() -> Home {
    Home::with_courses(&root().join("tests/courses/pictures"))
}

/// What a script finds, once it finds something true.
#[track_caller]
fn found(window: &Window, script: &str) -> Value {
    let look = || match window.run(script, Vec::new()) {
        Ok(Value::Null | Value::Bool(false)) => Err("not yet".to_owned()),
        found => found,
    };
    must(until(look), script)
}

#[test]
fn a_picture_of_a_lesson_is_seen_with_its_words_and_its_place_is_kept() {
    let home = laptop();
    let window = walk(&home);
    window.control("img", "Noise falls as the load rises").is_shown();
    window.sees("Noise over the load, measured on the bench");
    let size = "const it = document.querySelector('.prose figure img');
        return it.complete && it.naturalWidth > 0 && `${it.naturalWidth}x${it.naturalHeight}
        ${it.getAttribute('width')}x${it.getAttribute('height')} ${it.loading}`.replace(/\\s+/g, ' ')";
    assert_eq!(found(&window, size), "640x360 640x360 lazy");
}

#[test]
fn a_hostile_picture_is_drawn_and_does_nothing_and_cannot_be_opened_as_a_page() {
    let home = laptop();
    let window = walk(&home);
    let square = "const it = document.querySelector('.prose img[src*=\"hostile.svg\"]');
        it.scrollIntoView();
        return it.complete && it.naturalWidth";
    assert_eq!(found(&window, square), 120);
    let achieved = "
        const address = document.querySelector('.prose img[src*=\"hostile.svg\"]').src;
        const policy = fetch(address).then(() => 'read', () => 'refused');
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
        location.href = address;
        return policy.then((fetched) => new Promise((done) => setTimeout(done, 300)).then(() => ({
            ran: String(window.hostile ?? 'nothing'), fetched, here: location.origin,
            loaded: performance.getEntriesByType('resource').map((it) => it.name)
                .filter((it) => it.includes('example.org')),
        })))";
    let achieved = window.run(achieved, Vec::new()).unwrap();
    assert_eq!(achieved["ran"], "nothing", "{achieved}");
    assert_eq!(achieved["fetched"], "refused", "a script may not read a picture: {achieved}");
    assert_eq!(achieved["here"], "tauri://localhost");
    assert_eq!(achieved["loaded"], Value::Array(Vec::new()));
    window.sees("The last words of the walk.");
}

#[test]
fn a_drawing_goes_dark_and_light_with_the_window() {
    let home = laptop();
    let window = walk(&home);
    window.control("img", "Paper or night").is_shown();
    shows(&window, &home, PAPER);
    window.press_holding(Key::Control, 'k');
    window.control("combobox", "…").types("night");
    window.control("option", "Dark appearance…").is_shown();
    window.press(Key::Enter);
    shows(&window, &home, NIGHT);
}

/// The colours that the drawing has on paper and at night, and nothing else in the window has.
const PAPER: [u8; 3] = [0xd0, 0x30, 0xd0];
const NIGHT: [u8; 3] = [0x30, 0xd0, 0x30];

/// Waits until a colour is painted.
#[track_caller]
fn shows(window: &Window, home: &Home, colour: [u8; 3]) {
    let file = home.desktop().join("window.png");
    let look = || {
        window.picture(&file)?;
        let read = File::open(&file).map_err(|error| error.to_string())?;
        let mut picture =
            Decoder::new(BufReader::new(read)).read_info().map_err(|error| error.to_string())?;
        let mut pixels = vec![0; picture.output_buffer_size().unwrap_or_default()];
        picture.next_frame(&mut pixels).map_err(|error| error.to_string())?;
        let is_there = pixels.chunks(3).any(|it| it == colour);
        if is_there { Ok(()) } else { Err("no such colour".to_owned()) }
    };
    must(until(look), &format!("{colour:?}"));
}

#[test]
fn a_link_leads_to_the_heading_of_another_lesson_and_back() {
    let home = laptop();
    let window = walk(&home);
    window.link("the end").click();
    assert_eq!(window.focus(), "region “At the end”");
    window.link("the limit").click();
    window.heading("Further along").is_shown();
    let is_led = || match window.focus().as_str() {
        "region “Numbers”" => Ok(()),
        other => Err(other.to_owned()),
    };
    must(until(is_led), "the block around the heading has the focus");
}

#[test]
fn a_folder_written_for_mdbook_opens_as_a_course_and_its_chapters_lead_to_each_other() {
    let home = Home::with_courses(&root().join("crates/curriculum/tests/book"));
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    window.button("Start, …").click();
    window.heading("Before you start").is_shown();
    window.link("about noise").click();
    window.heading("1 Where noise comes from").is_shown();
    window.control("img", "The curve").is_shown();
    window.link("the teeth").click();
    window.heading("1.1 The teeth").is_shown();
    window.sees("let teeth = 24;");
    window.sees("Mind the gap");
}

#[test]
fn a_link_to_the_web_is_handed_to_the_browser_after_a_click_and_the_window_stays() {
    let home = laptop();
    let window = walk(&home);
    assert_eq!(home.opened(), "");
    window.link("the norm").click();
    let opened = || match home.opened() {
        opened if opened.is_empty() => Err("nothing opened"),
        opened => Ok(opened),
    };
    assert_eq!(must(until(opened), "a browser"), "https://norm.example/72?a=1&b=2\n");
    window.sees("The last words of the walk.");
    for address in ["file:///etc/passwd", "javascript:alert(1)", "tel:1", "picture://localhost/a"] {
        let ask = format!(
            "return window.__TAURI_INTERNALS__.invoke('plugin:opener|open_url', {{ url: '{address}' }})
                .then(() => 'opened', () => 'refused')"
        );
        assert_eq!(window.run(&ask, Vec::new()).unwrap(), "refused", "{address}");
    }
}
