//! The real window, opened by WebDriver and used by role and name, as a person with eyes or a screen reader would.

pub mod audit;
pub mod bench;
pub mod control;
pub mod disk;
pub mod display;
pub mod driver;
pub mod effort;
pub mod home;
pub mod keyboard;
pub mod lesson;
pub mod notifications;
pub mod pages;
pub mod painted;
pub mod patience;
pub mod process;
pub mod screen;
pub mod screen_reader;
pub mod session;
pub mod window;
