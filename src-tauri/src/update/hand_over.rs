//! Where a verified package goes: to the system's installer, or in the place of the file that this program is.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::UpdateTaken;
use super::file::{Packing, unwritable};
use crate::desk::Refusal;

/// Saves a package where people find it, whole or not at all. One of the same name gives way: it is no other's.
pub(super) fn save(
    path: &Path,
    write: impl FnOnce(&mut File) -> Result<(), Refusal>,
) -> Result<PathBuf, Refusal> {
    let broke = |error| unwritable(&path.display().to_string(), &error);
    fs::create_dir_all(path.parent().unwrap_or(path)).map_err(broke)?;
    let unfinished = path.with_extension("unfinished");
    complete(&unfinished, write)
        .and_then(|()| fs::rename(&unfinished, path).map_err(broke))
        // The first error is what matters; the next one to be saved takes its place.
        .inspect_err(|_| drop(fs::remove_file(&unfinished)))?;
    Ok(path.to_owned())
}

/// Puts a new program in the place of `image` in one step, and keeps the old one beside it.
pub(super) fn replace(
    image: &Path,
    write: impl FnOnce(&mut File) -> Result<(), Refusal>,
) -> Result<PathBuf, Refusal> {
    let broke = |error| unwritable(&image.display().to_string(), &error);
    let previous = beside(image, "previous");
    let new = beside(image, "unfinished");
    let replaced = complete(&new, write).and_then(|()| {
        let rights =
            fs::metadata(image).and_then(|old| fs::set_permissions(&new, old.permissions()));
        rights.and_then(|()| keep(image, &previous)).map_err(broke)?;
        fs::rename(&new, image).map_err(broke)
    });
    // The first error is what matters.
    replaced.inspect_err(|_| drop(fs::remove_file(&new)))?;
    Ok(previous)
}

/// Asks the system to open the package, which starts its installer; where it has none, the command says what to do.
pub(super) fn to_the_system(package: &Path, packing: Packing) -> UpdateTaken {
    if let Err(error) = tauri_plugin_opener::open_path(package, None::<&str>) {
        log::warn!("update: {}: {error}", package.display());
    }
    let path = package.display().to_string();
    let command = match packing {
        Packing::Deb => Some(format!("sudo apt install '{}'", path.replace('\'', r"'\''"))),
        Packing::AppImage | Packing::Dmg | Packing::Msi | Packing::Nsis => None,
    };
    UpdateTaken::Handed { path, command }
}

fn complete(
    path: &Path,
    write: impl FnOnce(&mut File) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let broke = |error| unwritable(&path.display().to_string(), &error);
    let mut file = File::create(path).map_err(broke)?;
    write(&mut file)?;
    file.sync_all().map_err(broke)
}

/// A second name for the old program, or a copy where the disk knows no second names.
fn keep(image: &Path, previous: &Path) -> io::Result<()> {
    match fs::remove_file(previous) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    fs::hard_link(image, previous).or_else(|_| fs::copy(image, previous).map(drop))
}

fn beside(image: &Path, what: &str) -> PathBuf {
    let mut name = image.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(what);
    image.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write;

    use academy::code::Code;

    use super::{replace, save};
    use crate::desk::Refusal;

    #[test]
    fn the_new_program_stands_in_the_place_of_the_old_one_which_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let image = folder.path().join("Crosstrain.AppImage");
        for (old, new) in [("one", "two"), ("two", "three")] {
            fs::write(&image, old).unwrap();
            let write = |it: &mut fs::File| {
                it.write_all(new.as_bytes()).unwrap();
                Ok(())
            };
            let previous = replace(&image, write).unwrap();
            assert_eq!(fs::read_to_string(&image).unwrap(), new);
            assert_eq!(fs::read_to_string(previous).unwrap(), old);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn the_new_program_can_be_started_as_the_old_one_could() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let image = folder.path().join("Crosstrain.AppImage");
        fs::write(&image, "old").unwrap();
        fs::set_permissions(&image, fs::Permissions::from_mode(0o750)).unwrap();
        replace(&image, |_| Ok(())).unwrap();
        assert_eq!(fs::metadata(&image).unwrap().permissions().mode() & 0o777, 0o750);
    }

    #[test]
    fn a_package_that_proves_false_while_it_is_copied_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let image = folder.path().join("Crosstrain.AppImage");
        fs::write(&image, "old").unwrap();
        let proves_false = || Err(Refusal::new(Code::UpdateRefused, String::new()));
        replace(&image, |_| proves_false()).unwrap_err();
        save(&folder.path().join("new.deb"), |_| proves_false()).unwrap_err();
        assert_eq!(fs::read_to_string(&image).unwrap(), "old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
