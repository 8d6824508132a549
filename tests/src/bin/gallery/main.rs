//! Takes a picture of every view in every look, or of the lessons, for a change to be looked at as a whole:
//! `gallery <folder> [lessons]`.

use std::env;
use std::fs;
use std::path::PathBuf;

use e2e::harness::home::Home;
use e2e::harness::patience::must;
use e2e::harness::window::Window;

use self::looks::Camera;

mod lessons;
mod looks;
mod story;

fn main() {
    let mut arguments = env::args_os().skip(1);
    let Some(folder) = arguments.next().map(PathBuf::from) else {
        panic!("gallery <folder> [lessons]: `cargo xtask gallery` does it");
    };
    if folder.exists() {
        must(fs::remove_dir_all(&folder), "the pictures of last time");
    }
    must(fs::create_dir_all(&folder), "the folder of the pictures");
    let home = Home::new();
    let window = Window::open(&home);
    if arguments.next().is_some_and(|it| it == "lessons") {
        lessons::show(&window, &Camera::new(&window, &folder, looks::READING));
    } else {
        story::tell(&window, &home, &Camera::new(&window, &folder, looks::EVERY));
    }
}
