//! tauri-driver with `WebKitWebDriver` behind it: one pair per window, with ports and a screen of its own, ended with it.

use std::ffi::OsString;
use std::fs::{self, File, Permissions};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::{Mutex, PoisonError};

use super::display::Display;
use super::patience::{must, until};
use super::process;
use super::screen::Screen;

/// A running driver.
pub struct Driver {
    process: Child,
    port: u16,
    display: Display,
}

/// Two journeys that start at once must not be given the same free port.
static STARTING: Mutex<()> = Mutex::new(());

impl Driver {
    /// Starts a driver whose windows keep everything (cache, settings, bus) below `folder`.
    #[track_caller]
    pub fn start(folder: &Path) -> Self {
        let _turn = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
        let (port, native) = free_ports();
        let output = must(File::create(folder.join("driver.log")), "the driver's log");
        let errors = must(output.try_clone(), "the driver's log");
        let mut command = Command::new(program());
        command.args(["--port", &port.to_string(), "--native-port", &native.to_string()]);
        command.stdout(output).stderr(errors);
        private(&mut command, folder);
        command.env("PATH", with_browser(folder));
        let display = Display::start(folder);
        display.show(&mut command);
        let process = must(command.spawn(), "tauri-driver could not be started");
        let driver = Self { process, port, display };
        for port in [native, port] {
            let answers = || TcpStream::connect(("127.0.0.1", port)).map_err(|it| it.to_string());
            must(until(answers), "the driver does not answer");
        }
        driver
    }

    /// Where WebDriver commands go.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Lets a program that is about to start show itself on the screen of its windows.
    pub fn show(&self, program: &mut Command) {
        self.display.show(program);
    }

    /// What is painted on the screen of its windows.
    #[track_caller]
    pub fn screen(&self) -> Screen {
        self.display.screen()
    }

    /// Presses and releases a button of the mouse by its number, with the pointer at a place of the screen.
    #[track_caller]
    pub fn press_button(&self, button: u8, place: (i16, i16)) {
        must(self.display.press_button(button, place), "the button of the mouse");
    }

    /// Takes the keyboard's focus away from its windows.
    #[track_caller]
    pub fn look_elsewhere(&self) {
        must(self.display.look_elsewhere(), "the focus");
    }

    /// Everything that was started through it.
    pub fn processes(&self) -> Vec<u32> {
        process::tree(self.process.id())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        process::kill(&self.processes());
        // Reaped, so that it does not stay behind as a zombie until the end of all journeys.
        let _ = self.process.wait();
    }
}

/// Lets a window keep its cache and settings below `folder`, and see no other window and no desktop.
pub fn private(command: &mut Command, folder: &Path) {
    for (variable, name) in
        [("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache")]
    {
        command.env(variable, folder.join(name));
    }
    // Without a bus, windows of two journeys do not take each other for a second start of the app.
    command.env("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", folder.join("bus").display()));
    command.env("GDK_BACKEND", "x11").env("GTK_THEME", "Adwaita");
    // Nobody listens, unless a session has been started on this laptop before.
    if folder.join("bus").exists() {
        command.env_remove("NO_AT_BRIDGE");
    } else {
        command.env("NO_AT_BRIDGE", "1");
    }
    // The journeys are in English and in UTC, wherever the machine stands.
    command.env("LC_ALL", "C.UTF-8").env("TZ", "UTC");
}

/// A search path on which the first browser only writes down what it is asked to open.
#[track_caller]
fn with_browser(folder: &Path) -> OsString {
    let programs = folder.join("programs");
    must(fs::create_dir_all(&programs), "a folder of programs");
    let browser = programs.join("xdg-open");
    let script =
        format!("#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}'\n", folder.join("opened").display());
    must(fs::write(&browser, script), "the browser");
    must(fs::set_permissions(&browser, Permissions::from_mode(0o755)), "the browser");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(programs).chain(std::env::split_paths(&path));
    must(std::env::join_paths(all), "the search path")
}

fn program() -> PathBuf {
    std::env::var_os("TAURI_DRIVER").map_or_else(|| PathBuf::from("tauri-driver"), PathBuf::from)
}

#[track_caller]
fn free_ports() -> (u16, u16) {
    let bind = || {
        let listener = TcpListener::bind(("127.0.0.1", 0));
        must(listener, "no free port")
    };
    // Both are held at once, so they differ.
    let (one, other) = (bind(), bind());
    let port = |it: &TcpListener| must(it.local_addr(), "the port").port();
    (port(&one), port(&other))
}
