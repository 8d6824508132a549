//! The first journey in a program that is installed, on the courses that came with it: `installed <program>`.

use std::env;
use std::path::PathBuf;

use e2e::harness::home::Home;
use e2e::harness::lesson;
use e2e::harness::window::Window;

fn main() {
    let Some(program) = env::args_os().nth(1).map(PathBuf::from) else {
        panic!("installed <program>: `cargo xtask test` does it");
    };
    let home = Home::new();
    let arguments = ["--home".to_owned(), home.path().display().to_string()];
    let window = Window::open_program(&program, &arguments, home.desktop());
    lesson::open_first(&window);
    lesson::answer_first(&window);
}
