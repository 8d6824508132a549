//! The page of the window over a core of fixtures, served to a browser on this machine: the pages that are never shipped.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::home::root;
use super::patience::{must, until};

/// A running server, ended when this is dropped.
pub struct Pages {
    server: Child,
    port: u16,
}

impl Pages {
    /// Builds them into this folder, and serves it.
    #[track_caller]
    pub fn serve(folder: &Path) -> Self {
        let built = vite("build", folder).arg("--emptyOutDir").env("PAGE", "demo.html").status();
        let built = must(built, "vite");
        assert!(built.success(), "the pages could not be built");
        let free = must(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)), "a free port");
        let port = must(free.local_addr(), "a free port").port();
        drop(free);
        let mut command = vite("preview", folder);
        command.args(["--strictPort", "--host", "127.0.0.1", "--port", &port.to_string()]);
        let pages = Self { server: must(command.spawn(), "vite could not be started"), port };
        let answers =
            || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).map_err(|it| it.to_string());
        must(until(answers), "vite does not answer");
        pages
    }

    /// Where one of the pages is.
    pub fn address(&self, page: &str) -> String {
        format!("http://127.0.0.1:{}/{page}", self.port)
    }
}

/// The build tool of `ui`, which does this with the pages in a folder.
fn vite(deed: &str, folder: &Path) -> Command {
    let ui = root().join("ui");
    let mut command = Command::new("node");
    command.arg(ui.join("node_modules/vite/bin/vite.js")).arg(deed);
    command.arg("--outDir").arg(folder);
    command.current_dir(ui).stdin(Stdio::null()).stdout(Stdio::null());
    command
}

impl Drop for Pages {
    fn drop(&mut self) {
        // It only fails when the server has ended already.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
