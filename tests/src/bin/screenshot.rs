//! Takes the picture of the README, the real window on a lesson: `screenshot <file>`.

use std::env;
use std::fs;
use std::path::PathBuf;

use e2e::harness::home::Home;
use e2e::harness::lesson;
use e2e::harness::patience::must;
use e2e::harness::window::Window;

fn main() {
    let Some(file) = env::args_os().nth(1).map(PathBuf::from) else {
        panic!("screenshot <file>: `cargo xtask screenshot` does it");
    };
    if let Some(folder) = file.parent() {
        must(fs::create_dir_all(folder), "the folder of the picture");
    }
    let home = Home::new();
    let window = Window::open(&home);
    lesson::open_first(&window);
    must(window.picture(&file), "the picture");
}
