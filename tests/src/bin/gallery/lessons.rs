//! The lessons: one of each unit from its top to its end, and every picture of the others.

use curriculum::{Content, Course, Lesson, Shape, Unit};
use e2e::harness::lesson;
use e2e::harness::patience::{must, until};
use e2e::harness::window::Window;
use e2e::player;
use serde_json::Value;
use thirtyfour::Key;

use super::looks::Camera;

/// What scrolls.
const TOP: &str = "const page = document.querySelector('main');
     page.scrollTo({ top: arguments[0], behavior: 'instant' });
     return [Math.floor(page.scrollTop), page.clientHeight]";

/// Whether at least so many pictures are there; asks for those that wait until somebody comes near.
const DRAWN: &str = "const pictures = [...document.querySelectorAll('main .prose img')];
     for (const it of pictures) it.loading = 'eager';
     const isDrawn = (it) => it.complete && it.naturalWidth > 0;
     return pictures.length >= arguments[0] && pictures.every(isDrawn)";

/// Brings the next picture into the middle; says whether there was one.
const NEXT_PICTURE: &str = "const it = document.querySelectorAll('main .prose img')[arguments[0]];
     it?.scrollIntoView({ block: 'center', behavior: 'instant' });
     return it !== undefined";

/// Two pages have so many pixels in common, so that no line is cut in both.
const SHARED: u64 = 60;

/// Every built-in course, unit by unit.
pub(crate) fn show(window: &Window, camera: &Camera<'_>) {
    lesson::join(window, "Priya Raman", "Sales");
    for course in player::courses() {
        for (place, unit) in course.units.iter().enumerate() {
            show_unit(window, camera, course, (place, unit));
        }
    }
}

fn show_unit(window: &Window, camera: &Camera<'_>, course: &Course, (place, unit): (usize, &Unit)) {
    let has_pictures = |it: &&Lesson| !it.pictures.is_empty();
    let whole = unit.lessons.iter().find(has_pictures).or(unit.lessons.first());
    for lesson in &unit.lessons {
        let name = format!("{}-{place}-{}", course.id, lesson.id);
        let is_whole = whole.is_some_and(|it| it.id == lesson.id);
        if !is_whole && !has_pictures(&lesson) {
            continue;
        }
        open(window, course, lesson);
        if is_whole {
            answer(window, lesson);
            show_whole(window, camera, &name);
        } else {
            show_pictures(window, camera, &name);
        }
    }
}

fn open(window: &Window, course: &Course, lesson: &Lesson) {
    window.control("navigation", "Main").button("Courses").click();
    window.button(&course.title).click();
    window.button(&lesson.title).click();
    window.stands_on(&format!("heading “{}”", lesson.title));
    // A course leads to the practice itself; the lesson around it is one step up.
    if lesson.blocks.iter().any(|it| matches!(it.content, Content::Practice(_))) {
        window.button(&lesson.title).click();
    }
    // A long lesson is painted from its top: what stands further down comes a moment later.
    let count = lesson.pictures.len();
    let drawn = || match window.run(DRAWN, vec![count.into()])? {
        Value::Bool(true) => Ok(()),
        _ => Err("a picture is missing".to_owned()),
    };
    must(until(drawn), &lesson.title);
}

/// Takes the first option of the first question that has some, so that both what it asks and what it says are seen.
fn answer(window: &Window, lesson: &Lesson) {
    let is_choice = |content: &Content| matches!(content, Content::Quiz(it) if matches!(it.shape, Shape::Choice { .. }));
    let Some(place) = lesson.blocks.iter().position(|it| is_choice(&it.content)) else { return };
    window.press("j".repeat(place) + "1" + Key::Enter);
    window.block(lesson.blocks[place].id.as_str()).control("status", "…").is_shown();
}

fn show_whole(window: &Window, camera: &Camera<'_>, name: &str) {
    let (mut top, height) = scroll(window, 0);
    for page in 1.. {
        camera.all(&format!("{name}.{page:02}"));
        let (next, _) = scroll(window, top + height - SHARED);
        if next == top {
            break;
        }
        top = next;
    }
}

/// Where the page then is, and how much of it is seen.
fn scroll(window: &Window, to: u64) -> (u64, u64) {
    let seen = must(window.run(TOP, vec![to.into()]), "the page");
    (seen[0].as_u64().unwrap_or_default(), seen[1].as_u64().unwrap_or_default())
}

fn show_pictures(window: &Window, camera: &Camera<'_>, name: &str) {
    for place in 0.. {
        let found = must(window.run(NEXT_PICTURE, vec![place.into()]), name);
        if found != Value::Bool(true) {
            break;
        }
        camera.all(&format!("{name}.picture-{}", place + 1));
    }
}
