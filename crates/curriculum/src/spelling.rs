//! Names of files as other systems spell them: macOS may hand out "é" as two characters, and Windows and macOS take
//! `Plan.PNG` for `plan.png`.

use crate::Folder;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use std::borrow::Cow;

const COMPOSED: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();
const DECOMPOSED: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfd();

/// The name with each letter as one character where there is one.
pub(crate) fn composed(name: &str) -> Cow<'_, str> {
    COMPOSED.normalize(name)
}

/// The name with each accent as a character of its own.
pub(crate) fn decomposed(name: &str) -> Cow<'_, str> {
    DECOMPOSED.normalize(name)
}

/// What a system that looks at no accent's spelling and at no case takes the name for.
pub(crate) fn folded(name: &str) -> String {
    composed(&name.to_lowercase()).into_owned()
}

impl Folder {
    /// The path of a file as it lies in this folder, however its letters are composed there; as it was given if there is
    /// none.
    pub(crate) fn spelled(&self, path: String) -> String {
        if path.is_ascii() || self.lists(&path) {
            return path;
        }
        let same = self.below("").find(|it| composed(it) == composed(&path));
        same.map_or(path, str::to_owned)
    }

    /// The name of a file beside the one that was named, if it differs from that in capital letters alone.
    pub(crate) fn in_other_case(&self, path: &str) -> Option<&str> {
        let (around, name) = path.rfind('/').map_or(("", path), |slash| path.split_at(slash + 1));
        let beside = self.below("").filter_map(|it| it.strip_prefix(around));
        let mut files = beside.filter(|it| !it.contains('/') && *it != name);
        files.find(|it| folded(it) == folded(name))
    }
}
