//! A session of the desktop on one laptop: the bus on which its programs meet.

use std::fs::{self, Permissions};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::process::{Child, Command, Stdio};

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;

use super::driver::private;
use super::home::Home;
use super::patience::must;
use super::process;

/// A running session. A window that is opened on its laptop from now on belongs to it.
pub struct Session {
    daemon: Child,
    address: String,
}

impl Session {
    /// Starts one, before the window of this laptop is opened.
    #[track_caller]
    pub fn start(home: &Home) -> Self {
        let folder = home.desktop();
        let runtime = folder.join("runtime");
        must(fs::create_dir(&runtime), "the folder of the session");
        must(fs::set_permissions(&runtime, Permissions::from_mode(0o700)), "its permissions");
        let address = format!("unix:path={}", folder.join("bus").display());
        let mut command = Command::new("dbus-daemon");
        command.args(["--session", "--nofork", "--nopidfile", "--print-address"]);
        command.arg(format!("--address={address}"));
        private(&mut command, folder);
        command.env("XDG_RUNTIME_DIR", &runtime);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut daemon = must(command.spawn(), "dbus-daemon could not be started");
        let Some(answer) = daemon.stdout.take() else { panic!("dbus-daemon has no output") };
        // Its address comes when it is ready.
        must(BufReader::new(answer).read_line(&mut String::new()), "the session");
        Self { daemon, address }
    }

    /// Joins it as one more program.
    pub fn join(&self) -> zbus::Result<Connection> {
        Builder::address(self.address.as_str())?.build()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        process::kill(&process::tree(self.daemon.id()));
        // Reaped, so that it does not stay behind as a zombie until the end of all journeys.
        let _ = self.daemon.wait();
    }
}
