//! Takes a picture of every view in every look, or of the lessons, for a change to be looked at as a whole:
//! `gallery <folder> [lessons | states]`.

use std::env;
use std::fs;
use std::path::PathBuf;

use e2e::harness::home::Home;
use e2e::harness::patience::must;
use e2e::harness::window::Window;

use self::looks::Camera;

mod lessons;
mod looks;
mod states;
mod story;

fn main() {
    let mut arguments = env::args_os().skip(1);
    let Some(folder) = arguments.next().map(PathBuf::from) else {
        panic!("gallery <folder> [lessons | states]: `cargo xtask gallery` does it");
    };
    if folder.exists() {
        must(fs::remove_dir_all(&folder), "the pictures of last time");
    }
    must(fs::create_dir_all(&folder), "the folder of the pictures");
    let of = arguments.next();
    if of.as_ref().is_some_and(|it| it == "states") {
        states::show(&folder);
        return;
    }
    let home = Home::new();
    let window = Window::open(&home);
    if of.is_some_and(|it| it == "lessons") {
        lessons::show(&window, &Camera::new(&window, &folder, looks::READING));
    } else {
        story::tell(&window, &home, &Camera::new(&window, &folder, looks::EVERY));
    }
}
