//! The head of an AppImage: the program at the front of the file, which unpacks the image behind it once and starts what is
//! in that. It mounts nothing, so it asks no system for FUSE.

#[cfg(unix)]
mod image;
#[cfg(unix)]
mod kept;
#[cfg(unix)]
mod start;

/// Does what the arguments ask for; without any, starts the program.
#[cfg(unix)]
#[expect(
    clippy::print_stderr,
    reason = "it is a program for the command line until the window is there"
)]
fn main() -> std::process::ExitCode {
    match start::start() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            std::process::ExitCode::FAILURE
        }
    }
}

/// An AppImage is for Linux.
#[cfg(not(unix))]
fn main() {}
