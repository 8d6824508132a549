//! Signed updates: a package with its publisher's word for it, in the one file that `src-tauri/src/update/file.rs` reads.

use std::env;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use data_encoding::{BASE64, HEXLOWER};
use minisign_verify::{PublicKey, Signature};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::place::{root, target};
use crate::steps::{Failed, Steps, say};
use crate::ui;

/// The first line of an update, and the first word of what is signed.
const FIRST: &str = "crosstrain update 1";

/// The version of everything here, this task included.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The key that a build believes.
const PUBLIC: &str = "CROSSTRAIN_PUBLISHER_KEY";

/// Where `tauri signer` looks for the key that signs.
const PRIVATE: [&str; 2] = ["TAURI_SIGNING_PRIVATE_KEY", "TAURI_SIGNING_PRIVATE_KEY_PATH"];

/// Who signs what is made here.
pub(crate) struct Publisher(PublicKey);

impl Publisher {
    /// Asks for both keys, before anything is built.
    pub(crate) fn from_environment() -> Result<Self, Failed> {
        let otherwise = "docs/packages.md says how a publisher's keys are made and given.";
        Steps::quietly("update: the publisher's keys", otherwise, || {
            if PRIVATE.iter().all(|it| env::var_os(it).is_none()) {
                return Err(format!("neither {} nor {} is set", PRIVATE[0], PRIVATE[1]));
            }
            let key = env::var_os(PUBLIC).ok_or_else(|| format!("{PUBLIC} is not set"))?;
            let key = unwrapped(&key.to_string_lossy());
            let read = PublicKey::decode(&key).or_else(|_| PublicKey::from_base64(&key));
            read.map(Self).map_err(|error| format!("{PUBLIC} is no public key: {error}"))
        })
    }

    /// Writes the update beside its package.
    pub(crate) fn sign(
        &self,
        steps: &mut Steps,
        package: &Path,
        packing: &str,
    ) -> Result<(), Failed> {
        let notice = target().join("update.json");
        let otherwise = "What is signed is made of the package and CHANGELOG.md.";
        let text = Steps::quietly("update: say what it holds", otherwise, || {
            let news = news(&fs::read_to_string(root().join("CHANGELOG.md"))?);
            let text = notice_of(package, packing, &news)?;
            fs::write(&notice, &text).map(|()| text)
        })?;
        let mut signer = ui::program("tauri");
        // Its own flag would show the key to everybody on this machine; the environment does not.
        signer.args(["signer", "sign"]).arg(&notice).current_dir(root().join("src-tauri"));
        let otherwise = "A key with a password also needs TAURI_SIGNING_PRIVATE_KEY_PASSWORD.";
        steps.run(&format!("update: sign ({packing})"), &mut signer, otherwise)?;
        let update = package.with_file_name(format!("Crosstrain-{VERSION}-{packing}.update"));
        let otherwise = format!("{PUBLIC} must be the public half of the key that signs.");
        Steps::quietly("update: write it", &otherwise, || {
            let signature = fs::read_to_string(target().join("update.json.sig"))?;
            let read = Signature::decode(&unwrapped(&signature)).map_err(io::Error::other)?;
            self.0.verify(text.as_bytes(), &read, false).map_err(io::Error::other)?;
            put_together(&mut File::create(&update)?, &signature, &text, &mut File::open(package)?)
        })?;
        say(&format!("Signed: {}", update.display()));
        Ok(())
    }
}

/// What the publisher signs, in one line.
fn notice_of(package: &Path, packing: &str, news: &[String]) -> io::Result<String> {
    let bytes = fs::read(package)?;
    let notice = json!({
        "format": FIRST,
        "version": VERSION,
        "system": env::consts::OS,
        "machine": env::consts::ARCH,
        "packing": packing,
        "file": package.file_name().unwrap_or_default().to_string_lossy(),
        "bytes": bytes.len(),
        "sha256": HEXLOWER.encode(&Sha256::digest(&bytes)),
        "language": "en",
        "news": news,
    });
    Ok(notice.to_string())
}

/// The three lines and the package.
fn put_together(
    to: &mut impl Write,
    signature: &str,
    notice: &str,
    package: &mut impl Read,
) -> io::Result<()> {
    write!(to, "{FIRST}\n{}\n{notice}\n", signature.trim_end())?;
    io::copy(package, to).map(drop)
}

/// What the changelog says of this version, or of the one that is next: each point of its list in one line.
fn news(changelog: &str) -> Vec<String> {
    let sections: Vec<_> = changelog.split("\n## ").collect();
    let of = |version: &str| {
        sections.iter().find(|it| it.trim_start_matches('[').starts_with(version)).copied()
    };
    let section = of(VERSION).or_else(|| of("Unreleased")).unwrap_or_default();
    let mut points: Vec<String> = Vec::new();
    for line in section.lines() {
        let point = points.last_mut();
        if let Some(first) = line.strip_prefix("- ") {
            points.push(first.to_owned());
        } else if let (Some(rest), Some(point)) = (line.strip_prefix("  "), point) {
            point.push(' ');
            point.push_str(rest.trim_start());
        }
    }
    points.into_iter().map(|it| it.replace(['`', '*'], "")).collect()
}

/// `tauri signer` wraps the text of minisign in base64; minisign's own is taken as it is.
fn unwrapped(text: &str) -> String {
    let text = text.trim();
    let inner = BASE64.decode(text.as_bytes()).ok().and_then(|it| String::from_utf8(it).ok());
    inner.filter(|it| it.contains('\n')).unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{VERSION, news, put_together};

    /// The update that the window's own tests read.
    const WHOLE: &[u8] = include_bytes!("../../src-tauri/src/update/file/signed/whole.update");
    const SIGNATURE: &str = include_str!("../../src-tauri/src/update/file/signed/tauri.sig");
    const NOTICE: &str = include_str!("../../src-tauri/src/update/file/signed/notice.json");

    #[test]
    fn an_update_is_written_as_the_window_reads_it() {
        let mut written = Vec::new();
        let mut package = b"the package\n".as_slice();
        put_together(&mut written, SIGNATURE, NOTICE, &mut package).unwrap();
        assert_eq!(written, WHOLE);
    }

    #[test]
    fn the_news_are_the_points_of_this_version_or_of_the_next() {
        let next =
            "# Log\n\n## Unreleased\n\n### Added\n\n- One `thing`,\n  in two lines.\n- Two\n";
        assert_eq!(news(next), ["One thing, in two lines.", "Two"]);
        let released = format!("{next}\n## [{VERSION}] - today\n\n- Three\n\n## 0.0.1\n\n- Four\n");
        assert_eq!(news(&released), ["Three"]);
        assert!(news("").is_empty());
    }
}
