//! Takes a picture of every view in every look, for a change to be looked at as a whole: `gallery <folder>`.

use std::env;
use std::fs;
use std::path::PathBuf;

use e2e::harness::home::Home;
use e2e::harness::patience::must;
use e2e::harness::window::Window;

mod looks;
mod story;

fn main() {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        panic!("gallery <folder>: `cargo xtask gallery` does it");
    };
    if folder.exists() {
        must(fs::remove_dir_all(&folder), "the pictures of last time");
    }
    must(fs::create_dir_all(&folder), "the folder of the pictures");
    let home = Home::new();
    let window = Window::open(&home);
    let camera = looks::Camera::new(&window, &folder);
    story::tell(&window, &home, &camera);
}
